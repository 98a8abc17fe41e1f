// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/connect_tool.h"

#include "core/layout/frames.h"
#include "core/layout/route.h"
#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"
#include "ui/render/text.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr Tenths overheadPower = 28'000, overheadCoolant = 26'000; ///< Heights of runs drawn on the plan.
constexpr Tenths routeReach = 150'000;                             ///< Farther things do not bend a way.
constexpr double shortWay = 40'000;
constexpr double portReach = 9, showReach = 60; ///< Pixels.

bool isRackRole(Role role) { return role == Role::Rack || role == Role::ItRack || role == Role::NetworkRack || role == Role::StorageRack; }

} // namespace

std::vector<ConnectTool::Spot> ConnectTool::spotsOf(Id owner) const
{
    const Layout &layout = desk_.layout();
    std::vector<Spot> spots;
    const auto offer = [&](const std::string &name) {
        const PortRef ref{owner, name};
        const std::optional<Port> port = portOf(layout, ref);
        const PortPlace place = portPlace(layout, ref);
        if (port && place.exists && serves(*port))
            spots.push_back({ref, *port, place.at, !runsAt(layout, ref).empty()});
    };
    if (const auto item = layout.find<Item>(owner)) {
        const auto part = partOf(layout, *item);
        for (const Port &port : part ? part->ports : std::vector<Port>())
            if (!coolant_ || port.leg != Leg::Return)
                offer(port.name);
    } else if (const auto run = layout.find<Run>(owner)) {
        const auto part = partOf(layout, *run);
        if (!coolant_ && part && part->role == Role::Busway)
            for (const char *end : {"start", "end"})
                offer(end);
    }
    return spots;
}

std::vector<ConnectTool::Spot> ConnectTool::spotsNear(Point site) const
{
    const auto reach = static_cast<Tenths>(desk_.view.tenths(showReach));
    std::vector<Spot> spots;
    for (const auto &hit : desk_.scene.index().within(Box{site, site}.grown(reach))) {
        if (desk_.hits.resolved(hit.id) != hit.id || !desk_.session.isVisible(hit.id))
            continue;
        const std::vector<Spot> more = spotsOf(hit.id);
        spots.insert(spots.end(), more.begin(), more.end());
    }
    return spots;
}

/// Why a run cannot join them; empty if it can.
QString ConnectTool::problemBetween(const Spot &from, const Spot &to) const
{
    if (from.ref == to.ref)
        return tr("That is where the run begins.");
    if (const auto problem = matingProblem(from.port, to.port))
        return spoken(*problem);
    return {};
}

std::optional<ConnectTool::Spot> ConnectTool::spotAt(const Pointer &pointer) const
{
    std::optional<Spot> best;
    double least = portReach;
    for (const Spot &spot : shown_) {
        const QPointF at = desk_.view.toScreen(spot.at) - pointer.screen;
        if (const double away = std::hypot(at.x(), at.y()); away <= least) {
            least = away;
            best = spot;
        }
    }
    if (best)
        return best;
    return bestOf(desk_.hits.at(pointer.site), pointer.site);
}

/// Of the ports of one thing: one that mates and is free before others, then the nearest.
std::optional<ConnectTool::Spot> ConnectTool::bestOf(Id owner, Point site) const
{
    std::optional<Spot> best;
    double least = 0;
    for (const Spot &spot : spotsOf(owner)) {
        double cost = std::hypot(double(spot.at.x) - site.x, double(spot.at.y) - site.y);
        cost += spot.taken ? 1e9 : 0;
        cost += from_.ref && !problemBetween(from_, spot).isEmpty() ? 1e10 : 0;
        if (!best || cost < least) {
            least = cost;
            best = spot;
        }
    }
    return best;
}

void ConnectTool::move(const Pointer &pointer)
{
    last_ = pointer;
    shown_ = spotsNear(pointer.site);
    under_ = spotAt(pointer);
    problem_ = from_.ref && under_ && !(under_->ref == from_.ref) ? problemBetween(from_, *under_) : QString();
    desk_.repaint();
}

