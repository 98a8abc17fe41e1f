// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_grid.h"

namespace gridhall {

/// Solves sum_f G_f (psi_P - psi_N) = S_P on a staircase grid: conjugate gradients, preconditioned by one multigrid
/// V-cycle (aggregates of 2 x 2 x 2 cells, 2 + 2 damped Jacobi sweeps, the coarsest level solved directly).
///
/// A block that a wall cuts through becomes several aggregates, so air on both sides of a containment never mixes on
/// the coarse levels. Coarse G is half the sum of the fine ones (twice the distance), of walls with a leak the sum.
/// Single precision with sums in double; one thread, so the same case gives the same bits. S must sum to zero over
/// each region of connected air.
class PressureSolver {
public:
    explicit PressureSolver(const AirGrid &grid);

    struct Outcome {
        int iterations = 0;
        double residual = 0; ///< |S - A psi| / |S|, Euclidean.
    };
    /// `psi` is the start and the answer.
    Outcome solve(const std::vector<float> &source, std::vector<float> &psi, double tolerance, int mostIterations = 60);

private:
    struct Finest {
        AirShape shape;
        std::vector<float> gx, gy, gz, diagonal, inverse; ///< inverse: damping over diagonal; 0 in solids.
        std::vector<float> x, b, r;
        std::vector<std::int32_t> cells;  ///< Fluid cells in the order of their aggregates ...
        std::vector<std::int32_t> starts; ///< ... and where each aggregate begins.
        std::size_t first = 0, last = 0;  ///< Cells in one go, ghosts between them included.
    };
    struct Coarse {
        std::vector<std::int32_t> rows, columns; ///< Links of each unknown.
        std::vector<float> g, diagonal, inverse, x, b, r;
        std::vector<std::int32_t> block;         ///< Place of an unknown on the level's grid of blocks.
        std::array<int, 3> blocks{};
        std::vector<std::int32_t> cells, starts; ///< Members of the next level's aggregates.
        std::size_t size() const { return diagonal.size(); }
    };
    void finishFinest();
    void coarsen();
    void factorise();
    void cycleFinest();
    void cycle(std::size_t depth);
    void residualFinest();
    void smoothFinest();
    static void smooth(Coarse &level);
    static void residual(Coarse &level);
    void solveCoarsest();
    void applied(const std::vector<float> &x, std::vector<float> &y) const;

    Finest finest_;
    std::vector<Coarse> coarse_;
    std::vector<double> factor_; ///< Cholesky factor of the coarsest level, dense; empty: swept instead.
    std::vector<std::int32_t> part_; ///< Connected part of each unknown of the coarsest level.
    std::int32_t parts_ = 0;
    std::vector<float> p_, q_;
};

} // namespace gridhall
