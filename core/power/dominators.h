// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/power_net.h"

namespace gridhall {

/// For each vertex the nearest one that every way from `root` runs through; -1 for the root and for what it does not
/// reach. Inputs of v are from[start[v]] .. from[start[v + 1]]. Circles are allowed. Semi-NCA (Georgiadis and Tarjan,
/// "Finding dominators revisited", 2004), near linear in practice.
std::vector<std::int32_t> immediateDominators(std::int32_t root, std::span<const std::int32_t> start, std::span<const std::int32_t> from);

/// Elements whose loss alone cuts loads off from every source, while everything else may transfer.
struct SinglePoints {
    struct Point {
        std::int32_t element = -1;
        std::int32_t loads = 0, machines = 0; ///< IT loads and machines that hang on it.
        double it_w = 0;
        bool operator==(const Point &) const = default;
    };
    std::vector<Point> points;       ///< Of those that IT hangs on: most IT first, then nearest to the source.
    std::vector<std::int32_t> above; ///< By element: the nearest single point above it; -1 if there is none.

    std::vector<std::int32_t> of(std::int32_t element) const; ///< All single points of one element, nearest first.
};

/// Over all connections that may carry: closed, closing by themselves and, if `switching` is Planned, closing by hand.
/// Standby generators count as sources. Connectivity alone: ratings and gaps are the ledger's.
SinglePoints singlePoints(const PowerNet &net, Switching switching);

} // namespace gridhall
