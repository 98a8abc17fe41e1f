// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Moist air. Saturation by Hyland and Wexler (1983) over ice and water, mixing by the ideal gas law, as the open
/// library PsychroLib does; valid from -100 to 200 C. Temperatures in K, pressures in Pa, humidity ratios in kg/kg dry.
namespace gridhall {

double saturationPressure_pa(double temperature_k);
double humidityRatio(double vapourPressure_pa, double pressure_pa);
double vapourPressure_pa(double humidityRatio, double pressure_pa);
double humidityRatioOf(double dryBulb_k, double relativeHumidity, double pressure_pa);
/// From a thermodynamic wet bulb; never negative.
double humidityRatioAtWetBulb(double dryBulb_k, double wetBulb_k, double pressure_pa);
double relativeHumidity(double dryBulb_k, double humidityRatio, double pressure_pa);
/// Newton from the enthalpy of the state; within 1e-7 K.
double wetBulb_k(double dryBulb_k, double humidityRatio, double pressure_pa);
/// Within 1e-7 K; not above the dry bulb.
double dewPoint_k(double dryBulb_k, double humidityRatio, double pressure_pa);
double moistAirEnthalpy_j_per_kg(double dryBulb_k, double humidityRatio);
/// Standard atmosphere: 101325 (1 - 2.25577e-5 z)^5.2559.
double standardPressure_pa(double elevation_m);

} // namespace gridhall
