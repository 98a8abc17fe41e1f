// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/layout/route.h"
#include "core/layout/tags.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace gridhall {

namespace {

/// How far a return leg with given bends keeps from its supply: 150 mm.
constexpr Tenths legPitch = 1500;

struct End {
    PortRef ref;
    Port port;
    Point at;
};

bool carries(Role role, PortKind kind)
{
    switch (kind) {
    case PortKind::Ac:
    case PortKind::Dc: return role == Role::Busway || role == Role::Cable || role == Role::Whip;
    case PortKind::Coolant: return role == Role::Pipe || role == Role::Hose || role == Role::Manifold;
    case PortKind::Air: return role == Role::Duct;
    case PortKind::Data: return role == Role::Cable || role == Role::Tray;
    }
    return false;
}

/// "tcs.return" for "tcs.supply" and back; empty for a port without legs.
std::string otherLeg(const std::string &port)
{
    const std::string supply = "supply", back = "return";
    if (const auto at = port.rfind(supply); at != std::string::npos)
        return std::string(port).replace(at, supply.size(), back);
    if (const auto at = port.rfind(back); at != std::string::npos)
        return std::string(port).replace(at, back.size(), supply);
    return {};
}

std::optional<PortRef> twinOf(const Layout &layout, const PortRef &ref)
{
    if (const Kept<Run> run = layout.find<Run>(ref.owner))
        return run->twin ? std::optional(PortRef{run->twin, ref.port}) : std::nullopt;
    const std::string other = otherLeg(ref.port);
    return other.empty() ? std::nullopt : std::optional(PortRef{ref.owner, other});
}

std::optional<End> endAt(const Layout &layout, const PortRef &ref)
{
    const auto port = portOf(layout, ref);
    const PortPlace place = portPlace(layout, ref);
    if (!port || !place.exists)
        return std::nullopt;
    return End{ref, *port, place.at};
}

std::vector<Id> ancestors(const Layout &layout, Id id)
{
    std::vector<Id> chain;
    for (auto entity = layout.entity(id); entity && chain.size() < 64; entity = layout.entity(chain.back())) {
        chain.push_back(parentOf(*entity));
        if (!chain.back())
            break;
    }
    return chain;
}

/// The nearest space or item that both lie in; Id() for the site.
Id commonParent(const Layout &layout, Id a, Id b)
{
    const auto around = ancestors(layout, b);
    for (const Id id : ancestors(layout, a))
        if (std::ranges::find(around, id) != around.end() && !layout.all<Run>().find(id))
            return id;
    return {};
}

/// Two ports whichever way round.
std::pair<PortRef, PortRef> pairOf(const PortRef &a, const PortRef &b) { return a < b ? std::pair(a, b) : std::pair(b, a); }

/// The bends of a leg that follows another at a constant distance and keeps its right angles at its own ports.
Polyline besideLeg(Polyline bends, std::pair<Point, Point> ends, std::pair<Point, Point> own)
{
    if (bends.empty())
        return bends;
    const Point apart = own.first - ends.first;
    const bool leavesAlongX = bends.front().y == ends.first.y, leavesAlongY = bends.front().x == ends.first.x;
    const bool arrivesAlongX = bends.back().y == ends.second.y, arrivesAlongY = bends.back().x == ends.second.x;
    for (Point &bend : bends)
        bend = bend + Point{apart.x < 0 ? -legPitch : legPitch, apart.y < 0 ? -legPitch : legPitch};
    const auto square = [](Point &bend, Point port, bool alongX, bool alongY) {
        if (alongX)
            bend.y = port.y;
        else if (alongY)
            bend.x = port.x;
    };
    square(bends.front(), own.first, leavesAlongX, leavesAlongY);
    square(bends.back(), own.second, arrivesAlongX, arrivesAlongY);
    return bends;
}

/// Joins ports one after the other into one edit; knows what the design and this edit have joined already.
class Joining {
public:
    explicit Joining(const Layout &layout) : layout_(layout), ids_(layout), tags_(layout)
    {
        for (const Kept<Run> &run : layout.all<Run>())
            if (run->from && run->to)
                pairs_.insert(pairOf(run->from, run->to));
    }

