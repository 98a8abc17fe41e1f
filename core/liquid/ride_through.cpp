// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/ride_through.h"

#include "core/liquid/coolant.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gridhall {

namespace {

constexpr double plateHeat_j_per_k_w = 1.0; ///< 1 kJ/K per kW: copper plates, devices and the water in them.
constexpr double usable = 0.9;              ///< Of a tank's volume, stratified: assumption.
constexpr std::size_t mostSteps = 100000;

/// Backward Euler for C dT/dt = q + G T of three lumps in a row: 0 plates, 1 rack loop, 2 plant loop.
struct Lumps {
    std::array<double, 3> capacity{}, temperature{};
    double plateToRack = 0, rackToPlant = 0; ///< W/K.

    /// `rejected` is what the plant takes: fixed + slope (T2 - steady T2).
    void step(double dt, double heat_w, double flow, double exchange, double fixed_w, double slope, double steady_k)
    {
        const double a = plateToRack * flow, b = rackToPlant * exchange;
        const bool plant = capacity[2] > 0;
        // T2 from its own line, then T1, then T0: a tridiagonal system solved from the far end.
        const double d2 = plant ? capacity[2] / dt + b + slope : 1;
        const double r2 = plant ? capacity[2] / dt * temperature[2] - fixed_w + slope * steady_k : temperature[2];
        const double toPlant = plant ? b / d2 : 0;
        const double d0 = capacity[0] / dt + a, r0 = capacity[0] / dt * temperature[0] + heat_w;
        const double d1 = capacity[1] / dt + a + b - a * a / d0 - b * toPlant;
        const double r1 = capacity[1] / dt * temperature[1] + a * r0 / d0 + b * (r2 / d2);
        temperature[1] = r1 / d1;
        temperature[0] = (r0 + a * temperature[1]) / d0;
        temperature[2] = plant ? (r2 + b * temperature[1]) / d2 : temperature[2];
    }
};

} // namespace

double RideCurve::secondsTo(const std::vector<double> &curve, double limit_k, double step_s)
{
    for (std::size_t i = 0; i < curve.size(); ++i)
        if (curve[i] > limit_k)
            return static_cast<double>(i) * step_s;
    return -1;
}

RideCurve ride(const RideCase &of, const RideEvent &event, double until_s, double step_s)
{
    RideCurve curve;
    curve.step_s = step_s;
    if (of.heat_w <= 0 || of.rack_j_per_k <= 0 || step_s <= 0)
        return curve;
    const double mean = (of.supply_k + of.return_k) / 2, toSupply = mean - of.supply_k;
    const bool plant = of.plant_j_per_k > 0;
    const double plantMean = plant ? (of.plantSupply_k + of.plantReturn_k) / 2 : mean - 5;
    Lumps lumps;
    lumps.capacity = {std::max(of.plate_j_per_k, 1.0), of.rack_j_per_k, of.plant_j_per_k * of.plantShare};
    lumps.temperature = {mean + of.plateOver_k, mean, plantMean};
    lumps.plateToRack = of.heat_w / std::max(of.plateOver_k, 0.1);
    lumps.rackToPlant = of.heat_w / std::max(mean - plantMean, 0.1);
    // The plant takes back what has warmed as fast as it took the steady heat over 5 K.
    const double catchUp = of.heat_w / 5;
    const auto steps = std::min(static_cast<std::size_t>(until_s / step_s), mostSteps);
    for (std::size_t i = 0; i <= steps; ++i) {
        curve.supply_k.push_back(lumps.temperature[1] - toSupply);
        curve.plate_k.push_back(lumps.temperature[0]);
        curve.plant_k.push_back(lumps.temperature[2]);
        const bool lost = static_cast<double>(i) * step_s < event.back_s;
        const double flow = lost && event.pumps ? event.left : 1;
        const double taken = lost && event.rejection ? event.left : 1;
        lumps.step(step_s, of.heat_w, flow, plant ? flow : flow * taken, of.heat_w * taken, catchUp * taken, plantMean);
    }
    return curve;
}

RideCase rideCase(const LoopResult &racks, const LoopResult *plant)
{
    RideCase of;
    of.supply_k = racks.supply_k;
    of.return_k = racks.return_k;
    for (const LoopResult::Load &load : racks.loads)
        of.heat_w += load.heat_w;
    of.plate_j_per_k = of.heat_w * plateHeat_j_per_k_w;
    of.rack_j_per_k = racks.volume_m3 * heatCapacity_j_per_m3_k((racks.supply_k + racks.return_k) / 2, racks.glycol);
    if (plant) {
        of.plantSupply_k = plant->supply_k;
        of.plantReturn_k = plant->return_k;
        of.plantShare = plant->heat_w > 0 ? std::clamp(racks.heat_w / plant->heat_w, 0.01, 1.0) : 1;
        of.plant_j_per_k = (plant->volume_m3 + usable * plant->storage_m3) * heatCapacity_j_per_m3_k(plant->supply_k, plant->glycol);
    }
    return of;
}

} // namespace gridhall
