// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/snapping.h"

#include "core/layout/frames.h"
#include "ui/plan/lengths.h"
#include "ui/plan/rhythm.h"
#include "ui/plan/viewport.h"
#include "ui/render/text.h"
#include "ui/session/layer_rules.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace gridhall {

namespace {

constexpr double reachPixels = 8;
constexpr double lookPixels = 250; ///< How far away an edge may be that something aligns with.
constexpr std::size_t manyTargets = 600, mostPorts = 24;
constexpr double portPixels = 24; ///< Smaller things show no ports to click into.

Tenths offGrid(Tenths value, Tenths step)
{
    const Tenths down = ((value % step) + step) % step;
    return down * 2 < step ? -down : step - down;
}

} // namespace

QString nameOf(const Layout &layout, Id entity)
{
    if (const auto item = layout.find<Item>(entity)) {
        const auto part = partOf(layout, *item);
        return item->tag.empty() && part ? nameOf(*part) : QString::fromStdString(item->tag);
    }
    if (const auto run = layout.find<Run>(entity)) {
        const auto part = partOf(layout, *run);
        return run->tag.empty() && part ? nameOf(*part) : QString::fromStdString(run->tag);
    }
    const auto space = layout.find<Space>(entity);
    return space ? QString::fromStdString(space->tag) : QString();
}

Tenths Snapper::gridStep() const
{
    if (view_.pixels(100) >= 8)
        return 100;
    return view_.pixels(1000) >= 2 ? 1000 : 10'000;
}

bool Snapper::isTarget(Id id, const std::set<Id> &moving) const
{
    if (!session_.isVisible(id) || hits_.resolved(id) != id)
        return false;
    const Layout &layout = session_.layout();
    for (int depth = 0; id && depth < 16; ++depth) {
        if (moving.count(id))
            return false;
        const auto entity = layout.entity(id);
        id = entity ? parentOf(*entity) : Id();
    }
    return true;
}

void Snapper::addBox(Targets &targets, Id owner, const Box &box) const
{
    const Point mid = box.centre();
    for (const Tenths x : {box.min.x, box.max.x})
        targets.upright.push_back({x, box.min.y, box.max.y, owner, Line::Edge});
    for (const Tenths y : {box.min.y, box.max.y})
        targets.level.push_back({y, box.min.x, box.max.x, owner, Line::Edge});
    targets.upright.push_back({mid.x, box.min.y, box.max.y, owner, Line::Centre});
    targets.level.push_back({mid.y, box.min.x, box.max.x, owner, Line::Centre});
    for (const Point corner : box.corners())
        targets.corners.push_back({corner, owner, {}});
}

void Snapper::addPorts(Targets &targets, const Item &item) const
{
    const auto part = partOf(session_.layout(), item);
    if (!part || part->ports.empty() || part->ports.size() > mostPorts || view_.pixels(std::max(part->width, part->depth)) < portPixels)
        return;
    const Pose pose = sitePose(session_.layout(), item.id);
    for (const Port &port : part->ports)
        targets.corners.push_back({pose.map(port.at), item.id, port.name});
}

void Snapper::addSpace(Targets &targets, const Space &space) const
{
    const Polygon outline = siteOutline(session_.layout(), space);
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i], b = outline[(i + 1) % outline.size()];
        targets.corners.push_back({a, space.id, {}});
        const Line::Kind kind = space.wall > 0 ? Line::Wall : Line::Edge;
        if (a.x == b.x)
            targets.upright.push_back({a.x, std::min(a.y, b.y), std::max(a.y, b.y), space.id, kind});
        if (a.y == b.y)
            targets.level.push_back({a.y, std::min(a.x, b.x), std::max(a.x, b.x), space.id, kind});
    }
}

Snapper::Targets Snapper::targetsAround(const Box &box, const std::set<Id> &moving) const
{
    auto hits = scene_.index().within(box.grown(static_cast<Tenths>(view_.tenths(lookPixels))));
    if (hits.size() > manyTargets)
        hits = scene_.index().within(box.grown(static_cast<Tenths>(view_.tenths(2 * reachPixels))));
    Targets targets;
    for (const auto &hit : hits) {
        const Layout &layout = session_.layout();
        const auto item = layout.find<Item>(hit.id);
        const bool inRack = item && std::holds_alternative<InRack>(item->place);
        if (item && isBackdrop(layout, hit.id))
            continue;
        if (inRack || layout.find<Run>(hit.id) || !isTarget(hit.id, moving))
            continue;
        if (const auto space = layout.find<Space>(hit.id))
            addSpace(targets, *space);
        else
            addBox(targets, hit.id, hit.box);
        if (item && std::holds_alternative<OnFloor>(item->place)) {
            targets.items.push_back(hit.box);
            addPorts(targets, *item);
        }
    }
    return targets;
}

