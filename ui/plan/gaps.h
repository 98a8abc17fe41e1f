// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/hits.h"

#include <optional>
#include <set>

namespace gridhall {

/// The clear distance from a box to the next thing or wall on each side, tenths of a millimetre.
struct Gaps {
    std::optional<Tenths> left, right, below, above;
};

Gaps gapsAround(const Session &session, const SpatialIndex &index, const Box &box, const std::set<Id> &moving);

} // namespace gridhall
