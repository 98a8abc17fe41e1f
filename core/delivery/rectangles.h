// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

namespace gridhall {

/// Rectangles along the axes that cover a simple polygon: exactly where its edges run along the axes; slanted edges are
/// covered in strips of half a metre, on the safe side.
std::vector<Box> boxesCovering(const Polygon &polygon);

/// Rectangles that cover what of `frame` lies outside the polygon, slanted edges on the safe side.
std::vector<Box> boxesOutside(const Polygon &polygon, const Box &frame);

} // namespace gridhall
