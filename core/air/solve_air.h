// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_grid.h"
#include "core/air/heat_sweep.h"
#include "core/air/pressure_solver.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace gridhall {

/// The air of one room, solved: immutable once made. Arrays are over the cells of `shape`, ghosts included.
struct AirField {
    AirShape shape;
    std::vector<float> temperature_k; ///< 0 in solids.
    std::vector<float> psi;           ///< Velocity potential, m2/s.
    AirFlux flux_m3_per_s;

    /// One rack or cooler. Heights: 0.05 m above the lower edge of the opening, its middle, 0.05 m below the upper.
    struct Device {
        double flow_m3_per_s = 0;
        double intake_k = 0, outlet_k = 0; ///< Means over the flow.
        std::array<double, 3> intakes_k{}, outlets_k{};
        double warmestIntake_k = 0;
        double heat_w = 0;      ///< Rack: given to its air; cooler: taken from it.
        double supplyShare = 0; ///< Rack: share of its intake that comes straight from coolers.
        double returnShare = 0; ///< Rack: share of its outlet that goes straight to coolers.
        bool blocked = false, overloaded = false;
    };
    std::vector<Device> devices; ///< As in the case.
    struct Doorway {
        double flow_m3_per_s = 0; ///< Each way.
        double heat_w = 0;        ///< That leaves through it.
    };
    std::vector<Doorway> doorways; ///< As in the case.

    int rounds = 0; ///< Of flow and heat in turn.
    bool converged = false;
    double lastChange_k = 0;                    ///< Of the intakes in the last round.
    double massResidual = 0;                    ///< Sum of what cells lack, over the flow of all devices.
    double heatResidual = 0;                    ///< |heat in - heat out| / heat in.
    double heat_w = 0, forcedLeak_m3_per_s = 0; ///< forcedLeak: what closed regions cannot pass; let through anyway.
    bool coarsened = false, capacityShort = false;

    double speedAt(std::int32_t cell, int axis) const; ///< m/s at the middle of a cell.
};
using AirFieldPtr = std::shared_ptr<const AirField>;

struct AirEffort {
    int mostRounds = 40;
    double settled_k = 0.05;     ///< Largest change of an intake in a round that counts as none.
    double flowTolerance = 1e-3; ///< Of the pressure solve, relative.
    double massResidual = 5e-6;  ///< Enough; see AirField.
    bool shares = true;          ///< Supply and return shares, too.
    std::stop_token stop;        ///< Ends the rounds early; the field then says that it did not converge.
};

/// Potential flow with projected buoyancy and eddy diffusion (PFM-B):
///   u = -grad psi + tau g beta (T - T_ref) k,  div u = q,
/// in rounds of flow (PressureSolver) and heat (HeatSweep) until the intakes rest. tau = 2 s and D = 0.05 m2/s were
/// calibrated on one measured room (thermal reference A3 to A5). Mean error about 2 to 3 K on rooms it was not tuned
/// on; single points, most of all rack tops, can be off by twice that.
///
/// The grid and its multigrid levels are made once; solves reuse them.
class RoomAir {
public:
    explicit RoomAir(AirCase room, AirMethod method = {});
    RoomAir(const RoomAir &) = delete;
    RoomAir &operator=(const RoomAir &) = delete;

    /// `start`: a field of the same shape to begin from (previews only: the settled answer begins from nothing).
    /// `out`: a cooler that stands still; the others turn up as far as `mostFlow` lets them.
    AirField solve(const AirEffort &effort = {}, const AirField *start = nullptr, std::optional<std::size_t> out = {});

    const AirGrid &grid() const { return grid_; }
    const AirCase &room() const { return room_; }
    std::vector<double> flows(std::optional<std::size_t> out) const; ///< By device.

private:
    AirCase room_;
    AirMethod method_;
    AirGrid grid_;
    AirLevels levels_;
    PressureSolver pressure_;
    HeatSweep sweep_;
};

} // namespace gridhall
