// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

Amount hoursCount(int hours) { return {static_cast<double>(hours), Dimension::Count}; }

std::vector<Finding> unservedYear(const Snapshot &snapshot)
{
    const Year *year = snapshot.year.get();
    if (!year || year->unservedHours == 0)
        return {};
    double most = 0;
    for (const YearHour &hour : year->hours)
        most = std::max(most, hour.unserved_w);
    const Site &site = snapshot.layout.site();
    Finding finding;
    finding.demand = Amount(site.gridCap_w + most, Dimension::Power);
    finding.limit = Amount(site.gridCap_w, Dimension::Power);
    finding.margin = site.gridCap_w > 0 ? -most / site.gridCap_w : -1;
    finding.arguments = {hoursCount(year->unservedHours), Amount(most, Dimension::Power)};
    return {std::move(finding)};
}

std::vector<Finding> shedYear(const Snapshot &snapshot)
{
    const Year *year = snapshot.year.get();
    if (!year)
        return {};
    int hours = 0;
    double lost = 0;
    for (const YearHour &hour : year->hours)
        if (!hour.response && hour.shed_per_s > 0) {
            ++hours;
            lost += hour.shed_per_s * yearStep_s;
        }
    const double made = year->total.tokens + year->total.shedTokens;
    if (hours == 0 || made <= 0)
        return {};
    Finding finding;
    finding.arguments = {hoursCount(hours), Amount(lost / made, Dimension::Ratio)};
    return {std::move(finding)};
}

/// A training run that starts or is aborted, against the ramp limit and the battery that could take the rest.
std::vector<Finding> tooSteep(const Snapshot &snapshot)
{
    const Site &site = snapshot.layout.site();
    const double step = snapshot.year ? snapshot.year->trainingStep_w : 0;
    if (site.gridRamp_w_per_s <= 0 || step <= site.gridRamp_w_per_s)
        return {};
    const Battery &battery = snapshot.year->battery;
    const StorageNeed need = storageForRamp(step, site.gridRamp_w_per_s, battery);
    if (battery.power_w >= need.power_w && battery.energy_j >= need.energy_j)
        return {};
    // Power or energy, whichever is further from enough.
    const double ofPower = battery.power_w / need.power_w - 1, ofEnergy = battery.energy_j / need.energy_j - 1;
    Finding finding;
    finding.demand = ofPower < ofEnergy ? Amount(need.power_w, Dimension::Power) : Amount(need.energy_j, Dimension::Energy);
    finding.limit = ofPower < ofEnergy ? Amount(battery.power_w, Dimension::Power) : Amount(battery.energy_j, Dimension::Energy);
    finding.margin = std::min(ofPower, ofEnergy);
    finding.arguments = {Amount(step, Dimension::Power), Amount(site.gridRamp_w_per_s, Dimension::PowerRamp),
                         Amount(need.power_w, Dimension::Power), Amount(need.energy_j, Dimension::Energy)};
    return {std::move(finding)};
}

std::vector<Finding> rideThroughShort(const Snapshot &snapshot)
{
    const double asked = snapshot.layout.criteria().rideThrough_s;
    if (!snapshot.year || asked <= 0 || snapshot.year->rideThrough_s >= asked)
        return {};
    const StorageNeed need = storageForRideThrough(snapshot.year->sitePeak_w, asked, snapshot.year->battery);
    Finding finding;
    finding.demand = Amount(asked, Dimension::Duration);
    finding.limit = Amount(snapshot.year->rideThrough_s, Dimension::Duration);
    finding.margin = snapshot.year->rideThrough_s / asked - 1;
    finding.arguments = {Amount(snapshot.year->rideThrough_s, Dimension::Duration), Amount(asked, Dimension::Duration),
                         Amount(need.power_w, Dimension::Power), Amount(need.energy_j, Dimension::Energy)};
    return {std::move(finding)};
}

/// Hours for the grid and test runs, against what the ratings of the generators allow.
std::vector<Finding> generatorsTooLong(const Snapshot &snapshot)
{
    const Year *year = snapshot.year.get();
    if (!year || !year->generators || year->generators.rated_s <= 0)
        return {};
    const GeneratorFleet &fleet = year->generators;
    const double used = year->generatorHours * yearStep_s + fleet.test_s;
    if (used <= fleet.rated_s)
        return {};
    Finding finding;
    for (const auto &item : snapshot.layout.all<Item>())
        if (roleOf(snapshot.layout, *item) == Role::Generator)
            finding.subjects.push_back(item->id);
    finding.demand = Amount(used, Dimension::Duration);
    finding.limit = Amount(fleet.rated_s, Dimension::Duration);
    finding.margin = 1 - used / fleet.rated_s;
    finding.arguments = {hoursCount(year->generatorHours), Amount(fleet.test_s, Dimension::Duration),
                         Amount(fleet.rated_s, Dimension::Duration), Amount(year->total.fuelCarbon_kg, Dimension::Mass)};
    return {std::move(finding)};
}

} // namespace

const Check generatorHours{
    .code = "GRD-005",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Generators run longer than rated"),
    //: %1 hours for the grid, %2 test runs of each, %3 what the rating allows, %4 CO2e of their fuel.
    .message = translatable(
        "Checks",
        "Generators run %1 hours of the year for the grid, with %2 of test runs; their rating allows %3. Their fuel makes %4 of CO2e."),
    .unproven = {},
    .basis = translatable("Checks", "Figures of the generators, 8,760 hours"),
    .run = generatorsTooLong,
    .yearly = true,
};

const Check gridUnserved{
    .code = "GRD-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "Grid connection exceeded"),
    //: %1 hours of the year, %2 the highest power that nothing serves.
    .message =
        translatable("Checks", "In %1 hours of the year neither grid, battery nor generators serve the site; %2 is missing in the worst."),
    .unproven = {},
    .basis = translatable("Checks", "Grid connection of the site, 8,760 hours"),
    .run = unservedYear,
    .yearly = true,
};

const Check gridShed{
    .code = "GRD-002",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Work shed for the grid connection"),
    //: %1 hours of the year, %2 the share of the year's tokens.
    .message = translatable("Checks", "In %1 hours of the year work is shed to stay within the connection; that is %2 of the tokens."),
    .unproven = {},
    .basis = translatable("Checks", "Grid connection of the site, 8,760 hours"),
    .run = shedYear,
    .yearly = true,
};

const Check gridRamp{
    .code = "GRD-003",
    .severity = Severity::Error,
    .title = translatable("Checks", "Ramp limit exceeded"),
    //: %1 the step of the load, %2 the ramp limit, %3 and %4 power and energy of the battery that it takes.
    .message = translatable("Checks", "A training run that starts or is aborted moves the load by %1 within seconds; the grid allows %2. A "
                                      "battery of %3 and %4 would take it."),
    .unproven = {},
    .basis = translatable("Checks", "Ramp limit of the site; energy of the triangle, battery half full"),
    .run = tooSteep,
    .yearly = true,
};

const Check rideThrough{
    .code = "GRD-004",
    .severity = Severity::Error,
    .title = translatable("Checks", "Ride-through too short"),
    //: %1 the ride-through, %2 what is asked, %3 and %4 power and energy of the battery that it takes.
    .message = translatable("Checks", "The battery's reserve carries the highest load for %1; %2 is asked. That takes %3 and %4."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria"),
    .run = rideThroughShort,
    .yearly = true,
};

} // namespace gridhall
