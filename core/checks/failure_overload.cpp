// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

/// What a failure overloads and neither the normal state nor a lost path does: those have findings of their own.
std::vector<Finding> overloadedByFailures(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    if (!snapshot.failures)
        return found;
    for (std::size_t e = 0; e < snapshot.power.elements.size(); ++e) {
        const PowerElementFlow &flow = snapshot.power.elements[e];
        const FailureSweep::Worst &worst = snapshot.failures->worst[e];
        if (!worst.byFailure || flow.limit_w <= 0 || worst.demand_w <= flow.limit_w * (1 + 1e-6) || flow.worst_w() > flow.limit_w)
            continue;
        auto finding = atMost(snapshot, Amount(worst.demand_w, Dimension::Power), Amount(flow.limit_w, Dimension::Power));
        if (!finding)
            continue;
        const std::vector<Id> lost = subjectsOf(*snapshot.network, worst.key);
        finding->subjects = {flow.id};
        finding->arguments = {nameOf(snapshot, flow.id), *finding->demand, nameOf(snapshot, lost.front()), *finding->limit};
        finding->cause = lost;
        finding->cause.push_back(flow.id);
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check failureOverload{
    .code = "PWR-015",
    .severity = Severity::Error,
    .title = translatable("Checks", "Reserve overloaded after a failure"),
    //: %1 the element, %2 what it carries, %3 what is lost, %4 its limit.
    .message = translatable("Checks", "%1 carries %2 once %3 is lost; it may carry %4."),
    .unproven = {},
    .basis = translatable("Checks", "After each single failure every survivor is within its rating"),
    .run = overloadedByFailures,
};

} // namespace gridhall
