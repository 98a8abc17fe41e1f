// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/weather_year.h"

#include "core/energy/renewables.h"

#include <numbers>

namespace gridhall {

namespace {

struct ClimateCard {
    const char *place;
    double latitude_degrees, mean_c, yearly_k, daily_k, wander_k, dewBelow_k, cloud, wind_m_per_s;
    std::uint64_t seed;
};

/// A small generator whose stream is the same on every platform (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    double next() ///< [0, 1)
    {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
    }

private:
    std::uint64_t state_;
};

WeatherPtr madeUp(const ClimateCard &card)
{
    constexpr double turn = 2 * std::numbers::pi;
    auto year = std::make_shared<WeatherYear>();
    year->place = card.place;
    year->source = "made up by Gridhall";
    year->latitude_degrees = card.latitude_degrees;
    year->synthetic = true;
    Dice dice(card.seed);
    double wander = 0, cloud = card.cloud;
    for (std::size_t h = 0; h < 8760; ++h) {
        const double t = static_cast<double>(h) + 0.5;
        wander = 0.985 * wander + card.wander_k * 0.3 * (dice.next() - 0.5) * 2;
        cloud = std::clamp(0.97 * cloud + 0.03 * card.cloud + 0.12 * (dice.next() - 0.5), 0.0, 1.0);
        WeatherHour hour;
        hour.dryBulb_k = 273.15 + card.mean_c - card.yearly_k * std::cos(turn * (t / 24 - 19) / 365) -
                         card.daily_k * (1 - 0.5 * cloud) * std::cos(turn * (t - 3.5) / 24) + wander;
        hour.dewPoint_k =
            hour.dryBulb_k - std::max(0.3, card.dewBelow_k * (1.3 - cloud) - 0.5 * card.daily_k * std::cos(turn * (t - 3.5) / 24));
        const double up = std::max(0.0, sunAt(*year, h).cosZenith);
        const double clear = 1 - 0.7 * cloud;
        hour.direct_w_per_m2 = up > 0.02 ? 950 * (1 - cloud) * (1 - std::exp(-6 * up)) : 0;
        hour.diffuse_w_per_m2 = up * (80 + 260 * cloud * clear);
        hour.global_w_per_m2 = hour.direct_w_per_m2 * up + hour.diffuse_w_per_m2;
        hour.wind_m_per_s = card.wind_m_per_s * (0.3 + 1.4 * dice.next());
        year->hours.push_back(hour);
    }
    return year;
}

} // namespace

CalendarHour calendarHour(std::size_t hour, int firstWeekday)
{
    const auto &starts = monthStarts();
    const auto after = std::ranges::upper_bound(starts, hour % 8760);
    const int day = static_cast<int>(hour % 8760 / 24);
    return {static_cast<int>(after - starts.begin()) - 1, static_cast<int>(hour % 24), (day + firstWeekday) % 7, day};
}

const std::array<std::size_t, 13> &monthStarts()
{
    static constexpr std::array<std::size_t, 13> starts{0,        31 * 24,  59 * 24,  90 * 24,  120 * 24, 151 * 24, 181 * 24,
                                                        212 * 24, 243 * 24, 273 * 24, 304 * 24, 334 * 24, 365 * 24};
    return starts;
}

WeatherPtr syntheticTemperate()
{
    static const WeatherPtr year = madeUp({"Temperate, synthetic", 45, 10.5, 11, 4.5, 2.2, 7, 0.5, 4, 0x7e3a});
    return year;
}

WeatherPtr syntheticHotHumid()
{
    static const WeatherPtr year = madeUp({"Hot and humid, synthetic", 5, 27, 1.2, 3.6, 0.8, 3.2, 0.55, 2.5, 0x407});
    return year;
}

} // namespace gridhall
