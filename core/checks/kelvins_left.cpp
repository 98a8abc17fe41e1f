// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/headroom.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

/// The tightest rack-side loop and those like it: one finding for each loop.
std::vector<Finding> tooFewKelvins(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double reserve = snapshot.layout.criteria().thermalReserve_k;
    for (const Headroom &room : headrooms(snapshot)) {
        if (room.kind != Headroom::Kind::Loop || !room.kelvinsKnown() || room.left_k() >= reserve || room.left_k() < 0)
            continue; // past its limit is another finding
        Finding finding;
        finding.subjects = {room.id};
        finding.demand = Amount(room.actual_k, Dimension::Temperature);
        finding.limit = Amount(room.limit_k, Dimension::Temperature);
        finding.arguments = {nameOf(snapshot, room.id), Amount(room.left_k(), Dimension::TemperatureRise),
                             Amount(reserve, Dimension::TemperatureRise), room.limitedBy};
        finding.cause = {room.id};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check kelvinsLeft{
    .code = "THM-002",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Few kelvins left"),
    //: %1 a loop by its cooler, %2 the kelvins left on the design day, %3 what the criteria ask for, %4 what ends it first.
    .message = translatable("Checks",
                            "The loop of %1 has %2 left to the limit of what hangs on it; the criteria ask for %3. What ends first: %4."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; supply temperatures of the design day"),
    .run = tooFewKelvins,
};

} // namespace gridhall
