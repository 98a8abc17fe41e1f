// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <optional>
#include <vector>

namespace gridhall {

/// A rectangle to be placed; metres.
struct Footprint {
    double width_m = 0, depth_m = 0;
};

/// Where a footprint stands: its south-west corner, metres.
struct Sited {
    std::size_t index = 0;
    double x_m = 0, y_m = 0;
};

/// The ground to place on: outline (empty: endless), areas to keep off, and what stays free.
struct Ground {
    Polygon outline;
    std::vector<Polygon> noGo;
    double lane_m = 6;    ///< Between rows: trucks and the crane drive there.
    double fence_m = 4.5; ///< From the outline: a lane for cables before the first row.
};

/// Places the footprints in rows from the south, deepest first, each row as far west as it goes; footprints of a row
/// touch. Places what fits and says what; never overlaps, never leaves the ground.
std::vector<Sited> placedOn(const Ground &ground, const std::vector<Footprint> &footprints);

} // namespace gridhall
