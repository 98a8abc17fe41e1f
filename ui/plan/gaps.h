// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/hits.h"

#include <optional>
#include <set>

namespace gridhall {

/// The clear distance to the next thing or wall on one side, and the line it is measured along.
struct Gap {
    Tenths length = 0;
    Point from, to; ///< From the neighbour to the box, on the site.
};

struct Gaps {
    std::optional<Gap> left, right, below, above;
};

Gaps gapsAround(const Session &session, const SpatialIndex &index, const Box &box, const std::set<Id> &moving);

} // namespace gridhall
