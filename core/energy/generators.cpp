// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/generators.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

double GeneratorFleet::fuel_m3_per_s(double asked_w) const
{
    if (!*this || !(asked_w > 0))
        return 0;
    const double each_w = power_w / count;
    const double running = std::clamp(std::ceil(asked_w / each_w - 1e-9), 1.0, count) * each_w;
    return fuel_m3_per_j * (idleShare * running + (1 - idleShare) * std::min(asked_w, running));
}

double GeneratorFleet::testFuel_m3() const { return fuel_m3_per_j * power_w * (idleShare + (1 - idleShare) * testLoad) * test_s; }

} // namespace gridhall
