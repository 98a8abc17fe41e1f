// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <numbers>

namespace gridhall {

namespace {

std::vector<Finding> tooFast(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double limit = snapshot.layout.criteria().coolantVelocity_m_per_s;
    for (const LoopResult &loop : snapshot.liquid.loops)
        for (std::size_t k = 0; loop.hydraulic && k < loop.network->links.size(); ++k) {
            const LoopLink &link = loop.network->links[k];
            const NetworkLink &pipe = loop.network->pipes.links[k];
            if ((link.kind != LoopLink::Kind::Pipe && link.kind != LoopLink::Kind::Header) || !link.boreKnown || link.leg == Leg::Return)
                continue; // the return carries the same
            const double area = std::numbers::pi / 4 * pipe.bore_m * pipe.bore_m;
            const double velocity = std::abs(loop.hydraulics.state.flow_m3_per_s[k]) / area;
            if (velocity <= limit || (!found.empty() && found.back().subjects.front() == link.id))
                continue;
            Finding finding;
            finding.subjects = {link.id};
            finding.demand = Amount(velocity, Dimension::Velocity);
            finding.limit = Amount(limit, Dimension::Velocity);
            finding.margin = (limit - velocity) / limit;
            finding.arguments = {nameOf(snapshot, link.id), *finding.demand, Amount(pipe.bore_m, Dimension::Length), *finding.limit};
            finding.cause = {link.id};
            found.push_back(std::move(finding));
        }
    return found;
}

} // namespace

const Check coolantVelocity{
    .code = "LIQ-006",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Coolant velocity"),
    //: %1 a pipe, hose or header, %2 the velocity, %3 its bore, %4 the highest of the criteria.
    .message = translatable("Checks", "Coolant runs through %1 at %2 in a bore of %3; the criteria allow %4."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria (planning value against noise and erosion)"),
    .run = tooFast,
};

} // namespace gridhall
