// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/pressure_solver.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Weights of two Jacobi sweeps in a row: a polynomial that damps the upper three quarters of the spectrum evenly.
constexpr float early = 0.6F, late = 1.5F, steady = 0.8F;
constexpr int coarsestSweeps = 40;
constexpr std::size_t mostDense = 2 * coarsestLevel;

/// b of the coarser level: residuals summed over each aggregate.
void restricted(const std::vector<float> &r, const std::vector<std::int32_t> &cells, const std::vector<std::int32_t> &starts,
                std::vector<float> &b)
{
    for (std::size_t a = 0; a + 1 < starts.size(); ++a) {
        float sum = 0;
        for (auto m = static_cast<std::size_t>(starts[a]); m < static_cast<std::size_t>(starts[a + 1]); ++m)
            sum += r[static_cast<std::size_t>(cells[m])];
        b[a] = sum;
    }
}

void prolonged(const std::vector<float> &coarse, const std::vector<std::int32_t> &cells, const std::vector<std::int32_t> &starts,
               std::vector<float> &x)
{
    for (std::size_t a = 0; a + 1 < starts.size(); ++a)
        for (auto m = static_cast<std::size_t>(starts[a]); m < static_cast<std::size_t>(starts[a + 1]); ++m)
            x[static_cast<std::size_t>(cells[m])] += coarse[a];
}

} // namespace

PressureSolver::PressureSolver(const AirGrid &grid, const AirLevels &levels) : levels_(levels)
{
    if (grid.solid.empty())
        return;
    const AirShape &shape = grid.shape;
    for (auto *field : {&diagonal_, &inverse_, &x_, &y_, &residue_, &p_, &q_})
        field->assign(shape.size(), 0.0F);
    stencil_ = stencilOf(grid);
    stencil_.diagonal = diagonal_.data();
    stencil_.inverse = inverse_.data();
    const AirStencil &s = stencil_;
    for (std::size_t c = s.first; c < s.last; ++c) {
        diagonal_[c] = s.gx[c] + s.gx[c - 1] + s.gy[c] + s.gy[c - s.row] + s.gz[c] + s.gz[c - s.layer];
        inverse_[c] = diagonal_[c] > 0 ? 1 / diagonal_[c] : 0.0F;
    }
    coarse_.reserve(levels.coarse.size());
    for (const AirLevels::Level &links : levels.coarse) {
        Level &level = coarse_.emplace_back(Level{links, {}, {}, {}, {}, {}});
        for (auto *field : {&level.diagonal, &level.inverse, &level.x, &level.b, &level.r})
            field->assign(links.size(), 0.0F);
        for (std::size_t u = 0; u < links.size(); ++u) {
            for (auto l = static_cast<std::size_t>(links.rows[u]); l < static_cast<std::size_t>(links.rows[u + 1]); ++l)
                level.diagonal[u] += links.g[l];
            level.inverse[u] = level.diagonal[u] > 0 ? 1 / level.diagonal[u] : 0.0F;
        }
    }
    factorise();
}

/// Dense Cholesky of the coarsest level, nudged off its null space: what is asked of it has no part in that.
void PressureSolver::factorise()
{
    const Level &level = coarse_.back();
    const AirLevels::Level &links = level.links;
    const std::size_t n = level.size();
    if (n == 0 || n > mostDense)
        return;
    part_.assign(n, -1);
    for (std::size_t seed = 0; seed < n; ++seed) {
        if (part_[seed] >= 0)
            continue;
        std::vector<std::size_t> stack{seed};
        part_[seed] = parts_;
        while (!stack.empty()) {
            const std::size_t u = stack.back();
            stack.pop_back();
            for (auto l = static_cast<std::size_t>(links.rows[u]); l < static_cast<std::size_t>(links.rows[u + 1]); ++l)
                if (const auto v = static_cast<std::size_t>(links.columns[l]); part_[v] < 0) {
                    part_[v] = parts_;
                    stack.push_back(v);
                }
        }
        ++parts_;
    }
    factor_.assign(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        factor_[i * n + i] = double(level.diagonal[i]) * (1 + 1e-4) + 1e-9;
        for (auto l = static_cast<std::size_t>(links.rows[i]); l < static_cast<std::size_t>(links.rows[i + 1]); ++l)
            factor_[i * n + static_cast<std::size_t>(links.columns[l])] -= double(links.g[l]);
    }
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t k = 0; k < j; ++k)
            for (std::size_t i = j; i < n; ++i)
                factor_[i * n + j] -= factor_[i * n + k] * factor_[j * n + k];
        const double pivot = std::sqrt(std::max(factor_[j * n + j], 1e-12));
        for (std::size_t i = j; i < n; ++i)
            factor_[i * n + j] = i == j ? pivot : factor_[i * n + j] / pivot;
    }
}

