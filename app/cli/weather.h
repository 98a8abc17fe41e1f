// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "core/energy/weather_year.h"

namespace gridhall::cli {

/// The year of a weather file, or (for an empty path) of the file that the project holds; null if there is none. Tells
/// what was mended on the error stream. `failed` is set where a file cannot be read.
WeatherPtr weatherOf(const Project &project, const std::string &epw, bool &failed);

} // namespace gridhall::cli
