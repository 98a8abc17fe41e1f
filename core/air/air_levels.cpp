// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_levels.h"

#include "core/air/aggregation.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr float weakBelow = 0.25F; ///< Of the strongest link of either end.
constexpr std::size_t mostLevels = 12;

using Extent = AirLevels::Extent;

/// How many cells an aggregate is thick along each axis: its members' mean, twice where they fill both halves of it.
std::vector<Extent> extentsOf(const Aggregates &groups, const std::vector<Extent> &fine, const Places &places)
{
    std::vector<Extent> extents(static_cast<std::size_t>(groups.count()));
    for (std::size_t a = 0; a < extents.size(); ++a) {
        std::array<std::array<float, 2>, 3> thick{}, members{};
        for (auto m = static_cast<std::size_t>(groups.starts[a]); m < static_cast<std::size_t>(groups.starts[a + 1]); ++m) {
            const auto u = static_cast<std::size_t>(groups.cells[m]);
            for (std::size_t axis = 0; axis < 3; ++axis) {
                const std::size_t half = places.half[u] >> axis & 1U;
                thick[axis][half] += fine.empty() ? 1.0F : fine[u][axis];
                ++members[axis][half];
            }
        }
        for (std::size_t axis = 0; axis < 3; ++axis)
            for (std::size_t half = 0; half < 2; ++half)
                if (members[axis][half] > 0)
                    extents[a][axis] += thick[axis][half] / members[axis][half];
    }
    return extents;
}

/// Links between aggregates: sums of the fine ones, each over the distance that is now between; what resists besides
/// the distance, a panel say, keeps its resistance. `fine(u, visit)` calls visit(v, g, clear, isStrong, tag), clear:
/// what g would be over one cell of air; `into` keeps the link that each tag from 0 on becomes, -1 within an aggregate.
template <class Fine>
AirLevels::Level gathered(const Aggregates &groups, const std::vector<Extent> &extent, const Places &places,
                          std::vector<std::int32_t> &into, const Fine &fine)
{
    AirLevels::Level coarse;
    const auto count = static_cast<std::size_t>(groups.count());
    for (auto *values : {&coarse.g, &coarse.clear})
        values->reserve(count * 7);
    coarse.columns.reserve(count * 7);
    coarse.extent = extentsOf(groups, extent, places);
    const auto thickness = [&](std::size_t u, std::size_t axis) { return extent.empty() ? 1.0F : extent[u][axis]; };
    std::vector<std::int32_t> where(count, -1);
    coarse.rows.assign(1, 0);
    for (std::size_t a = 0; a < count; ++a) {
        const std::size_t begin = coarse.columns.size();
        for (auto m = static_cast<std::size_t>(groups.starts[a]); m < static_cast<std::size_t>(groups.starts[a + 1]); ++m) {
            const auto u = static_cast<std::size_t>(groups.cells[m]);
            fine(u, [&](std::size_t v, float g, float clear, bool, std::int64_t tag) {
                const auto b = static_cast<std::size_t>(groups.of[v]);
                if (b == a)
                    return;
                if (where[b] < static_cast<std::int32_t>(begin)) {
                    where[b] = static_cast<std::int32_t>(coarse.columns.size());
                    coarse.columns.push_back(static_cast<std::int32_t>(b));
                    coarse.g.push_back(0.0F);
                    coarse.clear.push_back(0.0F);
                }
                const auto link = static_cast<std::size_t>(where[b]);
                float further = 0;
                if (const std::size_t axis = places.axisBetween(u, v); axis < 3)
                    further = (coarse.extent[a][axis] + coarse.extent[b][axis] - thickness(u, axis) - thickness(v, axis)) / 2;
                coarse.g[link] += g * clear / (clear + std::max(further, 0.0F) * g);
                coarse.clear[link] += clear;
                if (tag >= 0)
                    into[static_cast<std::size_t>(tag)] = where[b];
            });
        }
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
    std::array<float, 3> clear{};
    for (std::size_t a = 0; a < 3; ++a)
        clear[a] = *std::max_element(g[a], g[a] + shape.size());
    const auto links = [&](std::size_t u, const auto &visit) {
        for (std::size_t a = 0; a < 3; ++a) {
            if (const float up = g[a][u]; up > 0)
                visit(u + strides[a], up, clear[a], up >= weakBelow * clear[a], static_cast<std::int64_t>(a * shape.size() + u));
            if (const float down = g[a][u - strides[a]]; down > 0)
                visit(u - strides[a], down, clear[a], down >= weakBelow * clear[a], -1);
        }
    };
    std::vector<std::int32_t> block(shape.size(), -1);
    for (int k = 0; k < shape.n[2]; ++k)
        for (int j = 0; j < shape.n[1]; ++j)
            for (int i = 0; i < shape.n[0]; ++i)
                if (const auto c = static_cast<std::size_t>(shape.index(i, j, k)); !grid.solid[c])
                    block[c] = (k * shape.n[1] + j) * shape.n[0] + i;
    const Places places(block, shape.n);
    Aggregates groups = aggregated(places, shape.n, [&](std::size_t u, const auto &visit) {
        links(u, [&](std::size_t v, float, float, bool strong, std::int64_t) { visit(v, strong); });
    });
    levels.face.assign(3 * shape.size(), -1);
    levels.coarse.push_back(gathered(groups, {}, places, levels.face, links));
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
            visit(v, fine.g[l], fine.clear[l], fine.g[l] >= weakBelow * std::max(strongest[u], strongest[v]), static_cast<std::int64_t>(l));
        }
    };
    const Places places(fine.block, fine.blocks);
    Aggregates groups = aggregated(places, fine.blocks, [&](std::size_t u, const auto &visit) {
        links(u, [&](std::size_t v, float, float, bool strong, std::int64_t) { visit(v, strong); });
    });
    if (static_cast<std::size_t>(groups.count()) > fine.size() * 9 / 10)
        return false;
    fine.next.assign(fine.columns.size(), -1);
    AirLevels::Level next = gathered(groups, fine.extent, places, fine.next, links);
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
