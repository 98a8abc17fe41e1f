// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/year.h"

namespace gridhall {

void YearSums::add(const YearHour &hour, double efficiency)
{
    it_j += hour.it_w * yearStep_s;
    loss_j += hour.loss_w * yearStep_s;
    cool_j += hour.cool_w * yearStep_s;
    misc_j += hour.misc_w * yearStep_s;
    batteryLoss_j += hour.batteryLoss_w(efficiency) * yearStep_s;
    pv_j += hour.pv_w * yearStep_s;
    wind_j += hour.wind_w * yearStep_s;
    generator_j += hour.generator_w * yearStep_s;
    charge_j += hour.charge_w * yearStep_s;
    discharge_j += hour.discharge_w * yearStep_s;
    import_j += hour.grid_w * yearStep_s;
    export_j += hour.export_w * yearStep_s;
    curtailed_j += hour.curtailed_w * yearStep_s;
    unserved_j += hour.unserved_w * yearStep_s;
    heat_j += hour.heat_w * yearStep_s;
    tokens += hour.tokens_per_s * yearStep_s;
    shedTokens += hour.shed_per_s * yearStep_s;
    water_m3 += hour.water_m3_per_s * yearStep_s;
    fuel_m3 += hour.fuel_m3;
    fuelCarbon_kg += hour.fuelCarbon_kg;
    carbon_kg += hour.grid_w * yearStep_s * hour.carbon_kg_per_j + hour.fuelCarbon_kg;
    peak_w = std::max(peak_w, hour.grid_w);
}

StorageNeed storageForCap(std::span<const double> load_w, double cap_w, const Battery &like)
{
    const PeakShaving need = peakShaving(load_w, cap_w, like.efficiency, yearStep_s);
    return {need.energy_j / std::max(0.01, 1 - like.reserve), need.power_w, need.feasible};
}

StorageNeed storageForRamp(double step_w, double ramp_w_per_s, const Battery &like)
{
    // Room to give as much as to take: it waits half full.
    return {2 * rampEnergy_j(step_w, ramp_w_per_s) / like.efficiency / std::max(0.01, 1 - like.reserve), step_w, true};
}

StorageNeed storageForRideThrough(double load_w, double seconds, const Battery &like)
{
    constexpr double healthAtEnd = 0.8;
    return {rideThroughEnergy_j(load_w, seconds, like.efficiency, 1 - like.reserve, healthAtEnd), load_w, true};
}

} // namespace gridhall
