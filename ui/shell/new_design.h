// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace gridhall {

/// An empty design to begin with: a site, limits, layers by rule, and a workload for the whole site that
/// waits for its figures.
Layout newDesign();

/// The same design as an untitled copy: a branch of its own, so that its ids never meet those of the original.
Layout untitledCopy(const Layout &original);

} // namespace gridhall
