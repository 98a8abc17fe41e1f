// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace gridhall {

/// For racks that lack a workload, or have one of another accelerator: the workload that Gridhall knows for theirs, with
/// its sources. A design that assigns nothing yet gets it for the whole site.
std::optional<Fix> knownWork(const Finding &finding, const Layout &layout);

} // namespace gridhall
