// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/it_loads.h"

namespace gridhall {

/// The electrical network cut out of a layout: plain values that carry ids back. Vertices are elements (items, and
/// runs, which are elements too), by id; an arc points from source to load.
struct PowerCase {
    struct Element {
        Id id;
        Role role = Role::Other;
        Feed feed = Feed::None; ///< Of a run; None for items until the solve derives it.
        SwitchState state = SwitchState::Closed;
        double rated_w = 0; ///< 0: not known.
        double rated_a = 0; ///< Where rated_w is not known: gives it with the voltage of the network.
        double loading = 1; ///< Share of the rating that may flow for hours; 0 for loads, which limit no path.
        double limit_w = 0; ///< What checks hold demand against; 0: rating x loading.
        double voltage_v = 0;
        LossCurve loss;            ///< Of rated_w.
        double resistance_ohm = 0; ///< Whole length, per phase (DC: both conductors), at its own voltage.
        double reactance_ohm = 0;
        double withstand_a = 0; ///< 0: not known.
        double energy_j = 0;    ///< Usable, of a battery, or of a UPS or rack with its own.
        double load_w = 0;      ///< Drawn here: IT input of a rack, a pump's or fan's electricity.
        double load_var = 0;    ///< 0: from the power factor.
        std::int32_t room = -1; ///< Index of the compartment it stands in.
        bool isIt = false;
        bool isSource = false; ///< Utility, or a generator (standby).
        bool standby = false;
        bool converts = false;  ///< Makes its own output voltage: UPS, rectifier, generator.
        bool transfers = false; ///< Draws from one input at a time, in the order of their names: STS, ATS.
        bool bridges = false;   ///< Rides through the start of a generator: UPS, rack with a battery.
        bool dc = false;
        bool operator==(const Element &) const = default;
    };
    struct Arc {
        std::int32_t from = 0, to = 0; ///< Indices of elements.
        std::string cord;              ///< Input port at `to`.
        bool operator==(const Arc &) const = default;
    };
    std::vector<Element> elements;
    std::vector<Arc> arcs;
    std::vector<Id> rooms; ///< Compartments: halls, module shells, drawn fire compartments.
    double powerFactor = 0.98;
    double converterPowerFactor = 0.99;
    bool operator==(const PowerCase &) const = default;
};

/// Gives the cooling items of a network, already cut, other loads (by id, sorted); false if one of them is no element.
bool takeLoads(PowerCase &network, const std::vector<std::pair<Id, double>> &mechanical_w);

/// Whether an element draws power for itself.
inline bool isLoad(const PowerCase::Element &element) { return element.isIt || element.load_w > 0; }

/// Cuts the power network of the whole site. `mechanical_w` gives loads of cooling items by id, sorted.
PowerCase powerCase(const Layout &layout, const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w);
PowerCase powerCase(const Census &census, const ItLoads &loads, const std::vector<std::pair<Id, double>> &mechanical_w);

} // namespace gridhall
