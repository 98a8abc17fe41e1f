// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/dc_variant.h"

#include <cmath>

namespace gridhall {

namespace {

/// What stands behind a UPS over closed connections and ties.
std::vector<char> behindUps(const PowerCase &network)
{
    std::vector<char> behind(network.elements.size(), 0);
    for (bool again = true; again;) {
        again = false;
        for (const PowerCase::Arc &arc : network.arcs) {
            const auto from = static_cast<std::size_t>(arc.from), to = static_cast<std::size_t>(arc.to);
            if (!behind[to] && (behind[from] || network.elements[from].role == Role::Ups) && network.elements[to].role != Role::Ups) {
                behind[to] = 1;
                again = true;
            }
        }
    }
    return behind;
}

void makeDirect(PowerCase::Element &element, const DcVariant &variant, double powerFactor)
{
    const double alternating = element.voltage_v > 0 ? element.voltage_v : 415;
    element.dc = true;
    element.load_var = 0;
    element.reactance_ohm = 0;
    element.resistance_ohm *= 2;   // there and back
    if (element.role == Role::Pdu) // its transformer goes, its panel stays
        element.resistance_ohm = 0, element.loss = {};
    if (element.rated_w > 0 && element.loading > 0) // the same current at another voltage
        element.rated_w *= variant.voltage_v / (std::sqrt(3.0) * alternating * powerFactor);
    element.voltage_v = variant.voltage_v;
    if (element.isIt)
        element.load_w *= variant.rackSupplyAc / variant.rackSupplyDc;
}

} // namespace

PowerCase dcVariantOf(const PowerCase &network, const DcVariant &variant)
{
    PowerCase made = network;
    const std::vector<char> behind = behindUps(network);
    for (std::size_t e = 0; e < made.elements.size(); ++e) {
        PowerCase::Element &element = made.elements[e];
        if (element.role == Role::Ups) {
            element.role = Role::Rectifier;
            element.loss = variant.rectifier;
            element.dc = true;
            element.voltage_v = variant.voltage_v;
        } else if (behind[e]) {
            makeDirect(element, variant, network.powerFactor);
        }
    }
    return made;
}

double busbarPower(const PowerCase &network, const DcVariant &variant)
{
    double power = 0;
    for (const PowerCase::Element &element : network.elements)
        if (element.isIt)
            power += element.load_w * (element.dc ? variant.rackSupplyDc : variant.rackSupplyAc);
    return power;
}

} // namespace gridhall
