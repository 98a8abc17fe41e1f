// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/liquid_loops.h"

namespace gridhall {

/// A rack-side loop with the plant loop behind it as three lumps: cold plates with what they cool, rack-side coolant,
/// plant-side water with storage. Steady before the loss.
struct RideCase {
    double heat_w = 0;
    double plate_j_per_k = 0, rack_j_per_k = 0, plant_j_per_k = 0; ///< 0 for the plant: none behind it.
    double supply_k = 0, return_k = 0; ///< Rack side, steady.
    double plantSupply_k = 0, plantReturn_k = 0;
    double plateOver_k = 10;           ///< Of the plates over the mean coolant, steady.
    double plantShare = 1;             ///< Of the plant's heat that comes from this loop.
};
/// What is lost at time 0 and when it is back; what is lost for good comes back at infinity.
struct RideEvent {
    bool pumps = false;    ///< Rack-side circulation.
    bool rejection = false; ///< Chillers, dry coolers, towers; plant pumps run on.
    double back_s = 1e9;
    double left = 0;       ///< Share of it that stays: with one of four CDUs out 0.75.
};
struct RideCurve {
    double step_s = 1;
    std::vector<double> supply_k, plate_k, plant_k; ///< By step, from time 0.
    /// First second at which a curve exceeds a limit; -1 if it never does.
    static double secondsTo(const std::vector<double> &curve, double limit_k, double step_s);
};
/// Lumps joined by conductances fitted to the steady state, stepped implicitly: stable for any step, energy kept.
RideCurve ride(const RideCase &rideCase, const RideEvent &event, double until_s, double step_s = 1);

/// Lumps of a solved loop. Plates hold 1 kJ/K per kW (assumption); coolant is that of the drawn pipes, storage that of the plant loop's tanks.
RideCase rideCase(const LoopResult &rackLoop, const LoopResult *plantLoop);

} // namespace gridhall
