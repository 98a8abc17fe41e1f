// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"
#include "core/checks/shifts.h"

namespace gridhall {

namespace {

std::vector<Finding> inNoGoAreas(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const auto areas = spacesOf(snapshot, SpaceKind::NoGo);
    for (const Standing &one : *snapshot.standing) {
        for (const DrawnSpace &area : areas) {
            const bool high = area.space->top <= area.space->bottom || (one.bottom < area.space->top && area.space->bottom < one.top);
            if (one.item->module || !high || !overlaps(one.footprint, area.outline))
                continue;
            Finding finding;
            finding.subjects = {one.item->id, area.space->id};
            finding.arguments = {nameOf(snapshot, one.item->id), nameOf(snapshot, area.space->id)};
            finding.area = intersection(one.footprint, area.outline);
            finding.fixes.push_back(moveClear(snapshot, one.item->id, shiftClear(one.box, boxOf(area.outline))));
            found.push_back(std::move(finding));
        }
    }
    return found;
}

} // namespace

const Check inNoGo{
    .code = "GEO-003",
    .severity = Severity::Error,
    .title = translatable("Checks", "In a no-go area"),
    //: %1 is the item's tag, %2 the area's.
    .message = translatable("Checks", "%1 stands in the no-go area %2."),
    .unproven = {},
    .basis = translatable("Checks", "Geometry of the layout"),
    .run = inNoGoAreas,
    .geometric = true,
};

} // namespace gridhall
