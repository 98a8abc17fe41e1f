// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <unordered_map>

namespace gridhall {

/// How each of some entities moves on the site: the pose maps a site point to where it goes.
using Displacements = std::unordered_map<Id, Pose>;

/// Moves entities with all that hangs on them. What lies in another of them is not moved twice; locked ones stay;
/// runs joined to what moves keep their right angles.
Edit displaced(const Layout &layout, const Displacements &moves);

} // namespace gridhall
