// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_rooms.h"
#include "core/air/solve_air.h"

#include <limits>

namespace gridhall {

/// What a room loses, and when it has it back; seconds after the event.
struct CoolingLoss {
    static constexpr double never = std::numeric_limits<double>::infinity();
    double fansStop_s = 0, fansBack_s = never;    ///< Air of the coolers.
    double waterStops_s = 0, waterBack_s = never; ///< Cold of their coils; with fans alone they only stir the room.
    std::vector<std::size_t> coolers;             ///< Devices of the case that lose them; empty: all coolers.
};

/// Mass that takes heat up while a room warms. All graded assumption until the drawing states it.
struct ThermalMass {
    double serverHeat_j_per_k_w = 17; ///< Servers, per watt of their heat: 680 kg at 500 J/(kg K) in 20 kW.
    double effectiveness = 0.8;       ///< epsilon = tau2 / tau1 of the compact server model.
    double bypass = 0;                ///< lambda: share of the rise that does not pass the mass.
    double frame_kg = 125;            ///< Of each rack.
    double frameHeat_j_per_kg_k = 500;
    double frame_w_per_k = 60;      ///< Between a frame and the air: about 8 m2 at 8 W/(m2 K).
    double envelope_w_per_m2_k = 0; ///< To walls, floor and ceiling ...
    double envelope_k = 293.15;     ///< ... at this temperature; 0 W: adiabatic.
};

struct TransientEffort {
    double duration_s = 600, step_s = 2; ///< The step grows with time where nothing happens.
    std::size_t frames = 0;              ///< Fields to keep, evenly over the duration; 0: none.
    std::stop_token stop;
};

/// How the air of a room warms after an event. Vectors over `time_s`, which begins at 0.
struct AirTransient {
    std::vector<double> time_s, meanInlet_k, warmestInlet_k, air_k;
    std::vector<double> rackFlow_m3_per_s;    ///< Of all racks: their fans follow what they breathe.
    std::vector<std::vector<float>> inlets_k; ///< By time, then by device of the case; 0 for coolers.
    struct Frame {
        double time_s = 0;
        std::vector<float> temperature_k; ///< Over the cells of the field it began from.
    };
    std::vector<Frame> frames;
    bool complete = true; ///< False: stopped early.

    /// When the first rack, the mean, the last rack passes a temperature; nothing if not within the duration.
    std::optional<double> firstAbove_s(double kelvin) const, meanAbove_s(double kelvin) const, lastAbove_s(double kelvin) const;
};

/// The whole room as one volume of air: what the ride-through of a site needs, in microseconds. Compact server model
/// (VanGilder, Pardey, Healey, Zhang, ASHRAE Trans. 119-2, 2013):
///   T_eff' = [tau1 T_eff + dt (T_in + (1 - lambda) dT)] / (tau1 + dt),
///   T_out = T_in + dT + tau2 / (tau1 + dt) (T_eff - T_in - (1 - lambda) dT),   tau2 = M cp / (m cp_air), tau1 = tau2 / eps,
/// implicit in the air. Server fans follow the temperature they breathe as in the settled field (AirDevice::fanPerK);
/// the exchange between mass and air goes with the flow, epsilon stays. `from_k`: of the air at the event (mean inlet).
AirTransient mixedTransient(const AirCase &room, double from_k, const CoolingLoss &loss, const ThermalMass &mass,
                            const TransientEffort &effort = {});

/// The same on the grid, from a settled field: flow, buoyancy and temperature step by step, rack by rack; fans and the
/// air through open doors go half the way to what the temperatures ask for in each step.
AirTransient airTransient(const AirCase &room, const AirField &from, const CoolingLoss &loss, const ThermalMass &mass,
                          const TransientEffort &effort = {});

} // namespace gridhall
