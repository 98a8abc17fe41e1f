// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/year.h"
#include "core/power/power_losses.h"
#include "core/study/cooling_classes.h"
#include "core/study/loss_fit.h"
#include "core/study/snapshot.h"

namespace gridhall {

/// Losses of the network's elements as heat of the rooms they stand in. `losses_w` in the order of the elements.
RoomHeats lossHeats(const Census &census, const PowerCase &network, std::span<const double> losses_w);
std::vector<double> lossesOf(const PowerFlow &power);

/// What the engines say of the site at a share of its peak IT load: heat of each plant loop, electricity of everything
/// that cools on the rack side.
struct SitePoint {
    double share = 1;
    std::vector<double> heat_w;         ///< By plant loop.
    double rack_w = 0;                  ///< CDUs, fans of rooms.
    double ownHeat_w = 0, own_w = 0;    ///< Room coolers with a compressor of their own: what they take and draw in the weather asked.
    std::vector<double> ownByWeather_w; ///< The latter by outdoor temperature; of a fit.
};

/// The full engines, asked at one share of the load and one electricity of the cooling. Of the census, only solved()
/// asks: the rest may run in another thread than the census does.
class SiteEngines {
public:
    /// `cases` as cut for the settled snapshot, with the rooms that hold only losses.
    SiteEngines(const Snapshot &settled, const Census &census, std::shared_ptr<const CoolingCases> cases);
    SiteEngines(const Snapshot &settled, const Census &census);
    const std::vector<PlantLoop> &loops() const { return loops_; }
    const Snapshot &settled() const { return settled_; }
    const CoolingCases &cases() const { return *cases_; }
    double peak_w() const { return peak_w_; }
    double mechanical_w() const { return mechanical_w_; }                                       ///< On the design day.
    SitePoint cooled(double share, const RoomHeats &losses, const PlantWeather &weather) const; ///< heat_w, rack_w, own.
    const RoomHeats &designLosses() const { return designLosses_; }
    /// One hour solved in full: cooling with the losses' heat, plant, power, and once more with the losses found.
    SiteHour solved(double it_w, const PlantWeather &weather) const;

private:
    const Snapshot &settled_;
    const Census &census_;
    std::shared_ptr<const CoolingCases> cases_;
    std::vector<PlantLoop> loops_;
    RoomHeats designLosses_;
    double peak_w_ = 0, mechanical_w_ = 0;
};

/// Like plant loops as one table over heat and outdoor temperature: dry bulb, or wet bulb where only towers reject heat.
/// Loops that need both are asked each hour. A cell is worked out when it is first asked for: a year needs a part of them.
class PlantTable {
public:
    PlantTable(const PlantLoop &loop, double count, double most_w, const WeatherYear &weather);
    double count() const { return count_; }
    PlantHour at(double heat_w, const PlantWeather &weather); ///< Of one loop.

private:
    enum class Axis { DryBulb, WetBulb, Both };
    static Axis axisOf(const PlantLoop &loop);
    PlantWeather outside(double temperature_k) const;
    const PlantHour &cell(std::size_t temperature, std::size_t heat);

    PlantLoop loop_;
    double count_, most_w_, pressure_pa_ = 101325, from_k_ = 0;
    Axis axis_;
    std::size_t temperatures_ = 0;
    std::vector<PlantHour> cells_; ///< By temperature, then heat.
    std::vector<char> known_;      ///< By cell.
};

/// The reduced site: fitted from the engines at shares of the load, heats and rack-side electricity piecewise straight,
/// with the plant in tables.
class SiteFit {
public:
    SiteFit(const SiteEngines &engines, const LossFit &losses, const WeatherYear &weather);
    SiteHour at(double it_w, const PlantWeather &weather);

private:
    void addClass(const CoolingClass &one, const SiteEngines &engines, const WeatherYear &weather);
    double own_w(const SitePoint &point, double dryBulb_k) const;

    std::vector<PlantTable> tables_;
    std::vector<SitePoint> points_; ///< By share; heats by table.
    LossFit losses_;
    double peak_w_ = 0, mechanical_w_ = 0, ownFrom_k_ = 0; ///< ownFrom: of ownByWeather_w.
};

/// The hour of the plant: sums over loops and room coolers of their own; supply temperature of the loop with the most
/// heat. Of the electricity that of the loops alone.
SiteHour plantHour(const std::vector<PlantLoop> &loops, const SitePoint &point, const PlantWeather &weather);
/// Room coolers of a case that make their own cold, as they stand in this weather.
CoolingCases inWeather(CoolingCases cases, const PlantWeather &weather);
std::vector<PlantWeather> plantWeather(const WeatherYear &year);

} // namespace gridhall
