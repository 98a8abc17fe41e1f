// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/doors.h"

#include <algorithm>

namespace gridhall {

namespace {

std::vector<Finding> narrowDoors(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const auto &[hall, doors] : hallDoors(snapshot)) {
        if (doors.doors.empty() || !doors.widestItem)
            continue;
        const auto widest = std::ranges::max_element(doors.doors, {}, &HallDoors::Door::width_m);
        const double need = doors.widestItem_m + snapshot.layout.criteria().doorMargin_m;
        if (widest->width_m >= need - 1e-9)
            continue;
        Finding finding;
        finding.subjects = {hall, widest->id, doors.widestItem};
        finding.demand = Amount(widest->width_m, Dimension::Length);
        finding.limit = Amount(need, Dimension::Length);
        finding.margin = (widest->width_m - need) / need;
        finding.arguments = {nameOf(snapshot, hall), *finding.demand, nameOf(snapshot, doors.widestItem), *finding.limit};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check doorWidth{
    .code = "GEO-006",
    .severity = Severity::Error,
    .title = translatable("Checks", "Door too narrow"),
    //: %1 the hall, %2 its widest door, %3 the item that must pass, %4 the width it needs.
    .message = translatable("Checks", "The widest door of %1 is %2; %3 needs %4 to be brought in."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria: door margin over parts"),
    .run = narrowDoors,
};

} // namespace gridhall
