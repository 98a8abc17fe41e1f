// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/limits.h"

#include <initializer_list>

namespace gridhall {

/// Elements of these roles whose worst demand (normal or with one path lost) exceeds their limit, as a current where
/// `asCurrent`. Arguments: name, demand, state, limit. The cause is the element and the path it burdens.
std::vector<Finding> overRating(const Snapshot &snapshot, std::initializer_list<Role> roles, bool asCurrent);

} // namespace gridhall
