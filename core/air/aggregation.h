// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace gridhall {

/// Unknowns of one multigrid level gathered into those of the next.
struct Aggregates {
    std::vector<std::int32_t> of;            ///< By unknown; -1: none (solid).
    std::vector<std::int32_t> cells, starts; ///< Members, aggregate by aggregate.
    std::vector<std::int32_t> block;         ///< Of each aggregate, on the coarser grid of blocks.
    std::array<int, 3> blocks{};
    std::int32_t count() const { return static_cast<std::int32_t>(starts.size()) - 1; }
};

/// Gathers unknowns that share a block of 2 x 2 x 2 and are strongly linked within it. `block` is the place of each
/// unknown on a grid of `blocks` (-1: none); `links(u, visit)` calls visit(v, isStrong) for each neighbour.
template <class Links>
Aggregates aggregated(const std::vector<std::int32_t> &block, std::array<int, 3> blocks, const Links &links)
{
    Aggregates out;
    for (std::size_t a = 0; a < 3; ++a)
        out.blocks[a] = (blocks[a] + 1) / 2;
    const std::size_t parents =
        static_cast<std::size_t>(out.blocks[0]) * static_cast<std::size_t>(out.blocks[1]) * static_cast<std::size_t>(out.blocks[2]);
    std::vector<std::int32_t> parent(block.size(), -1), begin(parents + 1, 0), sorted;
    for (std::size_t u = 0; u < block.size(); ++u) {
        if (block[u] < 0)
            continue;
        const int i = block[u] % blocks[0], j = block[u] / blocks[0] % blocks[1], k = block[u] / blocks[0] / blocks[1];
        parent[u] = (k / 2 * out.blocks[1] + j / 2) * out.blocks[0] + i / 2;
        ++begin[static_cast<std::size_t>(parent[u]) + 1];
    }
    for (std::size_t p = 0; p < parents; ++p)
        begin[p + 1] += begin[p];
    sorted.resize(static_cast<std::size_t>(begin[parents]));
    std::vector<std::int32_t> next(begin.begin(), begin.end() - 1);
    for (std::size_t u = 0; u < block.size(); ++u)
        if (parent[u] >= 0)
            sorted[static_cast<std::size_t>(next[static_cast<std::size_t>(parent[u])]++)] = static_cast<std::int32_t>(u);
    out.of.assign(block.size(), -1);
    out.cells.reserve(sorted.size());
    for (const std::int32_t seed : sorted) {
        if (out.of[static_cast<std::size_t>(seed)] >= 0)
            continue;
        const auto mine = static_cast<std::int32_t>(out.starts.size());
        out.starts.push_back(static_cast<std::int32_t>(out.cells.size()));
        out.block.push_back(parent[static_cast<std::size_t>(seed)]);
        out.of[static_cast<std::size_t>(seed)] = mine;
        out.cells.push_back(seed);
        for (auto at = static_cast<std::size_t>(out.starts.back()); at < out.cells.size(); ++at) {
            const auto member = static_cast<std::size_t>(out.cells[at]);
            links(member, [&](std::size_t v, bool strong) {
                if (strong && out.of[v] < 0 && parent[v] == parent[member]) {
                    out.of[v] = mine;
                    out.cells.push_back(static_cast<std::int32_t>(v));
                }
            });
        }
    }
    out.starts.push_back(static_cast<std::int32_t>(out.cells.size()));
    return out;
}

} // namespace gridhall
