// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/doors.h"

namespace gridhall {

namespace {

Finding shortOf(const Snapshot &snapshot, std::vector<Id> subjects, double width_m)
{
    const double need = snapshot.layout.criteria().egressWidth_m;
    Finding finding;
    finding.demand = Amount(width_m, Dimension::Length);
    finding.limit = Amount(need, Dimension::Length);
    finding.margin = need > 0 ? (width_m - need) / need : 0;
    finding.arguments = {nameOf(snapshot, subjects.back()), *finding.demand, *finding.limit};
    finding.subjects = std::move(subjects);
    return finding;
}

std::vector<Finding> narrowEgress(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double need = snapshot.layout.criteria().egressWidth_m;
    for (const auto &[hall, doors] : hallDoors(snapshot)) {
        if (doors.doors.empty() && need > 0)
            found.push_back(shortOf(snapshot, {hall}, 0));
        for (const HallDoors::Door &door : doors.doors)
            if (door.width_m < need - 1e-9)
                found.push_back(shortOf(snapshot, {hall, door.id}, door.width_m));
    }
    return found;
}

} // namespace

const Check egressWidth{
    .code = "GEO-007",
    .severity = Severity::Error,
    .title = translatable("Checks", "Egress too narrow"),
    //: %1 the door (or the hall that has none), %2 its clear width, %3 the least.
    .message = translatable("Checks", "%1 lets people out over %2; at least %3 is asked."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; check against the local building code"),
    .run = narrowEgress,
};

} // namespace gridhall
