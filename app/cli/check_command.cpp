// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/cooling_json.h"
#include "app/cli/units.h"
#include "app/cli/weather.h"

#include "core/air/room_field.h"
#include "core/study/kpis.h"
#include "core/study/study.h"

namespace gridhall::cli {

namespace {

constexpr const char *severityNames[] = {"note", "warning", "error"};
constexpr const char *evidenceNames[] = {"nameplate", "simulated", "measured"};

struct CheckOptions {
    std::string file;
    std::string failOn = "error";
    bool json = false;
};

Json amountJson(const std::optional<Amount> &amount)
{
    if (!amount)
        return nullptr;
    const UnitCard unit = unitOf(amount->dimension);
    return {{"value", rounded(unit.shown(amount->si))}, {"unit", unit.symbol}};
}

Json findingJson(const Layout &layout, const Finding &finding)
{
    Json subjects = Json::array();
    for (const Id id : finding.subjects)
        subjects.push_back(named(layout, id));
    return {{"code", finding.check->code},
            {"severity", severityNames[static_cast<int>(finding.effective())]},
            {"title", finding.check->title.source},
            {"message", said(finding.message())},
            {"subjects", subjects},
            {"demand", amountJson(finding.demand)},
            {"limit", amountJson(finding.limit)},
            {"margin", finding.margin ? Json{{"value", rounded(*finding.margin * 100)}, {"unit", "%"}} : Json()},
            {"unproven", finding.unproven},
            {"waived", finding.waived},
            {"basis", finding.check->basis.source}};
}

Json kpi(const Kpi &kpi, double factor) { return kpi.known ? rounded(kpi.value * factor) : Json(); }

Json kpisJson(const Snapshot &snapshot)
{
    const Kpis &kpis = snapshot.kpis;
    const TokEnergy &tok = snapshot.tokEnergy;
    const auto ifTokens = [&](const Json &value) { return tok.defined ? value : Json(); };
    const auto inlet = inletHeadroom(snapshot);
    return {{"it_load_kw", kpi(kpis.itLoad_w, 1e-3)},
            {"facility_load_kw", rounded(kpis.facilityLoad_w * 1e-3)},
            {"power_density_kw_per_m2", kpi(kpis.powerDensity_w_per_m2, 1e-3)},
            {"tightest_power_margin_pct", kpi(kpis.tightestPowerMargin, 100)},
            {"thermal_headroom_pct", kpi(kpis.thermalHeadroom, 100)},
            {"air_inlet_headroom_k", inlet ? rounded(inlet->left_k()) : Json()},
            {"pue", kpi(kpis.pue, 1)},
            {"tokenergy_j_per_token", kpi(kpis.tokEnergy_j_per_token, 1)},
            {"tokenergy_kwh_per_mtok", kpi(kpis.tokEnergy_j_per_token, 1 / 3.6)},
            {"pue_year", kpi(kpis.pueYear, 1)},
            {"wue_year_l_per_kwh", kpi(kpis.wueYear_m3_per_j, 3.6e9)},
            {"tokenergy_year_j_per_token", kpi(kpis.tokEnergyYear_j_per_token, 1)},
            {"tokens_per_s", ifTokens(rounded(kpis.tokens_per_s))},
            {"facility_multiplier", ifTokens(rounded(kpis.facilityMultiplier))},
            {"layout_score", ifTokens(std::string(1, tok.score))},
            {"evidence", ifTokens(evidenceNames[static_cast<int>(tok.evidence)])}};
}

/// The loops as they run on the design day.
Json loopsJson(const Snapshot &snapshot)
{
    Json loops = Json::array();
    for (const LoopResult &loop : snapshot.liquid.loops) {
        Json outages = Json::array();
        for (const LoopResult::Outage &outage : loop.outages)
            outages.push_back({{"lost", named(snapshot.layout, outage.lost)},
                               {"supply_c", rounded(outage.supply_k - 273.15)},
                               {"heat_kw", rounded(outage.heat_w * 1e-3)},
                               {"capacity_kw", rounded(outage.capacity_w * 1e-3)},
                               {"least_flow_of_need_pct", rounded(outage.worstShare * 100)}});
        loops.push_back({{"loop", named(snapshot.layout, loop.id)},
                         {"circuit", loop.circuit == Circuit::Tcs   ? "tcs"
                                     : loop.circuit == Circuit::Fws ? "fws"
                                                                    : "condenser"},
                         {"hydraulic", loop.hydraulic},
                         {"heat_kw", rounded(loop.heat_w * 1e-3)},
                         {"capacity_kw", loop.capacityKnown ? rounded(loop.capacity_w * 1e-3) : Json()},
                         {"flow_m3_per_s", rounded(loop.flow_m3_per_s)},
                         {"supply_c", rounded(loop.supply_k - 273.15)},
                         {"return_c", rounded(loop.return_k - 273.15)},
                         {"pump_kw", rounded(loop.pump_w * 1e-3)},
                         {"pump_speed_pct", rounded(loop.turndown * 100)},
                         {"volume_m3", rounded(loop.volume_m3)},
                         {"outages", outages}});
    }
    return loops;
}

std::string linesOf(const Snapshot &snapshot)
{
    std::string lines;
    for (const Finding &finding : snapshot.findings) {
        if (finding.waived)
            continue;
        std::string severity = severityNames[static_cast<int>(finding.effective())];
        severity.resize(8, ' ');
        lines += severity + finding.check->code + "  " + said(finding.message()) + "\n";
    }
    const Json kpis = kpisJson(snapshot);
    for (const auto &[name, value] : kpis.items())
        lines += name + ": " + (value.is_null() ? "not known" : value.is_string() ? value.get<std::string>() : value.dump()) + "\n";
    return lines + std::to_string(snapshot.count(Severity::Error)) + " errors, " + std::to_string(snapshot.count(Severity::Warning)) +
           " warnings, " + std::to_string(snapshot.count(Severity::Note)) + " notes\n";
}

bool fails(const Snapshot &snapshot, const std::string &failOn)
{
    for (int severity = 2; severity >= 0; --severity) {
        if (snapshot.count(static_cast<Severity>(severity)) > 0)
            return true;
        if (failOn == severityNames[severity])
            return false;
    }
    return false;
}

/// One line for each room whose air is solved; `gridhall-cli air` tells the rest.
Json airJson(const Snapshot &snapshot)
{
    Json rooms = Json::array();
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        const auto celsius = [](double kelvin) { return kelvin > 0 ? rounded(kelvin - 273.15) : Json(); };
        rooms.push_back({{"room", named(snapshot.layout, room->room.room)},
                         {"converged", room->field->converged},
                         {"heat_residual", rounded(room->field->heatResidual)},
                         {"mass_residual", rounded(room->field->massResidual)},
                         {"mean_inlet_c", celsius(room->indices.meanIntake_k)},
                         {"warmest_inlet_c", celsius(room->indices.warmest_k)},
                         {"racks_above_recommended", room->indices.aboveRecommended},
                         {"rci_high_pct", rounded(room->indices.rciHigh * 100)},
                         {"rti_pct", rounded(room->indices.rti * 100)},
                         {"shi", rounded(room->indices.shi)}});
    }
    return rooms;
}

Exit runCheck(const CheckOptions &options)
{
    const auto project = read(options.file);
    if (!project)
        return Exit::Unreadable;
    bool failed = false;
    const WeatherPtr weather = weatherOf(*project, {}, failed);
    if (failed)
        return Exit::Unreadable;
    const SnapshotPtr snapshot = study(project->layout, 0, Tier::Swept, nullptr, {}, weather);
    if (options.json) {
        Json findings = Json::array();
        for (const Finding &finding : snapshot->findings)
            findings.push_back(findingJson(project->layout, finding));
        print(Json{{"file", options.file},
                   {"findings", findings},
                   {"kpis", kpisJson(*snapshot)},
                   {"loops", loopsJson(*snapshot)},
                   {"headroom", headroomJson(*snapshot)},
                   {"design_days", designDaysJson(*snapshot)},
                   {"losses", lossesJson(*snapshot)},
                   {"air", airJson(*snapshot)}});
    } else {
        print(linesOf(*snapshot));
    }
    return options.failOn != "never" && fails(*snapshot, options.failOn) ? Exit::Findings : Exit::Clean;
}

} // namespace

void addCheck(CLI::App &app, Job &job)
{
    addCommand<CheckOptions>(app, job, "check", "Hold a design against all checks", runCheck, [](CLI::App &command, CheckOptions &o) {
        command.add_option("file", o.file, "Project (.gridhall or .json)")->required();
        command.add_option("--fail-on", o.failOn, "Least severity that gives exit code 1")
            ->check(CLI::IsMember({"note", "warning", "error", "never"}))
            ->capture_default_str();
    });
}

} // namespace gridhall::cli
