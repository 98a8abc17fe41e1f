// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"

namespace gridhall {

namespace {

std::vector<Finding> beyondCurve(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    eachPump(snapshot, [&](const LoopResult &loop, std::size_t k) {
        const Id id = loop.network->links[k].id;
        const auto rated = figureAt(snapshot, id, key::ratedFlow), stated = figureAt(snapshot, id, key::runOut);
        const double most = stated.value_or(rated.value_or(0) * snapshot.layout.criteria().pumpRunOut) * loop.turndown;
        const double flow = std::abs(loop.hydraulics.state.flow_m3_per_s[k]);
        if (most <= 0 || flow <= most * (1 + 1e-6))
            return;
        Finding finding;
        finding.subjects = {id};
        finding.demand = Amount(flow, Dimension::VolumeFlow);
        finding.limit = Amount(most, Dimension::VolumeFlow);
        finding.margin = (most - flow) / most;
        finding.arguments = {nameOf(snapshot, id), *finding.demand, Amount(loop.turndown, Dimension::Ratio), *finding.limit};
        finding.cause = {id};
        found.push_back(std::move(finding));
    });
    return found;
}

} // namespace

const Check pumpRunOut{
    .code = "LIQ-011",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Pump beyond its curve"),
    //: %1 a pump or CDU, %2 its flow, %3 its speed, %4 the end of its curve at that speed.
    .message = translatable("Checks", "%1 moves %2 at %3 of its speed; its curve ends at %4 there."),
    .unproven = {},
    .basis = translatable("Checks", "Run-out flow of the pump's data sheet, else the criteria's share of its rated flow"),
    .run = beyondCurve,
};

} // namespace gridhall
