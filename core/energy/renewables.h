// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/weather_year.h"

#include <span>

/// Photovoltaics by the PVWatts method, and wind.
namespace gridhall {

/// Where the sun stands in the middle of an hour. Angles in radians, azimuth clockwise from north.
struct Sun {
    double cosZenith = 0, azimuth = 0;
};
/// Declination and equation of time after Spencer (1971).
Sun sunAt(const WeatherYear &year, std::size_t hour);

struct PvPlant {
    double dc_w = 0; ///< At standard test conditions.
    double dcOverAc = 1.2;
    double tilt = 0.349066, azimuth = 3.14159265; ///< Radians, azimuth clockwise from north.
    double gamma_per_k = -0.0037, losses = 0.140757, inverter = 0.96, albedo = 0.2;
    bool operator==(const PvPlant &) const = default;
};
/// AC power by hour. Isotropic sky, Faiman cell temperature, PVWatts module and inverter.
std::vector<double> pvYear_w(const WeatherYear &year, const PvPlant &plant);

/// P0 G/1000 (1 + gamma (Tc - 25 C)). Irradiance W/m2.
double pvDc_w(double irradiance, double cell_k, double dc_w, double gamma_per_k);
/// Part-load efficiency of the PVWatts inverter, clipped at its rating; `dcRating_w` = AC rating / nominal efficiency.
double pvInverter_w(double dc_w, double dcRating_w, double nominal);
/// Cell temperature Ta + G/(u0 + u1 v) (Faiman 2008).
double pvCell_k(double irradiance, double air_k, double wind_m_per_s, double u0 = 25, double u1 = 6.84);
/// 1 - prod(1 - loss) of the given shares.
double stackedLoss(std::span<const double> shares);

/// Wind by hour: v (h/10 m)^(1/7), density (rho/1.225)^(1/3), a generic power curve (cubic from 3 to 12 m/s, off above
/// 25 m/s; assumption).
std::vector<double> windYear_w(const WeatherYear &year, double rated_w, double hub_m);

} // namespace gridhall
