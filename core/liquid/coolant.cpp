// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/coolant.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gridhall {

namespace {

struct WaterRow {
    double celsius, density, heat, viscosity_mpa_s;
};
constexpr std::array<WaterRow, 10> water{{{10, 999.796, 4194.7, 1.30572},
                                          {20, 998.297, 4184.2, 1.00154},
                                          {25, 997.138, 4181.3, 0.88999},
                                          {30, 995.740, 4179.5, 0.79722},
                                          {35, 994.126, 4178.4, 0.71914},
                                          {40, 992.311, 4178.1, 0.65276},
                                          {45, 990.310, 4178.3, 0.59581},
                                          {50, 988.134, 4179.1, 0.54656},
                                          {60, 983.297, 4182.3, 0.46609},
                                          {70, 977.867, 4187.7, 0.40361}}};

double waterAt(double temperature_k, double WaterRow::*figure)
{
    const double celsius = std::clamp(temperature_k - 273.15, water.front().celsius, water.back().celsius);
    std::size_t above = 1;
    while (above + 1 < water.size() && water[above].celsius < celsius)
        ++above;
    const WaterRow &low = water[above - 1], &high = water[above];
    const double share = (celsius - low.celsius) / (high.celsius - low.celsius);
    return low.*figure + share * (high.*figure - low.*figure);
}

/// Rows by power of temperature, columns by power of the share; rows get shorter.
using Melinder = std::array<std::array<double, 6>, 4>;
constexpr Melinder glycolDensity{{{1018, 76.04, -24.98, -155, -113.1, 234.2},
                                  {-0.5406, -0.945, 0.27, 2.829, -2.221, 0},
                                  {-0.002666, 0.005541, -0.004018, -0.007175, 0, 0},
                                  {1.347e-5, -1.343e-5, 3.376e-5, 0, 0, 0}}};
constexpr Melinder glycolHeat{{{3882, -1304, -1598, 353.9, 5000, -4959},
                               {2.699, 5.07, 0.9534, 31.02, -71.35, 0},
                               {-0.001659, -0.004752, 0.1167, -0.295, 0, 0},
                               {-1.032e-5, 1.522e-4, -4.87e-4, 0, 0, 0}}};
constexpr Melinder glycolLogViscosity{{{-6.224055, 3.328, 0.5453, -3.9, -1.587, 35.64},
                                       {-0.03045, -0.03984, -0.00086, 0.1054, 0.04475, 0},
                                       {2.525e-4, 4.332e-4, -1.593e-4, -0.001589, 0, 0},
                                       {-1.399e-6, -1.86e-6, -4.465e-7, 0, 0, 0}}};

double glycolAt(double temperature_k, double glycol, const Melinder &c)
{
    const double t = std::clamp(temperature_k, 263.15, 373.15) - 305.8583;
    const double x = std::clamp(1.036 * glycol, 0.0, 0.6) - 0.307031;
    double sum = 0, byTemperature = 1;
    for (const auto &row : c) {
        double byShare = byTemperature;
        for (const double coefficient : row) {
            sum += coefficient * byShare;
            byShare *= x;
        }
        byTemperature *= t;
    }
    return sum;
}

} // namespace

double coolantDensity_kg_per_m3(double temperature_k, double glycol)
{
    return glycol > 0 ? glycolAt(temperature_k, glycol, glycolDensity) : waterAt(temperature_k, &WaterRow::density);
}

double coolantHeat_j_per_kg_k(double temperature_k, double glycol)
{
    return glycol > 0 ? glycolAt(temperature_k, glycol, glycolHeat) : waterAt(temperature_k, &WaterRow::heat);
}

double coolantViscosity_pa_s(double temperature_k, double glycol)
{
    return glycol > 0 ? std::exp(glycolAt(temperature_k, glycol, glycolLogViscosity))
                      : 1e-3 * waterAt(temperature_k, &WaterRow::viscosity_mpa_s);
}

double heatCapacity_j_per_m3_k(double temperature_k, double glycol)
{
    return coolantDensity_kg_per_m3(temperature_k, glycol) * coolantHeat_j_per_kg_k(temperature_k, glycol);
}

double glycolShareOf(std::string_view fluid)
{
    if (!fluid.starts_with("PG") || fluid.size() < 3)
        return 0;
    double percent = 0;
    for (const char c : fluid.substr(2)) {
        if (c < '0' || c > '9')
            return 0;
        percent = 10 * percent + (c - '0');
    }
    return std::min(percent, 60.0) / 100;
}

} // namespace gridhall
