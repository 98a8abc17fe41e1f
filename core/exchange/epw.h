// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/energy/weather_year.h"

#include <string_view>

namespace gridhall {

/// A weather file, and what was mended in it.
struct EpwRead {
    WeatherPtr weather;
    std::vector<Text> notices; ///< One sentence for each line that was mended or left out, at most a hundred.
};

/// Reads EnergyPlus weather (EPW): the head's LOCATION and DATA PERIODS and 8,760 hours (8,784: the 29 February is
/// left out). Missing values are drawn straight between their neighbours. Refuses a file without a location, with
/// another number of hours, or with a value that no weather has.
Result<EpwRead> weatherFromEpw(std::string_view text);

} // namespace gridhall
