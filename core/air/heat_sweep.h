// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_grid.h"

namespace gridhall {

/// Flow through faces, m3/s, from a cell to the next along the axis.
using AirFlux = std::array<std::vector<float>, 3>;

/// Carries temperature (or a tracer) with the flow: steady upwind balance of each cell plus eddy exchange,
///   T_P (F_in + q_src + D G) = sum F_in T_up + sum q_src T_src + sum D G T_N + H / (rho cp),
/// relaxed cell by cell in the order of the flow (Kahn; a ring is broken at its first unfinished cell), so one sweep
/// is nearly exact. Coefficients are shares of one, so no answer leaves the range of the sources.
class HeatSweep {
public:
    /// `sourceFlow`: air that enters each cell from devices, m3/s.
    HeatSweep(const AirGrid &grid, const AirFlux &flux, const std::vector<float> &sourceFlow, double diffusivity_m2_per_s);

    /// One sweep; `gain` is sum q_src T_src + H / (rho cp) of each cell. Answers the largest change.
    float sweep(std::vector<float> &value, const std::vector<float> &gain) const;
    /// One sweep of the adjoint, against the flow: `weight` is what is asked of each cell. Answers the largest change.
    float sweepBack(std::vector<float> &value, const std::vector<float> &weight) const;
    /// What a unit of gain in a cell adds to that cell's value.
    float perGain(std::int32_t cell) const { return perGain_[static_cast<std::size_t>(cell)]; }

private:
    void sort(const AirGrid &grid, const AirFlux &flux);
    void pack(const AirGrid &grid, const AirFlux &flux, const std::vector<float> &sourceFlow, float diffusivity);

    struct Shares {
        std::array<float, 6> of; ///< Of x-, x+, y-, y+, z-, z+.
    };
    std::array<std::int32_t, 6> offset_{};
    std::vector<std::int32_t> order_, position_;
    std::vector<Shares> shares_; ///< In the order of the flow.
    std::vector<float> perGain_; ///< By cell.
};

} // namespace gridhall
