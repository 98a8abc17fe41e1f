// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/fields.h"

namespace gridhall {

/// The other days a plant is held against.
template <class Self, class V>
void designDayFields(Self &self, V &v)
{
    const auto temperature = Dimension::Temperature;
    v("humid_dry_bulb_k", self.humidDryBulb_k, shown(translatable("Fields", "Humid day, dry bulb"), temperature, 200, 340));
    v("humid_wet_bulb_k", self.humidWetBulb_k, shown(translatable("Fields", "Humid day, wet bulb"), temperature, 200, 340));
    v("cold_dry_bulb_k", self.coldDryBulb_k, shown(translatable("Fields", "Cold day, dry bulb"), temperature, 200, 340));
}

/// Limits of the cooling loops, and what happens after a loss.
template <class Self, class V>
void coolantFields(Self &self, V &v, const Sentence &coolant)
{
    using D = Dimension;
    constexpr Sentence loss = translatable("Fields", "After a loss");
    v("coolant_gradient_pa_per_m", self.coolantGradient_pa_per_m,
      shown(translatable("Fields", "Pressure per metre of pipe"), D::Pressure, 1, 1e5).in(coolant));
    v("coolant_fill_pa", self.coolantFill_pa,
      shown(translatable("Fields", "Pressure at the expansion vessel"), D::Pressure, 0, 2e6).in(coolant));
    v("fill_temperature_k", self.fillTemperature_k,
      shown(translatable("Fields", "Temperature when filled"), D::Temperature, 250, 330).in(coolant));
    v("filter_m", self.filter_m, shown(translatable("Fields", "Coarsest filter on the rack side"), D::Length, 0, 0.01).in(coolant));
    v("cdu_approach_k", self.cduApproach_k,
      shown(translatable("Fields", "Approach of CDUs, highest"), D::TemperatureRise, 0.1, 50).in(coolant));
    v("dew_point_k", self.dewPoint_k, shown(translatable("Fields", "Dew point of halls, highest"), D::Temperature, 250, 310).in(coolant));
    v("dew_point_margin_k", self.dewPointMargin_k,
      shown(translatable("Fields", "Coolant over the dew point"), D::TemperatureRise, 0, 20).in(coolant));
    v("pump_run_out", self.pumpRunOut, shown(translatable("Fields", "Pump flow over its rating, highest"), D::Ratio, 1, 3).in(coolant));
    v("npsh_margin_m", self.npshMargin_m,
      shown(translatable("Fields", "Suction head over what pumps require"), D::Length, 0, 50).in(coolant));
    v("thermal_reserve_k", self.thermalReserve_k,
      shown(translatable("Fields", "Kelvins left to a limit"), D::TemperatureRise, 0, 30).in(coolant));
    v("economiser_share", self.economiserShare,
      shown(translatable("Fields", "Year with an economiser at work"), D::Ratio, 0, 1).in(coolant));
    v("leak_reach_m", self.leakReach_m, shown(translatable("Fields", "Reach of a leak beside a joint"), D::Length, 0, 10).in(coolant));
    v("plate_rise_k", self.plateRise_k, shown(translatable("Fields", "Rise of cold plates"), D::TemperatureRise, 1, 100).in(loss));
    v("ride_air_k", self.rideAir_k, shown(translatable("Fields", "Air inlet, highest for minutes"), D::Temperature, 273, 350).in(loss));
    v("generator_start_s", self.generatorStart_s,
      shown(translatable("Fields", "Generators carry the load after"), D::Duration, 0, 3600).in(loss));
    v("pump_restart_s", self.pumpRestart_s, shown(translatable("Fields", "Restart of pumps and fans"), D::Duration, 0, 3600).in(loss));
    v("chiller_restart_s", self.chillerRestart_s, shown(translatable("Fields", "Restart of chillers"), D::Duration, 0, 3600).in(loss));
}

} // namespace gridhall
