// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"

namespace gridhall {

/// The smallest part of a library that can take the place of `now` and states at least `atLeast` (SI) of the figure
/// `key`: of its role, voltage and kind of current, with its ports. Null if there is none.
Kept<Part> largerPart(const Library &library, const Part &now, const char *key, double atLeast);

/// An edit that puts a library part in the place of the part of an item or run, keeping place, tag and connections.
/// Refuses what belongs to a module: its contents are revised there.
Result<Edit> replaced(const Layout &layout, const PartSource &library, Id entity, const std::string &number);

} // namespace gridhall
