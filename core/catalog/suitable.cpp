// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/suitable.h"

#include "core/catalog/keys.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr double usualPowerFactor = 0.95;

double figureOr0(const Part &part, const char *key)
{
    const Given *given = part.figure(key);
    return given ? given->value : 0;
}

/// The part with the least size that is at least `wanted`, else the one with the largest size.
template <class Size>
Kept<Part> leastSufficient(const Library &library, std::initializer_list<Role> roles, double wanted, Size size)
{
    Kept<Part> best;
    double bestSize = 0;
    for (const Kept<Part> &part : library.parts()) {
        if (std::ranges::find(roles, part->role) == roles.end())
            continue;
        const double now = size(*part);
        if (now <= 0)
            continue;
        const bool enough = now >= wanted, bestEnough = bestSize >= wanted;
        if (!best || (enough && (!bestEnough || now < bestSize)) || (!enough && !bestEnough && now > bestSize)) {
            best = part;
            bestSize = now;
        }
    }
    return best;
}

} // namespace

double loadCurrent_a(double power_w, double voltage_v)
{
    return voltage_v > 0 ? power_w / (std::numbers::sqrt3 * voltage_v * usualPowerFactor) : 0;
}

Kept<Part> suitableConductor(const Library &library, std::initializer_list<Role> roles, double voltage_v, double current_a,
                             double continuousLoading)
{
    return leastSufficient(library, roles, current_a, [&](const Part &part) {
        const double voltage = figureOr0(part, key::voltage);
        // Low voltages differ by country; a cable made for another level does not serve.
        const bool fits = voltage_v <= 0 || voltage <= 0 || (voltage > 0.75 * voltage_v && voltage < 1.7 * voltage_v);
        return fits ? figureOr0(part, key::ratedCurrent) * continuousLoading : 0;
    });
}

} // namespace gridhall
