// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/limits.h"

/// Moves that end a finding of geometry.
namespace gridhall {

/// The shortest way along x or y that takes `moved` clear of `fixed`.
Point shiftClear(const Box &moved, const Box &fixed);
/// The shortest move that brings `moved` inside `around`; to its lower left corner if it is too large.
Point shiftInside(const Box &moved, const Box &around);

/// "Move A01 clear", by so much on the site.
Fix moveClear(const Snapshot &snapshot, Id item, Point by);
/// "Move A01 inside".
Fix moveInside(const Snapshot &snapshot, Id item, Point by);

} // namespace gridhall
