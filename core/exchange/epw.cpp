// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/epw.h"

#include <charconv>
#include <limits>

namespace gridhall {

namespace {

constexpr std::size_t mostNotices = 100;
constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// One column that is read: where it is, what stands for "missing", what weather can be, and where it goes.
struct EpwColumn {
    Sentence name;
    std::size_t index;
    double missing, least, most, factor, offset;
    double WeatherHour::*member;
};
constexpr EpwColumn epwColumns[] = {
    {translatable("Epw", "dry bulb"), 6, 99.9, -90, 65, 1, 273.15, &WeatherHour::dryBulb_k},
    {translatable("Epw", "dew point"), 7, 99.9, -95, 45, 1, 273.15, &WeatherHour::dewPoint_k},
    {translatable("Epw", "pressure"), 9, 999999, 31000, 120000, 1, 0, &WeatherHour::pressure_pa},
    {translatable("Epw", "global radiation"), 13, 9999, 0, 1600, 1, 0, &WeatherHour::global_w_per_m2},
    {translatable("Epw", "direct radiation"), 14, 9999, 0, 1600, 1, 0, &WeatherHour::direct_w_per_m2},
    {translatable("Epw", "diffuse radiation"), 15, 9999, 0, 1600, 1, 0, &WeatherHour::diffuse_w_per_m2},
    {translatable("Epw", "wind speed"), 21, 999, 0, 80, 1, 0, &WeatherHour::wind_m_per_s},
};

std::vector<std::string_view> cellsOf(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t comma = std::min(line.find(',', from), line.size());
        cells.push_back(line.substr(from, comma - from));
        from = comma + 1;
    }
    return cells;
}

std::optional<double> numberIn(std::string_view cell)
{
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '+'))
        cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\r'))
        cell.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Amount lineNumber(std::size_t line) { return {static_cast<double>(line), Dimension::Count}; }

class EpwReader {
public:
    Result<EpwRead> read(std::string_view text)
    {
        std::size_t line = 0;
        for (std::size_t from = 0; from < text.size() && !problem_;) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            std::string_view one = text.substr(from, end - from);
            if (!one.empty() && one.back() == '\r')
                one.remove_suffix(1);
            if (++line > 20000)
                return Problem(translatable("Epw", "This is no weather file of one year: it has more than 20,000 lines."));
            take(one, line);
            from = end + 1;
        }
        if (problem_)
            return *problem_;
        return finished();
    }

private:
    void take(std::string_view line, std::size_t number)
    {
        const auto cells = cellsOf(line);
        if (cells[0] == "LOCATION")
            location(cells);
        else if (cells[0] == "DATA PERIODS")
            period(cells);
        else if (located_ && numberIn(cells[0]) && cells.size() > 6)
            hour(cells, number);
        else if (!located_ && number == 1)
            problem_ = Problem(translatable("Epw", "Line 1 does not begin with LOCATION: this is no EPW file."));
    }

    void location(const std::vector<std::string_view> &cells)
    {
        const auto number = [&](std::size_t i) { return i < cells.size() ? numberIn(cells[i]) : std::nullopt; };
        const auto latitude = number(6), longitude = number(7), zone = number(8);
        if (!latitude || !longitude || !zone || std::abs(*latitude) > 90 || std::abs(*longitude) > 180 || std::abs(*zone) > 15) {
            problem_ = Problem(translatable("Epw", "The LOCATION line does not give latitude, longitude and time zone."));
            return;
        }
        located_ = true;
        year_.place = std::string(cells[1]);
        year_.source = std::string(cells[4]);
        year_.latitude_degrees = *latitude;
        year_.longitude_degrees = *longitude;
        year_.zone_h = *zone;
        year_.elevation_m = number(9).value_or(0);
    }

    void period(const std::vector<std::string_view> &cells)
    {
        constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
        const auto at = cells.size() > 4 ? std::ranges::find(days, cells[4]) : days.end();
        if (at != days.end())
            year_.firstWeekday = static_cast<int>(at - days.begin());
    }

    void hour(const std::vector<std::string_view> &cells, std::size_t line)
    {
        const auto month = numberIn(cells[1]), day = numberIn(cells[2]);
        if (month && day && *month == 2 && *day == 29) {
            leap_ = true;
            return;
        }
        WeatherHour hour;
        for (const EpwColumn &column : epwColumns) {
            const auto value = column.index < cells.size() ? numberIn(cells[column.index]) : std::nullopt;
            const bool missing = !value || *value == column.missing;
            if (!missing && (*value < column.least || *value > column.most)) {
                problem_ = Problem(translatable("Epw", "Line %1: %2 is %3, which no weather has."),
                                   {lineNumber(line), column.name, std::string(cells[column.index])});
                return;
            }
            if (missing && notices_.size() < mostNotices)
                notices_.push_back({translatable("Epw", "Line %1: no %2; drawn between its neighbours."), {lineNumber(line), column.name}});
            hour.*column.member = missing ? blank : *value * column.factor + column.offset;
        }
        year_.hours.push_back(hour);
    }

    /// Draws a missing stretch straight between what is before and after it.
    bool mend(double WeatherHour::*member)
    {
        auto &hours = year_.hours;
        const std::size_t n = hours.size();
        std::size_t first = 0;
        while (first < n && std::isnan(hours[first].*member))
            ++first;
        if (first == n)
            return false;
        for (std::size_t h = 0; h < first; ++h)
            hours[h].*member = hours[first].*member;
        for (std::size_t last = first, h = first + 1; h < n; ++h) {
            if (std::isnan(hours[h].*member))
                continue;
            for (std::size_t gap = last + 1; gap < h; ++gap)
                hours[gap].*member =
                    std::lerp(hours[last].*member, hours[h].*member, static_cast<double>(gap - last) / static_cast<double>(h - last));
            last = h;
        }
        for (std::size_t h = n; h-- > 0 && std::isnan(hours[h].*member);)
            hours[h].*member = lastKnown(member);
        return true;
    }

    double lastKnown(double WeatherHour::*member) const
    {
        for (std::size_t h = year_.hours.size(); h-- > 0;)
            if (!std::isnan(year_.hours[h].*member))
                return year_.hours[h].*member;
        return 0;
    }

    Result<EpwRead> finished()
    {
        if (!located_)
            return Problem(translatable("Epw", "Line 1 does not begin with LOCATION: this is no EPW file."));
        if (year_.hours.size() != 8760)
            return Problem(translatable("Epw", "The file holds %1 hours; a year has 8,760."),
                           {Amount(static_cast<double>(year_.hours.size()), Dimension::Count)});
        for (const EpwColumn &column : epwColumns)
            if (!mend(column.member))
                return Problem(translatable("Epw", "The file has no value of %1 in the whole year."), {column.name});
        for (WeatherHour &hour : year_.hours)
            hour.dewPoint_k = std::min(hour.dewPoint_k, hour.dryBulb_k);
        if (leap_)
            notices_.push_back({translatable("Epw", "29 February is left out: every year here has 365 days."), {}});
        return EpwRead{std::make_shared<const WeatherYear>(std::move(year_)), std::move(notices_)};
    }

    WeatherYear year_;
    std::vector<Text> notices_;
    std::optional<Problem> problem_;
    bool located_ = false, leap_ = false;
};

} // namespace

Result<EpwRead> weatherFromEpw(std::string_view text) { return EpwReader().read(text); }

} // namespace gridhall
