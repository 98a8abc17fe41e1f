// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_case.h"

namespace gridhall {

/// Highest three-phase bolted fault at an element, A; 0 where the grid does not reach or the network is DC.
struct FaultLevel {
    double initial_a = 0; ///< I"k, symmetrical.
    double peak_a = 0;    ///< i_p.
};

/// Screening grade, by the method of IEC 60909 from the grid alone: Z_Q = c U^2/S_kQ with R/X 0.1, transformers with
/// K_T = 0.95 c/(1 + 0.6 x_T), runs with their own impedance, I"k = c U/(sqrt3 |Z|), i_p = kappa sqrt2 I"k with
/// kappa = 1.02 + 0.98 exp(-3 R/X). A UPS passes the level of its bypass. Generators and motors are left out; never arc
/// flash, never coordination. By element of the case; closed paths of the normal state.
std::vector<FaultLevel> faultLevels(const PowerCase &network, double gridFaultLevel_va, double voltageFactor);

} // namespace gridhall
