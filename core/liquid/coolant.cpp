// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/coolant.h"

#include <algorithm>
#include <array>

namespace gridhall {

namespace {

struct Properties {
    double celsius, waterDensity, waterHeat, glycolDensity, glycolHeat;
};
constexpr std::array<Properties, 10> table{{
    {10, 999.796, 4194.7, 1022.94, 3896.3},
    {20, 998.297, 4184.2, 1019.28, 3920.5},
    {25, 997.138, 4181.3, 1017.17, 3932.6},
    {30, 995.740, 4179.5, 1014.90, 3944.6},
    {35, 994.126, 4178.4, 1012.48, 3956.7},
    {40, 992.311, 4178.1, 1009.91, 3968.6},
    {45, 990.310, 4178.3, 1007.21, 3980.6},
    {50, 988.134, 4179.1, 1004.38, 3992.4},
    {60, 983.297, 4182.3, 998.40, 4015.7},
    {70, 977.867, 4187.7, 992.05, 4038.5},
}};

double product(const Properties &row, bool glycol)
{
    return glycol ? row.glycolDensity * row.glycolHeat : row.waterDensity * row.waterHeat;
}

} // namespace

double heatCapacity_j_per_m3_k(double temperature_k, bool glycol)
{
    const double celsius = std::clamp(temperature_k - 273.15, table.front().celsius, table.back().celsius);
    std::size_t above = 1;
    while (above + 1 < table.size() && table[above].celsius < celsius)
        ++above;
    const Properties &low = table[above - 1], &high = table[above];
    const double share = (celsius - low.celsius) / (high.celsius - low.celsius);
    return product(low, glycol) + share * (product(high, glycol) - product(low, glycol));
}

} // namespace gridhall
