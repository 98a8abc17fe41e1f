// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_levels.h"

#include "core/air/aggregation.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr float weakBelow = 0.05F; ///< Of the strongest link of either end.
constexpr std::size_t mostLevels = 12;

/// Links between aggregates: sums of the fine ones, halved where they are strong. `fine(u, visit)` calls
/// visit(v, g, isStrong, tag); `into` keeps the link that each tag from 0 on becomes, -1 within an aggregate.
template <class Fine>
AirLevels::Level gathered(const Aggregates &groups, std::vector<std::int32_t> &into, const Fine &fine)
{
    AirLevels::Level coarse;
    coarse.columns.reserve(static_cast<std::size_t>(groups.count()) * 7);
    coarse.g.reserve(static_cast<std::size_t>(groups.count()) * 7);
    const auto count = static_cast<std::size_t>(groups.count());
    std::vector<std::int32_t> where(count, -1);
    coarse.rows.assign(1, 0);
    for (std::size_t a = 0; a < count; ++a) {
        const std::size_t begin = coarse.columns.size();
        for (auto m = static_cast<std::size_t>(groups.starts[a]); m < static_cast<std::size_t>(groups.starts[a + 1]); ++m)
            fine(static_cast<std::size_t>(groups.cells[m]), [&](std::size_t v, float g, bool strong, std::int64_t tag) {
                const auto b = static_cast<std::size_t>(groups.of[v]);
                if (b == a)
                    return;
                if (where[b] < static_cast<std::int32_t>(begin)) {
                    where[b] = static_cast<std::int32_t>(coarse.columns.size());
                    coarse.columns.push_back(static_cast<std::int32_t>(b));
                    coarse.g.push_back(0.0F);
                }
                coarse.g[static_cast<std::size_t>(where[b])] += strong ? 0.5F * g : g;
                if (tag >= 0)
                    into[static_cast<std::size_t>(tag)] = where[b];
            });
        coarse.rows.push_back(static_cast<std::int32_t>(coarse.columns.size()));
    }
    coarse.block = groups.block;
    coarse.blocks = groups.blocks;
    return coarse;
}

void addFirst(AirLevels &levels, const AirGrid &grid)
{
    const AirShape &shape = grid.shape;
    const std::size_t strides[] = {1, static_cast<std::size_t>(shape.rowStride()), static_cast<std::size_t>(shape.layerStride())};
    const std::array<const float *, 3> g{grid.g_m[0].data(), grid.g_m[1].data(), grid.g_m[2].data()};
    std::array<float, 3> weak{};
    for (std::size_t a = 0; a < 3; ++a)
        weak[a] = weakBelow * *std::max_element(g[a], g[a] + shape.size());
    const auto links = [&](std::size_t u, const auto &visit) {
        for (std::size_t a = 0; a < 3; ++a) {
            if (const float up = g[a][u]; up > 0)
                visit(u + strides[a], up, up >= weak[a], static_cast<std::int64_t>(a * shape.size() + u));
            if (const float down = g[a][u - strides[a]]; down > 0)
                visit(u - strides[a], down, down >= weak[a], -1);
        }
    };
    std::vector<std::int32_t> block(shape.size(), -1);
    for (int k = 0; k < shape.n[2]; ++k)
        for (int j = 0; j < shape.n[1]; ++j)
            for (int i = 0; i < shape.n[0]; ++i)
                if (const auto c = static_cast<std::size_t>(shape.index(i, j, k)); !grid.solid[c])
                    block[c] = (k * shape.n[1] + j) * shape.n[0] + i;
    Aggregates groups = aggregated(block, shape.n, [&](std::size_t u, const auto &visit) {
        links(u, [&](std::size_t v, float, bool strong, std::int64_t) { visit(v, strong); });
    });
    levels.face.assign(3 * shape.size(), -1);
    levels.coarse.push_back(gathered(groups, levels.face, links));
    levels.cells = std::move(groups.cells);
    levels.starts = std::move(groups.starts);
    levels.of = std::move(groups.of);
}

/// Whether there is something to gain from one more level.
bool addNext(AirLevels &levels)
{
    AirLevels::Level &fine = levels.coarse.back();
    std::vector<float> strongest(fine.size(), 0.0F);
    for (std::size_t u = 0; u < fine.size(); ++u)
        for (auto l = static_cast<std::size_t>(fine.rows[u]); l < static_cast<std::size_t>(fine.rows[u + 1]); ++l)
            strongest[u] = std::max(strongest[u], fine.g[l]);
    const auto links = [&](std::size_t u, const auto &visit) {
        for (auto l = static_cast<std::size_t>(fine.rows[u]); l < static_cast<std::size_t>(fine.rows[u + 1]); ++l) {
            const auto v = static_cast<std::size_t>(fine.columns[l]);
            visit(v, fine.g[l], fine.g[l] >= weakBelow * std::max(strongest[u], strongest[v]), static_cast<std::int64_t>(l));
        }
    };
    Aggregates groups = aggregated(fine.block, fine.blocks, [&](std::size_t u, const auto &visit) {
        links(u, [&](std::size_t v, float, bool strong, std::int64_t) { visit(v, strong); });
    });
    if (static_cast<std::size_t>(groups.count()) > fine.size() * 9 / 10)
        return false;
    fine.next.assign(fine.columns.size(), -1);
    AirLevels::Level next = gathered(groups, fine.next, links);
    fine.of = std::move(groups.of);
    fine.cells = std::move(groups.cells);
    fine.starts = std::move(groups.starts);
    levels.coarse.push_back(std::move(next));
    return true;
}

} // namespace

std::int32_t AirLevels::Level::link(std::size_t u, std::int32_t v) const
{
    for (std::int32_t l = rows[u]; l < rows[u + 1]; ++l)
        if (columns[static_cast<std::size_t>(l)] == v)
            return l;
    return -1;
}

AirLevels levelsOf(const AirGrid &grid)
{
    AirLevels levels;
    if (grid.solid.empty())
        return levels;
    addFirst(levels, grid);
    while (levels.coarse.back().size() > coarsestLevel && levels.coarse.size() < mostLevels && addNext(levels)) {
    }
    return levels;
}

} // namespace gridhall
