// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/pressure_solver.h"

#include "core/air/aggregation.h"
#include "core/air/vector_math.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr float damping = 0.8F;
constexpr int coarsestSweeps = 40;
constexpr std::size_t mostDense = 160;

/// y = A x at every cell from `first` to `last`; ghosts have no conductance, so they give 0.
template <class Put>
void stencil(std::size_t first, std::size_t last, std::size_t row, std::size_t layer, const float *gx, const float *gy,
             const float *gz, const float *diagonal, const float *x, Put put)
{
    for (std::size_t c = first; c < last; ++c)
        put(c, diagonal[c] * x[c] - gx[c] * x[c + 1] - gx[c - 1] * x[c - 1] - gy[c] * x[c + row] -
                   gy[c - row] * x[c - row] - gz[c] * x[c + layer] - gz[c - layer] * x[c - layer]);
}

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

void prolonged(const std::vector<float> &coarse, const std::vector<std::int32_t> &cells,
               const std::vector<std::int32_t> &starts, std::vector<float> &x)
{
    for (std::size_t a = 0; a + 1 < starts.size(); ++a)
        for (auto m = static_cast<std::size_t>(starts[a]); m < static_cast<std::size_t>(starts[a + 1]); ++m)
            x[static_cast<std::size_t>(cells[m])] += coarse[a];
}

/// Links between aggregates: sums of the fine ones, halved where they are strong. `fine(u, visit)` calls
/// visit(v, g, isStrong).
template <class Level, class Fine>
void gatherLinks(Level &coarse, const Aggregates &groups, const Fine &fine)
{
    const auto count = static_cast<std::size_t>(groups.count());
    std::vector<std::int32_t> where(count, -1);
    coarse.rows.assign(1, 0);
    coarse.diagonal.assign(count, 0.0F);
    coarse.inverse.assign(count, 0.0F);
    for (std::size_t a = 0; a < count; ++a) {
        const std::size_t begin = coarse.columns.size();
        for (auto m = static_cast<std::size_t>(groups.starts[a]); m < static_cast<std::size_t>(groups.starts[a + 1]); ++m)
            fine(static_cast<std::size_t>(groups.cells[m]), [&](std::size_t v, float g, bool strong) {
                const auto b = static_cast<std::size_t>(groups.of[v]);
                if (b == a)
                    return;
                if (where[b] < static_cast<std::int32_t>(begin)) {
                    where[b] = static_cast<std::int32_t>(coarse.columns.size());
                    coarse.columns.push_back(static_cast<std::int32_t>(b));
                    coarse.g.push_back(0.0F);
                }
                coarse.g[static_cast<std::size_t>(where[b])] += strong ? 0.5F * g : g;
            });
        for (std::size_t l = begin; l < coarse.columns.size(); ++l)
            coarse.diagonal[a] += coarse.g[l];
        coarse.inverse[a] = coarse.diagonal[a] > 0 ? damping / coarse.diagonal[a] : 0.0F;
        coarse.rows.push_back(static_cast<std::int32_t>(coarse.columns.size()));
    }
    coarse.block = groups.block;
    coarse.blocks = groups.blocks;
    for (auto *field : {&coarse.x, &coarse.b, &coarse.r})
        field->assign(count, 0.0F);
}

constexpr float weakBelow = 0.05F; ///< Of the strongest link of either end.

} // namespace

PressureSolver::PressureSolver(const AirGrid &grid)
{
    finest_.shape = grid.shape;
    finest_.gx = grid.g_m[0];
    finest_.gy = grid.g_m[1];
    finest_.gz = grid.g_m[2];
    if (grid.solid.empty())
        return;
    finishFinest();
    coarsen();
    factorise();
    p_.assign(grid.shape.size(), 0.0F);
    q_.assign(grid.shape.size(), 0.0F);
}

void PressureSolver::finishFinest()
{
    Finest &level = finest_;
    const std::size_t size = level.shape.size();
    const auto row = static_cast<std::size_t>(level.shape.rowStride());
    const auto layer = static_cast<std::size_t>(level.shape.layerStride());
    level.first = static_cast<std::size_t>(level.shape.index(0, 0, 0));
    level.last = static_cast<std::size_t>(level.shape.index(level.shape.n[0] - 1, level.shape.n[1] - 1, level.shape.n[2] - 1)) + 1;
    for (auto *field : {&level.diagonal, &level.inverse, &level.x, &level.b, &level.r})
        field->assign(size, 0.0F);
    for (std::size_t c = level.first; c < level.last; ++c) {
        const float sum = level.gx[c] + level.gx[c - 1] + level.gy[c] + level.gy[c - row] + level.gz[c] + level.gz[c - layer];
        level.diagonal[c] = sum;
        level.inverse[c] = sum > 0 ? damping / sum : 0.0F;
    }
}

