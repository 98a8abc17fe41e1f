// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <optional>

/// Ways for cables and pipes: at right angles, with few bends, round what stands at their height.
namespace gridhall {

/// The box on the site that an item takes up at a height above the site's zero; none if a run at that height passes
/// above or below it, or if it belongs to a module (the module's own box counts).
std::optional<Box> boxInTheWay(const Layout &layout, const Item &item, Tenths height);

/// Bends of a path from a to b along x and y. It leaves the box that `a` lies in and enters the one of `b` by the side
/// that is nearest, keeps 400 mm from other boxes where it can and crosses one only if there is no way round within
/// 15 m of both ends. A bend counts as much as 2 m of way. Deterministic.
Polyline routed(Point a, Point b, std::vector<Box> inTheWay);

} // namespace gridhall
