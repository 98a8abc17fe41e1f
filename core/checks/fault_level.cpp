// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/fault_level.h"
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> aboveWithstand(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const auto &elements = snapshot.network->elements;
    if (std::ranges::none_of(elements, [](const PowerCase::Element &element) { return element.withstand_a > 0; }))
        return found;
    const std::vector<FaultLevel> levels =
        faultLevels(*snapshot.network, snapshot.layout.site().gridFaultLevel_va, snapshot.layout.criteria().voltageFactor);
    for (std::size_t e = 0; e < elements.size(); ++e) {
        if (elements[e].withstand_a <= 0 || levels[e].initial_a <= elements[e].withstand_a)
            continue;
        auto finding =
            atMost(snapshot, Amount(levels[e].initial_a, Dimension::Current), Amount(elements[e].withstand_a, Dimension::Current));
        if (!finding)
            continue;
        finding->subjects = {elements[e].id};
        finding->arguments = {nameOf(snapshot, elements[e].id), *finding->demand, *finding->limit};
        finding->cause = {elements[e].id};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check faultLevel{
    .code = "PWR-019",
    .severity = Severity::Error,
    .title = translatable("Checks", "Fault level above withstand"),
    //: %1 an element, %2 the highest three-phase fault current, %3 what it withstands.
    .message = translatable("Checks", "A three-phase fault at %1 can reach %2; it withstands %3."),
    .unproven = {},
    .basis = translatable(
        "Checks", "Screening by the method of IEC 60909 from the grid alone: no generators, no motors, no arc flash, no coordination"),
    .run = aboveWithstand,
};

} // namespace gridhall
