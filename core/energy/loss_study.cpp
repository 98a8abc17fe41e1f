// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/loss_study.h"

#include "core/base/geometry.h"
#include "core/catalog/specs.h"
#include "core/liquid/coolant.h"
#include "core/power/autonomy.h"

#include <algorithm>
#include <unordered_map>

namespace gridhall {

namespace {

constexpr double plateHeat_j_per_k_w = 1;     ///< 1 kJ/K per kW of devices on liquid: copper plates and the water in them (assumption).
constexpr double serverHeat_j_per_kg_k = 500; ///< Compact server model, 400 to 800.
constexpr double serverEffectiveness = 0.8;   ///< tau air over tau mass of the same model.
constexpr double airHeat_j_per_m3_k = 1.2 * 1006;
constexpr double usableStorage = 0.9; ///< Of a stratified tank (assumption).
constexpr double never_s = 1e9;

/// Vertices of the power network that a source reaches.
std::vector<bool> reachedFrom(const PowerCase &network, const std::vector<std::vector<std::int32_t>> &loadsOf,
                              bool (*starts)(const PowerCase::Element &))
{
    std::vector<bool> reached(network.elements.size());
    std::vector<std::int32_t> next;
    for (std::size_t i = 0; i < network.elements.size(); ++i)
        if (starts(network.elements[i])) {
            reached[i] = true;
            next.push_back(static_cast<std::int32_t>(i));
        }
    while (!next.empty()) {
        const std::int32_t at = next.back();
        next.pop_back();
        for (const std::int32_t to : loadsOf[static_cast<std::size_t>(at)])
            if (!reached[static_cast<std::size_t>(to)]) {
                reached[static_cast<std::size_t>(to)] = true;
                next.push_back(to);
            }
    }
    return reached;
}

double figureOr(const Layout &layout, Id id, const char *key, double otherwise)
{
    const Kept<Item> item = layout.find<Item>(id);
    const Given *given = item ? figureOf(layout, *item, key) : nullptr;
    return given ? given->value : otherwise;
}

} // namespace

Sentence lossName(Loss loss)
{
    switch (loss) {
    case Loss::Pumps: return translatable("Losses", "Rack-side pumps stop");
    case Loss::Cdu: return translatable("Losses", "Largest CDU of each loop");
    case Loss::Machine: return translatable("Losses", "Largest chiller or cooler of each plant loop");
    case Loss::Power: return translatable("Losses", "Utility; UPS and generators carry on");
    case Loss::Rejection: return translatable("Losses", "All heat rejection, for good");
    }
    return {};
}

/// Cuts the lumps and who drives them out of a solved design.
class LossStudy::Maker {
public:
    Maker(LossStudy &study, const Layout &layout, const LiquidResult &liquid, const PowerCase &network)
        : study_(study), layout_(layout), liquid_(liquid), network_(network)
    {
        std::vector<std::vector<std::int32_t>> loadsOf(network.elements.size());
        for (const PowerCase::Arc &arc : network.arcs)
            loadsOf[static_cast<std::size_t>(arc.from)].push_back(arc.to);
        bridged_ = reachedFrom(network, loadsOf, [](const PowerCase::Element &one) { return one.bridges; });
        backed_ = reachedFrom(network, loadsOf, [](const PowerCase::Element &one) { return one.isSource && one.standby; });
        backup();
    }

    void plants()
    {
        for (const LoopResult &loop : liquid_.loops)
            if (loop.circuit == Circuit::Fws && !loop.sources.empty()) {
                plantOf_[&loop] = static_cast<std::int32_t>(study_.site_.plants.size());
                RidePlant plant{loop.id,
                                0,
                                (loop.volume_m3 + usableStorage * loop.storage_m3) * heatCapacity_j_per_m3_k(loop.supply_k, loop.glycol),
                                loop.supply_k,
                                loop.return_k,
                                {}};
                study_.site_.plants.push_back(plant);
                std::vector<Driven> machines, pumps;
                for (const LoopResult::Source &source : loop.sources) {
                    const bool compressor = roleAt(source.id) == Role::Chiller;
                    machines.push_back(driven(source.id, source.capacity_w, compressor));
                    if (source.pump_w > 0)
                        pumps.push_back(driven(source.id, source.pump_w, false));
                }
                for (const auto &[pump, power_w] : loop.pumps)
                    if (power_w > 0)
                        pumps.push_back(driven(pump, power_w, false));
                study_.machines_.push_back(std::move(machines));
                study_.plantPumps_.push_back(std::move(pumps));
                study_.machineSpare_.push_back(loop.heat_w > 0 ? loop.capacity_w / loop.heat_w : 2);
            }
    }

