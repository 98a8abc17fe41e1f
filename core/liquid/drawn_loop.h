// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/liquid_loops.h"

namespace gridhall {

constexpr double bestPumpEfficiency = 0.9; ///< Of pump, motor and drive; figures that say more are not believed.

/// Fills in a loop from its drawn network; false, and nothing changed, if the network lets nothing flow through it.
bool solveDrawn(LoopResult &result, const LoopCase &loop, bool withOutages);

} // namespace gridhall
