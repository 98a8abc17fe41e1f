// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/solid.h"

namespace gridhall {

/// What is in one module stays together, the rest by squares of the site; thickest first. `keys` stands beside the
/// solids: the outermost module of each, or Id() on the site.
void sortIntoClusters(SpaceScene &scene, const std::vector<Id> &keys);

} // namespace gridhall
