// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/catalog/it_loads.h"
#include "core/liquid/loop_network.h"

namespace gridhall {

/// One cooler of a loop (CDU on the rack side, chiller, dry cooler or tower on the plant side), as figures.
struct LoopSource {
    Id id;
    double capacity_w = 0; ///< 0: not known.
    double flow_m3_per_s = 0;
    double approach_k = 0;
    double supply_k = 0; ///< Set point; 0: follows the plant.
    double pump_w = 0;
    double pumpHead_pa = 0;        ///< Of its own pump at its flow; 0: it has none.
    double otherFlow_m3_per_s = 0; ///< Rated, of the side that cools it; 0: what carries its capacity at 10 K.
    bool trims = false;            ///< A chiller: holds the loop at its set point whatever else is on it.
    bool operator==(const LoopSource &) const = default;
};
struct LoopLoad {
    Id id;
    double heat_w = 0;
    double flowNeed_m3_per_s = 0;
    double supplyMax_k = 0;    ///< 0: not stated.
    double rated_m3_per_s = 0; ///< What its control valve lets through at most; 0: it has none.
    bool operator==(const LoopLoad &) const = default;
};

/// A pump that stands by itself in a loop.
struct LoopPump {
    Id id;
    double flow_m3_per_s = 0, power_w = 0, head_pa = 0;
    bool operator==(const LoopPump &) const = default;
};

/// One coolant loop: everything joined by coolant runs of one circuit.
struct LoopCase {
    Id id; ///< The smallest id of its sources, else of its loads: names the loop.
    Circuit circuit = Circuit::Tcs;
    double glycol = 0; ///< Share of propylene glycol by volume (trait "fluid" of a source); 0 is water.
    std::vector<LoopSource> sources;
    std::vector<LoopLoad> loads;
    std::vector<Id> runs;
    std::vector<LoopPump> pumps;                ///< Stand-alone pumps; where one states its flow they set the loop's.
    double storage_m3 = 0;                      ///< Of tanks.
    double expansion_m3 = 0;                    ///< What expansion vessels take up, of tanks and coolers; 0: not stated.
    double plantSupply_k = 0;                   ///< What the side above delivers (for a CDU: FWS), 0 unknown.
    double fill_pa = 150e3;                     ///< Gauge, at the expansion vessel.
    std::shared_ptr<const LoopNetwork> network; ///< As drawn; null where nothing is piped.

    bool operator==(const LoopCase &other) const;
};

/// Why something in a drawn loop does not do its part.
struct LoopTrouble {
    enum class Kind {
        Unjoined,    ///< A leg of it leads to no cooler.
        Still,       ///< Nothing flows through it; `by` is what shuts it off, if that is known.
        PressedBack, ///< A pump that moves nothing against what the others hold, or against a check valve (`by`).
        Unsettled,   ///< No steady state was found; `at` changes most.
    };
    Kind kind = Kind::Still;
    Id at, by;
    bool operator==(const LoopTrouble &) const = default;
};

/// What flows where in a drawn loop, by node and link of its network.
struct LoopHydraulics {
    NetworkState state;
    std::vector<double> pressure_pa; ///< Gauge; the vessel is where the head is lowest.
    std::vector<double> temperature_k;
    double speed = 0; ///< Of all pumps, of rated.
    bool solved = false;
};

/// One loop on the design day: hydraulics and temperatures where it is piped through, else a balance of mass and
/// energy over what is joined.
struct LoopResult {
    Id id;
    Circuit circuit = Circuit::Tcs;
    double heat_w = 0, capacity_w = 0; ///< Capacity of all sources.
    double capacityLessOne_w = 0;      ///< Without the largest source.
    double flowNeed_m3_per_s = 0;
    double flow_m3_per_s = 0; ///< Through the sources; by balance: what pumps give at most, 0 if not stated.
    double supply_k = 0, return_k = 0;
    double pump_w = 0;   ///< All pumps as they run; their heat is part of heat_w.
    double turndown = 1; ///< Speed of the pumps; by balance: flow needed over flow given, at most 1.
    double glycol = 0;
    bool capacityKnown = true; ///< False if one source does not state its capacity.
    bool hydraulic = false;    ///< Flows are those of the drawn pipes.
    struct Load {
        Id id;
        double heat_w = 0, flow_m3_per_s = 0, flowNeed_m3_per_s = 0;
        double supply_k = 0, return_k = 0, supplyMax_k = 0;
        bool flowStated = false; ///< Else the need is what carries the heat at a rise of 10 K.
        double drop_pa = 0;      ///< Over it and its control valve.
    };
    std::vector<Load> loads;
    struct Source {
        Id id;
        double heat_w = 0, capacity_w = 0;
        double pump_w = 0; ///< As it runs.
        double flow_m3_per_s = 0, leaving_k = 0, entering_k = 0, approach_k = 0, head_pa = 0;
    };
    std::vector<Source> sources;
    std::vector<std::pair<Id, double>> pumps; ///< Stand-alone pumps and what they draw.
    /// With one source out of service and the pumps as fast as it takes.
    struct Outage {
        Id lost, worstLoad;
        double worstShare = 1; ///< Of the need, at the load that gets least.
        double supply_k = 0, heat_w = 0, capacity_w = 0;
    };
    std::vector<Outage> outages;
    std::vector<LoopTrouble> troubles;
    std::vector<Id> runs;
    std::shared_ptr<const LoopNetwork> network; ///< As drawn; null where nothing is piped.
    LoopHydraulics hydraulics;
    std::vector<double> highest_m3_per_s; ///< By link: flow in normal operation and in all outages.
    double volume_m3 = 0, storage_m3 = 0; ///< Of pipes, hoses and headers; of tanks.
    double expansion_m3 = 0;              ///< What its vessels take up; 0: not stated.
};

struct LiquidResult {
    std::vector<LoopResult> loops; ///< By circuit, then id.
    std::vector<Id> unserved;      ///< Liquid loads that no source reaches.
    double pump_w = 0;
    const LoopResult *loopOf(Id load) const;       ///< The loop where this is a load (a rack's TCS, a CDU's FWS); null.
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
/// Flows by the drawn network at the speed at which the worst load just gets its need; exchangers by effectiveness off
/// their rating; temperatures by mixing. Loops that are not piped through: heat over rho cp flow, shared by need.
/// Outages of single sources are solved too if asked.
LoopResult solveLoop(const LoopCase &loop, bool withOutages = true);
/// Flow that carries a heat at a rise of 10 K where no need is stated (an assumption: 1.4 to 1.5 l/min per kW).
double assumedFlow_m3_per_s(double heat_w, double capacity_j_per_m3_k);

} // namespace gridhall
