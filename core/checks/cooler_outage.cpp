// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

constexpr double enough = 0.99;

double warmestAllowed_k(const LoopResult &loop)
{
    double limit = 0;
    for (const LoopResult::Load &load : loop.loads)
        if (load.supplyMax_k > 0)
            limit = limit > 0 ? std::min(limit, load.supplyMax_k) : load.supplyMax_k;
    return limit;
}

/// The worst outage of each loop that has more than one cooler.
std::vector<Finding> notHeld(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const LoopResult &loop : snapshot.liquid.loops) {
        const double limit_k = warmestAllowed_k(loop);
        for (const LoopResult::Outage &outage : loop.outages) {
            const bool thirsty = outage.worstShare < enough;
            const bool warm = limit_k > 0 && outage.supply_k > limit_k + 1e-6;
            const bool over = loop.capacityKnown && outage.heat_w > outage.capacity_w;
            if (!thirsty && !warm && !over)
                continue;
            Finding finding;
            finding.subjects = {outage.lost};
            finding.demand = Amount(outage.heat_w, Dimension::Power);
            finding.limit = Amount(outage.capacity_w, Dimension::Power);
            finding.margin = outage.capacity_w > 0 ? (outage.capacity_w - outage.heat_w) / outage.capacity_w : -1;
            finding.arguments = {nameOf(snapshot, outage.lost), *finding.demand, *finding.limit,
                                 Amount(outage.supply_k, Dimension::Temperature), Amount(outage.worstShare, Dimension::Ratio)};
            finding.cause = loop.runs;
            found.push_back(std::move(finding));
            break;
        }
    }
    return found;
}

} // namespace

const Check coolerOutage{
    .code = "LIQ-007",
    .severity = Severity::Warning,
    .title = translatable("Checks", "One cooler out of service"),
    //: %1 a CDU, chiller or dry cooler, %2 the heat, %3 what the others take, %4 the supply then, %5 flow over need.
    .message = translatable("Checks",
                            "Without %1 the others face %2 and take %3; the loop is supplied at %4, its worst load gets %5 of its flow."),
    .unproven = {},
    .basis = translatable("Checks", "Each loop solved again without one of its coolers"),
    .run = notHeld,
};

} // namespace gridhall
