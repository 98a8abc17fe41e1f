// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/gaps.h"

#include "core/layout/frames.h"
#include "core/layout/stamp.h"
#include "ui/session/layer_rules.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr Tenths farthest = 100'000; ///< 10 m: what lies beyond is no neighbour.

void offer(std::optional<Gap> &gap, Tenths distance, Point from, Point to)
{
    if (distance >= 0 && distance <= farthest && (!gap || distance < gap->length))
        gap = Gap{distance, from, to};
}

/// The middle of what two intervals share.
Tenths shared(Tenths aMin, Tenths aMax, Tenths bMin, Tenths bMax)
{
    const Tenths low = std::max(aMin, bMin), high = std::min(aMax, bMax);
    return low + (high - low) / 2;
}

void addBox(Gaps &gaps, const Box &box, const Box &other)
{
    if (other.min.y < box.max.y && box.min.y < other.max.y) {
        const Tenths y = shared(box.min.y, box.max.y, other.min.y, other.max.y);
        offer(gaps.left, box.min.x - other.max.x, {other.max.x, y}, {box.min.x, y});
        offer(gaps.right, other.min.x - box.max.x, {other.min.x, y}, {box.max.x, y});
    }
    if (other.min.x < box.max.x && box.min.x < other.max.x) {
        const Tenths x = shared(box.min.x, box.max.x, other.min.x, other.max.x);
        offer(gaps.below, box.min.y - other.max.y, {x, other.max.y}, {x, box.min.y});
        offer(gaps.above, other.min.y - box.max.y, {x, other.min.y}, {x, box.max.y});
    }
}

/// Walls bound from the inside: each side of the outline is a box without thickness.
void addWalls(Gaps &gaps, const Box &box, const Polygon &outline)
{
    for (std::size_t i = 0; i < outline.size(); ++i)
        addBox(gaps, box, boxOf(Polygon{outline[i], outline[(i + 1) % outline.size()]}));
}

bool moves(const Layout &layout, Id id, const std::set<Id> &moving)
{
    for (int depth = 0; id && depth < 16; ++depth) {
        if (moving.count(id))
            return true;
        const auto entity = layout.entity(id);
        id = entity ? parentOf(*entity) : Id();
    }
    return false;
}

} // namespace

Gaps gapsAround(const Session &session, const SpatialIndex &index, const Box &box, const std::set<Id> &moving)
{
    Gaps gaps;
    if (box.isEmpty())
        return gaps;
    const Layout &layout = session.layout();
    for (const auto &hit : index.within(box.grown(farthest))) {
        if (moduleOf(layout, hit.id) || isBackdrop(layout, hit.id) || !session.isVisible(hit.id) || moves(layout, hit.id, moving))
            continue;
        if (const auto item = layout.find<Item>(hit.id); item && std::holds_alternative<OnFloor>(item->place))
            addBox(gaps, box, hit.box);
        else if (const auto space = layout.find<Space>(hit.id); space && space->wall > 0)
            addWalls(gaps, box, siteOutline(layout, *space));
    }
    return gaps;
}

} // namespace gridhall