/// Edges go to edges and walls, centres to centres; the nearest wins.
Snapper::Pull Snapper::nearest(const std::vector<Line> &lines, std::initializer_list<Tenths> edges, Tenths centre, Tenths reach)
{
    Pull best;
    Tenths least = reach + 1;
    const auto offer = [&](const Line &line, Tenths from, bool isCentre) {
        if (const Tenths away = std::abs(line.at - from); away < least) {
            least = away;
            best = {line.at - from, &line, isCentre};
        }
    };
    for (const Line &line : lines) {
        if (line.kind == Line::Centre)
            offer(line, centre, true);
        else
            for (const Tenths edge : edges)
                offer(line, edge, false);
    }
    return best;
}

QString Snapper::nameOf(const Line &line) const
{
    const QString owner = gridhall::nameOf(session_.layout(), line.owner);
    switch (line.kind) {
    case Line::Centre: return tr("centre of %1").arg(owner);
    case Line::Wall: return tr("wall of %1").arg(owner);
    default: return tr("edge of %1").arg(owner);
    }
}

QString Snapper::nameOf(const Corner &corner) const
{
    const QString owner = gridhall::nameOf(session_.layout(), corner.owner);
    return corner.port.empty() ? tr("corner of %1").arg(owner) : tr("port %1 of %2").arg(QString::fromStdString(corner.port), owner);
}

Snapped Snapper::joined(const Pull &x, const Pull &y, const Box &box) const
{
    Snapped snapped;
    const Tenths step = gridStep();
    snapped.by = {x.line ? x.by : offGrid(box.min.x, step), y.line ? y.by : offGrid(box.min.y, step)};
    const Box landed{box.min + snapped.by, box.max + snapped.by};
    if (x.line) {
        snapped.guides.push_back({{x.line->at, std::min(x.line->from, landed.min.y)}, {x.line->at, std::max(x.line->to, landed.max.y)}});
        snapped.name = nameOf(*x.line);
    }
    if (y.line) {
        snapped.guides.push_back({{std::min(y.line->from, landed.min.x), y.line->at}, {std::max(y.line->to, landed.max.x), y.line->at}});
        const QString name = nameOf(*y.line);
        if (snapped.name.isEmpty())
            snapped.name = name;
        else if (snapped.name != name)
            snapped.name = tr("%1, %2").arg(snapped.name, name);
    }
    return snapped;
}

Snapped Snapper::box(const Box &box, const std::set<Id> &moving) const
{
    if (!on_ || box.isEmpty())
        return {};
    const Targets targets = targetsAround(box, moving);
    const auto reach = static_cast<Tenths>(view_.tenths(reachPixels));
    const Point mid = box.centre();
    const Pull x = nearest(targets.upright, {box.min.x, box.max.x}, mid.x, reach);
    const Pull y = nearest(targets.level, {box.min.y, box.max.y}, mid.y, reach);
    Snapped snapped = joined(x, y, box);
    keepRhythm(snapped, targets, box, x, y);
    return snapped;
}

/// Equal gaps pull where no edge or centre is nearer.
void Snapper::keepRhythm(Snapped &snapped, const Targets &targets, const Box &box, const Pull &x, const Pull &y) const
{
    const auto reach = static_cast<Tenths>(view_.tenths(reachPixels));
    for (const bool alongX : {true, false}) {
        const Pull &pull = alongX ? x : y;
        // The other direction has landed already: gaps are looked for where the box will be.
        const Point landed{alongX ? 0 : snapped.by.x, alongX ? snapped.by.y : 0};
        const auto rhythm =
            rhythmOf(targets.items, {box.min + landed, box.max + landed}, alongX, pull.line ? std::abs(pull.by) - 1 : reach);
        if (!rhythm)
            continue;
        (alongX ? snapped.by.x : snapped.by.y) = rhythm->by;
        std::erase_if(snapped.guides,
                      [alongX](const Snapped::Guide &guide) { return alongX ? guide.from.x == guide.to.x : guide.from.y == guide.to.y; });
        snapped.equalGaps.insert(snapped.equalGaps.end(), rhythm->gaps.begin(), rhythm->gaps.end());
        const QString name = tr("equal gaps %1").arg(lengthText(rhythm->gap));
        snapped.name = snapped.name.isEmpty() || pull.line ? name : tr("%1, %2").arg(snapped.name, name);
    }
}

Snapped Snapper::point(Point at, const std::set<Id> &moving) const
{
    if (!on_)
        return {};
    const Targets targets = targetsAround({at, at}, moving);
    const double reach = view_.tenths(reachPixels);
    double least = reach;
    Snapped best;
    for (const Corner &corner : targets.corners) {
        const double away = std::hypot(corner.at.x - at.x, corner.at.y - at.y);
        if (away > least)
            continue;
        least = away;
        best.by = corner.at - at;
        best.name = nameOf(corner);
    }
    if (const auto traced = trace_ && best.name.isEmpty() ? trace_(at, reach) : std::nullopt) {
        best.by = *traced - at;
        best.name = tr("corner of the backdrop");
    }
    if (!best.name.isEmpty())
        return best;
    const auto whole = static_cast<Tenths>(reach);
    return joined(nearest(targets.upright, {at.x}, at.x, whole), nearest(targets.level, {at.y}, at.y, whole), {at, at});
}

} // namespace gridhall
