// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/availability.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"
#include "core/layout/layout.h"

namespace gridhall {

namespace {

constexpr double yearSeconds = 8760 * 3600.0, hourSeconds = 3600, thousandFeet_m = 304.8;

Reliability perYear(double failures, double repair_h) { return {yearSeconds / failures, repair_h * hourSeconds, 0, false}; }

std::optional<double> statedFigure(const Part *part, const std::vector<Given> &own, const char *key)
{
    if (const auto at = std::ranges::find(own, key, &Given::key); at != own.end())
        return at->value;
    const Given *given = part ? part->figure(key) : nullptr;
    return given ? std::optional(given->value) : std::nullopt;
}

Reliability reliabilityFor(const Part *part, const std::vector<Given> &own, Role role, double length_m)
{
    Reliability found = assumedReliability(role);
    if (length_m > 0 && found.mtbf_s > 0)
        found.mtbf_s /= length_m;
    const auto take = [&](double &into, const char *key) {
        if (const auto stated = statedFigure(part, own, key)) {
            into = *stated;
            found.stated = true;
        }
    };
    take(found.mtbf_s, key::mtbf);
    take(found.repair_s, key::repairTime);
    take(found.startFailure, key::startFailure);
    return found;
}

} // namespace

Reliability assumedReliability(Role role)
{
    switch (role) {
    case Role::Utility: return perYear(1.956, 1.32);
    case Role::Generator: { // fails to start 0.94 %, away for service 0.5 %
        Reliability set = perYear(0.1235, 18.28);
        set.startFailure = 1 - 0.995 * (1 - 0.0094);
        return set;
    }
    case Role::Transformer: return perYear(0.00111, 5);
    case Role::Switchboard:
    case Role::Rpp: return perYear(0.00949, 7.29);
    case Role::Pdu: // transformer and panel
        return perYear(0.0106, 7.05);
    case Role::Ups:
    case Role::Rectifier: return perYear(0.219, 24);
    case Role::Sts: return perYear(0.00553, 2);
    case Role::TapOff: return perYear(0.00185, 0.5);
    case Role::Cable: return perYear(0.00201 / thousandFeet_m, 11.22);
    case Role::Whip: return perYear(0.00012 / thousandFeet_m, 2.5);
    case Role::Busway: return perYear(0.000125 * 1000 / thousandFeet_m, 12.9);
    default: return {};
    }
}

ReliabilityInputs reliabilityInputs(const Layout &layout, const PowerCase &network)
{
    ReliabilityInputs inputs;
    inputs.commonCause = layout.criteria().commonCause;
    inputs.maintenance_s = layout.criteria().maintenance_s;
    for (const PowerCase::Element &element : network.elements) {
        if (const auto item = layout.find<Item>(element.id)) {
            inputs.elements.push_back(reliabilityFor(partOf(layout, *item).get(), item->figures, element.role, 0));
            inputs.kind.push_back(item->part.value);
        } else if (const auto run = layout.find<Run>(element.id)) {
            inputs.elements.push_back(reliabilityFor(partOf(layout, *run).get(), run->figures, element.role, runLengthM(layout, *run)));
            inputs.kind.push_back(run->part.value);
        } else {
            inputs.elements.push_back(assumedReliability(element.role));
            inputs.kind.push_back(0);
        }
    }
    return inputs;
}

} // namespace gridhall