void PressureSolver::solveCoarsest()
{
    Level &level = coarse_.back();
    const std::size_t n = level.size();
    if (factor_.empty()) {
        for (std::size_t c = 0; c < n; ++c)
            level.x[c] = steady * level.inverse[c] * level.b[c];
        for (int sweep = 1; sweep < coarsestSweeps; ++sweep)
            smooth(level, steady);
        return;
    }
    // Rounding leaves a trace of the null space in what is asked; it would come back a thousandfold.
    std::vector<double> y(n), mean(static_cast<std::size_t>(parts_), 0), members(mean.size(), 0);
    for (std::size_t i = 0; i < n; ++i) {
        mean[static_cast<std::size_t>(part_[i])] += double(level.b[i]);
        ++members[static_cast<std::size_t>(part_[i])];
    }
    for (std::size_t i = 0; i < n; ++i) {
        const auto part = static_cast<std::size_t>(part_[i]);
        y[i] = double(level.b[i]) - mean[part] / members[part];
        for (std::size_t k = 0; k < i; ++k)
            y[i] -= factor_[i * n + k] * y[k];
        y[i] /= factor_[i * n + i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            y[i] -= factor_[k * n + i] * y[k];
        y[i] /= factor_[i * n + i];
        level.x[i] = static_cast<float>(y[i]);
    }
}

void PressureSolver::findResidual(Level &level)
{
    const AirLevels::Level &links = level.links;
    const float *x = level.x.data(), *g = links.g.data();
    const std::int32_t *column = links.columns.data();
    for (std::size_t u = 0; u < level.size(); ++u) {
        float sum = level.b[u] - level.diagonal[u] * x[u];
        for (std::int32_t l = links.rows[u]; l < links.rows[u + 1]; ++l)
            sum += g[l] * x[column[l]];
        level.r[u] = sum;
    }
}

void PressureSolver::smooth(Level &level, float weight)
{
    findResidual(level);
    for (std::size_t u = 0; u < level.size(); ++u)
        level.x[u] += weight * level.inverse[u] * level.r[u];
}

/// What the next level says about a level's error.
void PressureSolver::correct(std::size_t depth)
{
    Level &level = coarse_[depth];
    findResidual(level);
    restricted(level.r, level.links.cells, level.links.starts, coarse_[depth + 1].b);
    cycle(depth + 1);
    prolonged(coarse_[depth + 1].x, level.links.cells, level.links.starts, level.x);
}

/// One cycle from 0; symmetric, as conjugate gradients want it.
void PressureSolver::cycle(std::size_t depth)
{
    if (depth + 1 == coarse_.size()) {
        solveCoarsest();
        return;
    }
    Level &level = coarse_[depth];
    for (std::size_t u = 0; u < level.size(); ++u)
        level.x[u] = early * level.inverse[u] * level.b[u];
    smooth(level, late);
    correct(depth);
    smooth(level, late);
    smooth(level, early);
    if (depth == 0)
        return;
    smooth(level, early);
    smooth(level, late);
    correct(depth);
    smooth(level, late);
    smooth(level, early);
}

/// x = about A^-1 residue.
void PressureSolver::precondition()
{
    smoothedTwice(stencil_, residue_.data(), early, x_.data(), late, y_.data());
    residual(stencil_, y_.data(), residue_.data(), x_.data());
    restricted(x_, levels_.cells, levels_.starts, coarse_.front().b);
    cycle(0);
    prolonged(coarse_.front().x, levels_.cells, levels_.starts, y_);
    smoothed(stencil_, y_.data(), residue_.data(), late, x_.data());
    smoothed(stencil_, x_.data(), residue_.data(), early, y_.data());
}

PressureSolver::Outcome PressureSolver::solve(const std::vector<float> &source, std::vector<float> &psi, double tolerance,
                                              int mostIterations)
{
    const std::size_t first = stencil_.first, count = stencil_.last - first;
    Outcome outcome;
    const double scale = std::sqrt(dotProduct(source.data() + first, source.data() + first, count));
    if (!(scale > 0)) {
        std::fill(psi.begin(), psi.end(), 0.0F);
        return outcome;
    }
    residual(stencil_, psi.data(), source.data(), residue_.data());
    double rz = 0, best = 1e30;
    for (;;) {
        outcome.residual = std::sqrt(dotProduct(residue_.data() + first, residue_.data() + first, count)) / scale;
        best = std::min(best, outcome.residual);
        // Rounding can turn conjugate gradients round: what was reached before is as good as it gets.
        if (!(outcome.residual > tolerance) || outcome.iterations >= mostIterations || outcome.residual > 20 * best)
            return outcome;
        precondition();
        const double next = dotProduct(residue_.data() + first, y_.data() + first, count);
        const float beta = outcome.iterations == 0 || rz == 0 ? 0.0F : static_cast<float>(next / rz);
        rz = next;
        scaledSum(y_.data() + first, beta, p_.data() + first, count);
        applied(stencil_, p_.data(), q_.data());
        const double curvature = dotProduct(p_.data() + first, q_.data() + first, count);
        if (!(curvature > 0))
            return outcome;
        const auto step = static_cast<float>(rz / curvature);
        addScaled(step, p_.data() + first, psi.data() + first, count);
        addScaled(-step, q_.data() + first, residue_.data() + first, count);
        ++outcome.iterations;
    }
}

} // namespace gridhall
