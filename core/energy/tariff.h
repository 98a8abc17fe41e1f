// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

/// What a year of hours costs: energy by time of use, demand by tiers and windows with a ratchet, coincident peaks.
namespace gridhall {

/// Hours of a year that a price is for. Hours of day from `fromHour` up to `toHour`; past midnight where that is less.
struct HourWindow {
    int fromHour = 0, toHour = 24;
    bool weekdaysOnly = false;
    unsigned months = 0xfff; ///< Bit 0 is January.
    bool holds(std::size_t hour, int firstWeekday) const;
    bool operator==(const HourWindow &) const = default;
};

struct Tariff {
    struct EnergyRate {
        double price_per_j = 0;
        HourWindow when; ///< A later rate overrides an earlier one.
        bool operator==(const EnergyRate &) const = default;
    };
    struct DemandRate { ///< Per month, on what the highest hour of the window exceeds `from_w` by. Rates add up.
        double price_per_w = 0, from_w = 0;
        HourWindow when;
        bool operator==(const DemandRate &) const = default;
    };
    struct Coincident { ///< Once a year, on the highest of these hours.
        double price_per_w = 0;
        std::vector<std::size_t> hours;
        bool operator==(const Coincident &) const = default;
    };
    std::vector<EnergyRate> energy;
    std::vector<DemandRate> demand;
    std::vector<Coincident> coincident;
    double ratchet = 0; ///< Billed at least this share of the highest of the eleven months before; the year repeats.
    double export_per_j = 0;
    bool operator==(const Tariff &) const = default;
};

struct Bill {
    struct Month {
        double energy_j = 0, peak_w = 0, energyCost = 0, demandCost = 0;
    };
    std::array<Month, 12> months;
    double energyCost = 0, demandCost = 0, coincidentCost = 0, exportCredit = 0;
    double total() const { return energyCost + demandCost + coincidentCost - exportCredit; }
};

/// Price of energy in each hour.
std::vector<double> energyPrices(const Tariff &tariff, int firstWeekday, std::size_t hours);
/// The bill of grid import (and export) by hour, W.
Bill billed(const Tariff &tariff, std::span<const double> import_w, std::span<const double> export_w, int firstWeekday);

} // namespace gridhall
