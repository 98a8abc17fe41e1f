// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"

namespace gridhall {

namespace {

Finding closeTo(const Snapshot &snapshot, const LoopResult &loop, Id subject, double approach, double limit, Argument when)
{
    Finding finding;
    finding.subjects = {subject};
    finding.demand = Amount(approach, Dimension::TemperatureRise);
    finding.limit = Amount(limit, Dimension::TemperatureRise);
    finding.margin = (limit - approach) / limit;
    finding.arguments = {nameOf(snapshot, subject), *finding.demand, when, *finding.limit};
    finding.cause = loop.runs;
    return finding;
}

/// The worst CDU of a loop in normal operation, else the worst with one of them out.
std::vector<Finding> widerThanAllowed(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double limit = snapshot.layout.criteria().cduApproach_k;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (loop.circuit != Circuit::Tcs || loop.sources.empty())
            continue;
        const auto &worst = *std::ranges::max_element(loop.sources, {}, &LoopResult::Source::approach_k);
        if (worst.approach_k <= 0)
            continue; // nothing behind it, or it gives its heat to air
        const double plant_k = worst.leaving_k - worst.approach_k;
        if (worst.approach_k > limit) {
            found.push_back(closeTo(snapshot, loop, worst.id, worst.approach_k, limit, translatable("Checks", "in normal operation")));
            continue;
        }
        const auto outage = std::ranges::max_element(loop.outages, {}, &LoopResult::Outage::supply_k);
        if (outage == loop.outages.end() || outage->supply_k - plant_k <= limit)
            continue;
        found.push_back(closeTo(snapshot, loop, outage->lost, outage->supply_k - plant_k, limit, translatable("Checks", "when it is out")));
        found.back().severity = Severity::Note;
    }
    return found;
}

} // namespace

const Check cduApproach{
    .code = "LIQ-015",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Approach of CDUs"),
    //: %1 a CDU, %2 the approach, %3 a clause: in normal operation, when it is out, %4 the highest of the criteria.
    .message = translatable("Checks", "The approach at %1 is %2 %3; the criteria allow %4."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; exchangers by effectiveness off their rating"),
    .run = widerThanAllowed,
};

} // namespace gridhall
