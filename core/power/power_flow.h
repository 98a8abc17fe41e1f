// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/catalog/it_loads.h"

#include <algorithm>
#include <array>

namespace gridhall {

/// The electrical network cut out of a layout: plain values that carry ids back. Vertices are elements (items, and
/// runs, which are elements too); an arc points from source to load.
struct PowerCase {
    struct Element {
        Id id;
        Role role = Role::Other;
        Feed feed = Feed::None;    ///< Of a run; None for items until the solve derives it.
        double rated_w = 0;        ///< 0: not known.
        double rated_a = 0;        ///< Where rated_w is not known: gives it with the voltage of the network.
        double loading = 1;        ///< Share of the rating that may flow for hours; 0 for loads, which limit no path.
        double limit_w = 0;        ///< What checks hold demand against; 0: rating x loading.
        double voltage_v = 0;
        LossCurve loss;            ///< Of rated_w.
        double resistance_ohm = 0; ///< Whole length, per phase.
        double load_w = 0;         ///< Drawn here: IT input of a rack, a pump's or fan's electricity.
        bool isIt = false;
        bool isSource = false;     ///< Utility, or a generator (standby).
        bool standby = false;
        bool operator==(const Element &) const = default;
    };
    struct Arc {
        std::int32_t from = 0, to = 0; ///< Indices of elements.
        std::string cord;              ///< Input port at `to`.
        bool operator==(const Arc &) const = default;
    };
    std::vector<Element> elements;
    std::vector<Arc> arcs;
    std::vector<Id> out; ///< Out of service.
    double powerFactor = 0.98;
    bool operator==(const PowerCase &) const = default;
};

/// Normal is everything in service; the others are one whole path lost.
enum class PowerState { Normal, LostA, LostB };

struct PowerElementFlow {
    Id id;
    Feed feed = Feed::None;           ///< The path it belongs to, from its runs; None if it serves both.
    std::array<double, 3> demand_w{}; ///< Output power by PowerState; of a standby source with the utility lost.
    double loss_w = 0;                ///< Normal.
    double limit_w = 0;               ///< 0: unknown.
    double rated_w = 0;
    double voltage_v = 0;
    bool live = false; ///< Reached from a source.

    double worst_w() const { return std::max({demand_w[0], demand_w[1], demand_w[2]}); }
    PowerState worstState() const
    {
        return static_cast<PowerState>(std::max_element(demand_w.begin(), demand_w.end()) - demand_w.begin());
    }
    /// I = P / (sqrt(3) U cos phi); 0 without a voltage.
    double current_a(double watts, double powerFactor) const;
};

/// How a load hangs on the network.
struct PowerCord {
    Id load;
    std::string port;
    Feed feed = Feed::None;
    bool live = false;
    std::vector<Id> path; ///< Elements from the load towards the source.
};

struct PowerFlow {
    std::vector<PowerElementFlow> elements; ///< Sorted by id.
    std::vector<PowerCord> cords;           ///< Sorted by load.
    double it_w = 0;                        ///< IT input, normal.
    double mechanical_w = 0;                ///< Other loads on the network.
    double loss_w = 0;                      ///< All losses, normal.
    double lossForIt_w = 0;                 ///< Share of it by the power carried to IT.
    double utility_w = 0;                   ///< At the sources, normal.
    std::vector<std::pair<Id, Text>> problems; ///< Cycles, no convergence: findings naming the element.

    const PowerElementFlow *find(Id id) const;
    std::vector<const PowerCord *> cordsOf(Id load) const;
};

/// Cuts the power network of the whole site. `mechanical_w` gives loads of cooling items by id, sorted.
PowerCase powerCase(const Layout &layout, const ItLoads &loads,
                    const std::vector<std::pair<Id, double>> &mechanical_w);
PowerCase powerCase(const Census &census, const ItLoads &loads,
                    const std::vector<std::pair<Id, double>> &mechanical_w);

/// Radial power flow: A/B cords share equally and take over when a path is lost; losses by curve at each element,
/// I^2 R in runs; backward sweep in topological order. Energy in = loads + losses to 1e-9.
PowerFlow solvePower(const PowerCase &network);

} // namespace gridhall
