// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/ride_through.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr std::size_t mostSteps = 100000;
constexpr double leastSpread_k = 0.1;
constexpr double catchUp_k = 5; ///< A plant that is back takes as much more as its water is warmer, all over again at 5 K.

/// A lump that hangs on the plant's water through a conductance: its line is T = (right + hold * water) / diagonal.
struct Hanging {
    double diagonal = 1, right = 0, hold = 0;
    double at(double water_k) const { return (right + hold * water_k) / diagonal; }
};

struct LoopLumps {
    double plate_k = 0, coolant_k = 0, toSupply_k = 0;
    double plateToCoolant = 0, coolantToPlant = 0; ///< W/K.
    double sink_k = 0;                             ///< Where there is no plant.
};
struct RoomLumps {
    double air_k = 0, mass_k = 0, toInlet_k = 0, airToPlant = 0, sink_k = 0;
};

class Riding {
public:
    Riding(const RideSite &site, double step_s) : site_(site), dt_(step_s)
    {
        for (const RidePlant &plant : site.plants)
            water_.push_back((plant.supply_k + plant.return_k) / 2);
        for (const RideLoop &loop : site.loops)
            loops_.push_back(steady(loop));
        for (const RideRoom &room : site.rooms)
            rooms_.push_back(steady(room));
        loopsOn_.resize(site.plants.size());
        roomsOn_.resize(site.plants.size());
        for (std::size_t k = 0; k < site.loops.size(); ++k)
            if (site.loops[k].plant >= 0)
                loopsOn_[static_cast<std::size_t>(site.loops[k].plant)].push_back(k);
        for (std::size_t k = 0; k < site.rooms.size(); ++k)
            if (site.rooms[k].plant >= 0)
                roomsOn_[static_cast<std::size_t>(site.rooms[k].plant)].push_back(k);
        hungLoops_.resize(site.loops.size());
        hungRooms_.resize(site.rooms.size());
    }

    void keep(RideCurves &curves) const
    {
        for (std::size_t i = 0; i < loops_.size(); ++i) {
            curves.loops[i].supply_k.push_back(loops_[i].coolant_k - loops_[i].toSupply_k);
            curves.loops[i].plate_k.push_back(loops_[i].plate_k);
        }
        for (std::size_t i = 0; i < water_.size(); ++i)
            curves.plants_k[i].push_back(water_[i] - (site_.plants[i].return_k - site_.plants[i].supply_k) / 2);
        for (std::size_t i = 0; i < rooms_.size(); ++i)
            curves.rooms[i].inlet_k.push_back(rooms_[i].air_k - rooms_[i].toInlet_k * site_.rooms[i].fans.at(time_));
    }

    void step()
    {
        const double it = site_.it.at(time_);
        for (std::size_t i = 0; i < loops_.size(); ++i)
            hang(i, it);
        for (std::size_t i = 0; i < rooms_.size(); ++i)
            hangRoom(i, it);
        for (std::size_t i = 0; i < water_.size(); ++i)
            stepWater(i);
        for (std::size_t i = 0; i < loops_.size(); ++i)
            settle(i, it);
        for (std::size_t i = 0; i < rooms_.size(); ++i)
            settleRoom(i);
        time_ += dt_;
    }

private:
    double sinkOf(std::int32_t plant, double otherwise) const { return plant >= 0 ? water_[static_cast<std::size_t>(plant)] : otherwise; }

    LoopLumps steady(const RideLoop &loop) const
    {
        LoopLumps lumps;
        lumps.coolant_k = (loop.supply_k + loop.return_k) / 2;
        lumps.toSupply_k = lumps.coolant_k - loop.supply_k;
        lumps.plate_k = lumps.coolant_k + loop.plateOver_k;
        lumps.sink_k = lumps.coolant_k - catchUp_k;
        lumps.plateToCoolant = loop.heat_w / std::max(loop.plateOver_k, leastSpread_k);
        lumps.coolantToPlant = loop.heat_w / std::max(lumps.coolant_k - sinkOf(loop.plant, lumps.sink_k), leastSpread_k);
        return lumps;
    }

    RoomLumps steady(const RideRoom &room) const
    {
        RoomLumps lumps;
        lumps.air_k = lumps.mass_k = (room.inlet_k + room.return_k) / 2;
        lumps.toInlet_k = lumps.air_k - room.inlet_k;
        lumps.sink_k = lumps.air_k - 10;
        const double cooled_w = std::max(0.0, room.heat_w - room.envelope_w_per_k * (lumps.air_k - room.outside_k));
        lumps.airToPlant = cooled_w / std::max(lumps.air_k - sinkOf(room.plant, lumps.sink_k), leastSpread_k);
        return lumps;
    }

    void hang(std::size_t i, double it)
    {
        const RideLoop &loop = site_.loops[i];
        const LoopLumps &lumps = loops_[i];
        const double pumped = loop.pumps.at(time_);
        const double a = lumps.plateToCoolant * pumped, b = lumps.coolantToPlant * pumped * loop.exchangers.at(time_);
        const double plate = std::max(loop.plate_j_per_k, 1.0) / dt_, coolant = std::max(loop.coolant_j_per_k, 1.0) / dt_;
        const double intoPlate = plate * lumps.plate_k + loop.heat_w * it;
        Hanging &hung = hungLoops_[i];
        hung.diagonal = coolant + a + b - a * a / (plate + a);
        hung.right = coolant * lumps.coolant_k + a * intoPlate / (plate + a);
        hung.hold = b;
    }

