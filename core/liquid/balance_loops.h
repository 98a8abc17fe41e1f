// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"
#include "core/liquid/liquid_loops.h"

namespace gridhall {

/// What balancing the loops changes. Every rack gets its need and no more at the least speed of the pumps: valves drop
/// what the worst rack needs more than the others.
struct Balancing {
    Edit edit;
    std::size_t placed = 0, set = 0; ///< New valves; valves whose opening changes.
    std::vector<Id> stuck;           ///< Loads that share their pipe with others: nowhere to set a valve.
};
/// Balancing valves on the branches of all racks that hang on drawn loops: those that are there are set, where there is
/// none one of the library's is placed (not if a valve is stated on the run itself). A problem if nothing can be balanced.
Result<Balancing> balancedLoops(const Layout &layout, const Library &library);

} // namespace gridhall
