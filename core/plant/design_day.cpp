// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/design_day.h"

#include "core/plant/machines.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr double carnotShare = 0.45;    ///< Screw compressors; assumption after the EIR data sets.
constexpr double condensingOver_k = 13; ///< Condensation above the entering air or water: 10 K rise, 3 K approach.
constexpr double statedOutdoor_k = 308.15, statedWater_k = 298.15; ///< What a stated COP is for.
constexpr double coldestLeaving_k = 280.15;
constexpr double usualRise_k = 10, towerRise_k = 5.5;

bool hasCompressor(Role role) { return role != Role::DryCooler && role != Role::Tower && role != Role::HeatExchanger; }

double compressing(const MachineCase &machine)
{
    Compressor compressor;
    compressor.waterCooled = machine.rejecting_k > 0;
    compressor.capacity_w = machine.capacity_w > 0 ? machine.capacity_w : machine.heat_w;
    compressor.leaving_k = machine.leaving_k > 0 ? machine.leaving_k : coldestLeaving_k;
    compressor.rejecting_k = compressor.waterCooled ? statedWater_k : statedOutdoor_k;
    compressor.cop = machine.cop > 0 ? machine.cop : carnotShare * idealCop(compressor.leaving_k, compressor.rejecting_k, condensingOver_k);
    return compressorPower_w(compressor, machine.heat_w, compressor.leaving_k,
                             compressor.waterCooled ? machine.rejecting_k : machine.dryBulb_k);
}

/// A dry cooler, tower or exchanger alone on a loop of its own.
PlantHour rejecting(const MachineCase &machine, double set_k)
{
    Rejector rejector;
    rejector.kind = machine.role == Role::Tower ? Rejector::Kind::Tower : Rejector::Kind::DryCooler;
    rejector.capacity_w = machine.capacity_w > 0 ? machine.capacity_w : machine.heat_w;
    rejector.fan_w = machine.fan_w;
    rejector.approach_k = machine.approach_k > 0 ? machine.approach_k : machine.role == Role::Tower ? 4 : 10;
    rejector.rise_k = machine.rise_k > 0 ? machine.rise_k : machine.role == Role::Tower ? towerRise_k : usualRise_k;
    rejector.airFlow_m3_per_s = machine.airFlow_m3_per_s;
    rejector.padEfficiency = machine.padEfficiency;
    rejector.water_m3_per_j = machine.role == Role::Tower ? machine.water_m3_per_j : 0;
    PlantLoop loop;
    loop.supply_k = set_k;
    loop.designHeat_w = rejector.capacity_w;
    loop.rise_k = rejector.rise_k;
    loop.rejectors = {rejector};
    return solvePlantHour(loop, machine.heat_w, {machine.dryBulb_k, machine.wetBulb_k, machine.pressure_pa});
}

} // namespace

MachineResult solveMachine(const MachineCase &machine)
{
    MachineResult result;
    result.id = machine.id;
    result.role = machine.role;
    result.heat_w = machine.heat_w;
    result.capacity_w = machine.capacity_w;
    result.capacityKnown = machine.capacity_w > 0;
    result.compressor = hasCompressor(machine.role);
    const double load = result.capacityKnown ? std::clamp(machine.heat_w / machine.capacity_w, 0.0, 1.0) : machine.heat_w > 0 ? 1.0 : 0.0;
    const double ambient = machine.role == Role::Tower ? machine.wetBulb_k : machine.dryBulb_k;
    result.leaving_k = result.compressor ? machine.leaving_k : std::max(machine.leaving_k, ambient + machine.approach_k);
    result.water_m3_per_s = machine.heat_w * machine.water_m3_per_j;
    if (result.compressor) {
        result.electrical_w = machine.fan_w * load + compressing(machine); // staged fans
    } else if (machine.heat_w > 0 && machine.role != Role::HeatExchanger) {
        const PlantHour hour = rejecting(machine, result.leaving_k);
        result.electrical_w = std::min(hour.fan_w, machine.fan_w);
        // A stated use of water stands; else what evaporates and is drawn off.
        if (machine.water_m3_per_j <= 0)
            result.water_m3_per_s = hour.water_m3_per_s;
    }
    return result;
}

DesignDay designDay(DesignDay::Kind kind, const std::vector<PlantLoop> &loops, const PlantWeather &weather)
{
    DesignDay day;
    day.kind = kind;
    day.dryBulb_k = weather.dryBulb_k;
    day.wetBulb_k = weather.wetBulb_k;
    double most = 0;
    for (const PlantLoop &loop : loops) {
        if (loop.designHeat_w <= 0 || (loop.rejectors.empty() && loop.compressors.empty()))
            continue;
        const PlantHour hour = solvePlantHour(loop, loop.designHeat_w, weather);
        day.electrical_w += hour.electrical_w();
        day.water_m3_per_s += hour.water_m3_per_s;
        day.over_k = std::max(day.over_k, hour.supply_k - loop.supply_k);
        day.unmet_w += hour.unmet_w;
        if (loop.designHeat_w > most) {
            most = loop.designHeat_w;
            day.mode = hour.mode;
        }
    }
    return day;
}

const MachineResult *PlantResult::find(Id id) const
{
    const auto at = std::ranges::lower_bound(machines, id, {}, &MachineResult::id);
    return at != machines.end() && at->id == id ? &*at : nullptr;
}

} // namespace gridhall
