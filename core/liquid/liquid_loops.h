// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/catalog/it_loads.h"

namespace gridhall {

/// One cooler of a loop (CDU on the rack side, chiller, dry cooler or tower on the plant side), as figures.
struct LoopSource {
    Id id;
    double capacity_w = 0; ///< 0: not known.
    double flow_m3_per_s = 0;
    double approach_k = 0;
    double supply_k = 0; ///< Set point; 0: follows the plant.
    double pump_w = 0;
    bool operator==(const LoopSource &) const = default;
};
struct LoopLoad {
    Id id;
    double heat_w = 0;
    double flowNeed_m3_per_s = 0;
    double supplyMax_k = 0; ///< 0: not stated.
    bool operator==(const LoopLoad &) const = default;
};

/// One coolant loop: everything joined by coolant runs of one circuit.
struct LoopCase {
    Id id; ///< The smallest id of its sources, else of its loads: names the loop.
    Circuit circuit = Circuit::Tcs;
    bool glycol = false; ///< PG25 instead of water (trait "fluid" of a source).
    std::vector<LoopSource> sources;
    std::vector<LoopLoad> loads;
    std::vector<Id> runs, pumps;
    double pumpFlow_m3_per_s = 0; ///< Of stand-alone pumps; 0 if the sources pump.
    double plantSupply_k = 0;     ///< What the side above delivers (for a CDU: FWS), 0 unknown.
    bool operator==(const LoopCase &) const = default;
};

/// Balance of one loop on the design day: mass and energy, no hydraulics yet.
struct LoopResult {
    Id id;
    Circuit circuit = Circuit::Tcs;
    double heat_w = 0, capacity_w = 0; ///< Capacity of all sources.
    double capacityLessOne_w = 0;      ///< Without the largest source.
    double flowNeed_m3_per_s = 0, flow_m3_per_s = 0;
    double supply_k = 0, return_k = 0;
    double pump_w = 0;
    bool capacityKnown = true; ///< False if one source does not state its capacity.
    struct Load {
        Id id;
        double heat_w = 0, flow_m3_per_s = 0, flowNeed_m3_per_s = 0;
        double supply_k = 0, return_k = 0, supplyMax_k = 0;
    };
    std::vector<Load> loads;
    struct Source {
        Id id;
        double heat_w = 0, capacity_w = 0;
    };
    std::vector<Source> sources;
    std::vector<Id> runs;
};

struct LiquidResult {
    std::vector<LoopResult> loops; ///< By circuit, then id.
    std::vector<Id> unserved;      ///< Liquid loads that no source reaches.
    double pump_w = 0;
    const LoopResult *loopOf(Id load) const; ///< The loop where this is a load (a rack's TCS, a CDU's FWS); null.
    const LoopResult *suppliedBy(Id source) const; ///< The loop where this is a source; null.
};

std::vector<LoopCase> loopCases(const Layout &layout, const ItLoads &loads);
/// Heat over rho cp flow; properties of water or PG25 at the loop's mean temperature.
LoopResult solveLoop(const LoopCase &loop);

} // namespace gridhall
