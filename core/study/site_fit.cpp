// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/site_fit.h"

#include "core/plant/psychrometrics.h"

#include <cmath>

namespace gridhall {

namespace {

constexpr double ownStep_k = 2; ///< Between outdoor temperatures that coolers with a compressor of their own are asked at.
constexpr std::array<double, 12> loadPoints{0.08, 0.16, 0.25, 0.33, 0.42, 0.5, 0.58, 0.67, 0.75, 0.83, 0.92, 1.0};

/// How much of a loop's cooling is made by compressors.
double mechanicalShare(PlantMode mode) { return mode == PlantMode::Mechanical ? 1 : mode == PlantMode::Partial ? 0.5 : 0; }

CoolingMode modeOf(double mechanicalHeat_w, double heat_w)
{
    constexpr double few = 0.01;
    return mechanicalHeat_w <= few * heat_w         ? CoolingMode::Free
           : mechanicalHeat_w >= (1 - few) * heat_w ? CoolingMode::Mechanical
                                                    : CoolingMode::Mixed;
}

/// Adds loops up; the one with the most heat gives the supply, the heat made cold by compressors the mode.
class PlantSum {
public:
    void add(const PlantHour &plant, double heat_w, double count)
    {
        hour_.cool_w += count * plant.electrical_w();
        hour_.heat_w += count * heat_w;
        hour_.water_m3_per_s += count * plant.water_m3_per_s;
        mechanical_w_ += count * heat_w * mechanicalShare(plant.mode);
        if (count * heat_w > most_w_) {
            most_w_ = count * heat_w;
            hour_.supply_k = plant.supply_k;
        }
    }
    void addOwn(double heat_w)
    {
        hour_.heat_w += heat_w;
        mechanical_w_ += heat_w;
    }
    SiteHour taken()
    {
        hour_.mode = modeOf(mechanical_w_, hour_.heat_w);
        return hour_;
    }

private:
    SiteHour hour_;
    double mechanical_w_ = 0, most_w_ = -1;
};

bool coolsAir(Role role) { return role == Role::Crah || role == Role::FanWall || role == Role::InRow || role == Role::RearDoor; }

/// What the engines found: heat by plant loop, electricity on the rack side.
SitePoint sitePoint(const Cooling &cooling, const std::vector<PlantLoop> &loops)
{
    SitePoint point;
    for (const PlantLoop &loop : loops) {
        const auto at = std::ranges::find_if(cooling.liquid.loops,
                                             [&](const LoopResult &one) { return one.id == loop.id && one.circuit == Circuit::Fws; });
        point.heat_w.push_back(at == cooling.liquid.loops.end() ? 0 : at->heat_w);
    }
    for (const LoopResult &loop : cooling.liquid.loops)
        if (loop.circuit == Circuit::Tcs)
            point.rack_w += loop.pump_w;
    for (const RoomResult &room : cooling.air.rooms)
        point.rack_w += room.fan_w;
    for (const MachineResult &machine : cooling.plant.machines)
        if (coolsAir(machine.role)) {
            point.own_w += machine.electrical_w;
            point.ownHeat_w += machine.heat_w;
        }
    return point;
}

} // namespace

std::vector<double> lossesOf(const PowerFlow &power)
{
    std::vector<double> losses;
    losses.reserve(power.elements.size());
    for (const PowerElementFlow &element : power.elements)
        losses.push_back(element.loss_w);
    return losses;
}

RoomHeats lossHeats(const Census &census, const PowerCase &network, std::span<const double> losses_w)
{
    std::unordered_map<Id, double> byRoom;
    for (std::size_t e = 0; e < losses_w.size(); ++e) {
        if (!(losses_w[e] > 0) || !std::isfinite(losses_w[e]))
            continue; // a network that did not settle says so by itself
        const Id id = network.elements[e].id;
        const Census::Row *row = census.item(id);
        const Id parent = row ? row->item->parent : census.runs()[static_cast<std::size_t>(census.runRow(id))].run->parent;
        if (const Id room = census.around(parent).room)
            byRoom[room] += losses_w[e];
    }
    RoomHeats heats(byRoom.begin(), byRoom.end());
    std::ranges::sort(heats);
    return heats;
}

SiteHour plantHour(const std::vector<PlantLoop> &loops, const SitePoint &point, const PlantWeather &weather)
{
    PlantSum sum;
    for (std::size_t i = 0; i < loops.size(); ++i)
        sum.add(solvePlantHour(loops[i], point.heat_w[i], weather), point.heat_w[i], 1);
    sum.addOwn(point.ownHeat_w);
    return sum.taken();
}

CoolingCases inWeather(CoolingCases cases, const PlantWeather &weather)
{
    for (MachineCase &machine : cases.machines)
        if (coolsAir(machine.role)) {
            machine.dryBulb_k = weather.dryBulb_k;
            machine.wetBulb_k = weather.wetBulb_k;
        }
    return cases;
}

std::vector<PlantWeather> plantWeather(const WeatherYear &year)
{
    std::vector<PlantWeather> hours;
    hours.reserve(year.hours.size());
    for (const WeatherHour &hour : year.hours) {
        const double ratio = humidityRatio(saturationPressure_pa(hour.dewPoint_k), hour.pressure_pa);
        hours.push_back({hour.dryBulb_k, wetBulb_k(hour.dryBulb_k, ratio, hour.pressure_pa), hour.pressure_pa});
    }
    return hours;
}

SiteEngines::SiteEngines(const Snapshot &settled, const Census &census, std::shared_ptr<const CoolingCases> cases)
    : settled_(settled), census_(census), cases_(std::move(cases)), loops_(settled.plant.loops),
      designLosses_(lossHeats(census, *settled.network, lossesOf(settled.power)))
{
    for (const ItLoad &load : settled.loads)
        peak_w_ += load.peak_w;
    for (const auto &[id, watts] : settled.plant.mechanical_w)
        mechanical_w_ += watts;
}

SiteEngines::SiteEngines(const Snapshot &settled, const Census &census)
    : SiteEngines(settled, census, std::make_shared<const CoolingCases>(coolingCases(census, settled.loads)))
{
}

SitePoint SiteEngines::cooled(double share, const RoomHeats &losses, const PlantWeather &weather) const
{
    SitePoint point = sitePoint(solveCooling(inWeather(atShare(*cases_, share), weather), losses, settled_.air.fields, false), loops_);
    point.share = share;
    return point;
}

SiteHour SiteEngines::solved(double it_w, const PlantWeather &weather) const
{
    const double share = peak_w_ > 0 ? it_w / peak_w_ : 0;
    RoomHeats losses = designLosses_;
    const PowerNet net(*settled_.network);
    PowerLosses power(net);
    SiteHour hour;
    for (int pass = 0; pass < 3; ++pass) {
        const SitePoint point = cooled(share, losses, weather);
        hour = plantHour(loops_, point, weather);
        const double mechanical = hour.cool_w + point.rack_w + point.own_w;
        const PowerLosses::Sum sum = power.at(share, mechanical_w_ > 0 ? mechanical / mechanical_w_ : 0, 1e-9);
        hour.loss_w = sum.lossForIt_w;
        hour.cool_w = mechanical + sum.loss_w - sum.lossForIt_w;
        losses = lossHeats(census_, *settled_.network, power.byElement());
    }
    return hour;
}

SiteFit::SiteFit(const SiteEngines &engines, const LossFit &losses, const WeatherYear &weather)
    : losses_(losses), peak_w_(engines.peak_w()), mechanical_w_(engines.mechanical_w())
{
    const auto [coldest, warmest] = std::ranges::minmax(weather.hours, {}, &WeatherHour::dryBulb_k);
    ownFrom_k_ = coldest.dryBulb_k;
    for (const double share : loadPoints) {
        points_.emplace_back().share = share;
        points_.back().ownByWeather_w.resize(static_cast<std::size_t>((warmest.dryBulb_k - ownFrom_k_) / ownStep_k) + 2);
    }
    for (const CoolingClass &one : coolingClasses(engines.cases(), engines.designLosses(), engines.settled().air.fields))
        addClass(one, engines, weather);
}

namespace {

/// The electricity of coolers with a compressor of their own at the outdoor temperatures of a fit.
void addOwn(SitePoint &point, const PlantResult &plant, const std::vector<MachineCase> &machines, double count, double from_k)
{
    for (MachineCase machine : machines) {
        const MachineResult *found = coolsAir(machine.role) ? plant.find(machine.id) : nullptr;
        if (!found)
            continue;
        machine.heat_w = found->heat_w;
        for (std::size_t t = 0; t < point.ownByWeather_w.size(); ++t) {
            machine.dryBulb_k = from_k + static_cast<double>(t) * ownStep_k;
            point.ownByWeather_w[t] += count * solveMachine(machine).electrical_w;
        }
    }
}

} // namespace

double SiteFit::own_w(const SitePoint &point, double dryBulb_k) const
{
    const auto last = static_cast<double>(point.ownByWeather_w.size() - 1);
    const double t = std::clamp((dryBulb_k - ownFrom_k_) / ownStep_k, 0.0, last);
    const auto low = std::min(static_cast<std::size_t>(t), point.ownByWeather_w.size() - 2);
    return std::lerp(point.ownByWeather_w[low], point.ownByWeather_w[low + 1], t - static_cast<double>(low));
}

/// The loops of a class and what they take at each share of the load; loops that are alike become one table.
void SiteFit::addClass(const CoolingClass &one, const SiteEngines &engines, const WeatherYear &weather)
{
    std::vector<PlantLoop> loops;
    for (const PlantLoop &loop : engines.loops())
        if (std::ranges::find(one.cases.loops, loop.id, &LoopCase::id) != one.cases.loops.end())
            loops.push_back(loop);
    const double atDesign = losses_.loss_w(1, 1);
    std::vector<SitePoint> points;
    for (SitePoint &point : points_) {
        RoomHeats losses = one.losses;
        for (auto &[room, watts] : losses)
            watts *= atDesign > 0 ? losses_.loss_w(point.share, point.share) / atDesign : 0;
        const Cooling cooling = solveCooling(atShare(one.cases, point.share), losses, engines.settled().air.fields, false);
        points.push_back(sitePoint(cooling, loops));
        point.rack_w += one.count * points.back().rack_w;
        point.ownHeat_w += one.count * points.back().ownHeat_w;
        addOwn(point, cooling.plant, one.cases.machines, one.count, ownFrom_k_);
    }
    for (std::size_t i = 0; i < loops.size(); ++i) {
        double most_w = 0;
        for (std::size_t p = 0; p < points.size(); ++p) {
            points_[p].heat_w.push_back(points[p].heat_w[i]);
            most_w = std::max(most_w, points[p].heat_w[i]);
        }
        tables_.emplace_back(loops[i], one.count, most_w, weather);
    }
}

SiteHour SiteFit::at(double it_w, const PlantWeather &weather)
{
    const double x = peak_w_ > 0 ? it_w / peak_w_ : 0;
    const auto above = std::ranges::lower_bound(points_, x, {}, &SitePoint::share);
    const std::size_t high = std::clamp<std::size_t>(static_cast<std::size_t>(above - points_.begin()), 1, points_.size() - 1);
    const SitePoint &a = points_[high - 1], &b = points_[high];
    const double between = (x - a.share) / (b.share - a.share);
    PlantSum sum;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        const double heat_w = std::max(0.0, std::lerp(a.heat_w[i], b.heat_w[i], between));
        sum.add(tables_[i].at(heat_w, weather), heat_w, tables_[i].count());
    }
    sum.addOwn(std::max(0.0, std::lerp(a.ownHeat_w, b.ownHeat_w, between)));
    SiteHour hour = sum.taken();
    const double own = std::lerp(own_w(a, weather.dryBulb_k), own_w(b, weather.dryBulb_k), between);
    const double mechanical = hour.cool_w + std::max(0.0, std::lerp(a.rack_w, b.rack_w, between) + own);
    const double m = mechanical_w_ > 0 ? mechanical / mechanical_w_ : 0;
    const double all = std::max(0.0, losses_.loss_w(x, m)), forIt = std::clamp(losses_.lossForIt_w(x, m), 0.0, all);
    hour.loss_w = forIt;
    hour.cool_w = mechanical + all - forIt;
    return hour;
}

} // namespace gridhall
