// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/hour_study.h"

#include "core/plant/psychrometrics.h"
#include "core/study/air_fields.h"
#include "core/study/site_fit.h"

#include <algorithm>
#include <numeric>

namespace gridhall {

namespace {

class HourSolving {
public:
    HourSolving(const Snapshot &settled, double it_w, const PlantWeather &weather)
        : settled_(settled), census_(settled.layout, settled.index.get()), engines_(settled, census_), weather_(weather),
          share_(engines_.peak_w() > 0 ? it_w / engines_.peak_w() : 0)
    {
    }

    std::shared_ptr<Snapshot> solved()
    {
        auto hour = std::make_shared<Snapshot>(settled_);
        hour->findings.clear();
        hour->failures.reset();
        for (ItLoad &load : hour->loads)
            for (double ItLoad::*member : {&ItLoad::peak_w, &ItLoad::typical_w, &ItLoad::liquid_w, &ItLoad::air_w,
                                           &ItLoad::coolantFlow_m3_per_s, &ItLoad::airFlow_m3_per_s})
                load.*member *= share_;
        RoomHeats losses = engines_.designLosses();
        for (int pass = 0; pass < 2; ++pass) {
            cool(*hour, losses, settled_.air.fields);
            power(*hour);
            losses = lossHeats(census_, *hour->network, lossesOf(hour->power));
        }
        cool(*hour, losses, {});
        cool(*hour, losses, airFields(airRooms(census_, hour->loads), *hour, losses, nullptr, {}));
        power(*hour);
        return hour;
    }

private:
    /// Loops and rooms at the share of the load, with the plant's water as warm as the weather makes it.
    void cool(Snapshot &hour, const RoomHeats &losses, const std::vector<RoomFieldPtr> &fields)
    {
        CoolingCases cases = inWeather(atShare(engines_.cases(), share_), weather_);
        for (int pass = 0; pass < 2; ++pass) {
            Cooling cooling = solveCooling(cases, losses, fields, false);
            hour.liquid = std::move(cooling.liquid);
            hour.air = std::move(cooling.air);
            hour.plant = std::move(cooling.plant);
            plant(hour, cases);
        }
        hour.plant.loops = engines_.loops();
        hour.plant.days = settled_.plant.days;
    }

    /// What the plant makes of the heat in this weather: temperatures for the next pass, electricity by machine.
    void plant(Snapshot &hour, CoolingCases &cases)
    {
        for (const PlantLoop &loop : engines_.loops()) {
            const auto at = std::ranges::find_if(hour.liquid.loops,
                                                 [&](const LoopResult &one) { return one.id == loop.id && one.circuit == Circuit::Fws; });
            if (at == hour.liquid.loops.end())
                continue;
            const PlantHour solved = solvePlantHour(loop, at->heat_w, weather_);
            share(hour.plant, machinesOf(hour.liquid, *at), solved.electrical_w());
            if (solved.supply_k > 0)
                deliver(cases, *at, solved.supply_k);
        }
        hour.plant.electrical_w = std::accumulate(hour.plant.machines.begin(), hour.plant.machines.end(), 0.0,
                                                  [](double sum, const MachineResult &one) { return sum + one.electrical_w; });
    }

    /// Coolers and pumps of a plant loop and of the condenser loops behind it.
    static std::vector<Id> machinesOf(const LiquidResult &liquid, const LoopResult &plant)
    {
        std::vector<Id> ids;
        const auto take = [&](const LoopResult &loop) {
            for (const LoopResult::Source &source : loop.sources)
                ids.push_back(source.id);
            for (const auto &[pump, watts] : loop.pumps)
                ids.push_back(pump);
        };
        take(plant);
        for (const LoopResult &loop : liquid.loops)
            if (loop.circuit == Circuit::Condenser && std::ranges::any_of(loop.loads, [&](const LoopResult::Load &load) {
                    return std::ranges::find(plant.sources, load.id, &LoopResult::Source::id) != plant.sources.end();
                }))
                take(loop);
        return ids;
    }

    /// Electricity of machines in the proportion they have, evenly where none runs.
    static void share(PlantResult &plant, const std::vector<Id> &machines, double watts)
    {
        double sum = 0, count = 0;
        const auto each = [&](auto run) {
            for (auto &[id, drawn] : plant.mechanical_w)
                if (std::ranges::find(machines, id) != machines.end())
                    run(id, drawn);
        };
        each([&](Id, double &drawn) {
            sum += drawn;
            ++count;
        });
        each([&](Id id, double &drawn) {
            drawn = sum > 0 ? drawn * watts / sum : watts / count;
            for (MachineResult &machine : plant.machines)
                if (machine.id == id)
                    machine.electrical_w = drawn;
        });
    }

    /// Water of this temperature to what the loop feeds.
    static void deliver(CoolingCases &cases, const LoopResult &plant, double supply_k)
    {
        for (LoopCase &loop : cases.loops) {
            if (loop.circuit == plant.circuit && loop.id == plant.id)
                for (LoopSource &source : loop.sources) {
                    source.supply_k = supply_k;
                    source.trims = false;
                }
            const bool feeds = loop.circuit == Circuit::Tcs && std::ranges::any_of(loop.sources, [&](const LoopSource &source) {
                                   return std::ranges::find(plant.loads, source.id, &LoopResult::Load::id) != plant.loads.end();
                               });
            if (feeds)
                loop.plantSupply_k = supply_k;
        }
    }

    void power(Snapshot &hour) const
    {
        PowerCase network = *settled_.network;
        for (PowerCase::Element &element : network.elements)
            if (element.isIt)
                element.load_w *= share_;
        takeLoads(network, hour.plant.mechanical_w);
        hour.power = solvePower(network);
        hour.network = std::make_shared<const PowerCase>(std::move(network));
    }

    const Snapshot &settled_;
    Census census_;
    SiteEngines engines_;
    PlantWeather weather_;
    double share_;
};

} // namespace

OpenedHourPtr openedHour(const Snapshot &settled, std::size_t hour)
{
    if (!settled.year || !settled.network || hour >= settled.year->hours.size())
        return nullptr;
    auto opened = std::make_shared<OpenedHour>();
    opened->hour = hour;
    opened->record = settled.year->hours[hour];
    const WeatherHour &outside = settled.year->weather->hours[hour];
    const double ratio = humidityRatio(saturationPressure_pa(outside.dewPoint_k), outside.pressure_pa);
    opened->dryBulb_k = outside.dryBulb_k;
    opened->wetBulb_k = wetBulb_k(outside.dryBulb_k, ratio, outside.pressure_pa);
    double peak = 0;
    for (const ItLoad &load : settled.loads)
        peak += load.peak_w;
    opened->share = peak > 0 ? opened->record.it_w / peak : 0;
    opened->solved = HourSolving(settled, opened->record.it_w, {opened->dryBulb_k, opened->wetBulb_k, outside.pressure_pa}).solved();
    const Snapshot &solved = *opened->solved;
    double mechanical = 0;
    for (const auto &[id, watts] : solved.plant.mechanical_w)
        mechanical += watts;
    opened->site_w = opened->record.it_w + mechanical + solved.power.loss_w;
    return opened;
}

} // namespace gridhall
