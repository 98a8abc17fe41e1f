// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_levels.h"
#include "core/air/vector_math.h"

namespace gridhall {

/// Solves sum_f G_f (psi_P - psi_N) = S_P on a staircase grid: conjugate gradients, preconditioned by one multigrid
/// cycle (see AirLevels; 2 + 2 weighted Jacobi sweeps, twice through all levels but the first two, the coarsest solved
/// directly).
///
/// Single precision with sums in double; one thread, so the same case gives the same bits. S must sum to zero over
/// each region of connected air. `grid` and `levels` are looked at as long as it lives.
class PressureSolver {
public:
    PressureSolver(const AirGrid &grid, const AirLevels &levels);

    struct Outcome {
        int iterations = 0;
        double residual = 0; ///< |S - A psi| / |S|, Euclidean.
    };
    /// `psi` is the start and the answer.
    Outcome solve(const std::vector<float> &source, std::vector<float> &psi, double tolerance, int mostIterations = 60);

private:
    struct Level {
        const AirLevels::Level &links;
        std::vector<float> diagonal, inverse, x, b, r;
        std::size_t size() const { return diagonal.size(); }
    };
    void factorise();
    void precondition();
    void cycle(std::size_t depth);
    void correct(std::size_t depth);
    static void smooth(Level &level, float weight);
    static void findResidual(Level &level);
    void solveCoarsest();

    const AirLevels &levels_;
    AirStencil stencil_;
    std::vector<float> diagonal_, inverse_, x_, y_, residue_, p_, q_;
    std::vector<Level> coarse_;
    std::vector<double> factor_;     ///< Cholesky factor of the coarsest level, dense; empty: swept instead.
    std::vector<std::int32_t> part_; ///< Connected part of each unknown of the coarsest level.
    std::int32_t parts_ = 0;
};

} // namespace gridhall
