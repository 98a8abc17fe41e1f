// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string_view>
#include <vector>

namespace gridhall {

/// Carbon intensity by hour of day (24 lines) or of year (8,760 lines), kg/J: the last number of each line in g/kWh, a head
/// passed over. Refuses other counts and what is no number from 0 to 5,000.
Result<std::vector<double>> carbonHours(std::string_view text);

} // namespace gridhall