void ConnectTool::press(const Pointer &pointer)
{
    move(pointer);
    if (!under_) {
        desk_.refuse(coolant_ ? tr("No coolant port here. Point at a rack, CDU, pump or plant.")
                              : tr("No power port here. Point at a rack, tap-off, busway end or power equipment."));
    } else if (!from_.ref) {
        from_ = *under_;
    } else {
        join(*under_);
    }
    desk_.repaint();
}

std::string ConnectTool::partNumber(const Spot &to) const
{
    if (!number_.empty())
        return number_;
    bool atRack = false;
    for (const Spot *spot : {&std::as_const(from_), &to})
        if (const auto item = desk_.layout().find<Item>(spot->ref.owner))
            atRack |= isRackRole(roleOf(desk_.layout(), *item));
    if (coolant_)
        return atRack ? usualPart(desk_.session, {Role::Hose, Role::Pipe}) : usualPart(desk_.session, {Role::Pipe, Role::Hose});
    return atRack ? usualPart(desk_.session, {Role::Whip, Role::Cable}) : usualPart(desk_.session, {Role::Cable, Role::Whip});
}

/// The chosen path, else the one the ports are on already, else by the name of the cord.
Feed ConnectTool::feedFor(const Spot &to) const
{
    if (coolant_)
        return Feed::None;
    if (chosen_)
        return *chosen_;
    const Layout &layout = desk_.layout();
    for (const Spot *spot : {&std::as_const(from_), &to}) {
        Id host = spot->ref.owner;
        if (const auto item = layout.find<Item>(host); item && std::holds_alternative<OnRun>(item->place))
            host = item->parent;
        if (const auto run = layout.find<Run>(host); run && run->feed != Feed::None)
            return run->feed;
    }
    for (const Spot *spot : {&std::as_const(from_), &to}) {
        const std::string &name = spot->ref.port;
        if (name.ends_with(".b"))
            return Feed::B;
        if (name.ends_with(".a"))
            return Feed::A;
    }
    for (const auto &[owner, run] : runsByOwner(layout))
        if (owner == from_.ref.owner || owner == to.ref.owner)
            if (const auto joined = layout.find<Run>(run); joined && joined->feed != Feed::None)
                return joined->feed;
    return Feed::A;
}

void ConnectTool::join(const Spot &to)
{
    if (const QString problem = problemBetween(from_, to); !problem.isEmpty()) {
        problem_ = problem;
        desk_.refuse(problem);
        return;
    }
    const std::string number = partNumber(to);
    const Result<Adopted> part = adopted(desk_.layout(), desk_.session.library().source(), number);
    if (!part) {
        desk_.refuse(number.empty() ? tr("The catalogue has no part to join these with.") : spoken(part.problem().text));
        return;
    }
    Joint joint;
    joint.from = from_.ref;
    joint.to = to.ref;
    joint.part = part->part;
    joint.feed = feedFor(to);
    joint.z = coolant_ ? overheadCoolant : overheadPower;
    const Result<Placed> result = connected(desk_.layout().applying(part->edit), joint);
    if (!result) {
        problem_ = spoken(result.problem().text);
        desk_.refuse(problem_);
        return;
    }
    const QString step = tr("Connect %1 to %2").arg(called(from_), called(to));
    cancel();
    desk_.session.perform(step, part->edit.then(result->edit));
    desk_.session.select(result->ids);
    move(last_);
}

/// Two selected things by their first free ports that mate: the way without a mouse.
void ConnectTool::joinSelected()
{
    const std::vector<Id> ids = desk_.session.selection();
    if (ids.size() != 2)
        return desk_.refuse(tr("Select the two things to join, then press Enter."));
    for (const Spot &from : spotsOf(ids[0]))
        for (const Spot &to : spotsOf(ids[1]))
            if (!from.taken && !to.taken && problemBetween(from, to).isEmpty()) {
                from_ = from;
                return join(to);
            }
    desk_.refuse(tr("These two have no free ports that fit together."));
}

