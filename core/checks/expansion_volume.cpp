// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"
#include "core/liquid/coolant.h"

namespace gridhall {

namespace {

/// How much a loop's coolant grows from being filled to its return, m3.
double growth_m3(const LoopResult &loop, double fill_k)
{
    const double hot = std::max(fill_k, loop.return_k);
    const double volume = loop.volume_m3 + loop.storage_m3;
    return volume * (coolantDensity_kg_per_m3(fill_k, loop.glycol) / coolantDensity_kg_per_m3(hot, loop.glycol) - 1);
}

std::vector<Finding> tooLittleRoom(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (!loop.hydraulic || loop.sources.empty())
            continue;
        const double growth = growth_m3(loop, snapshot.layout.criteria().fillTemperature_k);
        if (growth <= loop.expansion_m3)
            continue;
        Finding finding;
        finding.subjects = {loop.sources.front().id};
        finding.unproven = loop.expansion_m3 <= 0;
        finding.demand = Amount(growth, Dimension::Volume);
        if (!finding.unproven)
            finding.limit = Amount(loop.expansion_m3, Dimension::Volume);
        else
            finding.severity = Severity::Note;
        finding.arguments = {nameOf(snapshot, loop.sources.front().id), Amount(loop.volume_m3 + loop.storage_m3, Dimension::Volume),
                             *finding.demand, Amount(loop.expansion_m3, Dimension::Volume)};
        finding.cause = loop.runs;
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check expansionVolume{
    .code = "LIQ-017",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Expansion of coolant"),
    //: %1 a CDU, chiller ..., %2 the volume of its loop, %3 how much it grows, %4 what its vessels take up.
    .message = translatable("Checks", "The loop of %1 holds %2 and grows by %3 from being filled to its return; its vessels take up %4."),
    //: %1 a CDU, chiller ..., %2 the volume of its loop, %3 how much it grows.
    .unproven = translatable("Checks", "The loop of %1 holds %2 and grows by %3; no expansion vessel is stated."),
    .basis = translatable("Checks", "Volume of the drawn pipes, density of the coolant, expansion volumes of vessels and CDUs"),
    .run = tooLittleRoom,
};

} // namespace gridhall
