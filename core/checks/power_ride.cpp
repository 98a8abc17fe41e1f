// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/energy/loss_study.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr double lookedAt_s = 600, step_s = 3; ///< Past the restart of chillers.
constexpr double beyond_s = 15;                ///< After what is found, when it is looked at by the second.

Finding passing(const Snapshot &snapshot, Id where, double seconds, Sentence what)
{
    Finding finding;
    finding.subjects = {where};
    finding.demand = Amount(seconds, Dimension::Duration);
    finding.arguments = {nameOf(snapshot, where), what, *finding.demand};
    finding.cause = {where};
    return finding;
}

/// By the second where something passes its limit; coarser where nothing does.
LossTimes utilityLoss(const LossStudy &study)
{
    const LossTimes coarse = lossTimes(study, Loss::Power, lookedAt_s, step_s);
    const double latest = std::max({coarse.supply_s, coarse.plate_s, coarse.air_s});
    return latest < 0 ? coarse : lossTimes(study, Loss::Power, std::min(lookedAt_s, latest + beyond_s), 1);
}

/// After a loss of the utility, what passes its limit before cooling is back.
std::vector<Finding> tooHotBeforeCooling(const Snapshot &snapshot)
{
    if (!snapshot.network || snapshot.network->elements.empty())
        return {};
    const LossStudy study(snapshot.layout, snapshot.liquid, snapshot.air, snapshot.loads, *snapshot.network);
    if (study.steady().loops.empty() && study.steady().rooms.empty())
        return {};
    const LossTimes times = utilityLoss(study);
    std::vector<Finding> found;
    if (times.supply_s >= 0)
        found.push_back(passing(snapshot, times.supplyAt, times.supply_s, translatable("Checks", "coolant supply")));
    if (times.plate_s >= 0)
        found.push_back(passing(snapshot, times.plateAt, times.plate_s, translatable("Checks", "cold plates")));
    if (times.air_s >= 0)
        found.push_back(passing(snapshot, times.airAt, times.air_s, translatable("Checks", "air at the racks' inlets")));
    return found;
}

} // namespace

const Check powerRide{
    .code = "LIQ-020",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Too hot before cooling is back"),
    //: %1 a loop by its cooler or a room, %2 what gets too hot: coolant supply, cold plates, air, %3 seconds.
    .message = translatable("Checks", "When the utility is lost, %1 passes its limit (%2) after %3, before its cooling has restarted."),
    .unproven = {},
    .basis = translatable(
        "Checks", "Thermal inertia of racks, coolant, storage and air; start of generators and restart times of the criteria and parts"),
    .run = tooHotBeforeCooling,
    .late = true,
};

} // namespace gridhall
