// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/site_fit.h"

#include "core/plant/psychrometrics.h"

#include <Eigen/Dense>

namespace gridhall {

namespace {

// Twenty-four points in all: twelve of cooling, twelve of the power path.
constexpr std::array<double, 12> loadPoints{0.08, 0.16, 0.25, 0.33, 0.42, 0.5, 0.58, 0.67, 0.75, 0.83, 0.92, 1.0};
constexpr std::array<double, 4> lossPoints{0.15, 0.45, 0.75, 1.0};
constexpr std::array<double, 3> coolingPoints{0.15, 0.5, 1.0};

/// How much of a loop's cooling is made by compressors.
double mechanicalShare(PlantMode mode)
{
    return mode == PlantMode::Mechanical ? 1 : mode == PlantMode::Partial ? 0.5 : 0;
}

CoolingMode modeOf(double mechanicalHeat_w, double heat_w)
{
    constexpr double few = 0.01;
    return mechanicalHeat_w <= few * heat_w        ? CoolingMode::Free
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
    SiteHour taken()
    {
        hour_.mode = modeOf(mechanical_w_, hour_.heat_w);
        return hour_;
    }

private:
    SiteHour hour_;
    double mechanical_w_ = 0, most_w_ = -1;
};

bool alike(PlantLoop a, const PlantLoop &b)
{
    constexpr double same = 1e-9;
    if (std::abs(a.designHeat_w - b.designHeat_w) > same * b.designHeat_w || std::abs(a.rise_k - b.rise_k) > same ||
        std::abs(a.pump_w - b.pump_w) > same * b.pump_w)
        return false;
    a.id = b.id;
    a.designHeat_w = b.designHeat_w;
    a.rise_k = b.rise_k;
    a.pump_w = b.pump_w;
    return a == b;
}

bool sameHeats(const std::vector<SitePoint> &points, std::size_t i, std::size_t j)
{
    return std::ranges::all_of(points, [=](const SitePoint &point) {
        return std::abs(point.heat_w[i] - point.heat_w[j]) <= 1e-6 * std::max(1.0, point.heat_w[i]);
    });
}

bool coolsAir(Role role)
{
    return role == Role::Crah || role == Role::FanWall || role == Role::InRow || role == Role::RearDoor;
}

} // namespace

RoomHeats lossHeats(const Census &census, const PowerFlow &power)
{
    std::unordered_map<Id, double> byRoom;
    for (const PowerElementFlow &flow : power.elements) {
        if (flow.loss_w <= 0)
            continue;
        const Census::Row *row = census.item(flow.id);
        const Id parent = row ? row->item->parent
                              : census.runs()[static_cast<std::size_t>(census.runRow(flow.id))].run->parent;
        if (const Id room = census.around(parent).room)
            byRoom[room] += flow.loss_w;
    }
    RoomHeats heats(byRoom.begin(), byRoom.end());
    std::ranges::sort(heats);
    return heats;
}

ItLoads scaledLoads(const ItLoads &loads, double share)
{
    ItLoads scaled = loads;
    for (ItLoad &load : scaled)
        for (double ItLoad::*member : {&ItLoad::peak_w, &ItLoad::typical_w, &ItLoad::idle_w, &ItLoad::liquid_w, &ItLoad::air_w,
                                       &ItLoad::coolantFlow_m3_per_s, &ItLoad::airFlow_m3_per_s})
            load.*member *= share;
    return scaled;
}

SiteHour plantHour(const std::vector<PlantLoop> &loops, std::span<const double> heat_w, const PlantWeather &weather)
{
    PlantSum sum;
    for (std::size_t i = 0; i < loops.size(); ++i)
        sum.add(solvePlantHour(loops[i], heat_w[i], weather), heat_w[i], 1);
    return sum.taken();
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

SiteEngines::SiteEngines(const Snapshot &settled, const Census &census)
    : settled_(settled), census_(census), network_(powerCase(census, settled.loads, settled.plant.mechanical_w)),
      loops_(plantLoops(census, settled.liquid))
{
    for (const ItLoad &load : settled.loads)
        peak_w_ += load.peak_w;
    for (const auto &[id, watts] : settled.plant.mechanical_w)
        mechanical_w_ += watts;
}

SitePoint SiteEngines::cooled(double share, const RoomHeats &losses) const
{
    const Cooling cooling = solveCooling(coolingCases(census_, scaledLoads(settled_.loads, share)), losses,
                                         settled_.air.fields);
    SitePoint point;
    point.share = share;
    point.it_w = share * peak_w_;
    for (const PlantLoop &loop : loops_) {
        const auto at = std::ranges::find_if(cooling.liquid.loops, [&](const LoopResult &one) {
            return one.id == loop.id && one.circuit == Circuit::Fws;
        });
        point.heat_w.push_back(at == cooling.liquid.loops.end() ? 0 : at->heat_w);
    }
    for (const LoopResult &loop : cooling.liquid.loops)
        if (loop.circuit == Circuit::Tcs)
            point.rack_w += loop.pump_w;
    for (const RoomResult &room : cooling.air.rooms)
        point.rack_w += room.fan_w;
    for (const MachineResult &machine : cooling.plant.machines)
        if (coolsAir(machine.role))
            point.rack_w += machine.electrical_w;
    return point;
}

PowerFlow SiteEngines::powered(double share, double mechanical_w) const
{
    const double cooling = mechanical_w_ > 0 ? mechanical_w / mechanical_w_ : 0;
    PowerCase network = network_;
    for (PowerCase::Element &element : network.elements)
        element.load_w *= element.isIt ? share : cooling;
    return solvePower(network);
}

RoomHeats SiteEngines::designLosses() const { return lossHeats(census_, settled_.power); }

SiteHour SiteEngines::solved(double it_w, const PlantWeather &weather) const
{
    const double share = peak_w_ > 0 ? it_w / peak_w_ : 0;
    RoomHeats losses = designLosses();
    SiteHour hour;
    for (int pass = 0; pass < 3; ++pass) {
        const SitePoint point = cooled(share, losses);
        hour = plantHour(loops_, point.heat_w, weather);
        const double mechanical = hour.cool_w + point.rack_w;
        const PowerFlow flow = powered(share, mechanical);
        hour.loss_w = flow.lossForIt_w;
        hour.cool_w = mechanical + flow.loss_w - flow.lossForIt_w;
        losses = lossHeats(census_, flow);
    }
    return hour;
}

SiteFit::SiteFit(const SiteEngines &engines, const WeatherYear &weather)
    : peak_w_(engines.peak_w()), mechanical_w_(engines.mechanical_w())
{
    fitLosses(engines);
    const RoomHeats design = engines.designLosses();
    const double atDesign = value(loss_, 1, 1);
    for (const double share : loadPoints) {
        RoomHeats losses = design;
        for (auto &[room, watts] : losses)
            watts *= atDesign > 0 ? value(loss_, share, share) / atDesign : 0;
        points_.push_back(engines.cooled(share, losses));
    }
    groupLoops(engines, weather);
}

/// Loops that are alike and take the same heats become one table.
void SiteFit::groupLoops(const SiteEngines &engines, const WeatherYear &weather)
{
    const auto &loops = engines.loops();
    std::vector<SitePoint> grouped = points_;
    for (SitePoint &point : grouped)
        point.heat_w.clear();
    std::vector<char> taken(loops.size(), 0);
    for (std::size_t i = 0; i < loops.size(); ++i) {
        if (taken[i])
            continue;
        double count = 0;
        for (std::size_t j = i; j < loops.size(); ++j) {
            if (taken[j] || !alike(loops[i], loops[j]) || !sameHeats(points_, i, j))
                continue;
            taken[j] = 1;
            ++count;
        }
        double most_w = 0;
        for (std::size_t p = 0; p < points_.size(); ++p) {
            grouped[p].heat_w.push_back(points_[p].heat_w[i]);
            most_w = std::max(most_w, points_[p].heat_w[i]);
        }
        tables_.emplace_back(loops[i], count, most_w, weather);
    }
    points_ = std::move(grouped);
}

void SiteFit::fitLosses(const SiteEngines &engines)
{
    constexpr auto n = static_cast<Eigen::Index>(lossPoints.size() * coolingPoints.size());
    Eigen::Matrix<double, n, 6> terms;
    Eigen::Matrix<double, n, 2> losses;
    Eigen::Index row = 0;
    for (const double x : lossPoints)
        for (const double m : coolingPoints) {
            const PowerFlow flow = engines.powered(x, m * mechanical_w_);
            terms.row(row) << 1, x, x * x, m, m * m, x * m;
            losses.row(row++) << flow.loss_w, flow.lossForIt_w;
        }
    const Eigen::Matrix<double, 6, 2> fitted = terms.colPivHouseholderQr().solve(losses);
    for (Eigen::Index i = 0; i < 6; ++i) {
        loss_[static_cast<std::size_t>(i)] = fitted(i, 0);
        lossForIt_[static_cast<std::size_t>(i)] = fitted(i, 1);
    }
}

double SiteFit::value(const Quadratic &q, double x, double m)
{
    return q[0] + q[1] * x + q[2] * x * x + q[3] * m + q[4] * m * m + q[5] * x * m;
}

SiteHour SiteFit::at(double it_w, const PlantWeather &weather) const
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
    SiteHour hour = sum.taken();
    const double mechanical = hour.cool_w + std::max(0.0, std::lerp(a.rack_w, b.rack_w, between));
    const double m = mechanical_w_ > 0 ? mechanical / mechanical_w_ : 0;
    const double all = std::max(0.0, value(loss_, x, m)), forIt = std::clamp(value(lossForIt_, x, m), 0.0, all);
    hour.loss_w = forIt;
    hour.cool_w = mechanical + all - forIt;
    return hour;
}

} // namespace gridhall
