// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagrams/one_line.h"

namespace gridhall {

bool isBar(Role role); ///< Drawn as a bus bar.
/// Path A comes down on the left of what it feeds, path B on the right.
double sideOf(Feed feed, const OneLine::Node &below);

/// Gives nodes their places and lines their ways, by levels: what hangs together stands below each other, ways go
/// straight down where they can and side-step in lanes between the levels; nothing covers another's name.
void layOut(OneLine &drawn);

} // namespace gridhall
