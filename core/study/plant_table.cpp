// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/site_fit.h"

namespace gridhall {

namespace {

constexpr std::size_t heatSteps = 24;
constexpr double stepOutside_k = 0.5;

/// Straight in both directions; the mode is that of the nearest corner.
PlantHour between(const PlantHour &a, const PlantHour &b, const PlantHour &c, const PlantHour &d, double x, double y)
{
    PlantHour hour = y < 0.5 ? (x < 0.5 ? a : b) : (x < 0.5 ? c : d);
    for (double PlantHour::*member : {&PlantHour::supply_k, &PlantHour::return_k, &PlantHour::compressor_w, &PlantHour::fan_w,
                                      &PlantHour::pump_w, &PlantHour::water_m3_per_s, &PlantHour::unmet_w})
        hour.*member = std::lerp(std::lerp(a.*member, b.*member, x), std::lerp(c.*member, d.*member, x), y);
    return hour;
}

} // namespace

PlantTable::Axis PlantTable::axisOf(const PlantLoop &loop)
{
    bool dry = false, wet = false;
    for (const auto *rejectors : {&loop.rejectors, &loop.condenser})
        for (const Rejector &rejector : *rejectors) {
            const bool tower = rejector.kind == Rejector::Kind::Tower;
            wet = wet || tower || rejector.padEfficiency > 0;
            dry = dry || !tower;
        }
    for (const Compressor &compressor : loop.compressors)
        dry = dry || !compressor.waterCooled;
    return wet && dry ? Axis::Both : wet ? Axis::WetBulb : Axis::DryBulb;
}

PlantWeather PlantTable::outside(double temperature_k) const
{
    // A dry plant does not ask for the wet bulb, and the other way round.
    return {temperature_k, axis_ == Axis::WetBulb ? temperature_k : temperature_k - 5, pressure_pa_};
}

PlantTable::PlantTable(const PlantLoop &loop, double count, double most_w, const WeatherYear &weather)
    : loop_(loop), count_(count), most_w_(std::max(most_w, 1.0)), axis_(axisOf(loop))
{
    if (axis_ == Axis::Both || weather.hours.empty())
        return;
    double coldest = 1e9, warmest = 0, pressure = 0;
    for (const WeatherHour &hour : weather.hours) {
        coldest = std::min(coldest, axis_ == Axis::WetBulb ? hour.dewPoint_k : hour.dryBulb_k);
        warmest = std::max(warmest, hour.dryBulb_k);
        pressure += hour.pressure_pa;
    }
    pressure_pa_ = pressure / static_cast<double>(weather.hours.size());
    from_k_ = coldest;
    temperatures_ = static_cast<std::size_t>((warmest - coldest) / stepOutside_k) + 2;
    cells_.resize(temperatures_ * (heatSteps + 1));
    known_.resize(cells_.size(), false);
}

const PlantHour &PlantTable::cell(std::size_t temperature, std::size_t heat)
{
    const std::size_t at = temperature * (heatSteps + 1) + heat;
    if (!known_[at]) {
        known_[at] = true;
        cells_[at] = solvePlantHour(loop_, most_w_ * static_cast<double>(heat) / heatSteps,
                                    outside(from_k_ + static_cast<double>(temperature) * stepOutside_k));
    }
    return cells_[at];
}

PlantHour PlantTable::at(double heat_w, const PlantWeather &weather)
{
    const double outdoor = axis_ == Axis::WetBulb ? weather.wetBulb_k : weather.dryBulb_k;
    const double t = (outdoor - from_k_) / stepOutside_k, q = heat_w / most_w_ * heatSteps;
    if (cells_.empty() || t < 0 || t >= static_cast<double>(temperatures_ - 1) || q > heatSteps)
        return solvePlantHour(loop_, heat_w, weather);
    const std::size_t row = static_cast<std::size_t>(t), column = std::min(static_cast<std::size_t>(q), heatSteps - 1);
    return between(cell(row, column), cell(row, column + 1), cell(row + 1, column), cell(row + 1, column + 1),
                   q - static_cast<double>(column), t - static_cast<double>(row));
}

} // namespace gridhall
