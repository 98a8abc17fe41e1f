// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/limits.h"
#include "core/layout/frames.h"
#include "core/layout/standing.h"

namespace gridhall {

/// What stands in a rectangle of the site, without `one` itself, what it stands in and what stands in it.
std::vector<Standing> neighbours(const Snapshot &snapshot, const Standing &one, const Box &box);

/// Spaces of a kind, each with its outline on the site.
struct DrawnSpace {
    Kept<Space> space;
    Polygon outline;
};
std::vector<DrawnSpace> spacesOf(const Snapshot &snapshot, SpaceKind kind);

/// The hall an item stands in directly: not inside a module, which has walls and a floor of its own.
Kept<Space> hallOf(const Snapshot &snapshot, const Item &item);

} // namespace gridhall