    std::optional<Problem> join(const Joint &joint)
    {
        const auto from = endAt(layout_, joint.from), to = endAt(layout_, joint.to);
        if (!from || !to)
            return Problem(translatable("Edits", "%1 has no port %2; choose another port."), nameOf(from ? joint.to : joint.from));
        const Kept<Part> part = layout_.find<Part>(joint.part);
        if (auto problem = refusal(part, *from, *to))
            return problem;
        const bool swapped = from->port.direction == PortDirection::In || to->port.direction == PortDirection::Out;
        Run first = runOf(joint, *part, swapped ? *to : *from, swapped ? *from : *to, swapped);
        if (auto second = otherLegOf(joint, *part, *from, *to)) {
            first.twin = second->id;
            second->twin = first.id;
            keep(std::move(first));
            placed_.edit.add(std::move(*second));
        } else {
            keep(std::move(first));
        }
        return std::nullopt;
    }
    Placed take() { return std::move(placed_); }

private:
    void keep(Run run)
    {
        placed_.ids.push_back(run.id);
        placed_.edit.add(std::move(run));
    }
    std::optional<Problem> refusal(const Kept<Part> &part, const End &from, const End &to) const
    {
        if (!part)
            return Problem(translatable("Edits", "The cable or pipe to use is not in the project; add it first."));
        if (!carries(part->role, from.port.kind))
            return Problem(translatable("Edits", "%1 cannot join %2; choose a cable for power, a pipe for coolant."),
                           {part->name, from.port.name});
        if (from.ref == to.ref)
            return Problem(translatable("Edits", "A run needs two different ports."));
        if (const auto text = matingProblem(from.port, to.port))
            return Problem(text->sentence, text->arguments);
        if (pairs_.contains(pairOf(from.ref, to.ref)))
            return Problem(translatable("Edits", "%1 and %2 are joined already."), {from.port.name, to.port.name});
        return std::nullopt;
    }
    /// The other leg of a coolant pair, if both ends have one.
    std::optional<Run> otherLegOf(const Joint &joint, const Part &part, const End &from, const End &to)
    {
        if (from.port.kind != PortKind::Coolant)
            return std::nullopt;
        const auto fromRef = twinOf(layout_, from.ref), toRef = twinOf(layout_, to.ref);
        const auto a = fromRef ? endAt(layout_, *fromRef) : std::nullopt;
        const auto b = toRef ? endAt(layout_, *toRef) : std::nullopt;
        if (!a || !b || matingProblem(a->port, b->port) || pairs_.contains(pairOf(a->ref, b->ref)))
            return std::nullopt;
        const bool swapped = a->port.direction == PortDirection::In || b->port.direction == PortDirection::Out;
        Joint beside = joint;
        beside.bends = besideLeg(joint.bends, {from.at, to.at}, {a->at, b->at});
        return runOf(beside, part, swapped ? *b : *a, swapped ? *a : *b, swapped);
    }
    Run runOf(const Joint &joint, const Part &part, const End &from, const End &to, bool swapped)
    {
        Run run;
        run.id = ids_.next();
        run.part = part.id;
        run.parent = commonParent(layout_, from.ref.owner, to.ref.owner);
        run.from = from.ref;
        run.to = to.ref;
        run.feed = joint.feed;
        run.z = joint.z;
        run.tag = tags_.next(tagPrefix(part));
        Polyline bends = joint.bends.empty() ? wayBetween(from.at, to.at, joint.z) : joint.bends;
        if (swapped && !joint.bends.empty())
            std::ranges::reverse(bends);
        const Pose frame = sitePose(layout_, run.parent);
        for (const Point bend : bends)
            run.bends.push_back(frame.mapBack(bend));
        pairs_.insert(pairOf(run.from, run.to));
        return run;
    }
    /// Short ways, as those of whips, turn once; longer ones go round what stands at their height.
    Polyline wayBetween(Point a, Point b, Tenths z)
    {
        constexpr std::int64_t shortWay = 40'000;
        if (std::abs(std::int64_t(a.x) - b.x) + std::abs(std::int64_t(a.y) - b.y) < shortWay)
            return rightAngled(a, b);
        if (!inTheWay_ || inTheWay_->first != z) {
            inTheWay_.emplace(z, std::vector<Box>());
            for (const Kept<Item> &item : layout_.all<Item>())
                if (const auto box = boxInTheWay(layout_, *item, z))
                    inTheWay_->second.push_back(*box);
        }
        return routed(a, b, inTheWay_->second);
    }
    std::vector<Argument> nameOf(const PortRef &ref) const { return {path(layout_, ref.owner), ref.port}; }

    const Layout &layout_;
    FreshIds ids_;
    Tags tags_;
    std::set<std::pair<PortRef, PortRef>> pairs_;
    std::optional<std::pair<Tenths, std::vector<Box>>> inTheWay_; ///< At the height last asked for.
    Placed placed_;
};

} // namespace

Result<Placed> connected(const Layout &layout, const std::vector<Joint> &joints)
{
    Joining joining(layout);
    for (const Joint &joint : joints)
        if (auto problem = joining.join(joint))
            return *problem;
    return joining.take();
}

Result<Placed> connected(const Layout &layout, const Joint &joint) { return connected(layout, std::vector{joint}); }

Polyline rightAngled(Point a, Point b)
{
    if (a.x == b.x || a.y == b.y)
        return {};
    const bool alongX = std::abs(static_cast<std::int64_t>(b.x) - a.x) >= std::abs(static_cast<std::int64_t>(b.y) - a.y);
    return {alongX ? Point{b.x, a.y} : Point{a.x, b.y}};
}

} // namespace gridhall
