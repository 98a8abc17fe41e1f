// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>
#include <vector>

namespace gridhall {

/// A load for the pulse bench out of a table of seconds and watts, each value held until the next line. A first line of
/// words is passed over. Refuses what is no number, times before the one above, beyond a day or 20 million steps.
Result<std::vector<double>> pulseTraceFromCsv(std::string_view text, double step_s);

} // namespace gridhall
