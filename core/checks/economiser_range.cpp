// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_figures.h"
#include "core/plant/psychrometrics.h"

namespace gridhall {

namespace {

constexpr std::size_t stride_h = 6; ///< Every sixth hour of the year: both halves of the day, all seasons.

/// A loop where outdoor air or tower water can take the place of a compressor.
bool hasEconomiser(const PlantLoop &loop) { return !loop.compressors.empty() && (!loop.rejectors.empty() || loop.exchangerApproach_k > 0); }

/// The share of the year in which the economiser of a loop takes at least a part of the design's heat.
double shareOfUse(const PlantLoop &loop, const WeatherYear &weather)
{
    int helped = 0, all = 0;
    for (std::size_t hour = 0; hour < weather.hours.size(); hour += stride_h, ++all) {
        const WeatherHour &now = weather.hours[hour];
        const double moisture = humidityRatio(saturationPressure_pa(now.dewPoint_k), now.pressure_pa);
        const PlantWeather outside{now.dryBulb_k, wetBulb_k(now.dryBulb_k, moisture, now.pressure_pa), now.pressure_pa};
        const PlantMode mode = solvePlantHour(loop, loop.designHeat_w, outside).mode;
        helped += mode == PlantMode::Free || mode == PlantMode::Partial ? 1 : 0;
    }
    return all > 0 ? static_cast<double>(helped) / all : 1;
}

std::vector<Finding> seldomOfUse(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double limit = snapshot.layout.criteria().economiserShare;
    if (!snapshot.year || !snapshot.year->weather || limit <= 0)
        return found;
    for (const PlantLoop &loop : snapshot.plant.loops) {
        if (!hasEconomiser(loop) || loop.designHeat_w <= 0)
            continue;
        const double share = shareOfUse(loop, *snapshot.year->weather);
        if (share >= limit)
            continue;
        Finding finding;
        finding.subjects = {loop.id};
        finding.demand = Amount(share, Dimension::Ratio);
        finding.limit = Amount(limit, Dimension::Ratio);
        finding.margin = (share - limit) / limit;
        finding.arguments = {nameOf(snapshot, loop.id), *finding.demand, *finding.limit};
        finding.cause = {loop.id};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check economiserRange{
    .code = "LIQ-018",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Economiser out of its range"),
    //: %1 a plant loop by its machine, %2 the share of the year it helps, %3 the least of the criteria.
    .message = translatable("Checks", "The economiser of the loop of %1 helps in %2 of the year; the criteria ask for %3."),
    .unproven = {},
    .basis = translatable("Checks", "The plant loop at its design heat in the hours of the year's weather"),
    .run = seldomOfUse,
    .yearly = true,
};

} // namespace gridhall
