// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> shortFlows(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (loop.flow_m3_per_s <= 0 || loop.sources.empty())
            continue;
        auto finding = atMost(snapshot, Amount(loop.flowNeed_m3_per_s, Dimension::VolumeFlow),
                              Amount(loop.flow_m3_per_s, Dimension::VolumeFlow));
        if (!finding)
            continue;
        finding->subjects = {loop.sources.front().id};
        finding->arguments = {nameOf(snapshot, loop.sources.front().id), *finding->demand, *finding->limit};
        finding->cause = loop.runs;
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check flowNeed{
    .code = "LIQ-004",
    .severity = Severity::Error,
    .title = translatable("Checks", "Coolant flow"),
    //: %1 the loop's first cooler, %2 the flow its loads need, %3 what the pumps give.
    .message = translatable("Checks", "The loads on the loop of %1 need %2; its pumps give %3."),
    .unproven = {},
    .basis = translatable("Checks", "Coolant flow of the racks' data sheets; rated flow of the pumps"),
    .run = shortFlows,
};

} // namespace gridhall
