// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/liquid_loops.h"

namespace gridhall {

/// Fills in a loop from its drawn network; false, and nothing changed, if the network lets nothing flow through it.
bool solveDrawn(LoopResult &result, const LoopCase &loop, bool withOutages);

} // namespace gridhall
