// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/liquid_loops.h"

namespace gridhall {

/// A node on the way from a cooler's outlet through a load and back to the cooler.
struct PathPoint {
    double length_m = 0, pressure_pa = 0, temperature_k = 0; ///< Length from the outlet, along the way.
    std::int32_t node = -1;
    LoopLink::Kind through = LoopLink::Kind::Pipe; ///< What led here; of the first: Source.
    Id by;                                         ///< Run or item it belongs to.
};
struct WorstPath {
    Id load, source;
    std::vector<PathPoint> points; ///< From the outlet to the inlet of the source; empty if the loop is not solved.
};
/// The way of the load that gets least of its need; of equals, of the one with the least pressure difference over it.
WorstPath worstPath(const LoopResult &loop);

} // namespace gridhall
