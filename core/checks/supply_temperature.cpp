// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> tooWarm(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const LoopResult &loop : snapshot.liquid.loops)
        for (const LoopResult::Load &load : loop.loads) {
            if (load.supplyMax_k <= 0 || load.supply_k <= load.supplyMax_k + 1e-6)
                continue;
            Finding finding;
            finding.subjects = {load.id};
            finding.demand = Amount(load.supply_k, Dimension::Temperature);
            finding.limit = Amount(load.supplyMax_k, Dimension::Temperature);
            finding.arguments = {nameOf(snapshot, load.id), *finding.demand, *finding.limit};
            finding.cause = loop.runs;
            finding.cause.push_back(load.id);
            found.push_back(std::move(finding));
        }
    return found;
}

} // namespace

const Check supplyTemperature{
    .code = "LIQ-005",
    .severity = Severity::Error,
    .title = translatable("Checks", "Coolant too warm"),
    //: %1 a tag, %2 the supply temperature on the design day, %3 the warmest it accepts.
    .message = translatable("Checks", "%1 receives coolant at %2 on the design day; it accepts up to %3."),
    .unproven = {},
    .basis = translatable("Checks", "Coolant class of the rack's data sheet or the user"),
    .run = tooWarm,
};

} // namespace gridhall
