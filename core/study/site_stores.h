// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace gridhall {

/// What of a kind stores electricity together.
struct Store {
    double power_w = 0, energy_j = 0;
};

/// The stores between chips and grid, as drawn.
struct SiteStores {
    Store rack, ups, site; ///< Batteries in racks, of UPSs (their own and cabinets beside them), on site.
    double smoothing = 0;  ///< Share of what UPSs store that serves the grid: as they state, by power.
    double buffer_j = 0;   ///< In the power supplies of racks.
};
/// Of what grid-friendly UPSs store, where they do not say how much of it serves the grid (assumption).
inline constexpr double assumedSmoothing = 0.5;
SiteStores siteStores(const Layout &layout);

} // namespace gridhall
