// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_levels.h"
#include "core/air/heat_levels.h"

#include <functional>

namespace gridhall {

/// Flow through faces, m3/s, from a cell to the next along the axis.
using AirFlux = std::array<std::vector<float>, 3>;

/// Carries temperature (or a tracer) with the flow: steady upwind balance of each cell plus eddy exchange,
///   T_P (F_in + q_src + D G) = sum F_in T_up + sum q_src T_src + sum D G T_N + H / (rho cp),
/// relaxed cell by cell in the order of the flow (Kahn; a ring is broken at its first unfinished cell), so one sweep
/// is nearly exact where air moves; where it turns in rings or creeps, the coarser levels know better (HeatLevels).
/// Coefficients are shares of one, so no sweep leaves the range of the sources.
class HeatSweep {
public:
    HeatSweep(const AirGrid &grid, const AirLevels &levels);

    /// `sourceFlow`: air that enters each cell from devices, m3/s. `sorted` false keeps the order of the flow before,
    /// which serves as well while the flow changes little.
    void set(const AirFlux &flux, const std::vector<float> &sourceFlow, double diffusivity_m2_per_s, bool sorted = true);

    /// One sweep; `gain` is sum q_src T_src + H / (rho cp) of each cell. Answers the largest change.
    float sweep(std::vector<float> &value, const std::vector<float> &gain) const;
    /// Takes off what the coarser levels see of the error; `pipes`: racks pass changes on from intake to outlet.
    void correct(std::vector<float> &value, const std::vector<float> &gain, const HeatPipes *pipes);
    using Rested = std::function<bool(const std::vector<float> &value)>;
    /// Sweeps and corrections until what is asked of the values has come to rest; how many.
    int solve(std::vector<float> &value, const std::vector<float> &gain, const Rested &rested, int most = 20);
    /// The same for the adjoint: `weight` is what is asked of each cell.
    int solveBack(std::vector<float> &value, const std::vector<float> &weight, const Rested &rested, int most = 20);
    /// What a unit of gain in a cell adds to that cell's value.
    float perGain(std::int32_t cell) const;

private:
    void sweepBack(std::vector<float> &value, const std::vector<float> &weight) const;
    void correctBack(std::vector<float> &value, const std::vector<float> &weight);
    void sort(const AirFlux &flux);
    void pack(const AirFlux &flux, const std::vector<float> &sourceFlow, float diffusivity);
    void packBack();

    static_assert(sizeof(CellShares) == 32);
    float brought(const CellShares &shares, const float *at) const
    {
        // In pairs: the next cell often waits for this one.
        return (shares.of[0] * at[offset_[0]] + shares.of[1] * at[offset_[1]]) +
               ((shares.of[2] * at[offset_[2]] + shares.of[3] * at[offset_[3]]) +
                (shares.of[4] * at[offset_[4]] + shares.of[5] * at[offset_[5]]));
    }
    const AirGrid &grid_;
    const AirLevels &levels_;
    HeatLevels coarse_;
    std::array<std::int32_t, 6> offset_{};
    std::vector<std::int32_t> order_, ready_;
    std::vector<std::int8_t> waiting_;
    std::vector<CellShares> shares_, sharesBack_; ///< By cell.
};

} // namespace gridhall
