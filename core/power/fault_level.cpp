// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/fault_level.h"

#include "core/power/power_net.h"

#include <cmath>
#include <complex>

namespace gridhall {

namespace {

/// Impedance over the square of the voltage, 1/VA: it needs no referring from side to side.
using Relative = std::complex<double>;

constexpr double gridROverX = 0.1;

Relative gridImpedance(double level_va, double voltageFactor)
{
    const double z = voltageFactor / level_va, x = z / std::sqrt(1 + gridROverX * gridROverX);
    return {gridROverX * x, x};
}

Relative ownImpedance(const PowerNet &net, std::int32_t v, double voltageFactor)
{
    const PowerCase::Element &element = net.element(v);
    const double voltage = net.voltage_v[indexOf(v)];
    if (voltage <= 0)
        return 0;
    const Relative z = Relative(element.resistance_ohm, element.reactance_ohm) / (voltage * voltage);
    if (element.role != Role::Transformer && element.role != Role::Pdu)
        return z;
    const double apparent = element.rated_w / net.network->powerFactor;
    return z * (0.95 * voltageFactor / (1 + 0.6 * z.imag() * apparent));
}

FaultLevel levelOf(Relative z, double voltage, double voltageFactor)
{
    FaultLevel level;
    const double size = std::abs(z);
    if (size <= 0 || voltage <= 0)
        return level;
    level.initial_a = voltageFactor / (std::sqrt(3.0) * voltage * size);
    const double kappa = 1.02 + 0.98 * std::exp(-3 * z.real() / std::max(z.imag(), 1e-30));
    level.peak_a = kappa * std::sqrt(2.0) * level.initial_a;
    return level;
}

} // namespace

std::vector<FaultLevel> faultLevels(const PowerCase &network, double gridFaultLevel_va, double voltageFactor)
{
    std::vector<FaultLevel> levels(network.elements.size());
    if (gridFaultLevel_va <= 0)
        return levels;
    const PowerNet net(network);
    const SupplyState normal = energised(net, Switching::Automatic, false, {});
    std::vector<Relative> admittance(indexOf(net.count), 0); // of what stands behind each vertex
    for (std::int32_t v = 0; v < net.count; ++v) {
        const PowerCase::Element &element = net.element(v);
        if (net.dc[indexOf(v)] || element.standby || !(normal.bits[indexOf(v)] & supply::live))
            continue;
        Relative behind = 0;
        for (std::int32_t s = net.inStart[indexOf(v)]; s < net.inStart[indexOf(v) + 1]; ++s)
            if (normal.share[indexOf(s)] > 0 && !(isLoad(element) && std::abs(behind) > 0)) // cords do not join paths
                behind += admittance[indexOf(net.inFrom[indexOf(s)])];
        if (!element.isSource && std::abs(behind) == 0)
            continue;
        const Relative z =
            element.isSource ? gridImpedance(gridFaultLevel_va, voltageFactor) : 1.0 / behind + ownImpedance(net, v, voltageFactor);
        admittance[indexOf(v)] = 1.0 / z;
        levels[indexOf(net.elementOf[indexOf(v)])] = levelOf(z, net.voltage_v[indexOf(v)], voltageFactor);
    }
    return levels;
}

} // namespace gridhall
