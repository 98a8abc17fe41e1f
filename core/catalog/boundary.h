// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <vector>

namespace gridhall {

/// A port inside a module that can stand on its outside.
struct BoundaryChoice {
    Port outer;    ///< As it stands on the module: the name says whose port it is, the place is in the module's frame.
    PortRef inner; ///< By slot.
    bool chosen = false;
    bool inUse = false; ///< Something is joined to it, in this or another instance: it stays.
    bool operator==(const BoundaryChoice &) const = default;
};

/// The ports of a module's contents that lead out or could: those on its boundary as they are, then the power and
/// coolant ports of an instance that nothing inside is joined to, by item and in the order of its part. One level deep:
/// a module inside offers its own boundary.
std::vector<BoundaryChoice> boundaryChoices(const Layout &layout, Id instance);

/// The module with the chosen ports on its boundary; its other ports stay. The revision and the hash are the caller's.
Part withBoundary(Part module, const std::vector<BoundaryChoice> &choices);

} // namespace gridhall
