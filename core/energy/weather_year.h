// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace gridhall {

/// One hour of weather, SI.
struct WeatherHour {
    double dryBulb_k = 283.15, dewPoint_k = 278.15, pressure_pa = 101325;
    double global_w_per_m2 = 0, direct_w_per_m2 = 0, diffuse_w_per_m2 = 0; ///< Horizontal, normal, horizontal.
    double wind_m_per_s = 0;                                               ///< 10 m above ground.
    bool operator==(const WeatherHour &) const = default;
};

/// A year of 8,760 hours, each from its full hour to the next, standard time of the place.
struct WeatherYear {
    std::string place, source;
    double latitude_degrees = 0, longitude_degrees = 0, zone_h = 0, elevation_m = 0;
    int firstWeekday = 0; ///< 0 is Monday.
    bool synthetic = false;
    std::vector<WeatherHour> hours;
};
using WeatherPtr = std::shared_ptr<const WeatherYear>;

/// Month (0 to 11), hour of day and day of week (0 Monday) of an hour of a year of 365 days.
struct CalendarHour {
    int month = 0, hour = 0, weekday = 0, day = 0;
};
CalendarHour calendarHour(std::size_t hour, int firstWeekday);
/// First hour of each month and, last, of the next year.
const std::array<std::size_t, 13> &monthStarts();

/// A made-up year: yearly and daily waves of temperature, a slow wander of a few days and clouds, all from a fixed
/// seed. Not a place: `synthetic` is set, and whoever shows a result says so.
WeatherPtr syntheticTemperate(); ///< 10.5 C mean, 45 degrees north.
WeatherPtr syntheticHotHumid();  ///< 27 C mean, 5 degrees north.

} // namespace gridhall
