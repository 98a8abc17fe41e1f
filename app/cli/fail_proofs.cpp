// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fail_proofs.h"

#include "core/power/availability.h"
#include "core/power/element_names.h"

#include <cstdio>
#include <cstdlib>

namespace gridhall::cli {

namespace {

constexpr double yearHours = 8760, yearSeconds = yearHours * 3600;
constexpr std::size_t shownInText = 20;

Json elementJson(const Snapshot &snapshot, const ElementNames &names, std::int32_t e)
{
    return e < 0 ? Json() : Json{{"id", snapshot.network->elements[indexOf(e)].id.value}, {"name", names.of(e)}};
}

const char *verdictOf(const Proof &proof)
{
    return proof.tried == 0 ? "does not apply" : proof.broken > 0 ? "broken" : proof.unproven ? "unproven" : "holds";
}

Json proofJson(const Snapshot &snapshot, const ElementNames &names, const Proof &proof)
{
    Json json{{"verdict", verdictOf(proof)}, {"tried", proof.tried}, {"broken", proof.broken}};
    if (proof.by.empty())
        return json;
    Json by = Json::array();
    for (const FailureKey &key : proof.by)
        by.push_back(elementJson(snapshot, names, key.first));
    json["worst"] = {{"lost", by},
                     {"loads_dark", proof.dropped},
                     {"loading_pct", twelveDigits(proof.loading * 100)},
                     {"element", elementJson(snapshot, names, proof.element)}};
    return json;
}

Json systemJson(const Snapshot &snapshot, const ElementNames &names, const Redundancy::System &system)
{
    Json units = Json::array();
    for (const std::int32_t unit : system.units)
        units.push_back(elementJson(snapshot, names, unit));
    return {{"units", units},
            {"reserve", system.reserve},
            {"limit_kw", twelveDigits(system.rated_w * 1e-3)},
            {"normal_kw", twelveDigits(system.normal_w * 1e-3)},
            {"worst_kw", twelveDigits(system.worst_w * 1e-3)}};
}

std::string lineOf(const ElementNames &names, const Redundancy &group)
{
    std::string systems;
    for (const Redundancy::System &system : group.systems)
        systems += (systems.empty() ? "" : " | ") + names.of(system.units.front()) +
                   (system.units.size() > 1 ? " x" + std::to_string(system.units.size()) : std::string());
    char text[200];
    std::snprintf(text, sizeof text, "%-10s %-10s %4zu racks %8.0f kW  faults: %s, system lost: %s at %.1f %%, unit lost: %s  ",
                  schemeName(group).c_str(), group.isProven() ? "proven" : "not proven", group.loads.size(), group.it_w * 1e-3,
                  verdictOf(group.faults), verdictOf(group.systemLoss), group.systemLoss.loading * 100, verdictOf(group.unitLoss));
    return text + systems + "\n";
}

} // namespace

double twelveDigits(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.12g", value);
    return std::strtod(text, nullptr);
}

void addProofs(Json &json, const Snapshot &snapshot, const FailureSweep &sweep)
{
    const ElementNames names(snapshot.layout, *snapshot.network);
    Json groups = Json::array(), points = Json::array();
    for (const Redundancy &group : sweep.redundancy) {
        Json systems = Json::array(), loads = Json::array();
        for (const Redundancy::System &system : group.systems)
            systems.push_back(systemJson(snapshot, names, system));
        for (const std::int32_t load : group.loads)
            loads.push_back(elementJson(snapshot, names, load));
        groups.push_back({{"scheme", schemeName(group)},
                          {"proven", group.isProven()},
                          {"it_kw", twelveDigits(group.it_w * 1e-3)},
                          {"systems", systems},
                          {"no_fault_drops_a_load", proofJson(snapshot, names, group.faults)},
                          {"every_element_can_be_taken_out", proofJson(snapshot, names, group.removal)},
                          {"after_loss_of_a_system_survivors_within_rating", proofJson(snapshot, names, group.systemLoss)},
                          {"after_loss_of_a_unit_survivors_within_rating", proofJson(snapshot, names, group.unitLoss)},
                          {"loads", loads}});
    }
    for (const SinglePoints::Point &point : sweep.singlePoints.points)
        points.push_back({{"element", elementJson(snapshot, names, point.element)},
                          {"loads", point.loads},
                          {"machines", point.machines},
                          {"it_kw", twelveDigits(point.it_w * 1e-3)}});
    json["redundancy"] = groups;
    json["single_points"] = points;
}

void tellProofs(const std::string &file, const Snapshot &snapshot, bool json)
{
    const FailureSweep sweep = sweptFailures(*snapshot.network, *snapshot.cooling);
    if (json) {
        Json answer{{"file", file}, {"loads", sweep.itLoads}};
        addProofs(answer, snapshot, sweep);
        print(answer);
        return;
    }
    const ElementNames names(snapshot.layout, *snapshot.network);
    for (const Redundancy &group : sweep.redundancy)
        print(lineOf(names, group));
    const auto &points = sweep.singlePoints.points;
    print(std::to_string(points.size()) + " single points of IT\n");
    for (std::size_t i = 0; i < std::min(points.size(), shownInText); ++i)
        print(names.of(points[i].element) + ": " + std::to_string(points[i].loads) + " racks, " + std::to_string(points[i].machines) +
              " machines\n");
}

void tellCuts(const std::string &file, const Snapshot &snapshot, bool json)
{
    const ReliabilityInputs inputs = reliabilityInputs(snapshot.layout, *snapshot.network);
    const Availability found = availabilityOf(*snapshot.network, snapshot.power, inputs);
    const ElementNames names(snapshot.layout, *snapshot.network);
    Json cuts = Json::array(), loads = Json::array();
    for (const Availability::Cut &cut : found.cuts) {
        Json elements = Json::array({elementJson(snapshot, names, cut.first)});
        if (cut.second >= 0)
            elements.push_back(elementJson(snapshot, names, cut.second));
        cuts.push_back({{"elements", elements},
                        {"loads", cut.loads},
                        {"per_year", twelveDigits(cut.rate_per_s * yearSeconds)},
                        {"hours_per_year", twelveDigits(cut.unavailability * yearHours)},
                        {"kwh_per_year", twelveDigits(cut.lost_w * 1e-3 * yearHours)}});
    }
    for (const Availability::Load &load : found.loads)
        loads.push_back({{"load", elementJson(snapshot, names, load.element)},
                         {"single_points", load.single},
                         {"pairs", load.pairs},
                         {"interruptions_per_year", twelveDigits(load.rate_per_s * yearSeconds)},
                         {"hours_per_year", twelveDigits(load.unavailability * yearHours)}});
    if (json) {
        print(Json{{"file", file},
                   {"common_cause", inputs.commonCause},
                   {"service_hours_per_year", inputs.maintenance_s / 3600},
                   {"grade", "assumption"},
                   {"loads", loads},
                   {"cut_sets", cuts}});
        return;
    }
    char text[120];
    for (std::size_t i = 0; i < std::min(found.cuts.size(), shownInText); ++i) {
        const Availability::Cut &cut = found.cuts[i];
        std::snprintf(text, sizeof text, "%10.3g a year %10.3g h a year %5d racks  ", cut.rate_per_s * yearSeconds,
                      cut.unavailability * yearHours, cut.loads);
        print(text + names.of(cut.first) + (cut.second < 0 ? "" : " + " + names.of(cut.second)) + "\n");
    }
    if (const Availability::Load *worst = found.worst()) {
        std::snprintf(text, sizeof text, ": %.3g interruptions and %.3g h a year, from %d single points and %d pairs\n",
                      worst->rate_per_s * yearSeconds, worst->unavailability * yearHours, worst->single, worst->pairs);
        print("worst load " + names.of(worst->element) + text);
    }
}

} // namespace gridhall::cli
