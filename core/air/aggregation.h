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

/// Where unknowns lie in the next grid of blocks, twice as coarse.
struct Places {
    std::vector<std::int32_t> parent; ///< Block; -1: none.
    std::vector<std::uint8_t> half;   ///< Bit by axis: in the second half of it.

    /// `block`: of each unknown, on a grid of `blocks`; -1: none.
    Places(const std::vector<std::int32_t> &block, std::array<int, 3> blocks) : parent(block.size(), -1), half(block.size(), 0)
    {
        std::vector<std::int32_t> parents;
        std::vector<std::uint8_t> halves;
        const std::size_t count =
            static_cast<std::size_t>(blocks[0]) * static_cast<std::size_t>(blocks[1]) * static_cast<std::size_t>(blocks[2]);
        parents.reserve(count);
        halves.reserve(count);
        for (int k = 0; k < blocks[2]; ++k)
            for (int j = 0; j < blocks[1]; ++j)
                for (int i = 0; i < blocks[0]; ++i) {
                    parents.push_back((k / 2 * ((blocks[1] + 1) / 2) + j / 2) * ((blocks[0] + 1) / 2) + i / 2);
                    halves.push_back(static_cast<std::uint8_t>(i % 2 + j % 2 * 2 + k % 2 * 4));
                }
        for (std::size_t u = 0; u < block.size(); ++u)
            if (block[u] >= 0) {
                parent[u] = parents[static_cast<std::size_t>(block[u])];
                half[u] = halves[static_cast<std::size_t>(block[u])];
            }
    }
    /// Axis along which two neighbours lie beside each other; 3: in one block.
    std::size_t axisBetween(std::size_t u, std::size_t v) const
    {
        constexpr std::array<std::size_t, 5> axes{3, 0, 1, 3, 2};
        return axes[half[u] ^ half[v]];
    }
};

/// Gathers unknowns that share a block of 2 x 2 x 2 and are strongly linked within it. `places` are those of the unknowns
/// on a grid of `blocks`; `links(u, visit)` calls visit(v, isStrong) for each neighbour.
template <class Links>
Aggregates aggregated(const Places &places, std::array<int, 3> blocks, const Links &links)
{
    const std::vector<std::int32_t> &parent = places.parent;
    Aggregates out;
    for (std::size_t a = 0; a < 3; ++a)
        out.blocks[a] = (blocks[a] + 1) / 2;
    const std::size_t parents =
        static_cast<std::size_t>(out.blocks[0]) * static_cast<std::size_t>(out.blocks[1]) * static_cast<std::size_t>(out.blocks[2]);
    std::vector<std::int32_t> begin(parents + 1, 0), sorted;
    for (const std::int32_t p : parent)
        if (p >= 0)
            ++begin[static_cast<std::size_t>(p) + 1];
    for (std::size_t p = 0; p < parents; ++p)
        begin[p + 1] += begin[p];
    sorted.resize(static_cast<std::size_t>(begin[parents]));
    std::vector<std::int32_t> next(begin.begin(), begin.end() - 1);
    for (std::size_t u = 0; u < parent.size(); ++u)
        if (parent[u] >= 0)
            sorted[static_cast<std::size_t>(next[static_cast<std::size_t>(parent[u])]++)] = static_cast<std::int32_t>(u);
    out.of.assign(parent.size(), -1);
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
