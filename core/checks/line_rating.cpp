// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/checks/line_loads.h"

namespace gridhall {

namespace {

std::vector<Finding> overloadedLines(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    if (!snapshot.phases)
        return found;
    for (const PhaseBalance::Element &element : snapshot.phases->elements) {
        const PowerElementFlow &flow = snapshot.power.elements[indexOf(element.element)];
        // Where all three are over, the rating of the whole is: that is said elsewhere.
        if (flow.limit_w <= 0 || flow.worst_w() > flow.limit_w || isSinglePhase(snapshot, flow.id))
            continue;
        auto finding = atMost(snapshot, Amount(element.worst(), Dimension::Power), Amount(flow.limit_w / 3, Dimension::Power));
        if (!finding)
            continue;
        finding->subjects = {flow.id};
        finding->arguments = {nameOf(snapshot, flow.id), *finding->demand, *finding->limit};
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

bool isSinglePhase(const Snapshot &snapshot, Id id)
{
    const auto item = snapshot.layout.find<Item>(id);
    const auto part = item ? partOf(snapshot.layout, *item) : nullptr;
    const Port *in = part ? part->port("in") : nullptr;
    return in && in->phases == 1;
}

const Check lineRating{
    .code = "PWR-022",
    .severity = Severity::Error,
    .title = translatable("Checks", "One line overloaded"),
    //: %1 a tag, %2 what its most loaded line carries, %3 what one line may carry.
    .message = translatable("Checks", "The most loaded line of %1 carries %2 when a path is lost; one line may carry %3."),
    .unproven = {},
    .basis = translatable("Checks", "A third of the rating for each line; single-phase loads by line"),
    .run = overloadedLines,
};

} // namespace gridhall
