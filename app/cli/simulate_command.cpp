// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/weather.h"

#include "core/exchange/csv.h"
#include "core/study/energy_flow.h"
#include "core/study/storage_sizes.h"
#include "core/study/study.h"
#include "core/study/year_study.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace gridhall::cli {

namespace {

struct SimulateOptions {
    std::string file, weather, against;
    double buildOut = 1;
    bool csv = false, json = false;
};

constexpr const char *modeNames[] = {"free", "mixed", "mechanical"};
constexpr double kwh_j = 3.6e6;

/// A number of twelve digits, so that the last bits of a platform do not show.
Json digits(double value)
{
    if (!std::isfinite(value))
        return nullptr;
    char text[32];
    std::snprintf(text, sizeof text, "%.12g", value);
    return std::strtod(text, nullptr);
}

Json ledgerJson(const TokEnergyLedger &l)
{
    return {{"e_acc_j_per_token", digits(l.e_acc_j_per_token)},
            {"k_srv", digits(l.k_srv)},
            {"k_net", digits(l.k_net)},
            {"k_idle", digits(l.k_idle)},
            {"k_pow", digits(l.k_pow)},
            {"k_cool", digits(l.k_cool)},
            {"k_misc", digits(l.k_misc)},
            {"k_use", digits(l.k_use)},
            {"wall_only", l.wallOnly}};
}

Json tokenJson(const TokEnergy &tok)
{
    if (!tok.defined)
        return {{"defined", false}, {"why", said(tok.why)}};
    return {{"defined", true},
            {"j_per_token", digits(tok.j_per_token)},
            {"kwh_per_mtok", digits(tok.j_per_token / 3.6)},
            {"tokens_per_kwh", digits(kwh_j / tok.j_per_token)},
            {"tokens_per_s_per_mw", digits(1e6 / tok.j_per_token)},
            {"ledger", ledgerJson(tok.ledger)},
            {"facility_multiplier", digits(tok.ledger.facilityMultiplier())},
            {"layout_multiplier", digits(tok.ledger.layoutMultiplier())},
            {"layout_score", std::string(1, tok.score)},
            {"g_co2_per_mtok", digits(tok.carbon_kg_per_token * 1e9)},
            {"l_per_mtok", digits(tok.water_m3_per_token * 1e9)},
            {"cost_per_mtok", digits(tok.cost_per_token * 1e6)},
            {"level", "L4"},
            {"evidence", "simulated"},
            {"workload", tok.workload}};
}

Json sumsJson(const YearSums &s)
{
    const auto mwh = [](double joule) { return digits(joule / kwh_j / 1e3); };
    return {{"it_mwh", mwh(s.it_j)},
            {"loss_mwh", mwh(s.loss_j)},
            {"battery_loss_mwh", mwh(s.batteryLoss_j)},
            {"cooling_mwh", mwh(s.cool_j)},
            {"misc_mwh", mwh(s.misc_j)},
            {"facility_mwh", mwh(s.facility_j())},
            {"import_mwh", mwh(s.import_j)},
            {"export_mwh", mwh(s.export_j)},
            {"pv_mwh", mwh(s.pv_j)},
            {"wind_mwh", mwh(s.wind_j)},
            {"generator_mwh", mwh(s.generator_j)},
            {"curtailed_mwh", mwh(s.curtailed_j)},
            {"unserved_mwh", mwh(s.unserved_j)},
            {"tokens", digits(s.tokens)},
            {"shed_tokens", digits(s.shedTokens)},
            {"water_m3", digits(s.water_m3)},
            {"co2_t", digits(s.carbon_kg / 1e3)},
            {"fuel_m3", digits(s.fuel_m3)},
            {"fuel_co2_t", digits(s.fuelCarbon_kg / 1e3)},
            {"peak_import_kw", digits(s.peak_w / 1e3)},
            {"pue", digits(s.pue())}};
}

const std::vector<std::string> &hourHeads()
{
    static const std::vector<std::string> heads{"hour",          "dry_bulb_c", "it_kw",     "loss_kw",      "cooling_kw",   "misc_kw",
                                                "site_kw",       "pv_kw",      "wind_kw",   "generator_kw", "charge_kw",    "discharge_kw",
                                                "soc",           "grid_kw",    "export_kw", "unserved_kw",  "tokens_per_s", "shed_per_s",
                                                "water_l_per_h", "supply_c",   "mode",      "fuel_l",       "fuel_co2_kg"};
    return heads;
}

Json hourJson(const Year &year, std::size_t h)
{
    const YearHour &hour = year.hours[h];
    const auto kw = [](double watts) { return digits(watts / 1e3); };
    return Json::array({h,
                        digits(year.weather->hours[h].dryBulb_k - 273.15),
                        kw(hour.it_w),
                        kw(hour.loss_w),
                        kw(hour.cool_w),
                        kw(hour.misc_w),
                        kw(hour.site_w()),
                        kw(hour.pv_w),
                        kw(hour.wind_w),
                        kw(hour.generator_w),
                        kw(hour.charge_w),
                        kw(hour.discharge_w),
                        digits(hour.charge),
                        kw(hour.grid_w),
                        kw(hour.export_w),
                        kw(hour.unserved_w),
                        digits(hour.tokens_per_s),
                        digits(hour.shed_per_s),
                        digits(hour.water_m3_per_s * 3.6e6),
                        hour.supply_k > 0 ? digits(hour.supply_k - 273.15) : Json(),
                        modeNames[static_cast<int>(hour.mode)],
                        digits(hour.fuel_m3 * 1e3),
                        digits(hour.fuelCarbon_kg)});
}

/// Fuel and emissions of the generators; the figures behind them are assumptions where parts do not state them.
Json generatorsJson(const Year &year)
{
    const GeneratorFleet &fleet = year.generators;
    return {{"count", digits(fleet.count)},
            {"rated_kw", digits(fleet.power_w / 1e3)},
            {"hours", year.generatorHours},
            {"test_hours", fleet ? digits(fleet.test_s / 3600) : Json(0)},
            {"energy_mwh", digits(year.total.generator_j / kwh_j / 1e3)},
            {"fuel_m3", digits(year.total.fuel_m3)},
            {"test_fuel_m3", digits(year.testFuel_m3)},
            {"co2_t", digits(year.total.fuelCarbon_kg / 1e3)},
            {"fuel_l_per_kwh", digits(fleet.fuel_m3_per_j * 1e3 * kwh_j)},
            {"fuel_co2_g_per_kwh", digits(fleet.carbon_kg_per_j * 1e3 * kwh_j)},
            {"pue_with_fuel", digits(year.fuelPue)}};
}

Json flowJson(const EnergyFlow &flow)
{
    Json bands = Json::array();
    const auto add = [&](const EnergyBand &band, const char *side) {
        bands.push_back({{"name", band.name.source},
                         {"side", side},
                         {"factor", band.factor},
                         {"mwh", digits(band.energy_j / kwh_j / 1e3)},
                         {"objects", band.behind.size()}});
    };
    for (const EnergyBand &band : flow.sources)
        add(band, "in");
    for (const EnergyBand &band : flow.leaving)
        add(band, "out");
    add(flow.kept, "kept");
    return bands;
}

/// The smallest battery for each thing that is asked of one.
Json sizingJson(const Snapshot &snapshot)
{
    Json sizing = Json::object();
    for (const StorageSize &size : storageSizes(snapshot))
        sizing[size.key] = {{"power_kw", digits(size.need.power_w / 1e3)},
                            {"energy_kwh", digits(size.need.energy_j / kwh_j)},
                            {"feasible", size.need.feasible}};
    return sizing;
}

/// The change from the other design to this one, split over the factors; the parts add up.
Json againstJson(const std::string &file, const TokEnergy &other, const TokEnergy &now)
{
    if (!other.defined || !now.defined)
        return {{"file", file}, {"defined", false}};
    Json factors = Json::object();
    for (const FactorShare &share : attributed(other.ledger, now.ledger))
        factors[share.symbol] = {
            {"before", digits(share.before)}, {"after", digits(share.after)}, {"change_j_per_token", digits(share.change_j_per_token)}};
    return {{"file", file},
            {"j_per_token", digits(other.j_per_token)},
            {"change_j_per_token", digits(now.j_per_token - other.j_per_token)},
            {"factors", factors}};
}

Json yearJson(const SimulateOptions &options, const Snapshot &snapshot, const Year &year)
{
    const YearOutlook outlook = yearOutlook(snapshot);
    Json tok = tokenJson(year.tokEnergy);
    if (year.tokEnergy.defined)
        tok["band"] = {{"p10", digits(outlook.band.p10)}, {"p50", digits(outlook.band.p50)}, {"p90", digits(outlook.band.p90)}};
    Json months = Json::array(), hours = Json::array(), levers = Json::array();
    for (const YearSums &month : year.months)
        months.push_back(sumsJson(month));
    for (std::size_t h = 0; h < year.hours.size(); ++h) {
        const Json row = hourJson(year, h);
        Json record = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            record[hourHeads()[i]] = row[i];
        hours.push_back(std::move(record));
    }
    for (const Lever &lever : outlook.levers)
        levers.push_back(
            {{"name", lever.name.source}, {"j_per_token_low", digits(lever.atLow)}, {"j_per_token_high", digits(lever.atHigh)}});
    Json result = {
        {"file", options.file}, {"weather", {{"place", year.weather->place}, {"synthetic", year.weather->synthetic}}}, {"tokenergy", tok}};
    if (year.training.defined)
        result["training"] = tokenJson(year.training);
    result.update({{"pue", digits(year.pue)},
                   {"wue", digits(year.wue_m3_per_j * 1e3 * kwh_j)},
                   {"cue", digits(year.cue_kg_per_j * kwh_j)},
                   {"ref", digits(year.ref)},
                   {"erf", digits(year.erf)},
                   {"cer", digits(year.cer)},
                   {"peak_import_kw", digits(year.importPeak_w / 1e3)},
                   {"balance_kw", digits(year.balance_w / 1e3)},
                   {"bill",
                    {{"energy", digits(year.bill.energyCost)},
                     {"demand", digits(year.bill.demandCost)},
                     {"export", digits(year.bill.exportCredit)},
                     {"total", digits(year.bill.total())}}},
                   {"battery",
                    {{"full_cycles", digits(year.fullCycles)},
                     {"health_after_10_years", digits(year.healthTenYears)},
                     {"ride_through_s", digits(year.rideThrough_s)}}},
                   {"generator_hours", year.generatorHours},
                   {"generators", generatorsJson(year)},
                   {"unserved_hours", year.unservedHours},
                   {"total", sumsJson(year.total)},
                   {"months", months},
                   {"levers", levers},
                   {"sizing", sizingJson(snapshot)},
                   {"flow", flowJson(energyFlow(snapshot))},
                   {"hours", hours}});
    return result;
}

std::string csvOf(const Year &year)
{
    std::string text = csvLine(hourHeads());
    for (std::size_t h = 0; h < year.hours.size(); ++h) {
        std::vector<std::string> cells;
        for (const Json &cell : hourJson(year, h))
            cells.push_back(cell.is_string() ? cell.get<std::string>() : cell.is_null() ? "" : cell.dump());
        text += csvLine(cells);
    }
    return text;
}

std::string linesOf(const Json &json)
{
    std::string lines;
    for (const auto &[name, value] : json.items()) {
        if (name == "hours" || name == "months" || name == "levers" || name == "flow")
            continue;
        if (value.is_object())
            for (const auto &[inner, what] : value.items()) {
                if (!what.is_object())
                    lines += name + "." + inner + ": " + (what.is_string() ? what.get<std::string>() : what.dump()) + "\n";
                else
                    for (const auto &[last, number] : what.items())
                        lines += name + "." + inner + "." + last + ": " + number.dump() + "\n";
            }
        else
            lines += name + ": " + (value.is_string() ? value.get<std::string>() : value.dump()) + "\n";
    }
    return lines;
}

Exit runSimulate(const SimulateOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    bool failed = false;
    const WeatherPtr weather = weatherOf(*project, options.weather, failed);
    if (failed)
        return Exit::Unreadable;
    SnapshotPtr snapshot = study(project->layout, 0, Tier::Settled, nullptr, {}, weather);
    if (options.buildOut != 1 && snapshot->year) {
        auto part = std::make_shared<Snapshot>(*snapshot);
        part->year = simulatedYear(*snapshot, snapshot->year->weather, options.buildOut);
        snapshot = part;
    }
    if (!snapshot->year) {
        complain(options.file, std::string("there is no IT load to simulate"));
        return Exit::Findings;
    }
    if (options.csv) {
        print(csvOf(*snapshot->year));
        return Exit::Clean;
    }
    Json answer = yearJson(options, *snapshot, *snapshot->year);
    if (!options.against.empty()) {
        const auto other = read(options.against);
        const WeatherPtr otherWeather = other ? weatherOf(*other, options.weather, failed) : nullptr;
        if (!other || failed)
            return Exit::Unreadable;
        const SnapshotPtr before = study(other->layout, 0, Tier::Settled, nullptr, {}, otherWeather);
        answer["against"] = againstJson(options.against, before->year ? before->year->tokEnergy : TokEnergy(), snapshot->year->tokEnergy);
    }
    if (options.json)
        print(answer);
    else
        print(linesOf(answer));
    return Exit::Clean;
}

} // namespace

void addSimulate(CLI::App &app, Job &job)
{
    addCommand<SimulateOptions>(
        app, job, "simulate", "Simulate a year, hour by hour", runSimulate, [](CLI::App &command, SimulateOptions &o) {
            command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
            command.add_option("--weather", o.weather, "Weather file (.epw) instead of the project's");
            command.add_option("--against", o.against, "Another design: the change from it, split over the factors");
            command.add_option("--build-out", o.buildOut, "Share of the racks that work")
                ->check(CLI::Range(0.01, 1.0))
                ->capture_default_str();
            command.add_flag("--csv", o.csv, "Write the 8,760 hours as a table");
        });
}

} // namespace gridhall::cli
