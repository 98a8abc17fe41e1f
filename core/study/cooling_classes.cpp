// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cooling_classes.h"

#include "core/liquid/same_loop.h"
#include "core/liquid/union_find.h"

namespace gridhall {

namespace {

/// One system: what of the site's cases belongs to it.
struct System {
    std::vector<const LoopCase *> loops;
    std::vector<const RoomCase *> rooms;
    std::vector<const MachineCase *> machines;
    std::vector<std::pair<Id, Id>> airCdus;
};

/// Parts the cases into systems: whatever names the same entity hangs together.
class Systems {
public:
    explicit Systems(const CoolingCases &cases) : sets_(cases.loops.size() + cases.rooms.size() + cases.machines.size())
    {
        std::int32_t at = 0;
        for (const LoopCase &loop : cases.loops)
            holdLoop(loop, at++);
        for (const RoomCase &room : cases.rooms) {
            hold(room.room, at);
            for (const RoomCase::Cooler &cooler : room.coolers)
                hold(cooler.id, at);
            ++at;
        }
        for (const MachineCase &machine : cases.machines)
            hold(machine.id, at++);
        for (const auto &[cdu, room] : cases.airCdus)
            if (holders_.contains(cdu) && holders_.contains(room))
                sets_.join(holders_[cdu], holders_[room]);
        collect(cases);
    }
    std::vector<System> taken() { return std::move(systems_); }

private:
    void hold(Id id, std::int32_t holder)
    {
        const auto [at, fresh] = holders_.try_emplace(id, holder);
        if (!fresh)
            sets_.join(at->second, holder);
    }
    void holdLoop(const LoopCase &loop, std::int32_t at)
    {
        for (const LoopSource &source : loop.sources)
            hold(source.id, at);
        for (const LoopLoad &load : loop.loads)
            if (loop.circuit != Circuit::Tcs) // racks hang on nothing else
                hold(load.id, at);
    }

    System &systemAt(std::int32_t holder)
    {
        const auto [at, fresh] = systemOf_.try_emplace(sets_.root(holder), systems_.size());
        if (fresh)
            systems_.emplace_back();
        return systems_[at->second];
    }
    void collect(const CoolingCases &cases)
    {
        std::int32_t at = 0;
        for (const LoopCase &loop : cases.loops)
            systemAt(at++).loops.push_back(&loop);
        for (const RoomCase &room : cases.rooms)
            systemAt(at++).rooms.push_back(&room);
        for (const MachineCase &machine : cases.machines)
            systemAt(at++).machines.push_back(&machine);
        for (const auto &pair : cases.airCdus)
            if (holders_.contains(pair.first))
                systemAt(holders_[pair.first]).airCdus.push_back(pair);
    }

    UnionFind sets_;
    std::unordered_map<Id, std::int32_t> holders_;
    std::unordered_map<std::int32_t, std::size_t> systemOf_;
    std::vector<System> systems_;
};

/// The entities of a system in the order they are met: two systems are wired alike if equal places hold equal numbers.
std::vector<std::int32_t> wiringOf(const System &system)
{
    std::unordered_map<Id, std::int32_t> numbers;
    std::vector<std::int32_t> wiring;
    const auto meet = [&](Id id) { wiring.push_back(numbers.try_emplace(id, static_cast<std::int32_t>(numbers.size())).first->second); };
    for (const LoopCase *loop : system.loops) {
        for (const LoopSource &source : loop->sources)
            meet(source.id);
        if (loop->circuit != Circuit::Tcs)
            for (const LoopLoad &load : loop->loads)
                meet(load.id);
    }
    for (const RoomCase *room : system.rooms) {
        meet(room->room);
        for (const RoomCase::Cooler &cooler : room->coolers)
            meet(cooler.id);
    }
    for (const MachineCase *machine : system.machines)
        meet(machine->id);
    for (const auto &[cdu, room] : system.airCdus) {
        meet(cdu);
        meet(room);
    }
    return wiring;
}

RoomCase namelessRoom(RoomCase room)
{
    room.room = {};
    for (RoomCase::Cooler &cooler : room.coolers)
        cooler.id = {};
    for (RoomCase::Heat &heat : room.heats)
        heat.id = {};
    return room;
}

MachineCase namelessMachine(MachineCase machine)
{
    machine.id = {};
    return machine;
}

class Classing {
public:
    Classing(const RoomHeats &losses, const std::vector<RoomFieldPtr> &fields) : losses_(losses), fields_(fields) {}