    void loops()
    {
        for (const LoopResult &loop : liquid_.loops) {
            if (loop.circuit != Circuit::Tcs || loop.sources.empty() || loop.heat_w <= 0)
                continue;
            RideLoop lumps;
            lumps.id = loop.id;
            lumps.supply_k = loop.supply_k;
            lumps.return_k = loop.return_k;
            for (const LoopResult::Load &load : loop.loads) {
                lumps.heat_w += load.heat_w;
                if (load.supplyMax_k > 0)
                    lumps.limit_k = lumps.limit_k > 0 ? std::min(lumps.limit_k, load.supplyMax_k) : load.supplyMax_k;
            }
            lumps.plate_j_per_k = lumps.heat_w * plateHeat_j_per_k_w;
            lumps.coolant_j_per_k = loop.volume_m3 * heatCapacity_j_per_m3_k((loop.supply_k + loop.return_k) / 2, loop.glycol);
            lumps.plant = plantFor(loop.sources.front().id);
            hangOn(lumps.plant, lumps.heat_w);
            std::vector<Driven> pumps;
            for (const LoopResult::Source &source : loop.sources)
                pumps.push_back(driven(source.id, source.capacity_w, false));
            study_.pumps_.push_back(std::move(pumps));
            study_.cduSpare_.push_back(loop.capacity_w / loop.heat_w);
            study_.site_.loops.push_back(lumps);
        }
    }

    void rooms(const AirResult &air, const ItLoads &loads)
    {
        for (const RoomResult &room : air.rooms) {
            if (room.heat_w <= 0 || room.coolers.empty())
                continue;
            RideRoom lumps;
            lumps.id = room.room;
            lumps.heat_w = room.heat_w;
            lumps.inlet_k = room.inlet_k;
            lumps.return_k = std::max(room.return_k, room.inlet_k + 1);
            if (const Kept<Space> space = layout_.find<Space>(room.room))
                lumps.air_j_per_k = areaM2(space->outline) * static_cast<double>(space->top - space->bottom) * 1e-4 * airHeat_j_per_m3_k;
            for (const ItLoad &load : loads)
                if (load.room == room.room && load.air_w > 0)
                    addMass(lumps, load);
            lumps.plant = plantFor(room.coolers.front().id);
            hangOn(lumps.plant, lumps.heat_w);
            std::vector<Driven> fans, compressors;
            for (const RoomResult::Cooler &cooler : room.coolers) {
                fans.push_back(driven(cooler.id, cooler.capacity_w, false));
                compressors.push_back(driven(cooler.id, cooler.capacity_w, true));
            }
            study_.fans_.push_back(std::move(fans));
            study_.compressors_.push_back(lumps.plant < 0 ? std::move(compressors) : std::vector<Driven>());
            study_.site_.rooms.push_back(lumps);
        }
    }

private:
    void addMass(RideRoom &room, const ItLoad &load) const
    {
        const double mass =
            figureOr(layout_, load.rack, key::thermalMass, figureOr(layout_, load.rack, key::weight, 0) * serverHeat_j_per_kg_k);
        const double flow = load.airFlow_m3_per_s > 0 ? load.airFlow_m3_per_s
                                                      : load.air_w / (airHeat_j_per_m3_k * std::max(1.0, room.return_k - room.inlet_k));
        room.mass_j_per_k += mass;
        room.massByAir_w_per_k += mass > 0 ? serverEffectiveness * flow * airHeat_j_per_m3_k : 0;
    }

    void backup()
    {
        LossBackup &backup = study_.backup_;
        const Criteria &criteria = layout_.criteria();
        backup.generatorStart_s = criteria.generatorStart_s;
        for (const PowerCase::Element &element : network_.elements) {
            backup.it_w += element.isIt ? element.load_w : 0;
            backup.generators = backup.generators || (element.isSource && element.standby);
            if (element.isIt || element.role == Role::Bess)
                backup.ups_j += element.energy_j;
        }
        for (const Autonomy &ups : autonomies(network_, nullptr)) {
            backup.ups_j += ups.energy_j;
            backup.upsUnknown = backup.upsUnknown || !ups.isKnown();
        }
        study_.plateRise_k_ = criteria.plateRise_k;
        study_.airMax_k_ = criteria.rideAir_k;
    }

    Role roleAt(Id id) const
    {
        const Kept<Item> item = layout_.find<Item>(id);
        return item ? roleOf(layout_, *item) : Role::Other;
    }

    Driven driven(Id id, double share, bool compressor) const
    {
        const Criteria &criteria = layout_.criteria();
        const auto at = std::ranges::lower_bound(network_.elements, id, {}, &PowerCase::Element::id);
        const bool known = at != network_.elements.end() && at->id == id;
        const auto i = static_cast<std::size_t>(at - network_.elements.begin());
        const double restart = figureOr(layout_, id, key::restart, compressor ? criteria.chillerRestart_s : criteria.pumpRestart_s);
        return {share, known && bridged_[i] && !compressor, known && backed_[i] ? criteria.generatorStart_s + restart : never_s};
    }

