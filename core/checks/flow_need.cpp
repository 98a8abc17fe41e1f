// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

/// What a solve may leave of a need without a finding.
constexpr double reached = 0.99;

Finding shortOf(const Snapshot &snapshot, const LoopResult &loop, Id subject, double need, double flow)
{
    Finding finding;
    finding.subjects = {subject};
    finding.demand = Amount(need, Dimension::VolumeFlow);
    finding.limit = Amount(flow, Dimension::VolumeFlow);
    finding.margin = (flow - need) / need;
    finding.arguments = {nameOf(snapshot, subject), *finding.demand, *finding.limit};
    finding.cause = loop.runs;
    return finding;
}

std::vector<Finding> shortFlows(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (loop.flow_m3_per_s <= 0 || loop.sources.empty())
            continue;
        if (!loop.hydraulic && loop.flow_m3_per_s < loop.flowNeed_m3_per_s * reached)
            found.push_back(shortOf(snapshot, loop, loop.sources.front().id, loop.flowNeed_m3_per_s, loop.flow_m3_per_s));
        for (const LoopResult::Load &load : loop.loads)
            if (loop.hydraulic && load.flow_m3_per_s > 1e-7 && load.flowNeed_m3_per_s > 0 &&
                load.flow_m3_per_s < load.flowNeed_m3_per_s * reached)
                found.push_back(shortOf(snapshot, loop, load.id, load.flowNeed_m3_per_s, load.flow_m3_per_s));
    }
    return found;
}

} // namespace

const Check flowNeed{
    .code = "LIQ-004",
    .severity = Severity::Error,
    .title = translatable("Checks", "Coolant flow"),
    //: %1 a rack or cooler, %2 the flow it needs, %3 what reaches it with the pumps at full speed.
    .message = translatable("Checks", "%1 needs %2 of coolant; %3 reaches it."),
    .unproven = {},
    .basis = translatable("Checks", "Coolant flow of the racks' data sheets; flows of the drawn pipes and pumps"),
    .run = shortFlows,
};

} // namespace gridhall
