// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"
#include "core/liquid/liquid_loops.h"

namespace gridhall {

/// What balancing the loops changes. Every rack gets its need and no more at the least speed of the pumps: valves drop
/// what the worst rack needs more than the others. Coolers on the plant side (primaries of CDUs, coils, rear doors) have
/// control valves that hold their flow; their balancing valves are set for the share of all ratings that the pumps can
/// give at once, and drop what the controls would have to throttle else. Where that is less than an open valve drops,
/// none is placed.
struct Balancing {
    /// How flow is spread in one loop.
    struct Spread {
        double least = 0, most = 0; ///< Of the need, over all loads.
        double throttled_pa = 0;    ///< Most that a load's own control valve takes up; 0 where there is none.
        double pump_w = 0;
    };
    struct Loop {
        Id id;
        Circuit circuit = Circuit::Tcs;
        std::size_t loads = 0;
        Spread before, after;
    };
    Edit edit;
    std::size_t placed = 0, set = 0; ///< New valves; valves whose opening changes.
    std::vector<Id> stuck;           ///< Loads that share their pipe with others: nowhere to set a valve.
    std::vector<Loop> loops;         ///< Those that were balanced, by circuit, then id.
};
/// Balancing valves on the branches of all racks that hang on drawn loops, and of all coolers on the plant side where
/// `solved` says what they need: those that are there are set, where there is none one of the library's is placed (not
/// if a valve is stated on the run itself). A problem if nothing can be balanced.
Result<Balancing> balancedLoops(const Layout &layout, const Library &library, const LiquidResult *solved = nullptr);

} // namespace gridhall
