// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/power/power_case.h"

#include <algorithm>
#include <array>

namespace gridhall {

/// Normal is everything in service; the others are one whole path lost.
enum class PowerState { Normal, LostA, LostB };

struct PowerElementFlow {
    Id id;
    Feed feed = Feed::None;           ///< The path it belongs to, from its runs; None if it serves both.
    std::array<double, 3> demand_w{}; ///< Output power by PowerState; of a standby source with the utility lost.
    double loss_w = 0;                ///< Normal.
    double limit_w = 0;               ///< 0: unknown.
    double rated_w = 0;
    double voltage_v = 0;    ///< Nominal.
    double voltage_pu = 0;   ///< At its output over nominal, normal; 0 if dead.
    std::int32_t fedBy = -1; ///< Element it draws from first, in PowerFlow::elements; -1 for sources.
    bool live = false;       ///< Reached from a source.
    bool dc = false;

    double worst_w() const { return std::max({demand_w[0], demand_w[1], demand_w[2]}); }
    PowerState worstState() const { return static_cast<PowerState>(std::max_element(demand_w.begin(), demand_w.end()) - demand_w.begin()); }
    /// I = P / (sqrt(3) U cos phi), DC P / U; 0 without a voltage.
    double current_a(double watts, double powerFactor) const;
};

/// How a load hangs on the network.
struct PowerCord {
    Id load;
    std::string port;
    Feed feed = Feed::None;
    bool live = false;
    std::int32_t fedBy = -1; ///< Element at its other end, in PowerFlow::elements.
};

struct PowerFlow {
    std::vector<PowerElementFlow> elements;    ///< Sorted by id.
    std::vector<PowerCord> cords;              ///< Sorted by load.
    double it_w = 0;                           ///< IT input, normal.
    double mechanical_w = 0;                   ///< Other loads on the network.
    double loss_w = 0;                         ///< All losses, normal.
    double lossForIt_w = 0;                    ///< Share of it by the power carried to IT.
    double utility_w = 0;                      ///< At the sources, normal.
    double utility_var = 0;                    ///< Reactive power there.
    int iterations = 0;                        ///< Of the normal state.
    std::vector<std::pair<Id, Text>> problems; ///< Cycles, no convergence: findings naming the element.

    const PowerElementFlow *find(Id id) const;
    std::vector<const PowerCord *> cordsOf(Id load) const;
    std::vector<Id> pathOf(const PowerCord &cord) const; ///< Elements from the load towards the source.
};

/// AC three-phase and DC power flow by backward/forward sweep: I = conj(S/V), V_out = V_in - Z I per element, constant
/// power at loads, loss curves and a regulated output voltage at converters, until no voltage moves by 1e-9. A/B cords
/// share equally and take over when a path is lost. Energy in = loads + losses to 1e-9. An element whose voltage
/// collapses is named in `problems`. `network.elements` must be sorted by id.
PowerFlow solvePower(const PowerCase &network);
struct PowerNet;
PowerFlow solvePower(const PowerNet &net);

} // namespace gridhall
