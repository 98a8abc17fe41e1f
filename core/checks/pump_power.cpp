// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"
#include "core/liquid/drawn_loop.h"

namespace gridhall {

namespace {

/// Pumps whose stated power is less than their rated flow and head take, losses or none.
std::vector<Finding> impossiblyEfficient(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    eachPump(snapshot, [&](const LoopResult &loop, std::size_t k) {
        const Id id = loop.network->links[k].id;
        const auto flow = figureAt(snapshot, id, key::ratedFlow), head = figureAt(snapshot, id, key::pumpHead);
        const auto power = figureAt(snapshot, id, key::pumpPower);
        if (!flow || !head || !power || *power <= 0)
            return;
        const double least_w = *flow * *head / bestPumpEfficiency;
        if (*power < least_w)
            found.push_back(atLimit(snapshot, id, Amount(*power, Dimension::Power), Amount(least_w, Dimension::Power), *power - least_w));
    });
    return found;
}

} // namespace

const Check pumpPower{
    .code = "LIQ-021",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Stated power of pumps"),
    //: %1 a pump or CDU, %2 the power it states, %3 what its rated flow and head take at the best efficiency.
    .message = translatable(
        "Checks", "%1 states %2 for its pumps; its rated flow and head take %3 at the least, so a usual efficiency is taken instead."),
    .unproven = {},
    .basis = translatable("Checks", "Rated flow times head over an efficiency of 90 %, which no pump of this kind passes"),
    .run = impossiblyEfficient,
};

} // namespace gridhall
