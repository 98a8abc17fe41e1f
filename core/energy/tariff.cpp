// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/tariff.h"

#include "core/energy/weather_year.h"

namespace gridhall {

namespace {

using MonthPeaks = std::array<double, 12>;

MonthPeaks peaksIn(const HourWindow &when, std::span<const double> import_w, int firstWeekday)
{
    MonthPeaks peaks{};
    for (std::size_t h = 0; h < import_w.size(); ++h)
        if (when.holds(h, firstWeekday)) {
            double &peak = peaks[static_cast<std::size_t>(calendarHour(h, firstWeekday).month)];
            peak = std::max(peak, import_w[h]);
        }
    return peaks;
}

/// The year repeats, so the eleven months before are all the others.
MonthPeaks ratcheted(const MonthPeaks &peaks, double ratchet)
{
    MonthPeaks billed = peaks;
    if (ratchet <= 0)
        return billed;
    for (std::size_t m = 0; m < 12; ++m)
        for (std::size_t other = 0; other < 12; ++other)
            if (other != m)
                billed[m] = std::max(billed[m], ratchet * peaks[other]);
    return billed;
}

void billDemand(Bill &bill, const Tariff &tariff, std::span<const double> import_w, int firstWeekday)
{
    // The same window is asked for by each tier and season of a tariff.
    std::vector<std::pair<HourWindow, MonthPeaks>> known;
    for (const Tariff::DemandRate &rate : tariff.demand) {
        HourWindow window = rate.when;
        window.months = 0xfff;
        auto at = std::ranges::find(known, window, &std::pair<HourWindow, MonthPeaks>::first);
        if (at == known.end())
            at = known.insert(at, {window, ratcheted(peaksIn(window, import_w, firstWeekday), tariff.ratchet)});
        for (std::size_t m = 0; m < 12; ++m)
            if ((rate.when.months >> m) & 1U)
                bill.months[m].demandCost += rate.price_per_w * std::max(0.0, at->second[m] - rate.from_w);
    }
}

} // namespace

bool HourWindow::holds(std::size_t hour, int firstWeekday) const
{
    const CalendarHour at = calendarHour(hour, firstWeekday);
    if (!((months >> at.month) & 1U) || (weekdaysOnly && at.weekday >= 5))
        return false;
    return fromHour <= toHour ? at.hour >= fromHour && at.hour < toHour : at.hour >= fromHour || at.hour < toHour;
}

std::vector<double> energyPrices(const Tariff &tariff, int firstWeekday, std::size_t hours)
{
    std::vector<double> prices(hours, 0.0);
    for (const Tariff::EnergyRate &rate : tariff.energy) {
        const bool always = rate.when == HourWindow();
        for (std::size_t h = 0; h < hours; ++h)
            if (always || rate.when.holds(h, firstWeekday))
                prices[h] = rate.price_per_j;
    }
    return prices;
}

Bill billed(const Tariff &tariff, std::span<const double> import_w, std::span<const double> export_w, int firstWeekday)
{
    constexpr double hour_s = 3600;
    Bill bill;
    const std::vector<double> prices = energyPrices(tariff, firstWeekday, import_w.size());
    for (std::size_t h = 0; h < import_w.size(); ++h) {
        Bill::Month &month = bill.months[static_cast<std::size_t>(calendarHour(h, firstWeekday).month)];
        month.energy_j += import_w[h] * hour_s;
        month.energyCost += import_w[h] * hour_s * prices[h];
        month.peak_w = std::max(month.peak_w, import_w[h]);
    }
    billDemand(bill, tariff, import_w, firstWeekday);
    for (const Bill::Month &month : bill.months) {
        bill.energyCost += month.energyCost;
        bill.demandCost += month.demandCost;
    }
    for (const Tariff::Coincident &peak : tariff.coincident) {
        double highest = 0;
        for (const std::size_t hour : peak.hours)
            if (hour < import_w.size())
                highest = std::max(highest, import_w[hour]);
        bill.coincidentCost += peak.price_per_w * highest;
    }
    for (const double watts : export_w)
        bill.exportCredit += watts * hour_s * tariff.export_per_j;
    return bill;
}

} // namespace gridhall
