// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/headroom.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace gridhall {

namespace {

/// Within this share of each other, kelvins and watts end together; kelvins are named.
constexpr double fullRise_k = 10;

/// What has less left: watts as a share of capacity, kelvins as a share of a usual rise.
Sentence tighter(const Headroom &room, Sentence watts, Sentence kelvins)
{
    if (!room.kelvinsKnown())
        return watts;
    if (!room.wattsKnown())
        return kelvins;
    return room.left_k() / fullRise_k <= room.share() ? kelvins : watts;
}

double coldestLimit_k(const LoopResult &loop)
{
    double limit = 0;
    for (const LoopResult::Load &load : loop.loads)
        if (load.supplyMax_k > 0)
            limit = limit > 0 ? std::min(limit, load.supplyMax_k) : load.supplyMax_k;
    return limit;
}

/// The loop each machine supplies: asked for every load of every plant loop.
using LoopsBelow = std::unordered_map<Id, const LoopResult *>;

LoopsBelow loopsBelow(const LiquidResult &liquid)
{
    LoopsBelow below;
    for (const LoopResult &loop : liquid.loops)
        for (const LoopResult::Source &source : loop.sources)
            below.try_emplace(source.id, &loop);
    return below;
}

/// The most a plant loop may warm before a rack-side loop on it passes its limit: its supply now and that limit.
double plantLimit_k(const LoopsBelow &loops, const LoopResult &plant)
{
    double least = 1e9;
    for (const LoopResult::Load &load : plant.loads) {
        const auto at = loops.find(load.id);
        const LoopResult *below = at == loops.end() ? nullptr : at->second;
        const double limit = below ? coldestLimit_k(*below) : load.supplyMax_k;
        if (limit > 0)
            least = std::min(least, limit - (below ? below->supply_k : load.supply_k));
    }
    return least < 1e8 ? plant.supply_k + least : 0;
}

void addRacks(std::vector<Headroom> &all, const LoopResult &loop)
{
    for (const LoopResult::Load &load : loop.loads) {
        if (load.heat_w <= 0)
            continue;
        Headroom room{Headroom::Kind::Rack, load.id, load.heat_w, 0, load.supply_k, load.supplyMax_k, {}};
        if (load.flowNeed_m3_per_s > 0)
            room.capacity_w = load.heat_w * load.flow_m3_per_s / load.flowNeed_m3_per_s;
        room.limitedBy = tighter(room, translatable("Headroom", "coolant flow"), translatable("Headroom", "coolant temperature"));
        all.push_back(room);
    }
}

void addLoop(std::vector<Headroom> &all, const LoopsBelow &loops, const LoopResult &loop)
{
    const double limit = loop.circuit == Circuit::Tcs ? coldestLimit_k(loop) : plantLimit_k(loops, loop);
    Headroom whole{Headroom::Kind::Loop, loop.id, loop.heat_w, loop.capacityKnown ? loop.capacity_w : 0, loop.supply_k, limit, {}};
    whole.limitedBy =
        tighter(whole, translatable("Headroom", "capacity of its coolers"), translatable("Headroom", "its supply temperature"));
    all.push_back(whole);
    for (const LoopResult::Source &source : loop.sources) {
        const auto kind = loop.circuit == Circuit::Tcs ? Headroom::Kind::Cdu : Headroom::Kind::Plant;
        Headroom room{kind, source.id, source.heat_w, source.capacity_w, source.leaving_k, source.leaving_k > 0 ? limit : 0, {}};
        room.limitedBy = tighter(room, translatable("Headroom", "its capacity"), translatable("Headroom", "what leaves it"));
        all.push_back(room);
    }
}

} // namespace

std::vector<Headroom> headrooms(const Snapshot &snapshot)
{
    std::vector<Headroom> all;
    const LoopsBelow loops = loopsBelow(snapshot.liquid);
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (loop.sources.empty() || loop.heat_w <= 0)
            continue;
        if (loop.circuit == Circuit::Tcs)
            addRacks(all, loop);
        addLoop(all, loops, loop);
    }
    std::ranges::sort(all, {}, [](const Headroom &one) { return std::tuple(one.kind, one.id); });
    return all;
}

} // namespace gridhall
