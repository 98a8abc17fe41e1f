// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"
#include "core/power/dc_variant.h"

namespace gridhall {

/// The same design with 800 V direct current behind each UPS that carries racks: the UPS becomes a rectifier on the same
/// alternating input, all that it feeds gets parts for direct current derived from its own (the same conductors, ports
/// and outlines, no transformers), racks draw what their busbar needs through a DC/DC converter, and where all racks
/// change the workloads' server powers follow. What no such UPS feeds stays. Derived figures are graded assumption. A
/// sentence if no UPS carries a rack.
Result<Edit> directCurrentVariant(const Layout &layout, const DcVariant &values = {});

} // namespace gridhall
