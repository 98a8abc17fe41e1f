// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"

namespace gridhall {

namespace {

/// Bare surfaces that coolant makes cold inside a room: cold plates with their hoses, rear doors.
bool isBare(const Snapshot &snapshot, const LoopResult &loop, Id load)
{
    const Kept<Item> item = snapshot.layout.find<Item>(load);
    return loop.circuit == Circuit::Tcs || (item && roleOf(snapshot.layout, *item) == Role::RearDoor);
}

/// The coldest of each loop.
std::vector<Finding> belowDewPoint(const Snapshot &snapshot)
{
    const Criteria &criteria = snapshot.layout.criteria();
    const double limit = criteria.dewPoint_k + criteria.dewPointMargin_k;
    std::vector<Finding> found;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        const LoopResult::Load *coldest = nullptr;
        for (const LoopResult::Load &load : loop.loads)
            if (load.supply_k > 0 && isBare(snapshot, loop, load.id) && (!coldest || load.supply_k < coldest->supply_k))
                coldest = &load;
        if (!coldest || coldest->supply_k >= limit)
            continue;
        Finding finding;
        finding.subjects = {coldest->id};
        finding.demand = Amount(coldest->supply_k, Dimension::Temperature);
        finding.limit = Amount(limit, Dimension::Temperature);
        finding.arguments = {nameOf(snapshot, coldest->id), *finding.demand, Amount(criteria.dewPoint_k, Dimension::Temperature),
                             Amount(criteria.dewPointMargin_k, Dimension::TemperatureRise)};
        finding.cause = loop.runs;
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check condensation{
    .code = "LIQ-014",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Coolant below the dew point"),
    //: %1 a rack or rear door, %2 its supply, %3 the highest dew point of halls, %4 the margin over it.
    .message = translatable("Checks", "%1 receives coolant at %2; halls may have a dew point of %3, and the criteria ask for %4 over it."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria (highest dew point of halls and margin over it)"),
    .run = belowDewPoint,
};

} // namespace gridhall
