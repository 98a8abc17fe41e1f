// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/exchanger.h"

#include <cmath>

namespace gridhall {

double counterflowEffectiveness(double ntu, double ratio)
{
    if (ratio > 1 - 1e-9)
        return ntu / (1 + ntu);
    const double decay = std::exp(-ntu * (1 - ratio));
    return (1 - decay) / (1 - ratio * decay);
}

double crossflowEffectiveness(double ntu, double ratio)
{
    if (ntu <= 0)
        return 0;
    if (ratio < 1e-6)
        return 1 - std::exp(-ntu);
    return 1 - std::exp(std::pow(ntu, 0.22) / ratio * std::expm1(-ratio * std::pow(ntu, 0.78)));
}

double ntuOf(double effectiveness, double ratio, double (*exchanger)(double, double))
{
    double low = 0, high = 50;
    for (int i = 0; i < 60; ++i) {
        const double mid = (low + high) / 2;
        (exchanger(mid, ratio) < effectiveness ? low : high) = mid;
    }
    return high;
}

} // namespace gridhall
