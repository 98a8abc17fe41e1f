// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/snapping.h"

#include <array>
#include <optional>

namespace gridhall {

/// A place where two neighbouring gaps become equal.
struct Rhythm {
    Tenths by = 0;  ///< Along x or y.
    Tenths gap = 0; ///< Of either.
    std::array<Snapped::Guide, 2> gaps;
};

/// The nearest place of a box within `reach` where it stands in the middle between two others, or as far from one as that
/// one is from the next. Only what overlaps the box across counts as a neighbour.
std::optional<Rhythm> rhythmOf(const std::vector<Box> &others, const Box &box, bool alongX, Tenths reach);

} // namespace gridhall
