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
    bool trims = false; ///< A chiller: holds the loop at its set point whatever else is on it.
    bool operator==(const LoopSource &) const = default;
};
struct LoopLoad {
    Id id;
    double heat_w = 0;
    double flowNeed_m3_per_s = 0;
    double supplyMax_k = 0; ///< 0: not stated.
    bool operator==(const LoopLoad &) const = default;
};

/// A pump that stands by itself in a loop.
struct LoopPump {
    Id id;
    double flow_m3_per_s = 0, power_w = 0;
    bool operator==(const LoopPump &) const = default;
};

/// One coolant loop: everything joined by coolant runs of one circuit.
struct LoopCase {
    Id id; ///< The smallest id of its sources, else of its loads: names the loop.
    Circuit circuit = Circuit::Tcs;
    bool glycol = false; ///< PG25 instead of water (trait "fluid" of a source).
    std::vector<LoopSource> sources;
    std::vector<LoopLoad> loads;
    std::vector<Id> runs;
    std::vector<LoopPump> pumps; ///< Stand-alone pumps; where one states its flow they set the loop's.
    double plantSupply_k = 0;     ///< What the side above delivers (for a CDU: FWS), 0 unknown.
    bool operator==(const LoopCase &) const = default;
};

/// Balance of one loop on the design day: mass and energy, no hydraulics yet.
struct LoopResult {
    Id id;
    Circuit circuit = Circuit::Tcs;
    double heat_w = 0, capacity_w = 0; ///< Capacity of all sources.
    double capacityLessOne_w = 0;      ///< Without the largest source.
    double flowNeed_m3_per_s = 0;
    double flow_m3_per_s = 0; ///< What the pumps give at most; 0 if not stated.
    double supply_k = 0, return_k = 0;
    double pump_w = 0;          ///< All pumps, turned down; their heat is part of heat_w.
    double turndown = 1;        ///< Flow needed over flow given, at most 1.
    bool capacityKnown = true; ///< False if one source does not state its capacity.
    struct Load {
        Id id;
        double heat_w = 0, flow_m3_per_s = 0, flowNeed_m3_per_s = 0;
        double supply_k = 0, return_k = 0, supplyMax_k = 0;
        bool flowStated = false; ///< Else the need is what carries the heat at a rise of 10 K.
    };
    std::vector<Load> loads;
    struct Source {
        Id id;
        double heat_w = 0, capacity_w = 0;
        double pump_w = 0; ///< Turned down with the flow that is needed.
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

/// All loops of the site by circuit, then id. Heats of racks are filled in, those of coolers and CDUs are 0 until the
/// study knows them. Sources without a set point deliver what the design day and their approach give.
std::vector<LoopCase> loopCases(const Layout &layout, const ItLoads &loads);
std::vector<LoopCase> loopCases(const Census &census, const ItLoads &loads);
/// Loads of loops without a source, by id.
std::vector<Id> unservedLoads(const std::vector<LoopCase> &cases);
/// The temperature the loop delivers: the warmest of its coolers, each at its set point or, if that is warmer, at what
/// the side above delivers plus its approach. Chillers hold the loop at their set point whatever else is on it.
double loopSupply_k(const LoopCase &loop);
/// Heat over rho cp flow; properties of water or PG25 at the loop's mean temperature. Pumps turn down in
/// proportion to the flow that is needed (the safe side of the affinity laws); their heat joins the loop's.
LoopResult solveLoop(const LoopCase &loop);

} // namespace gridhall
