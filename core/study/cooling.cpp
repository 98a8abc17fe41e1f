// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cooling.h"

#include "core/catalog/service.h"
#include "core/liquid/same_loop.h"
#include "core/plant/psychrometrics.h"

#include <algorithm>

namespace gridhall {

namespace {

using Heats = std::unordered_map<Id, double>;

bool isMachine(Role role) { return role == Role::Chiller || role == Role::DryCooler || role == Role::Tower; }

bool isAirCooler(Role role) { return role == Role::Crah || role == Role::FanWall || role == Role::InRow || role == Role::RearDoor; }

bool hasCoolantPort(const Part &part, Circuit circuit)
{
    return std::ranges::any_of(part.ports, [circuit](const Port &port) {
        return port.kind == PortKind::Coolant && (circuit == Circuit::None || port.circuit == circuit);
    });
}

/// A cooler that needs no coolant and says what electricity it takes makes its own cold.
bool isDirectExpansion(const Census::Row &row, const CoolerSpec &spec)
{
    return isAirCooler(row.role()) && row.part && !hasCoolantPort(*row.part, Circuit::None) && (spec.cop || spec.electrical_w);
}

MachineCase machineOf(const Census::Row &row, const CoolerSpec &spec, const Site &site)
{
    MachineCase machine;
    machine.id = row.item->id;
    machine.role = row.role();
    machine.capacity_w = spec.capacity_w.value_or(0);
    machine.cop = spec.cop.value_or(0);
    if (machine.cop <= 0 && spec.electrical_w.value_or(0) > 0)
        machine.cop = machine.capacity_w / *spec.electrical_w;
    machine.fan_w = isAirCooler(row.role()) ? 0 : spec.fan_w; // a room cooler's fan turns with the room's air
    machine.leaving_k = spec.supply_k.value_or(0);
    machine.dryBulb_k = site.designDryBulb_k;
    machine.wetBulb_k = site.designWetBulb_k;
    machine.approach_k = spec.approach_k.value_or(0);
    machine.water_m3_per_j = spec.water_m3_per_j;
    machine.airFlow_m3_per_s = spec.airFlow_m3_per_s.value_or(0);
    machine.pressure_pa = standardPressure_pa(site.elevation_m);
    machine.padEfficiency = padEfficiency(row.part);
    return machine;
}

class CoolingPass {
public:
    CoolingPass(const CoolingCases &cases, const std::vector<std::pair<Id, double>> &lossHeat_w, const std::vector<RoomFieldPtr> &fields,
                bool withOutages)
        : cases_(cases), withOutages_(withOutages)
    {
        result_.air.fields = fields;
        solveLoops(Circuit::Tcs);
        solveRooms(lossHeat_w);
        solveLoops(Circuit::Fws);
        for (const MachineCase &machine : cases_.machines)
            if (!onCondenserSide(machine))
                solveOne(machine);
        solveLoops(Circuit::Condenser);
        for (const MachineCase &machine : cases_.machines)
            if (onCondenserSide(machine))
                solveOne(machine);
        finish();
    }
    Cooling taken() { return std::move(result_); }

private:
    /// Whether it cools water of other machines, so is solved after them.
    bool onCondenserSide(const MachineCase &machine) const
    {
        const auto at = supplies_.find(machine.id);
        return !isAirCooler(machine.role) && (at == supplies_.end() || at->second == Circuit::Condenser);
    }

    void solveLoops(Circuit circuit)
    {
        for (const LoopCase &bare : cases_.loops) {
            if (bare.circuit != circuit || bare.sources.empty())
                continue;
            LoopCase loop = bare;
            for (LoopLoad &load : loop.loads)
                if (const auto at = given_.find(load.id); at != given_.end())
                    load.heat_w = at->second;
            add(solved(loop));
            for (const LoopSource &source : loop.sources)
                supplies_[source.id] = circuit;
        }
        // What chillers reject to is known before their heat is.
        if (circuit == Circuit::Fws)
            for (const LoopCase &loop : cases_.loops)
                if (loop.circuit == Circuit::Condenser && !loop.sources.empty())
                    for (const LoopLoad &load : loop.loads)
                        rejecting_[load.id] = loopSupply_k(loop);
    }

    /// Loops of one shape and load are solved once.
    LoopResult solved(const LoopCase &loop)
    {
        auto &alike = known_[fingerprint(loop)];
        for (const auto &[was, result] : alike)
            if (sameButNames(was, loop))
                return renamed(result, was, loop);
        alike.emplace_back(loop, solveLoop(loop, withOutages_));
        return alike.back().second;
    }

    void add(LoopResult solved)
    {
        for (const LoopResult::Source &source : solved.sources) {
            given_[source.id] = source.heat_w;
            addElectricity(source.id, source.pump_w);
        }
        for (const auto &[pump, power_w] : solved.pumps)
            addElectricity(pump, power_w);
        result_.liquid.pump_w += solved.pump_w;
        if (solved.circuit == Circuit::Fws)
            addPlant(solved.heat_w, solved.sources);
        result_.liquid.loops.push_back(std::move(solved));
    }

