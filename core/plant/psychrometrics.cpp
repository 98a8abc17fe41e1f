// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/psychrometrics.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double triplePoint_k = 273.16, celsius0_k = 273.15;
constexpr double massRatio = 0.621945; ///< Water to dry air.
constexpr double leastRatio = 1e-7;    ///< Below it a humidity ratio is treated as this, as PsychroLib does.

double logSaturation(double t)
{
    if (t <= triplePoint_k)
        return -5.6745359e3 / t + 6.3925247 - 9.677843e-3 * t + 6.2215701e-7 * t * t + 2.0747825e-9 * t * t * t -
               9.484024e-13 * t * t * t * t + 4.1635019 * std::log(t);
    return -5.8002206e3 / t + 1.3914993 - 4.8640239e-2 * t + 4.1764768e-5 * t * t - 1.4452093e-8 * t * t * t + 6.5459673 * std::log(t);
}

double logSaturationSlope(double t)
{
    if (t <= triplePoint_k)
        return 5.6745359e3 / (t * t) - 9.677843e-3 + 2 * 6.2215701e-7 * t + 3 * 2.0747825e-9 * t * t - 4 * 9.484024e-13 * t * t * t +
               4.1635019 / t;
    return 5.8002206e3 / (t * t) - 4.8640239e-2 + 2 * 4.1764768e-5 * t - 3 * 1.4452093e-8 * t * t + 6.5459673 / t;
}

} // namespace

double saturationPressure_pa(double temperature_k) { return std::exp(logSaturation(temperature_k)); }

double humidityRatio(double vapour_pa, double pressure_pa)
{
    return std::max(leastRatio, massRatio * vapour_pa / (pressure_pa - vapour_pa));
}

double vapourPressure_pa(double ratio, double pressure_pa)
{
    const double bounded = std::max(ratio, leastRatio);
    return pressure_pa * bounded / (massRatio + bounded);
}

double humidityRatioOf(double dryBulb_k, double relative, double pressure_pa)
{
    return humidityRatio(relative * saturationPressure_pa(dryBulb_k), pressure_pa);
}

double humidityRatioAtWetBulb(double dryBulb_k, double wetBulb_k, double pressure_pa)
{
    const double t = dryBulb_k - celsius0_k, wet = wetBulb_k - celsius0_k;
    const double saturated = humidityRatio(saturationPressure_pa(wetBulb_k), pressure_pa);
    const double ratio = wet >= 0 ? ((2501. - 2.326 * wet) * saturated - 1.006 * (t - wet)) / (2501. + 1.86 * t - 4.186 * wet)
                                  : ((2830. - 0.24 * wet) * saturated - 1.006 * (t - wet)) / (2830. + 1.86 * t - 2.1 * wet);
    return std::max(ratio, leastRatio);
}

double relativeHumidity(double dryBulb_k, double ratio, double pressure_pa)
{
    return vapourPressure_pa(ratio, pressure_pa) / saturationPressure_pa(dryBulb_k);
}

double wetBulb_k(double dryBulb_k, double ratio, double pressure_pa)
{
    const double bounded = std::max(ratio, leastRatio);
    double high = dryBulb_k, low = std::min(dewPoint_k(dryBulb_k, bounded, pressure_pa), dryBulb_k);
    // At freezing the relation jumps, so that two temperatures may fit: halving until it lies outside settles which.
    while (low < celsius0_k && high > celsius0_k && high - low > 1e-8) {
        const double middle = (low + high) / 2;
        (humidityRatioAtWetBulb(dryBulb_k, middle, pressure_pa) > bounded ? high : low) = middle;
    }
    double guess = (2 * low + high) / 3;
    for (int i = 0; i < 60 && high - low > 1e-8; ++i) {
        const double at = humidityRatioAtWetBulb(dryBulb_k, guess, pressure_pa);
        (at > bounded ? high : low) = guess;
        constexpr double step = 1e-4;
        const double slope = (humidityRatioAtWetBulb(dryBulb_k, guess + step, pressure_pa) - at) / step;
        double next = slope > 0 ? guess - (at - bounded) / slope : (low + high) / 2;
        if (!(next > low && next < high))
            next = (low + high) / 2;
        if (std::abs(next - guess) < 1e-9)
            return next;
        guess = next;
    }
    return guess;
}

double dewPoint_k(double dryBulb_k, double ratio, double pressure_pa)
{
    const double wanted = std::log(vapourPressure_pa(ratio, pressure_pa));
    double guess = dryBulb_k;
    for (int i = 0; i < 100; ++i) {
        const double next = std::clamp(guess - (logSaturation(guess) - wanted) / logSaturationSlope(guess), 173.15, 473.15);
        if (std::abs(next - guess) < 1e-9)
            return std::min(next, dryBulb_k);
        guess = next;
    }
    return std::min(guess, dryBulb_k);
}

double moistAirEnthalpy_j_per_kg(double dryBulb_k, double ratio)
{
    const double t = dryBulb_k - celsius0_k, bounded = std::max(ratio, leastRatio);
    return (1.006 * t + bounded * (2501. + 1.86 * t)) * 1000.;
}

double standardPressure_pa(double elevation_m) { return 101325. * std::pow(1 - 2.25577e-05 * elevation_m, 5.2559); }

} // namespace gridhall