    void add(const System &system)
    {
        std::vector<std::int32_t> wiring = wiringOf(system);
        std::size_t hash = wiring.size();
        for (const LoopCase *loop : system.loops)
            hash = hash * 31 + fingerprint(*loop);
        for (const std::size_t known : byHash_[hash])
            if (wiring == kept_[known].wiring && sameFigures(system, kept_[known].system)) {
                addLosses(kept_[known], system);
                ++kept_[known].count;
                return;
            }
        byHash_[hash].push_back(kept_.size());
        kept_.push_back({system, std::move(wiring), 1, {}});
        addLosses(kept_.back(), system);
    }

    std::vector<CoolingClass> taken() const
    {
        std::vector<CoolingClass> classes;
        for (const Kept &kept : kept_) {
            CoolingClass &made = classes.emplace_back();
            made.count = kept.count;
            for (const LoopCase *loop : kept.system.loops)
                made.cases.loops.push_back(*loop);
            for (std::size_t i = 0; i < kept.system.rooms.size(); ++i) {
                made.cases.rooms.push_back(*kept.system.rooms[i]);
                made.losses.emplace_back(kept.system.rooms[i]->room, kept.losses_w[i] / kept.count);
            }
            for (const MachineCase *machine : kept.system.machines)
                made.cases.machines.push_back(*machine);
            made.cases.airCdus = kept.system.airCdus;
        }
        return classes;
    }

private:
    struct Kept {
        System system;
        std::vector<std::int32_t> wiring;
        double count = 1;
        std::vector<double> losses_w; ///< By room, summed over the class.
    };

    const AirField *fieldOf(Id room) const
    {
        const auto at = std::ranges::lower_bound(fields_, room, {}, [](const RoomFieldPtr &one) { return one->room.room; });
        return at != fields_.end() && (*at)->room.room == room ? (*at)->field.get() : nullptr;
    }

    bool sameFigures(const System &one, const System &other) const
    {
        return std::ranges::equal(one.loops, other.loops, [](const auto *a, const auto *b) { return sameButNames(*a, *b); }) &&
               std::ranges::equal(one.rooms, other.rooms,
                                  [this](const auto *a, const auto *b) {
                                      return fieldOf(a->room) == fieldOf(b->room) && namelessRoom(*a) == namelessRoom(*b);
                                  }) &&
               std::ranges::equal(one.machines, other.machines,
                                  [](const auto *a, const auto *b) { return namelessMachine(*a) == namelessMachine(*b); });
    }

    void addLosses(Kept &kept, const System &system) const
    {
        kept.losses_w.resize(system.rooms.size(), 0);
        for (std::size_t i = 0; i < system.rooms.size(); ++i) {
            const auto at = std::ranges::lower_bound(losses_, system.rooms[i]->room, {}, &std::pair<Id, double>::first);
            if (at != losses_.end() && at->first == system.rooms[i]->room)
                kept.losses_w[i] += at->second;
        }
    }

    const RoomHeats &losses_;
    const std::vector<RoomFieldPtr> &fields_;
    std::vector<Kept> kept_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> byHash_;
};

} // namespace

std::vector<CoolingClass> coolingClasses(const CoolingCases &cases, const RoomHeats &losses, const std::vector<RoomFieldPtr> &fields)
{
    Classing classing(losses, fields);
    for (const System &system : Systems(cases).taken())
        classing.add(system);
    return classing.taken();
}

CoolingCases atShare(CoolingCases cases, double share)
{
    for (LoopCase &loop : cases.loops)
        for (LoopLoad &load : loop.loads)
            if (load.heat_w > 0) { // a rack; what coolers take is worked out by the pass
                load.heat_w *= share;
                load.flowNeed_m3_per_s *= share;
            }
    for (RoomCase &room : cases.rooms)
        for (RoomCase::Heat &heat : room.heats) {
            heat.air_w *= share;
            heat.airFlow_m3_per_s *= share;
        }
    return cases;
}

} // namespace gridhall
