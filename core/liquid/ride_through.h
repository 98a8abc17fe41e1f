// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <cstdint>
#include <vector>

/// What happens to temperatures when something stops: racks, rack-side coolant, plant water and room air as lumps that
/// are steady before the loss, joined by conductances fitted to that state.
namespace gridhall {

/// The share of something that works after a loss at time 0: `left` until it is back, then all of it; nothing after
/// `ends_s` (batteries that are empty).
struct RideCourse {
    double left = 1, back_s = 0, ends_s = 1e9;
    double at(double time_s) const { return time_s >= ends_s ? 0 : time_s < back_s ? left : 1; }
    bool operator==(const RideCourse &) const = default;
};

/// A rack-side loop: cold plates with what they cool, and its coolant.
struct RideLoop {
    Id id;
    double heat_w = 0, plate_j_per_k = 0, coolant_j_per_k = 0;
    double supply_k = 0, return_k = 0; ///< Steady.
    double plateOver_k = 10;           ///< Of the plates over the mean coolant, steady.
    double limit_k = 0;                ///< Warmest supply that its racks accept; 0: not stated.
    std::int32_t plant = -1;           ///< Of the site's; -1: gives its heat to something that stays as it is.
    RideCourse pumps, exchangers;
};
/// A plant loop with its storage.
struct RidePlant {
    Id id;
    double heat_w = 0, water_j_per_k = 0;
    double supply_k = 0, return_k = 0;
    RideCourse rejection;
};
/// A room: its air, and the mass of what stands in the air.
struct RideRoom {
    Id id;
    double heat_w = 0, air_j_per_k = 0, mass_j_per_k = 0, massByAir_w_per_k = 0;
    double inlet_k = 0, return_k = 0;
    double envelope_w_per_k = 0, outside_k = 293.15;
    std::int32_t plant = -1;
    RideCourse fans, cooling; ///< Cooling: of what makes its own cold, or of the water's circulation.
};
struct RideSite {
    std::vector<RideLoop> loops;
    std::vector<RidePlant> plants;
    std::vector<RideRoom> rooms;
    RideCourse it; ///< Heat of all IT.
};

/// Temperatures by step from time 0, for each loop, plant loop and room of the site.
struct RideCurves {
    struct Loop {
        std::vector<double> supply_k, plate_k;
    };
    struct Room {
        std::vector<double> inlet_k;
    };
    double step_s = 1;
    std::vector<Loop> loops;
    std::vector<std::vector<double>> plants_k; ///< Supply.
    std::vector<Room> rooms;
    std::size_t steps() const;
    /// First second at which a curve exceeds a limit; -1 if it never does.
    static double secondsTo(const std::vector<double> &curve, double limit_k, double step_s);
};

/// Steps all lumps implicitly: stable for any step, energy kept. At most 100,000 steps.
RideCurves ride(const RideSite &site, double until_s, double step_s = 1);

/// Outlet of servers whose inlet changes (VanGilder and others, ASHRAE Transactions 119(2), 2013): a mass behind the air.
/// Steady at `inlet_k` when made; stable for any step if tauMass_s >= tauAir_s.
class ServerMass {
public:
    /// `tauAir_s` is M cp over the heat capacity of the air flow, `tauMass_s` M cp over h A.
    ServerMass(double inlet_k, double rise_k, double tauMass_s, double tauAir_s, double lambda = 0);
    double outletAfter(double dt_s, double inlet_k, double rise_k);

private:
    double effective_k_, tauMass_s_, tauAir_s_, lambda_;
};

} // namespace gridhall