    void settle(std::size_t i, double it)
    {
        const RideLoop &loop = site_.loops[i];
        LoopLumps &lumps = loops_[i];
        const double a = lumps.plateToCoolant * loop.pumps.at(time_), plate = std::max(loop.plate_j_per_k, 1.0) / dt_;
        lumps.coolant_k = hungLoops_[i].at(sinkOf(loop.plant, lumps.sink_k));
        lumps.plate_k = (plate * lumps.plate_k + loop.heat_w * it + a * lumps.coolant_k) / (plate + a);
    }

    void hangRoom(std::size_t i, double it)
    {
        const RideRoom &room = site_.rooms[i];
        const RoomLumps &lumps = rooms_[i];
        const double h = room.massByAir_w_per_k, k = lumps.airToPlant * room.fans.at(time_) * room.cooling.at(time_);
        const double air = std::max(room.air_j_per_k, 1.0) / dt_, mass = std::max(room.mass_j_per_k, 1.0) / dt_;
        Hanging &hung = hungRooms_[i];
        hung.diagonal = air + h + k + room.envelope_w_per_k - h * h / (mass + h);
        hung.right = air * lumps.air_k + room.heat_w * it + h * mass * lumps.mass_k / (mass + h) + room.envelope_w_per_k * room.outside_k;
        hung.hold = k;
    }

    void settleRoom(std::size_t i)
    {
        const RideRoom &room = site_.rooms[i];
        RoomLumps &lumps = rooms_[i];
        const double h = room.massByAir_w_per_k, mass = std::max(room.mass_j_per_k, 1.0) / dt_;
        lumps.air_k = hungRooms_[i].at(sinkOf(room.plant, lumps.sink_k));
        lumps.mass_k = (mass * lumps.mass_k + h * lumps.air_k) / (mass + h);
    }

    void stepWater(std::size_t i)
    {
        const RidePlant &plant = site_.plants[i];
        const double taken = plant.rejection.at(time_), steady_k = (plant.supply_k + plant.return_k) / 2;
        const double slope = plant.heat_w / catchUp_k * taken, water = std::max(plant.water_j_per_k, 1.0) / dt_;
        double diagonal = water + slope, right = water * water_[i] - plant.heat_w * taken + slope * steady_k;
        const auto take = [&](const Hanging &hung) {
            diagonal += hung.hold - hung.hold * hung.hold / hung.diagonal;
            right += hung.hold * hung.right / hung.diagonal;
        };
        for (const std::size_t k : loopsOn_[i])
            take(hungLoops_[k]);
        for (const std::size_t k : roomsOn_[i])
            take(hungRooms_[k]);
        water_[i] = right / diagonal;
    }

    const RideSite &site_;
    double dt_, time_ = 0;
    std::vector<double> water_;
    std::vector<LoopLumps> loops_;
    std::vector<RoomLumps> rooms_;
    std::vector<Hanging> hungLoops_, hungRooms_;
    std::vector<std::vector<std::size_t>> loopsOn_, roomsOn_; ///< By plant.
};

} // namespace

std::size_t RideCurves::steps() const
{
    return !loops.empty() ? loops.front().supply_k.size() : !rooms.empty() ? rooms.front().inlet_k.size() : 0;
}

double RideCurves::secondsTo(const std::vector<double> &curve, double limit_k, double step_s)
{
    for (std::size_t i = 0; i < curve.size(); ++i)
        if (curve[i] > limit_k)
            return static_cast<double>(i) * step_s;
    return -1;
}

RideCurves ride(const RideSite &site, double until_s, double step_s)
{
    RideCurves curves;
    curves.step_s = step_s;
    curves.loops.resize(site.loops.size());
    curves.plants_k.resize(site.plants.size());
    curves.rooms.resize(site.rooms.size());
    if (!(step_s > 0) || !(until_s >= 0))
        return curves;
    Riding riding(site, step_s);
    const auto steps = std::min(static_cast<std::size_t>(until_s / step_s), mostSteps);
    for (std::size_t i = 0; i <= steps; ++i) {
        riding.keep(curves);
        riding.step();
    }
    return curves;
}

ServerMass::ServerMass(double inlet_k, double rise_k, double tauMass_s, double tauAir_s, double lambda)
    : effective_k_(inlet_k + (1 - lambda) * rise_k), tauMass_s_(tauMass_s), tauAir_s_(tauAir_s), lambda_(lambda)
{
}

double ServerMass::outletAfter(double dt_s, double inlet_k, double rise_k)
{
    const double driven = inlet_k + (1 - lambda_) * rise_k;
    const double outlet = inlet_k + rise_k + tauAir_s_ / (tauMass_s_ + dt_s) * (effective_k_ - driven);
    effective_k_ = (tauMass_s_ * effective_k_ + dt_s * driven) / (tauMass_s_ + dt_s);
    return outlet;
}

} // namespace gridhall
