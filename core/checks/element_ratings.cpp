// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/element_ratings.h"

#include <algorithm>

namespace gridhall {

namespace {

Sentence stateName(PowerState state)
{
    switch (state) {
    case PowerState::LostA: return translatable("Checks", "when path A is lost");
    case PowerState::LostB: return translatable("Checks", "when path B is lost");
    default: return translatable("Checks", "in normal operation");
    }
}

} // namespace

std::vector<Finding> overRating(const Snapshot &snapshot, std::initializer_list<Role> roles, bool asCurrent)
{
    std::vector<Finding> found;
    const double powerFactor = snapshot.layout.criteria().powerFactor;
    for (std::size_t e = 0; e < snapshot.power.elements.size(); ++e) {
        const PowerElementFlow &flow = snapshot.power.elements[e];
        const double worst = flow.worst_w();
        if (flow.limit_w <= 0 || std::ranges::find(roles, snapshot.network->elements[e].role) == roles.end())
            continue;
        const bool current = asCurrent && flow.voltage_v > 0;
        const auto shown = [&](double watts) {
            return current ? Amount(flow.current_a(watts, powerFactor), Dimension::Current) : Amount(watts, Dimension::Power);
        };
        auto finding = atMost(snapshot, shown(worst), shown(flow.limit_w));
        if (!finding)
            continue;
        finding->subjects = {flow.id};
        finding->arguments = {nameOf(snapshot, flow.id), *finding->demand, stateName(flow.worstState()), *finding->limit};
        finding->cause = {flow.id};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace gridhall
