// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/year_study.h"

#include "core/energy/renewables.h"
#include "core/study/explain_inputs.h"
#include "core/study/site_fit.h"
#include "core/study/site_stores.h"

#include <numbers>

namespace gridhall {

namespace {

constexpr double degree = std::numbers::pi / 180;

Tariff tariffOf(const Site &site)
{
    Tariff tariff;
    tariff.energy.push_back({site.price_per_j, {}});
    if (site.peakPrice_per_j > 0)
        tariff.energy.push_back({site.peakPrice_per_j, {static_cast<int>(site.peakFrom_h), static_cast<int>(site.peakTo_h), true, 0xfff}});
    if (site.demandPrice_per_w > 0)
        tariff.demand.push_back({site.demandPrice_per_w, 0, {}});
    tariff.ratchet = site.demandRatchet;
    tariff.export_per_j = site.exportPrice_per_j;
    return tariff;
}

/// Batteries on site and what UPSs give to the grid of theirs.
Battery batteryOf(const Layout &layout)
{
    const SiteStores stores = siteStores(layout);
    const double ofUps_j = stores.smoothing * stores.ups.energy_j;
    Battery battery;
    battery.power_w = stores.site.power_w + (ofUps_j > 0 ? stores.ups.power_w : 0);
    battery.energy_j = stores.site.energy_j + ofUps_j;
    battery.efficiency = std::clamp(layout.site().batteryEfficiency, 0.5, 1.0);
    battery.reserve = std::clamp(layout.site().batteryReserve, 0.0, 1.0);
    return battery;
}

/// Heat of fuels by volume (EN 50600-4 factsheet); gas in m3 at standard conditions.
double fuelHeat_j_per_m3(std::string_view fuel)
{
    return fuel == "gas" ? 10.5 * 3.6e6 : fuel == "bioethanol" ? 6e3 * 3.6e6 : GeneratorFleet().heat_j_per_m3;
}

/// Means by what each burns at full load; what a part does not state is the fleet's assumption.
GeneratorFleet fleetOf(const Layout &layout)
{
    const GeneratorFleet assumed;
    GeneratorFleet fleet;
    double burnt = 0, idle = 0, heat = 0, carbon = 0, test = 0, tested = 0;
    for (const auto &item : layout.all<Item>()) {
        if (roleOf(layout, *item) != Role::Generator)
            continue;
        const auto figure = [&](const char *key, double otherwise) {
            const Given *given = figureOf(layout, *item, key);
            return given ? given->value : otherwise;
        };
        const double power = figure(key::ratedPower, 0), full = power * figure(key::fuelUse, assumed.fuel_m3_per_j);
        const auto part = layout.find<Part>(item->part);
        const double hot = full * (part ? fuelHeat_j_per_m3(part->trait("fuel")) : assumed.heat_j_per_m3);
        const double hours = full * figure(key::testTime, assumed.test_s), rated = figure(key::ratedUse, 0);
        fleet.power_w += power;
        fleet.count += power > 0;
        burnt += full;
        idle += full * figure(key::fuelIdle, assumed.idleShare);
        heat += hot;
        carbon += hot * figure(key::fuelCarbon, assumed.carbon_kg_per_j);
        test += hours;
        tested += hours * figure(key::testLoad, assumed.testLoad);
        if (rated > 0)
            fleet.rated_s = fleet.rated_s > 0 ? std::min(fleet.rated_s, rated) : rated;
    }
    if (!(burnt > 0))
        return fleet;
    fleet.fuel_m3_per_j = burnt / fleet.power_w;
    fleet.idleShare = idle / burnt;
    fleet.heat_j_per_m3 = heat / burnt;
    fleet.carbon_kg_per_j = carbon / heat;
    fleet.test_s = test / burnt;
    fleet.testLoad = test > 0 ? tested / test : 0;
    return fleet;
}

/// The first inference workload of the design, for its batch curve; and what share of the time it is busy.
struct MainWork {
    const Workload *card = nullptr;
    double busy = 1, spare = 0;
};
MainWork mainWork(const Layout &layout, const WorkShape &work)
{
    MainWork main;
    double most = -1;
    for (const Work &one : work.works)
        if (one.kind == WorkloadKind::Inference && one.servers_w > most) {
            const auto *card = layout.all<Workload>().find(one.workload);
            most = one.servers_w;
            main = {card ? card->get() : nullptr, one.busy, one.spare};
        }
    return main;
}

/// The same weather, a little warmer or colder.
WeatherPtr shifted(const WeatherYear &weather, double kelvin)
{
    auto other = std::make_shared<WeatherYear>(weather);
    for (WeatherHour &hour : other->hours) {
        hour.dryBulb_k += kelvin;
        hour.dewPoint_k += kelvin;
    }
    return other;
}

} // namespace

WeatherPtr syntheticWeather(const Site &site) { return site.climate == Climate::HotHumid ? syntheticHotHumid() : syntheticTemperate(); }

YearCase yearCaseOf(const Layout &layout, WorkShape work, const WeatherPtr &weather, double buildOut)
{
    const Site &site = layout.site();
    YearCase year;
    year.weather = weather;
    year.work = buildOut == 1 ? std::move(work) : work.scaled(buildOut);
    year.misc_fraction = site.misc_fraction;
    year.grid = {site.gridCap_w, site.gridFirm_w, site.gridFlexible_h, site.response_h, site.responseShare, site.exportLimit_w};
    year.battery = batteryOf(layout);
    year.generators = fleetOf(layout);
    year.tariff = tariffOf(site);
    year.carbon_kg_per_j =
        site.carbonHours.size() == 24 || site.carbonHours.size() == 8760 ? site.carbonHours : std::vector<double>{site.carbon_kg_per_j};
    PvPlant pv;
    pv.dc_w = site.pv_w;
    pv.tilt = site.pvTilt_degrees * degree;
    pv.azimuth = site.pvAzimuth_degrees * degree;
    year.pv_w = pvYear_w(*weather, pv);
    year.wind_w = windYear_w(*weather, site.wind_w, site.windHub_m);
    year.heatReuse = site.heatReuse;
    year.water_m3_per_j = site.water_m3_per_j;
    return year;
}

YearPtr simulatedYear(const SiteEngines &engines, const LossFit &losses, const YearCase &yearCase)
{
    if (!(engines.peak_w() > 0) || !yearCase.weather)
        return nullptr;
    SiteFit fit(engines, losses, *yearCase.weather);
    const std::vector<PlantWeather> outside = plantWeather(*yearCase.weather);
    const SiteModel model = [&](double it_w, std::size_t hour) { return fit.at(it_w, outside[hour]); };
    return std::make_shared<const Year>(simulatedYear(yearCase, model));
}

YearPtr simulatedYear(const Snapshot &settled, const WeatherPtr &weather, double buildOut)
{
    const Census census(settled.layout, settled.index.get());
    if (!weather)
        return nullptr;
    return simulatedYear(SiteEngines(settled, census), LossFit(PowerNet(*settled.network)),
                         yearCaseOf(settled.layout, workShape(census, settled.loads), weather, buildOut));
}

Band yearBand(const Snapshot &settled)
{
    if (!settled.year || !settled.year->tokEnergy.defined)
        return {};
    const MainWork main = mainWork(settled.layout, workShape(Census(settled.layout), settled.loads));
    return tokEnergyBand(settled.year->energies, main.busy, main.spare, uncertainties(workloadGrade(settled), peakGrade(settled)));
}

YearOutlook yearOutlook(const Snapshot &settled)
{
    YearOutlook outlook;
    if (!settled.year || !settled.year->tokEnergy.defined)
        return outlook;
    outlook.band = yearBand(settled);
    const MainWork main = mainWork(settled.layout, workShape(Census(settled.layout), settled.loads));
    outlook.levers = ledgerLevers(settled.year->energies, main.busy, main.spare, main.card);
    constexpr double shift_k = 2;
    const auto at = [&](double kelvin) { return simulatedYear(settled, shifted(*settled.year->weather, kelvin))->tokEnergy.j_per_token; };
    outlook.levers.push_back({translatable("Band", "Outdoor temperature"), Amount(-shift_k, Dimension::TemperatureRise),
                              Amount(shift_k, Dimension::TemperatureRise), at(-shift_k), at(shift_k), true});
    outlook.levers = strongest(std::move(outlook.levers));
    return outlook;
}

} // namespace gridhall
