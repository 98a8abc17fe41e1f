// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/battery.h"
#include "core/energy/generators.h"
#include "core/energy/tariff.h"
#include "core/energy/weather_year.h"
#include "core/energy/workload_energy.h"

#include <array>
#include <functional>

/// A year of a site, hour by hour: IT, losses, cooling, own generation, battery and grid.
namespace gridhall {

inline constexpr double yearStep_s = 3600;

enum class CoolingMode { Free, Mixed, Mechanical };

/// What the site adds to its IT in one hour.
struct SiteHour {
    double loss_w = 0, cool_w = 0;           ///< Losses on the way to IT; cooling with its share of losses.
    double heat_w = 0;                       ///< Removed by the plant.
    double water_m3_per_s = 0, supply_k = 0; ///< supply: of the plant's water.
    CoolingMode mode = CoolingMode::Mechanical;
};
/// The site at an IT power in an hour of the year; made by the study from the full engines.
using SiteModel = std::function<SiteHour(double it_w, std::size_t hour)>;

struct GridTerms {
    double cap_w = 0;      ///< 0: not limited.
    double firm_w = 0;     ///< Always there; 0: all of it.
    double flexible_h = 0; ///< Hours a year with the firm part only ...
    double response_h = 0; ///< ... and with demand response, each in the hottest hours (stand for a stressed grid).
    double responseShare = 0;
    double exportLimit_w = 0;
    bool operator==(const GridTerms &) const = default;
};

struct YearCase {
    WeatherPtr weather;
    WorkShape work;
    double misc_fraction = 0;
    GridTerms grid;
    Battery battery;
    GeneratorFleet generators;
    Tariff tariff;
    std::vector<double> carbon_kg_per_j; ///< One value, 24 by hour of day, or one for each hour.
    std::vector<double> pv_w, wind_w;    ///< By hour; empty: none.
    double heatReuse = 0;                ///< Share of the heat of IT.
    double water_m3_per_j = 0;           ///< Per IT energy, if the site states it; 0: what the plant uses.
};

struct YearHour {
    double it_w = 0, loss_w = 0, cool_w = 0, misc_w = 0; ///< loss without the battery's.
    double pv_w = 0, wind_w = 0, generator_w = 0, charge_w = 0, discharge_w = 0;
    double grid_w = 0, export_w = 0, curtailed_w = 0, unserved_w = 0; ///< curtailed: own generation thrown away.
    double charge = 0;                                                ///< State of the battery at the end of the hour, share.
    double busy = 1;                                                  ///< Of the wished-for busy share, what was left after shedding.
    double tokens_per_s = 0, shed_per_s = 0;                          ///< Kept tokens; tokens not made for the grid's sake.
    double water_m3_per_s = 0, supply_k = 0, heat_w = 0, carbon_kg_per_j = 0;
    double fuel_m3 = 0, fuelCarbon_kg = 0; ///< Of generators in the hour, with the month's test runs in one of its hours.
    CoolingMode mode = CoolingMode::Mechanical;
    bool firmOnly = false, response = false;

    double site_w() const { return it_w + loss_w + cool_w + misc_w; }
    double batteryLoss_w(double efficiency) const { return charge_w * (1 - efficiency) + discharge_w * (1 / efficiency - 1); }
    double imbalance_w() const
    {
        return grid_w + pv_w + wind_w + generator_w + discharge_w + unserved_w - (site_w() + charge_w + curtailed_w + export_w);
    }
};

/// Energies (J) and amounts over some hours.
struct YearSums {
    double it_j = 0, loss_j = 0, cool_j = 0, misc_j = 0, batteryLoss_j = 0;
    double pv_j = 0, wind_j = 0, generator_j = 0, charge_j = 0, discharge_j = 0;
    double import_j = 0, export_j = 0, curtailed_j = 0, unserved_j = 0, heat_j = 0;
    double tokens = 0, shedTokens = 0, water_m3 = 0, carbon_kg = 0, peak_w = 0; ///< carbon: of grid and fuel.
    double fuel_m3 = 0, fuelCarbon_kg = 0;

    void add(const YearHour &hour, double efficiency);
    double facility_j() const { return it_j + loss_j + batteryLoss_j + cool_j + misc_j; }
    double pue() const { return it_j > 0 ? facility_j() / it_j : 0; }
};

struct Year {
    WeatherPtr weather;
    std::vector<YearHour> hours;
    YearSums total;
    std::array<YearSums, 12> months;
    TokEnergyInputs energies;      ///< Of inference, J and tokens.
    TokEnergy tokEnergy, training; ///< Per useful output token; per trained token that was kept.
    TokEnergyInputs trainingEnergies;
    Bill bill;
    double pue = 0, wue_m3_per_j = 0, cue_kg_per_j = 0, ref = 0, erf = 0, cer = 0;
    double importPeak_w = 0, sitePeak_w = 0, hourStep_w = 0; ///< hourStep: largest change of import from hour to hour.
    double balance_w = 0;                                    ///< Largest imbalance of an hour.
    int unservedHours = 0, generatorHours = 0, responseHours = 0, firmHours = 0, overCapHours = 0;
    std::array<int, 3> modeHours{};
    double fuelPue = 0;     ///< With the fuel's heat in the place of the generators' electricity, test runs too.
    double testFuel_m3 = 0; ///< Part of total.fuel_m3.
    GeneratorFleet generators;
    Battery battery;
    double trainingStep_w = 0; ///< Of the site, when all training starts or is aborted within seconds.
    double fullCycles = 0, healthTenYears = 1, rideThrough_s = 0, lowestCharge = 1;
};
using YearPtr = std::shared_ptr<const Year>;

/// Rules, hour by hour: demand response and the grid's limit are met first by the battery (down to its reserve), then
/// by shedding busy load (the lost tokens are counted), then by generators; what is left is unserved. Where demand is
/// billed, the battery holds each month to the lowest peak it can (known in advance); where hours differ in price, it
/// buys in the cheapest and gives in the dearest, if that covers its losses.
Year simulatedYear(const YearCase &yearCase, const SiteModel &site);

/// The smallest battery for what is asked of it; parts that are 0 ask nothing.
struct StorageNeed {
    double energy_j = 0, power_w = 0; ///< Nominal.
    bool feasible = true;
};
StorageNeed storageForCap(std::span<const double> load_w, double cap_w, const Battery &like);
StorageNeed storageForRamp(double step_w, double ramp_w_per_s, const Battery &like);
StorageNeed storageForRideThrough(double load_w, double seconds, const Battery &like);

} // namespace gridhall
