// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/hits.h"

#include "core/layout/frames.h"
#include "core/layout/stamp.h"
#include "ui/plan/viewport.h"
#include "ui/session/layer_rules.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr double lineReach = 6, edgeReach = 4, sureReach = 3; ///< Pixels (design tokens, section 7).

bool stands(const Item &item) { return !std::holds_alternative<InRack>(item.place); }

/// Aisles and zones are hit inside as well; halls and yards only on their edge, so that work can begin in them.
bool hitsInside(SpaceKind kind) { return kind == SpaceKind::Aisle || kind == SpaceKind::NoGo || kind == SpaceKind::Row; }

double edgeDistanceM(const Polygon &outline, Point at)
{
    Polyline closed = outline;
    if (!closed.empty())
        closed.push_back(closed.front());
    return distanceM(closed, at);
}

/// The best so far: a lower class wins, then the smaller measure.
struct Best {
    Id id;
    int rank = 1000;
    double measure = 0;

    void offer(Id candidate, int candidateRank, double candidateMeasure)
    {
        if (candidateRank > rank || (candidateRank == rank && candidateMeasure >= measure))
            return;
        id = candidate;
        rank = candidateRank;
        measure = candidateMeasure;
    }
};

void offerSpace(Best &best, const Layout &layout, const Space &space, Point at, double reachM)
{
    const Polygon outline = siteOutline(layout, space);
    const double edge = edgeDistanceM(outline, at);
    const bool inside = contains(outline, at);
    const double reach = inside ? reachM : std::max(reachM, metresOf(space.wall));
    if (edge <= reach)
        best.offer(space.id, 4, areaM2(outline));
    else if (inside && hitsInside(space.kind))
        best.offer(space.id, 5, areaM2(outline));
}

} // namespace

Polyline siteNote(const Layout &layout, const Note &note) { return sitePose(layout, note.parent).map(note.points); }

std::vector<SpatialIndex::Hit> Hits::around(Point site, double pixels) const
{
    const auto reach = static_cast<Tenths>(view_.tenths(pixels));
    return scene_.index().within(Box{site, site}.grown(std::max(reach, 1)));
}

Id Hits::rawAt(Point site) const
{
    const Layout &layout = session_.layout();
    const double reach = metresOf(std::int64_t(view_.tenths(lineReach)));
    const double sure = metresOf(std::int64_t(view_.tenths(sureReach)));
    Best best;
    if (const Id note = noteAt(site))
        best.offer(note, 0, 0);
    for (const auto &hit : around(site, 12)) {
        if (!session_.isVisible(hit.id))
            continue;
        if (const auto item = layout.find<Item>(hit.id)) {
            const Polygon footprint = siteFootprint(layout, *item);
            if (isBackdrop(layout, hit.id)) {
                if (!session_.isLocked(hit.id) && contains(footprint, site))
                    best.offer(hit.id, 6, areaM2(footprint));
            } else if (stands(*item) && contains(footprint, site))
                best.offer(hit.id, std::holds_alternative<OnRun>(item->place) ? 0 : 2, areaM2(footprint));
        } else if (const auto run = layout.find<Run>(hit.id)) {
            const double away = distanceM(sitePath(layout, *run), site);
            if (away <= reach)
                best.offer(hit.id, away <= sure ? 1 : 3, away);
        } else if (const auto space = layout.find<Space>(hit.id)) {
            offerSpace(best, layout, *space, site, metresOf(std::int64_t(view_.tenths(edgeReach))));
        }
    }
    return best.id;
}

Id Hits::standsAt(Point site) const
{
    const Layout &layout = session_.layout();
    Best best;
    for (const auto &hit : around(site, 1))
        if (const auto item = layout.find<Item>(hit.id); item && session_.isVisible(hit.id) && stands(*item) && !isBackdrop(layout, hit.id))
            if (const Polygon footprint = siteFootprint(layout, *item); contains(footprint, site))
                best.offer(hit.id, 0, areaM2(footprint));
    return best.id;
}

Id Hits::at(Point site) const { return resolved(rawAt(site)); }

Id Hits::noteAt(Point site) const
{
    const Layout &layout = session_.layout();
    const double reach = metresOf(std::int64_t(view_.tenths(2 * lineReach)));
    for (const Kept<Note> &note : layout.all<Note>()) {
        const Polyline line = siteNote(layout, *note);
        if (!line.empty() && session_.isVisible(note->id) && distanceM(line, site) <= reach)
            return note->id;
    }
    return {};
}

Id Hits::resolved(Id id) const
{
    const Layout &layout = session_.layout();
    for (int depth = 0; depth < 10; ++depth) {
        const Id module = moduleOf(layout, id);
        if (!module || module == entered_)
            return id;
        id = module;
    }
    return id;
}

std::vector<Id> Hits::in(const Box &box, bool crossing) const
{
    const Layout &layout = session_.layout();
    const Polygon band = box.corners();
    std::vector<Id> found;
    for (const auto &hit : scene_.index().within(box)) {
        if (resolved(hit.id) != hit.id || !session_.isVisible(hit.id))
            continue;
        const bool inside = box.contains(hit.box.min) && box.contains(hit.box.max);
        const auto item = layout.find<Item>(hit.id);
        const auto space = layout.find<Space>(hit.id);
        if ((item && !stands(*item)) || (space && !inside) ||
            (item && isBackdrop(layout, hit.id) && (crossing || session_.isLocked(hit.id))))
            continue;
        if (inside || (crossing && item && overlaps(siteFootprint(layout, *item), band)) || (crossing && !item && !space))
            found.push_back(hit.id);
    }
    for (const Kept<Note> &note : layout.all<Note>()) {
        const Box extent = boxOf(siteNote(layout, *note));
        if (session_.isVisible(note->id) && !extent.isEmpty() && box.contains(extent.min) && box.contains(extent.max))
            found.push_back(note->id);
    }
    return found;
}

Id Hits::spaceAt(Point site) const
{
    const Layout &layout = session_.layout();
    Best best;
    for (const auto &hit : around(site, 1)) {
        const auto space = layout.find<Space>(hit.id);
        if (!space || space->module)
            continue;
        const bool holds = space->kind == SpaceKind::Hall || space->kind == SpaceKind::Yard || space->kind == SpaceKind::Building ||
                           space->kind == SpaceKind::Compartment;
        const Polygon outline = siteOutline(layout, *space);
        if (holds && contains(outline, site))
            best.offer(hit.id, 0, areaM2(outline));
    }
    return best.id;
}

Id Hits::itemAt(Point site, Role role) const
{
    const Layout &layout = session_.layout();
    for (const auto &hit : around(site, 1)) {
        const auto item = layout.find<Item>(hit.id);
        if (item && roleOf(layout, *item) == role && stands(*item) && session_.isVisible(hit.id) &&
            contains(siteFootprint(layout, *item), site))
            return hit.id;
    }
    return {};
}

Id Hits::runAt(Point site, Role role) const
{
    const Layout &layout = session_.layout();
    Best best;
    for (const auto &hit : around(site, 24)) {
        const auto run = layout.find<Run>(hit.id);
        const auto part = run ? partOf(layout, *run) : nullptr;
        if (part && part->role == role && session_.isVisible(hit.id))
            best.offer(hit.id, 0, distanceM(sitePath(layout, *run), site));
    }
    return best.id;
}

Id Hits::rackAt(Point site) const
{
    for (const Role role : {Role::Rack, Role::ItRack, Role::NetworkRack, Role::StorageRack})
        if (const Id rack = itemAt(site, role))
            return rack;
    return {};
}

} // namespace gridhall
