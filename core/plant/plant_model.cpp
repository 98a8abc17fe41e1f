// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/plant_model.h"

#include "core/catalog/exchanger.h"
#include "core/plant/machines.h"
#include "core/plant/psychrometrics.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double airHeat_j_per_m3_k = 1.2 * 1006;
constexpr double leastSpeed = 0.15, surfaceExponent = 0.65; ///< Assumptions: fan turndown; UA by fan speed.
constexpr double condensingAbove_k = 13;                    ///< Rise and approach of condensers, assumption.
constexpr double latent_j_per_m3 = 2.43e9;
constexpr double worthwhile = 5; ///< Heat over fan power below which outdoor air is left alone.
constexpr double evaporatingShare = 0.9;

/// What one kind of rejector does at one hour.
struct Rejecting {
    double heat_w = 0, fan_w = 0, water_m3_per_s = 0;
};

double airOf(const Rejector &rated) { return rated.airFlow_m3_per_s > 0 ? rated.airFlow_m3_per_s : 6.28e-5 * rated.capacity_w; }

/// A dry cooler at one hour, as rates of heat capacity.
class DryCooler {
public:
    DryCooler(const Rejector &rated, double flow) : rated_(rated)
    {
        water_ = flow * rated.capacity_w / std::max(rated.rise_k, 0.5);
        air_ = airOf(rated) * airHeat_j_per_m3_k;
        surface_ = rated.surface_w_per_k > 0 ? rated.surface_w_per_k : ratedSurface_w_per_k(rated);
    }
    double rate(double speed) const
    {
        const double air = air_ * speed, least = std::min(water_, air), most = std::max(water_, air);
        if (least <= 0)
            return 0;
        return least * crossflowEffectiveness(surface_ * std::pow(speed, surfaceExponent) / least, least / most);
    }
    /// Fan speed at which the rate is `wanted`; at most 1.
    double speedFor(double wanted) const
    {
        double low = leastSpeed, high = 1, atLow = rate(low) - wanted, atHigh = rate(high) - wanted;
        if (atLow >= 0)
            return low;
        if (atHigh <= 0)
            return high;
        for (int i = 0; i < 30 && high - low > 1e-6; ++i) {
            const double mid = i % 3 == 2 ? (low + high) / 2 : low - atLow * (high - low) / (atHigh - atLow);
            const double at = rate(mid) - wanted;
            if (std::abs(at) < 1e-7 * wanted)
                return mid;
            (at < 0 ? low : high) = mid;
            (at < 0 ? atLow : atHigh) = at;
        }
        return (low + high) / 2;
    }
    double fanPower(double wanted, double speed) const
    {
        const double cycling = speed <= leastSpeed ? std::min(1.0, wanted / rate(leastSpeed)) : 1;
        return rated_.fan_w * speed * speed * speed * cycling;
    }

private:
    const Rejector &rated_;
    double water_ = 0, air_ = 0, surface_ = 0;
};

/// Water that pads evaporate, with blowdown.
double padWater(const Rejector &rated, double cooledBy_k)
{
    const double cycles = std::max(rated.concentration, 1.1);
    return airOf(rated) * airHeat_j_per_m3_k * cooledBy_k / latent_j_per_m3 * cycles / (cycles - 1);
}

double towerWater(const Rejector &rated, double heat_w)
{
    const double cycles = std::max(rated.concentration, 1.1);
    return heat_w * (rated.water_m3_per_j > 0 ? rated.water_m3_per_j : evaporatingShare / latent_j_per_m3 * cycles / (cycles - 1));
}

/// Leaving water of a tower over the wet bulb at a fan speed.
double towerApproach(const Rejector &rated, double wetBulb, double range, double flow, double speed)
{
    const double scale = rated.approach_k / yorkApproach_k(298.7, std::max(rated.rise_k, 1.1), 1);
    return scale * yorkApproach_k(wetBulb, range, flow / speed);
}

double towerSpeed(const Rejector &rated, double wetBulb, double range, double flow, double wanted)
{
    double low = leastSpeed, high = 1;
    if (towerApproach(rated, wetBulb, range, flow, low) <= wanted)
        return low;
    for (int i = 0; i < 24; ++i) {
        const double mid = (low + high) / 2;
        (towerApproach(rated, wetBulb, range, flow, mid) > wanted ? low : high) = mid;
    }
    return high;
}

double flowOf(const PlantLoop &loop, double heat_w)
{
    return loop.designHeat_w > 0 ? std::clamp(heat_w / loop.designHeat_w, loop.leastFlow, 1.5) : 1;
}

