// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace gridhall {

/// Drawing sheets by number, then by age.
std::vector<Kept<DrawingSheet>> sheetsInOrder(const Layout &layout);

} // namespace gridhall