bool ConnectTool::key(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        joinSelected();
        return true;
    }
    if (coolant_ || (event.key() != Qt::Key_A && event.key() != Qt::Key_B))
        return false;
    chosen_ = event.key() == Qt::Key_A ? Feed::A : Feed::B;
    desk_.repaint();
    return true;
}

void ConnectTool::cancel()
{
    from_ = {};
    under_.reset();
    problem_.clear();
    desk_.repaint();
}

QString ConnectTool::called(const Spot &spot) const
{
    return tr("%1 %2").arg(nameOf(desk_.layout(), spot.ref.owner), QString::fromStdString(spot.ref.port));
}

/// As the run will go once it is joined.
Polyline ConnectTool::wayTo(Point to) const
{
    if (std::hypot(double(to.x) - from_.at.x, double(to.y) - from_.at.y) < shortWay)
        return rightAngled(from_.at, to);
    const Box ends = boxOf(Polygon{from_.at, to}).grown(routeReach);
    std::vector<Box> inTheWay;
    for (const auto &hit : desk_.scene.index().within(ends))
        if (const auto item = desk_.layout().find<Item>(hit.id))
            if (const auto box = boxInTheWay(desk_.layout(), *item, coolant_ ? overheadCoolant : overheadPower))
                inTheWay.push_back(*box);
    return routed(from_.at, to, std::move(inTheWay));
}

void ConnectTool::paint(QPainter &painter) const
{
    const Theme theme = desk_.theme();
    const bool pathB = !coolant_ && (under_ ? feedFor(*under_) : chosen_.value_or(Feed::A)) == Feed::B;
    const QColor line = theme(coolant_ ? Tone::TcsSupply : pathB ? Tone::PowerB : Tone::PowerA);
    if (from_.ref) {
        const Point to = under_ ? under_->at : last_.site;
        Polyline path = wayTo(to);
        if (path.empty() || path.front() != from_.at)
            path.insert(path.begin(), from_.at);
        if (path.back() != to)
            path.push_back(to);
        QPen pen(problem_.isEmpty() ? line : theme(Tone::Error), 2);
        if (pathB)
            pen.setDashPattern({3.5, 1.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(desk_.view.toScreen(path));
    }
    for (const Spot &spot : shown_) {
        const bool fits = !from_.ref || problemBetween(from_, spot).isEmpty();
        const bool here = under_ && under_->ref == spot.ref;
        const double radius = here ? 5 : 3.5;
        painter.setPen(QPen(fits ? line : theme(Tone::DeadPath), here ? 2 : 1.5));
        painter.setBrush(spot.taken ? QBrush(painter.pen().color()) : QBrush(theme(Tone::Floor)));
        painter.drawEllipse(desk_.view.toScreen(spot.at), radius, radius);
    }
    if (from_.ref)
        paintHandle(painter, desk_.view.toScreen(from_.at), theme);
}

QStringList ConnectTool::tip() const
{
    QStringList lines;
    if (!problem_.isEmpty())
        lines << problem_;
    if (under_)
        lines << tr("port %1").arg(called(*under_));
    if (from_.ref && under_ && problem_.isEmpty())
        lines << lengthText(std::abs(std::int64_t(under_->at.x) - from_.at.x) + std::abs(std::int64_t(under_->at.y) - from_.at.y));
    return lines;
}

QString ConnectTool::hint() const
{
    if (coolant_)
        return from_.ref ? tr("Coolant · click the port to join %1 with · Esc drops it").arg(called(from_))
                         : tr("Coolant · click a port, then the one it mates with; both legs are made");
    return from_.ref ? tr("Power · click the port to join %1 with · A, B choose the path · Esc drops it").arg(called(from_))
                     : tr("Power · click a port, then the one it mates with · A, B choose the path");
}

} // namespace gridhall