double capacityOf(const std::vector<Rejector> &rejectors)
{
    double sum = 0;
    for (const Rejector &rejector : rejectors)
        sum += rejector.capacity_w;
    return sum;
}

/// Water that towers of a condenser deliver, at full fans.
double condenserSupply(const PlantLoop &loop, double heat_w, const PlantWeather &weather)
{
    const double capacity = std::max(capacityOf(loop.condenser), 1.0);
    double warmest = 0;
    for (const Rejector &rejector : loop.condenser) {
        const double range = rejector.rise_k * std::clamp(heat_w / capacity, 0.1, 1.5);
        warmest = std::max(warmest, rejector.kind == Rejector::Kind::Tower
                                        ? weather.wetBulb_k + towerApproach(rejector, weather.wetBulb_k, range, 1, 1)
                                        : weather.dryBulb_k + rejector.approach_k * std::clamp(heat_w / capacity, 0.1, 1.5));
    }
    return warmest > 0 ? warmest : weather.dryBulb_k;
}

class PlantSolve {
public:
    PlantSolve(const PlantLoop &loop, double heat_w, const PlantWeather &weather) : loop_(loop), weather_(weather), heat_(heat_w)
    {
        const double flow = flowOf(loop, heat_w);
        rise_ = loop.designHeat_w > 0 ? loop.rise_k * heat_w / (loop.designHeat_w * flow) : loop.rise_k;
        hour_.supply_k = loop.supply_k;
        hour_.pump_w = loop.pump_w * std::pow(std::min(flow, 1.0), 2.7);
        economise();
        for (const Rejector &rejector : loop.rejectors)
            reject(rejector, flow);
        compress();
        hour_.return_k = hour_.supply_k + rise_;
    }
    PlantHour taken() const { return hour_; }

private:
    /// Towers cool the loop through an exchanger while they can.
    void economise()
    {
        if (loop_.exchangerApproach_k <= 0 || loop_.condenser.empty())
            return;
        const double cold = condenserSupply(loop_, heat_, weather_) + loop_.exchangerApproach_k;
        const double share = rise_ > 0 ? std::clamp((loop_.supply_k + rise_ - cold) / rise_, 0.0, 1.0) : 0;
        taken_ += heat_ * share;
        cooled(heat_ * share);
    }

    void cooled(double heat_w)
    {
        if (heat_w <= 0)
            return;
        const double capacity = std::max(capacityOf(loop_.condenser), 1.0);
        hour_.pump_w += loop_.condenserPump_w * std::min(1.0, heat_w / capacity);
        for (const Rejector &rejector : loop_.condenser) {
            const double load = std::min(1.0, heat_w / capacity);
            hour_.fan_w += rejector.fan_w * load; // towers at full range: cells are staged
            if (rejector.kind == Rejector::Kind::Tower)
                hour_.water_m3_per_s += towerWater(rejector, heat_w * rejector.capacity_w / capacity);
        }
    }

    /// A rejector takes its share of what is left, by capacity.
    void reject(const Rejector &rejector, double flow)
    {
        const double all = capacityOf(loop_.rejectors);
        if (rejector.capacity_w <= 0 || heat_ <= taken_)
            return;
        const double share = heat_ * rejector.capacity_w / all;
        if (rejector.kind == Rejector::Kind::Tower)
            rejectByTower(rejector, share);
        else
            rejectDry(rejector, share, std::min(1.5, flow * loop_.designHeat_w / std::max(all, 1.0)));
    }

    void rejectDry(const Rejector &rejector, double share, double flow)
    {
        const DryCooler cooler(rejector, flow > 0 ? flow : 1);
        const double entering = loop_.supply_k + rise_, full = cooler.rate(1);
        double air = weather_.dryBulb_k;
        if (full * (entering - air) < share && rejector.padEfficiency > 0) {
            air -= rejector.padEfficiency * (weather_.dryBulb_k - weather_.wetBulb_k);
        }
        const double needed = entering > air ? share / (entering - air) : 1e30;
        const double speed = needed < full ? cooler.speedFor(needed) : 1;
        double done = std::min(share, full * std::max(0.0, entering - air));
        if (loop_.compressors.empty() && done < share) {
            done = share; // nothing else takes it: the water warms until the air does
            hour_.supply_k = std::max(hour_.supply_k, air + share / full - rise_);
        }
        if (!loop_.compressors.empty() && done < share && done < worthwhile * rejector.fan_w)
            return; // chillers do it for less than the fans
        if (done > 0)
            hour_.fan_w += cooler.fanPower(needed, speed);
        hour_.wet = hour_.wet || (air < weather_.dryBulb_k && done > 0);
        if (air < weather_.dryBulb_k && done > 0)
            hour_.water_m3_per_s += padWater(rejector, weather_.dryBulb_k - air) * speed;
        taken_ += done;
    }

