// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/solve_air.h"

#include <span>

namespace gridhall {

/// Whose air a rack breathes: the share of its intake that left a device's outlet.
struct AirOrigin {
    std::size_t device = 0;
    double share = 0;
};

/// For each of the racks, by falling share; each list sums to 1 less seepage. One adjoint sweep a rack, against the
/// flow of `field`, which must be the case's.
std::vector<std::vector<AirOrigin>> airOrigins(const AirCase &room, const AirField &field, std::span<const std::size_t> racks);

} // namespace gridhall