void PressureSolver::coarsen()
{
    {
        const AirShape &shape = finest_.shape;
        std::vector<std::int32_t> block(shape.size(), -1);
        for (int k = 0; k < shape.n[2]; ++k)
            for (int j = 0; j < shape.n[1]; ++j)
                for (int i = 0; i < shape.n[0]; ++i)
                    if (const auto c = static_cast<std::size_t>(shape.index(i, j, k)); finest_.diagonal[c] > 0)
                        block[c] = (k * shape.n[1] + j) * shape.n[0] + i;
        const std::size_t strides[] = {1, static_cast<std::size_t>(shape.rowStride()), static_cast<std::size_t>(shape.layerStride())};
        const std::array<const float *, 3> g{finest_.gx.data(), finest_.gy.data(), finest_.gz.data()};
        std::array<float, 3> weak{};
        for (std::size_t a = 0; a < 3; ++a)
            weak[a] = weakBelow * *std::max_element(g[a], g[a] + shape.size());
        const auto links = [&](std::size_t u, const auto &visit) {
            for (std::size_t a = 0; a < 3; ++a) {
                if (const float up = g[a][u]; up > 0)
                    visit(u + strides[a], up, up >= weak[a]);
                if (const float down = g[a][u - strides[a]]; down > 0)
                    visit(u - strides[a], down, down >= weak[a]);
            }
        };
        const Aggregates groups = aggregated(block, shape.n, [&](std::size_t u, const auto &visit) {
            links(u, [&](std::size_t v, float, bool strong) { visit(v, strong); });
        });
        gatherLinks(coarse_.emplace_back(), groups, links);
        finest_.cells = groups.cells;
        finest_.starts = groups.starts;
    }
    while (coarse_.back().size() > mostDense / 2 && coarse_.size() < 12) {
        Coarse &fine = coarse_.back();
        std::vector<float> strongest(fine.size(), 0.0F);
        for (std::size_t u = 0; u < fine.size(); ++u)
            for (auto l = static_cast<std::size_t>(fine.rows[u]); l < static_cast<std::size_t>(fine.rows[u + 1]); ++l)
                strongest[u] = std::max(strongest[u], fine.g[l]);
        const auto links = [&](std::size_t u, const auto &visit) {
            for (auto l = static_cast<std::size_t>(fine.rows[u]); l < static_cast<std::size_t>(fine.rows[u + 1]); ++l) {
                const auto v = static_cast<std::size_t>(fine.columns[l]);
                visit(v, fine.g[l], fine.g[l] >= weakBelow * std::max(strongest[u], strongest[v]));
            }
        };
        const Aggregates groups = aggregated(fine.block, fine.blocks, [&](std::size_t u, const auto &visit) {
            links(u, [&](std::size_t v, float, bool strong) { visit(v, strong); });
        });
        if (static_cast<std::size_t>(groups.count()) > fine.size() * 9 / 10)
            return;
        Coarse next;
        gatherLinks(next, groups, links);
        fine.cells = groups.cells;
        fine.starts = groups.starts;
        coarse_.push_back(std::move(next));
    }
}