    void rejectByTower(const Rejector &rejector, double share)
    {
        const double range = std::max(rise_, 0.1);
        const double load = std::clamp(share / rejector.capacity_w * rejector.rise_k / range, 0.1, 1.5);
        const double coldest = weather_.wetBulb_k + towerApproach(rejector, weather_.wetBulb_k, range, load, 1);
        const double entering = loop_.supply_k + rise_;
        double done = share, speed = 1;
        if (coldest <= loop_.supply_k)
            speed = towerSpeed(rejector, weather_.wetBulb_k, range, load, loop_.supply_k - weather_.wetBulb_k);
        else if (loop_.compressors.empty())
            hour_.supply_k = std::max(hour_.supply_k, coldest);
        else
            done = share * std::clamp((entering - coldest) / range, 0.0, 1.0);
        if (done > 0)
            hour_.fan_w += rejector.fan_w * speed * speed * speed;
        hour_.water_m3_per_s += towerWater(rejector, done);
        taken_ += done;
    }

    void compress()
    {
        double left = std::max(0.0, heat_ - taken_);
        if (left < 1e-9 * heat_)
            left = 0;
        const bool free = left == 0;
        double capacity = 0;
        for (const Compressor &compressor : loop_.compressors)
            capacity += compressor.capacity_w;
        double wateredHeat = 0;
        for (const Compressor &compressor : loop_.compressors) {
            if (left <= 0 || capacity <= 0)
                break;
            const double part = std::min(left, capacity) * compressor.capacity_w / capacity;
            const double rejecting = compressor.waterCooled ? condenserSupply(loop_, part, weather_) : weather_.dryBulb_k;
            const double power = compressorPower_w(compressor, part, loop_.supply_k, rejecting);
            hour_.compressor_w += power;
            if (compressor.waterCooled)
                wateredHeat += part + power;
        }
        cooled(wateredHeat);
        hour_.unmet_w = loop_.rejectors.empty() || !loop_.compressors.empty() ? std::max(0.0, left - capacity) : 0;
        hour_.mode = heat_ <= 0                                                    ? PlantMode::Idle
                     : hour_.unmet_w > 0 || hour_.supply_k > loop_.supply_k + 1e-6 ? PlantMode::Floating
                     : free                                                        ? PlantMode::Free
                     : taken_ > 0                                                  ? PlantMode::Partial
                                                                                   : PlantMode::Mechanical;
    }

    const PlantLoop &loop_;
    const PlantWeather &weather_;
    double heat_ = 0, rise_ = 0, taken_ = 0;
    PlantHour hour_;
};

} // namespace

double compressorPower_w(const Compressor &compressor, double heat_w, double leaving_k, double rejecting_k)
{
    if (heat_w <= 0 || compressor.cop <= 0 || compressor.capacity_w <= 0)
        return 0;
    const EirChiller &curves = compressor.waterCooled ? centrifugalWithDrive : airCooledScrew;
    const double load = std::min(1.0, heat_w / compressor.capacity_w);
    const double part = eirChiller(curves, leaving_k, rejecting_k, load).partLoadFactor;
    const double partFactor = std::max(part, 0.05) * compressor.capacity_w / std::max(heat_w, 1.0);
    if (leaving_k < 283.15) {
        const double now = eirChiller(curves, leaving_k, rejecting_k, 1).inputFactor;
        const double rated = eirChiller(curves, compressor.leaving_k, compressor.rejecting_k, 1).inputFactor;
        return heat_w / compressor.cop * now / rated * partFactor;
    }
    const double now = idealCop(leaving_k, rejecting_k, condensingAbove_k);
    const double rated = idealCop(compressor.leaving_k, compressor.rejecting_k, condensingAbove_k);
    return heat_w / compressor.cop * rated / now * partFactor;
}

double ratedSurface_w_per_k(const Rejector &rated)
{
    const double rise = std::max(rated.rise_k, 0.5);
    const double water = rated.capacity_w / rise, air = airOf(rated) * airHeat_j_per_m3_k;
    const double least = std::min(water, air), most = std::max(water, air);
    const double needed = rated.capacity_w / (least * (rise + std::max(rated.approach_k, 0.5)));
    return least * ntuOf(std::min(needed, 0.98), least / most, crossflowEffectiveness);
}

PlantHour solvePlantHour(const PlantLoop &loop, double heat_w, const PlantWeather &weather)
{
    return PlantSolve(loop, std::max(0.0, heat_w), weather).taken();
}

} // namespace gridhall
