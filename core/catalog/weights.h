// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/frames.h"

#include <optional>

namespace gridhall {

/// Weight of an item with all that is mounted in it, kg; empty if a weight is not stated. A module's stated weight
/// includes its contents.
std::optional<double> weightOf(const Layout &layout, const Item &item);

} // namespace gridhall
