// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"
#include "core/checks/shifts.h"

namespace gridhall {

namespace {

/// The part of the footprint that is on the wrong side of a hall's wall.
std::vector<Polygon> acrossWall(const Standing &one, const Kept<Space> &own, const DrawnSpace &hall)
{
    if (own && own->id == hall.space->id)
        return contains(hall.outline, one.footprint) ? std::vector<Polygon>() : difference(one.footprint, hall.outline);
    if (own || !overlaps(one.footprint, hall.outline))
        return {};
    return intersection(one.footprint, hall.outline);
}

std::vector<Finding> outside(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const auto halls = spacesOf(snapshot, SpaceKind::Hall);
    for (const Standing &one : *snapshot.standing) {
        const auto own = hallOf(snapshot, *one.item);
        if (one.item->module || snapshot.layout.find<Item>(one.item->parent))
            continue;
        for (const DrawnSpace &hall : halls) {
            auto area = acrossWall(one, own, hall);
            if (area.empty())
                continue;
            Finding finding;
            finding.subjects = {one.item->id, hall.space->id};
            finding.arguments = {nameOf(snapshot, one.item->id), nameOf(snapshot, hall.space->id)};
            finding.area = std::move(area);
            const Box around = boxOf(hall.outline);
            finding.fixes.push_back(own ? moveInside(snapshot, one.item->id, shiftInside(one.box, around))
                                        : moveClear(snapshot, one.item->id, shiftClear(one.box, around)));
            found.push_back(std::move(finding));
        }
    }
    return found;
}

} // namespace

const Check outsideHall{
    .code = "GEO-002",
    .severity = Severity::Error,
    .title = translatable("Checks", "Across a wall"),
    //: %1 is the item's tag, %2 the hall's.
    .message = translatable("Checks", "%1 stands across the wall of %2."),
    .unproven = {},
    .basis = translatable("Checks", "Geometry of the layout"),
    .run = outside,
    .geometric = true,
};

} // namespace gridhall
