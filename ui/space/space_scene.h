// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"
#include "ui/space/solid.h"

namespace gridhall {

/// The design as it would stand: floors and walls, equipment as what it looks like at its real height, paths of power
/// and coolant at theirs. What lies on a hidden layer is left out.
SpaceScene spaceScene(const Layout &layout);

} // namespace gridhall
