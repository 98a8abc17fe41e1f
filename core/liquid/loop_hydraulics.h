// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/liquid_loops.h"

namespace gridhall {

/// How a loop is run when it is solved.
struct LoopDuty {
    double density_kg_per_m3 = 1000, viscosity_m2_per_s = 1e-6;
    std::vector<double> need_m3_per_s; ///< By load; what controls let through and pumps must reach.
    std::int32_t out = -1;             ///< Source that is out of service.
    double fill_pa = 150e3;            ///< Gauge, at the expansion vessel.
    bool fullSpeed = false;            ///< Pumps as fast as they can; else as slow as the worst load that can be served allows.
};

/// Heads and flows of a drawn loop: pumps share one speed, at which the worst load just gets its need. Empty where the
/// drawing does not let anything flow.
LoopHydraulics solveHydraulics(const LoopNetwork &network, const LoopDuty &duty);

/// Temperatures by mixing at each node along the flow. `leaving_k` by source, `heat_w` by load and by pump.
struct LoopMixing {
    std::vector<double> sourceLeaving_k, loadHeat_w, pumpHeat_w;
    double capacity_j_per_m3_k = 4.16e6;
};
void mixTemperatures(const LoopNetwork &network, const LoopMixing &mixing, LoopHydraulics &hydraulics);

} // namespace gridhall