    void solveRooms(const std::vector<std::pair<Id, double>> &lossHeat_w)
    {
        Heats extra;
        for (const auto &[room, heat] : lossHeat_w)
            extra[room] += heat;
        for (const auto &[cdu, room] : cases_.airCdus)
            if (const auto at = given_.find(cdu); at != given_.end())
                extra[room] += at->second;
        for (RoomCase room : cases_.rooms) {
            if (const auto at = extra.find(room.room); at != extra.end())
                room.lossHeat_w += at->second;
            RoomResult solved = solveRoom(room);
            if (const RoomField *field = result_.air.fieldOf(room.room))
                applyField(solved, *field);
            for (const RoomResult::Cooler &cooler : solved.coolers) {
                given_[cooler.id] = cooler.heat_w;
                addElectricity(cooler.id, cooler.fan_w);
            }
            result_.air.rooms.push_back(std::move(solved));
        }
    }

    void solveOne(MachineCase machine)
    {
        if (const auto at = given_.find(machine.id); at != given_.end())
            machine.heat_w = at->second;
        if (const auto at = rejecting_.find(machine.id); at != rejecting_.end())
            machine.rejecting_k = at->second;
        const MachineResult solved = solvedMachine(machine);
        // What the machine itself rejects, for the loop it rejects to.
        given_[machine.id] = solved.heat_w + solved.electrical_w;
        addElectricity(machine.id, solved.electrical_w);
        result_.plant.electrical_w += solved.electrical_w;
        result_.plant.water_m3_per_s += solved.water_m3_per_s;
        if (isAirCooler(machine.role))
            addPlant(solved.heat_w, {{machine.id, solved.heat_w, solved.capacity_w, 0}});
        result_.plant.machines.push_back(solved);
    }

    /// Machines alike under one load are solved once.
    MachineResult solvedMachine(const MachineCase &machine)
    {
        MachineCase nameless = machine;
        nameless.id = {};
        auto &alike = knownMachines_[std::hash<double>()(machine.heat_w) ^ std::hash<double>()(machine.capacity_w + machine.rejecting_k)];
        auto known = std::ranges::find(alike, nameless, &std::pair<MachineCase, MachineResult>::first);
        if (known == alike.end())
            known = alike.emplace(alike.end(), nameless, solveMachine(nameless));
        MachineResult solved = known->second;
        solved.id = machine.id;
        return solved;
    }

    void addPlant(double heat_w, const std::vector<LoopResult::Source> &sources)
    {
        result_.plant.heat_w += heat_w;
        for (const LoopResult::Source &source : sources) {
            result_.plant.capacity_w += source.capacity_w;
            largest_ = std::max(largest_, source.capacity_w);
        }
    }

    void addElectricity(Id id, double watts)
    {
        if (watts > 0)
            result_.plant.mechanical_w.emplace_back(id, watts);
    }

    void finish()
    {
        PlantResult &plant = result_.plant;
        plant.capacityLessOne_w = plant.capacity_w - largest_;
        std::ranges::sort(plant.machines, {}, &MachineResult::id);
        std::ranges::stable_sort(plant.mechanical_w, {}, &std::pair<Id, double>::first);
        std::vector<std::pair<Id, double>> merged;
        for (const auto &one : plant.mechanical_w) {
            if (!merged.empty() && merged.back().first == one.first)
                merged.back().second += one.second;
            else
                merged.push_back(one);
        }
        plant.mechanical_w = std::move(merged);
        std::ranges::sort(result_.liquid.loops, {}, [](const LoopResult &loop) { return std::pair(loop.circuit, loop.id); });
        result_.liquid.unserved = cases_.unserved;
    }

    const CoolingCases &cases_;
    bool withOutages_;
    Cooling result_;
    Heats given_;     ///< Heat that an item passes on to the side above it.
    Heats rejecting_; ///< Temperature of the water a machine rejects to.
    std::unordered_map<Id, Circuit> supplies_;
    std::unordered_map<std::size_t, std::vector<std::pair<LoopCase, LoopResult>>> known_;
    std::unordered_map<std::size_t, std::vector<std::pair<MachineCase, MachineResult>>> knownMachines_;
    double largest_ = 0;
};

} // namespace

CoolingCases coolingCases(const Census &census, const ItLoads &loads)
{
    CoolingCases cases;
    cases.loops = loopCases(census, loads);
    cases.rooms = roomCases(census, loads);
    cases.unserved = unservedLoads(cases.loops);
    const Site &site = census.layout().site();
    for (const Census::Row &row : census.items()) {
        const bool isCdu = row.role() == Role::Cdu || row.role() == Role::InRackCdu;
        if (isCdu && row.part && !hasCoolantPort(*row.part, Circuit::Fws))
            if (const Id room = census.around(row.item->parent).room)
                cases.airCdus.emplace_back(row.item->id, room);
        if ((!isMachine(row.role()) && !isAirCooler(row.role())) || isStopped(*row.item))
            continue;
        const CoolerSpec spec = coolerSpec(row.part, row.item->figures);
        if (isMachine(row.role()) || isDirectExpansion(row, spec))
            cases.machines.push_back(machineOf(row, spec, site));
    }
    return cases;
}

Cooling solveCooling(const CoolingCases &cases, const std::vector<std::pair<Id, double>> &lossHeat_w,
                     const std::vector<RoomFieldPtr> &fields, bool withOutages)
{
    return CoolingPass(cases, lossHeat_w, fields, withOutages).taken();
}

} // namespace gridhall
