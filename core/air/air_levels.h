// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_grid.h"

#include <span>

namespace gridhall {

/// The coarser levels of a staircase grid, by aggregates of at most 2 x 2 x 2: which cells belong together, and which
/// aggregates touch. A block that a wall cuts through becomes several aggregates, so air on both sides of a containment
/// never mixes on the coarse levels.
struct AirLevels {
    using Extent = std::array<float, 3>; ///< Thickness along each axis, in cells.
    struct Level {
        std::vector<std::int32_t> rows, columns; ///< Links of each unknown ...
        std::vector<float> g;                    ///< ... their conductance, over the distance between the unknowns ...
        std::vector<float> clear;                ///< ... and what their faces would let through over one cell of air.
        std::vector<std::int32_t> cells, starts; ///< Members of the next level's aggregates, aggregate by aggregate.
        std::vector<std::int32_t> of;            ///< Of each unknown: its aggregate on the next level ...
        std::vector<std::int32_t> next;          ///< ... and of each link: its link there; -1: within one aggregate.
        std::vector<std::int32_t> block;         ///< Place of an unknown on the level's grid of blocks.
        std::array<int, 3> blocks{};
        std::vector<Extent> extent; ///< Of each unknown.
        std::size_t size() const { return rows.empty() ? 0 : rows.size() - 1; }
        /// The link from `u` to `v`; -1: none.
        std::int32_t link(std::size_t u, std::int32_t v) const;
    };
    std::vector<std::int32_t> cells, starts; ///< Fluid cells in the order of their aggregates, and where each begins.
    std::vector<std::int32_t> of;            ///< By cell: its aggregate; -1: none.
    std::vector<std::int32_t>
        face; ///< By axis, then cell: the link of the face to the next cell, seen from the cell; -1: within one aggregate, or closed.
    std::vector<Level> coarse;

    /// The cells of an aggregate.
    std::span<const std::int32_t> members(std::size_t aggregate) const
    {
        return {cells.data() + starts[aggregate], cells.data() + starts[aggregate + 1]};
    }
};
AirLevels levelsOf(const AirGrid &grid);

/// Small enough to be solved directly.
constexpr std::size_t coarsestLevel = 80;

} // namespace gridhall