    std::int32_t plantFor(Id load) const
    {
        const LoopResult *loop = liquid_.loopOf(load);
        const auto at = plantOf_.find(loop);
        return loop && at != plantOf_.end() ? at->second : -1;
    }

    void hangOn(std::int32_t plant, double heat_w)
    {
        if (plant >= 0)
            study_.site_.plants[static_cast<std::size_t>(plant)].heat_w += heat_w;
    }

    LossStudy &study_;
    const Layout &layout_;
    const LiquidResult &liquid_;
    const PowerCase &network_;
    std::vector<bool> bridged_, backed_;
    std::unordered_map<const LoopResult *, std::int32_t> plantOf_;
};

LossStudy::LossStudy(const Layout &layout, const LiquidResult &liquid, const AirResult &air, const ItLoads &loads, const PowerCase &network)
{
    Maker maker(*this, layout, liquid, network);
    maker.plants();
    maker.loops();
    maker.rooms(air, loads);
}

/// What no UPS carries is gone until the last of it is back.
RideCourse LossStudy::powerCourse(const std::vector<Driven> &all)
{
    double whole = 0, bridged = 0;
    RideCourse course;
    for (const Driven &one : all) {
        whole += one.share;
        bridged += one.bridged ? one.share : 0;
        course.back_s = std::max(course.back_s, one.bridged ? 0 : one.back_s);
    }
    course.left = whole > 0 ? bridged / whole : all.empty() ? 1 : 0;
    return course;
}

/// The others take what the largest did, as far as there is room for it; for good.
RideCourse LossStudy::withoutLargest(const std::vector<Driven> &all, double spare)
{
    double whole = 0, largest = 0;
    for (const Driven &one : all) {
        whole += one.share;
        largest = std::max(largest, one.share);
    }
    return {whole > 0 ? std::clamp(spare * (whole - largest) / whole, 0.0, 1.0) : 0, never_s, never_s};
}

RideSite LossStudy::after(Loss loss) const
{
    RideSite site = site_;
    const RideCourse gone{0, never_s, never_s};
    for (std::size_t i = 0; i < site.loops.size(); ++i) {
        RideLoop &loop = site.loops[i];
        if (loss == Loss::Pumps)
            loop.pumps = gone;
        if (loss == Loss::Cdu)
            loop.exchangers = withoutLargest(pumps_[i], 1);
        if (loss == Loss::Power) {
            loop.pumps = powerCourse(pumps_[i]);
            if (loop.plant >= 0)
                loop.exchangers = powerCourse(plantPumps_[static_cast<std::size_t>(loop.plant)]);
        }
    }
    for (std::size_t i = 0; i < site.plants.size(); ++i) {
        if (loss == Loss::Rejection)
            site.plants[i].rejection = gone;
        if (loss == Loss::Machine)
            site.plants[i].rejection = withoutLargest(machines_[i], machineSpare_[i]);
        if (loss == Loss::Power)
            site.plants[i].rejection = powerCourse(machines_[i]);
    }
    for (std::size_t i = 0; i < site.rooms.size(); ++i) {
        RideRoom &room = site.rooms[i];
        if (loss == Loss::Rejection && room.plant < 0)
            room.cooling = gone;
        if (loss == Loss::Power) {
            room.fans = powerCourse(fans_[i]);
            room.cooling = powerCourse(room.plant >= 0 ? plantPumps_[static_cast<std::size_t>(room.plant)] : compressors_[i]);
        }
    }
    if (loss == Loss::Power)
        site.it.ends_s = backup_.dark_s();
    return site;
}

LossTimes lossTimes(const LossStudy &study, Loss loss, double until_s, double step_s)
{
    const RideSite site = study.after(loss);
    const RideCurves curves = ride(site, until_s, step_s);
    LossTimes times;
    const auto keep = [](double seconds, Id at, double &least, Id &where) {
        if (seconds >= 0 && (least < 0 || seconds < least)) {
            least = seconds;
            where = at;
        }
    };
    for (std::size_t i = 0; i < site.loops.size(); ++i) {
        const RideCurves::Loop &curve = curves.loops[i];
        if (site.loops[i].limit_k > site.loops[i].supply_k) // past it already is another matter
            keep(RideCurves::secondsTo(curve.supply_k, site.loops[i].limit_k, step_s), site.loops[i].id, times.supply_s, times.supplyAt);
        keep(RideCurves::secondsTo(curve.plate_k, curve.plate_k.front() + study.plateRise_k(), step_s), site.loops[i].id, times.plate_s,
             times.plateAt);
    }
    for (std::size_t i = 0; i < site.rooms.size(); ++i)
        if (site.rooms[i].inlet_k < study.airMax_k())
            keep(RideCurves::secondsTo(curves.rooms[i].inlet_k, study.airMax_k(), step_s), site.rooms[i].id, times.air_s, times.airAt);
    return times;
}

} // namespace gridhall
