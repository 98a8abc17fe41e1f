// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/renewables.h"

#include <numbers>

namespace gridhall {

namespace {

constexpr double radian = std::numbers::pi / 180;

/// Cosine of the angle between the sun and the normal of the plane.
double incidence(const Sun &sun, const PvPlant &plant)
{
    const double sinZenith = std::sqrt(std::max(0.0, 1 - sun.cosZenith * sun.cosZenith));
    return sun.cosZenith * std::cos(plant.tilt) + sinZenith * std::sin(plant.tilt) * std::cos(sun.azimuth - plant.azimuth);
}

double onPlane(const WeatherHour &hour, const Sun &sun, const PvPlant &plant)
{
    const double tiltCos = std::cos(plant.tilt);
    return hour.direct_w_per_m2 * (sun.cosZenith > 0 ? std::max(0.0, incidence(sun, plant)) : 0) +
           hour.diffuse_w_per_m2 * (1 + tiltCos) / 2 + hour.global_w_per_m2 * plant.albedo * (1 - tiltCos) / 2;
}

/// Share of the rating at a wind speed of standard density.
double powerCurve(double wind_m_per_s)
{
    constexpr double from = 3, rated = 12, off = 25;
    if (wind_m_per_s < from || wind_m_per_s > off)
        return 0;
    const auto cube = [](double v) { return v * v * v; };
    return std::min(1.0, (cube(wind_m_per_s) - cube(from)) / (cube(rated) - cube(from)));
}

} // namespace

Sun sunAt(const WeatherYear &year, std::size_t hour)
{
    const double middle_h = static_cast<double>(hour % 24) + 0.5;
    const double b = 2 * std::numbers::pi * (static_cast<double>(hour % 8760) + 0.5) / 8760;
    const double declination = 0.006918 - 0.399912 * std::cos(b) + 0.070257 * std::sin(b) - 0.006758 * std::cos(2 * b) +
                               0.000907 * std::sin(2 * b) - 0.002697 * std::cos(3 * b) + 0.00148 * std::sin(3 * b);
    const double equation_min =
        229.18 * (0.000075 + 0.001868 * std::cos(b) - 0.032077 * std::sin(b) - 0.014615 * std::cos(2 * b) - 0.040849 * std::sin(2 * b));
    const double solar_h = middle_h + (year.longitude_degrees - 15 * year.zone_h) / 15 + equation_min / 60;
    const double angle = (solar_h - 12) * 15 * radian;
    const double latitude = year.latitude_degrees * radian;
    Sun sun;
    sun.cosZenith = std::sin(latitude) * std::sin(declination) + std::cos(latitude) * std::cos(declination) * std::cos(angle);
    sun.azimuth =
        std::atan2(std::sin(angle), std::cos(angle) * std::sin(latitude) - std::tan(declination) * std::cos(latitude)) + std::numbers::pi;
    return sun;
}

double pvDc_w(double irradiance, double cell_k, double dc_w, double gamma_per_k)
{
    return dc_w * irradiance / 1000 * (1 + gamma_per_k * (cell_k - 298.15));
}

double pvInverter_w(double dc_w, double dcRating_w, double nominal)
{
    constexpr double reference = 0.9637;
    if (!(dc_w > 0) || !(dcRating_w > 0))
        return 0;
    const double z = dc_w / dcRating_w;
    const double efficiency = nominal / reference * (-0.0162 * z - 0.0059 / z + 0.9858);
    return std::clamp(efficiency * dc_w, 0.0, nominal * dcRating_w);
}

double pvCell_k(double irradiance, double air_k, double wind_m_per_s, double u0, double u1)
{
    return air_k + irradiance / (u0 + u1 * wind_m_per_s);
}

double stackedLoss(std::span<const double> shares)
{
    double left = 1;
    for (const double share : shares)
        left *= 1 - share;
    return 1 - left;
}

std::vector<double> pvYear_w(const WeatherYear &year, const PvPlant &plant)
{
    std::vector<double> power(year.hours.size(), 0.0);
    if (plant.dc_w <= 0)
        return power;
    const double rating_w = plant.dc_w / plant.dcOverAc / plant.inverter;
    for (std::size_t h = 0; h < power.size(); ++h) {
        const WeatherHour &hour = year.hours[h];
        if (hour.global_w_per_m2 <= 0 && hour.direct_w_per_m2 <= 0)
            continue;
        const double irradiance = onPlane(hour, sunAt(year, h), plant);
        const double cell = pvCell_k(irradiance, hour.dryBulb_k, hour.wind_m_per_s);
        const double dc = pvDc_w(irradiance, cell, plant.dc_w, plant.gamma_per_k) * (1 - plant.losses);
        power[h] = pvInverter_w(dc, rating_w, plant.inverter);
    }
    return power;
}

std::vector<double> windYear_w(const WeatherYear &year, double rated_w, double hub_m)
{
    std::vector<double> power(year.hours.size(), 0.0);
    if (rated_w <= 0)
        return power;
    const double shear = std::pow(std::max(hub_m, 1.0) / 10, 1.0 / 7);
    for (std::size_t h = 0; h < power.size(); ++h) {
        const WeatherHour &hour = year.hours[h];
        const double density = hour.pressure_pa / (287.05 * hour.dryBulb_k);
        power[h] = rated_w * powerCurve(hour.wind_m_per_s * shear * std::cbrt(density / 1.225));
    }
    return power;
}

} // namespace gridhall