/// Dense Cholesky of the coarsest level, nudged off its null space: what is asked of it has no part in that.
void PressureSolver::factorise()
{
    const Coarse &level = coarse_.back();
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
            for (auto l = static_cast<std::size_t>(level.rows[u]); l < static_cast<std::size_t>(level.rows[u + 1]); ++l)
                if (const auto v = static_cast<std::size_t>(level.columns[l]); part_[v] < 0) {
                    part_[v] = parts_;
                    stack.push_back(v);
                }
        }
        ++parts_;
    }
    factor_.assign(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        factor_[i * n + i] = double(level.diagonal[i]) * (1 + 1e-4) + 1e-9;
        for (auto l = static_cast<std::size_t>(level.rows[i]); l < static_cast<std::size_t>(level.rows[i + 1]); ++l)
            factor_[i * n + static_cast<std::size_t>(level.columns[l])] -= double(level.g[l]);
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
    Coarse &level = coarse_.back();
    const std::size_t n = level.size();
    if (factor_.empty()) {
        for (std::size_t c = 0; c < n; ++c)
            level.x[c] = level.inverse[c] * level.b[c];
        for (int sweep = 1; sweep < coarsestSweeps; ++sweep)
            smooth(level);
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

void PressureSolver::residualFinest()
{
    const float *b = finest_.b.data();
    float *r = finest_.r.data();
    stencil(finest_.first, finest_.last, static_cast<std::size_t>(finest_.shape.rowStride()),
            static_cast<std::size_t>(finest_.shape.layerStride()), finest_.gx.data(), finest_.gy.data(), finest_.gz.data(),
            finest_.diagonal.data(), finest_.x.data(), [b, r](std::size_t c, float ax) { r[c] = b[c] - ax; });
}

void PressureSolver::smoothFinest()
{
    residualFinest();
    float *x = finest_.x.data();
    const float *r = finest_.r.data(), *inverse = finest_.inverse.data();
    for (std::size_t c = finest_.first; c < finest_.last; ++c)
        x[c] += inverse[c] * r[c];
}

void PressureSolver::residual(Coarse &level)
{
    for (std::size_t u = 0; u < level.size(); ++u) {
        float sum = level.b[u] - level.diagonal[u] * level.x[u];
        for (auto l = static_cast<std::size_t>(level.rows[u]); l < static_cast<std::size_t>(level.rows[u + 1]); ++l)
            sum += level.g[l] * level.x[static_cast<std::size_t>(level.columns[l])];
        level.r[u] = sum;
    }
}

void PressureSolver::smooth(Coarse &level)
{
    residual(level);
    for (std::size_t u = 0; u < level.size(); ++u)
        level.x[u] += level.inverse[u] * level.r[u];
}

void PressureSolver::cycle(std::size_t depth)
{
    if (depth + 1 == coarse_.size()) {
        solveCoarsest();
        return;
    }
    Coarse &level = coarse_[depth];
    for (std::size_t u = 0; u < level.size(); ++u)
        level.x[u] = level.inverse[u] * level.b[u];
    smooth(level);
    residual(level);
    restricted(level.r, level.cells, level.starts, coarse_[depth + 1].b);
    cycle(depth + 1);
    prolonged(coarse_[depth + 1].x, level.cells, level.starts, level.x);
    smooth(level);
    smooth(level);
}

void PressureSolver::cycleFinest()
{
    float *x = finest_.x.data();
    const float *b = finest_.b.data(), *inverse = finest_.inverse.data();
    for (std::size_t c = finest_.first; c < finest_.last; ++c)
        x[c] = inverse[c] * b[c];
    smoothFinest();
    residualFinest();
    restricted(finest_.r, finest_.cells, finest_.starts, coarse_.front().b);
    cycle(0);
    prolonged(coarse_.front().x, finest_.cells, finest_.starts, finest_.x);
    smoothFinest();
    smoothFinest();
}

void PressureSolver::applied(const std::vector<float> &x, std::vector<float> &y) const
{
    float *out = y.data();
    stencil(finest_.first, finest_.last, static_cast<std::size_t>(finest_.shape.rowStride()),
            static_cast<std::size_t>(finest_.shape.layerStride()), finest_.gx.data(), finest_.gy.data(), finest_.gz.data(),
            finest_.diagonal.data(), x.data(), [out](std::size_t c, float ax) { out[c] = ax; });
}

PressureSolver::Outcome PressureSolver::solve(const std::vector<float> &source, std::vector<float> &psi, double tolerance,
                                              int mostIterations)
{
    const std::size_t first = finest_.first, count = finest_.last - finest_.first;
    Outcome outcome;
    const double scale = std::sqrt(dotProduct(source.data() + first, source.data() + first, count));
    if (!(scale > 0)) {
        std::fill(psi.begin(), psi.end(), 0.0F);
        return outcome;
    }
    std::vector<float> &residue = finest_.b; // what the preconditioner is given
    applied(psi, q_);
    for (std::size_t c = first; c < finest_.last; ++c)
        residue[c] = source[c] - q_[c];
    double rz = 0, best = 1e30;
    for (;;) {
        outcome.residual = std::sqrt(dotProduct(residue.data() + first, residue.data() + first, count)) / scale;
        best = std::min(best, outcome.residual);
        // Rounding can turn conjugate gradients round: what was reached before is as good as it gets.
        if (!(outcome.residual > tolerance) || outcome.iterations >= mostIterations || outcome.residual > 20 * best)
            return outcome;
        cycleFinest();
        const double next = dotProduct(residue.data() + first, finest_.x.data() + first, count);
        const float beta = outcome.iterations == 0 || rz == 0 ? 0.0F : static_cast<float>(next / rz);
        rz = next;
        for (std::size_t c = first; c < finest_.last; ++c)
            p_[c] = finest_.x[c] + beta * p_[c];
        applied(p_, q_);
        const double curvature = dotProduct(p_.data() + first, q_.data() + first, count);
        if (!(curvature > 0))
            return outcome;
        const auto step = static_cast<float>(rz / curvature);
        for (std::size_t c = first; c < finest_.last; ++c) {
            psi[c] += step * p_[c];
            residue[c] -= step * q_[c];
        }
        ++outcome.iterations;
    }
}

} // namespace gridhall
