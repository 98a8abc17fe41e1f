// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_aisles.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double reach_m = 0.45;      ///< How far a containment may be drawn from the racks it closes.
constexpr double aisleHeight_m = 2.4; ///< Of one that does not say how high it is.

} // namespace

std::vector<DrawnAisle> drawnAisles(const Layout &layout, const AirRoom &room, const AirAssumptions &assumptions)
{
    std::vector<DrawnAisle> aisles;
    for (const Id child : layout.children(room.room)) {
        const auto space = layout.find<Space>(child);
        if (!space || space->kind != SpaceKind::Aisle || space->aisle == AisleKind::None)
            continue;
        const Pose pose = sitePose(layout, child).seenFrom(room.frame);
        const Box box = boxOf(pose.map(space->outline));
        DrawnAisle aisle;
        aisle.id = child;
        aisle.hot = space->aisle == AisleKind::Hot;
        aisle.contained = space->contained;
        aisle.leakage = std::clamp(statedOr(space->figures, key::leakage, assumptions.leakage), 0.0, 1.0);
        aisle.open = statedOr(space->figures, key::openArea, -1);
        const double stated = metresOf(space->top - space->bottom), floor = room.raisedFloor_m;
        aisle.box = {
            {metresOf(box.min.x - room.corner.x), metresOf(box.min.y - room.corner.y), floor},
            {metresOf(box.max.x - room.corner.x), metresOf(box.max.y - room.corner.y), floor + (stated > 0.5 ? stated : aisleHeight_m)}};
        aisles.push_back(aisle);
    }
    return aisles;
}

void snapToDevices(DrawnAisle &aisle, const AirCase &air)
{
    for (std::size_t axis = 0; axis < 2; ++axis)
        for (double *edge : {&aisle.box.min[axis], &aisle.box.max[axis]}) {
            double nearest = reach_m, at = *edge;
            const std::size_t across = 1 - axis;
            for (const AirDevice &device : air.devices)
                for (const AirOpening *opening : {&device.intake, &device.outlet}) {
                    const double along = std::min(opening->box.max[across], aisle.box.max[across]) -
                                         std::max(opening->box.min[across], aisle.box.min[across]);
                    const double away = std::abs(opening->box.min[axis] - *edge);
                    if (opening->axis == static_cast<int>(axis) && along > 0.1 && away < nearest) {
                        nearest = away;
                        at = opening->box.min[axis];
                    }
                }
            *edge = at;
        }
}

bool standsAt(const AirOpening &opening, const AirBox &box)
{
    for (std::size_t a = 0; a < 2; ++a) {
        const double middle =
            (opening.box.min[a] + opening.box.max[a]) / 2 + (static_cast<int>(a) == opening.axis ? 0.05 * opening.side : 0);
        if (middle < box.min[a] || middle > box.max[a])
            return false;
    }
    return true;
}

} // namespace gridhall
