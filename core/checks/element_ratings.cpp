// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/element_ratings.h"

#include "core/layout/frames.h"

#include <algorithm>

namespace gridhall {

namespace {

Sentence stateName(PowerState state)
{
    switch (state) {
    case PowerState::LostA:
        return translatable("Checks", "when path A is lost");
    case PowerState::LostB:
        return translatable("Checks", "when path B is lost");
    default:
        return translatable("Checks", "in normal operation");
    }
}

Role roleOfElement(const Layout &layout, Id id)
{
    if (const auto item = layout.find<Item>(id))
        return roleOf(layout, *item);
    const auto run = layout.find<Run>(id);
    const auto part = run ? partOf(layout, *run) : nullptr;
    return part ? part->role : Role::Other;
}

} // namespace

std::vector<Finding> overRating(const Snapshot &snapshot, std::initializer_list<Role> roles, bool asCurrent)
{
    std::vector<Finding> found;
    const double powerFactor = snapshot.layout.criteria().powerFactor;
    for (const PowerElementFlow &flow : snapshot.power.elements) {
        const double worst = flow.worst_w();
        // Most elements are well within their limit: ask for the role last.
        if (flow.limit_w <= 0 || worst < 0.5 * flow.limit_w ||
            std::ranges::find(roles, roleOfElement(snapshot.layout, flow.id)) == roles.end())
            continue;
        const bool current = asCurrent && flow.voltage_v > 0;
        const auto shown = [&](double watts) {
            return current ? Amount(flow.current_a(watts, powerFactor), Dimension::Current)
                           : Amount(watts, Dimension::Power);
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
