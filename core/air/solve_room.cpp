// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/room_field.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr double airHeat_j_per_m3_k = 1.19 * 1006; ///< rho cp of air at about 24 C and sea level.

void shareHeat(RoomResult &result, const RoomCase &room, double turndown)
{
    double largest = 0;
    for (const RoomCase::Cooler &cooler : room.coolers) {
        result.capacity_w += cooler.capacity_w;
        largest = std::max(largest, cooler.capacity_w);
        result.capacityKnown = result.capacityKnown && cooler.capacity_w > 0;
    }
    result.capacityLessOne_w = result.capacity_w - largest;
    const auto count = static_cast<double>(room.coolers.size());
    for (const RoomCase::Cooler &cooler : room.coolers) {
        const double share = result.capacityKnown ? cooler.capacity_w / result.capacity_w : 1 / count;
        result.coolers.push_back({cooler.id, result.heat_w * share, cooler.capacity_w, cooler.fan_w * turndown});
    }
}

/// Set point of the coolers, weighted by their air flow; a plain mean where one does not state its flow.
double supplyOf(const RoomCase &room)
{
    const bool weighted = std::ranges::all_of(room.coolers, [](const auto &c) { return c.airFlow_m3_per_s > 0; });
    double sum = 0, weights = 0;
    for (const RoomCase::Cooler &cooler : room.coolers) {
        if (cooler.supply_k <= 0)
            continue;
        const double weight = weighted ? cooler.airFlow_m3_per_s : 1;
        sum += weight * cooler.supply_k;
        weights += weight;
    }
    return weights > 0 ? sum / weights : 0;
}

/// Racks draw their need; what the coolers do not deliver they draw from their own exhaust.
void mixAir(RoomResult &result, const RoomCase &room, double rack_w)
{
    result.supply_k = supplyOf(room);
    if (result.supply_k <= 0 || result.flowNeed_m3_per_s <= 0)
        return;
    const bool flowKnown = std::ranges::all_of(room.coolers, [](const auto &c) { return c.airFlow_m3_per_s > 0; });
    const double delivered = flowKnown ? std::min(result.flow_m3_per_s, result.flowNeed_m3_per_s) : result.flowNeed_m3_per_s;
    const double recirculated = 1 - delivered / result.flowNeed_m3_per_s;
    const double rise_k = rack_w / (airHeat_j_per_m3_k * result.flowNeed_m3_per_s);
    result.inlet_k = result.supply_k + rise_k * recirculated / (1 - recirculated);
    result.return_k = result.supply_k + result.heat_w / (airHeat_j_per_m3_k * delivered);
}

} // namespace

RoomResult solveRoom(const RoomCase &room)
{
    RoomResult result;
    result.room = room.room;
    double rack_w = 0;
    for (const RoomCase::Heat &heat : room.heats) {
        rack_w += heat.air_w;
        result.flowNeed_m3_per_s += heat.airFlow_m3_per_s > 0 ? heat.airFlow_m3_per_s : heat.air_w / (airHeat_j_per_m3_k * room.rise_k);
    }
    for (const RoomCase::Cooler &cooler : room.coolers)
        result.flow_m3_per_s += cooler.airFlow_m3_per_s;
    // Fans turn down with the air that is needed; power in proportion, which is on the safe side of the fan laws.
    const double moved = result.flowNeed_m3_per_s + room.lossHeat_w / (airHeat_j_per_m3_k * room.rise_k);
    const double turndown = result.flow_m3_per_s > 0 ? std::min(1.0, moved / result.flow_m3_per_s) : 1;
    for (const RoomCase::Cooler &cooler : room.coolers)
        result.fan_w += cooler.fan_w * turndown;
    result.rack_w = rack_w;
    result.heat_w = rack_w + room.lossHeat_w + result.fan_w;
    shareHeat(result, room, turndown);
    mixAir(result, room, rack_w);
    for (const RoomCase::Heat &heat : room.heats)
        result.racks.push_back({heat.id, result.inlet_k, heat.inletMax_k > 0 ? heat.inletMax_k : room.inletMax_k});
    return result;
}

void applyField(RoomResult &result, const RoomField &solved)
{
    const AirField &field = *solved.field;
    if (field.rounds == 0)
        return;
    result.inlet_k = solved.indices.meanIntake_k;
    result.return_k = solved.indices.return_k;
    for (RoomResult::Rack &rack : result.racks)
        if (const std::size_t d = solved.deviceOf(rack.id); d < field.devices.size() && field.devices[d].flow_m3_per_s > 0)
            rack.inlet_k = judgedIntake_k(field.devices[d]);
    double taken = 0, others = 0;
    for (const RoomResult::Cooler &cooler : result.coolers) {
        const std::size_t d = solved.deviceOf(cooler.id);
        (d < field.devices.size() ? taken : others) += d < field.devices.size() ? field.devices[d].heat_w : cooler.heat_w;
    }
    if (taken <= 0)
        return;
    const double rest = result.heat_w - others; // fans included, shared like the heat
    for (RoomResult::Cooler &cooler : result.coolers)
        if (const std::size_t d = solved.deviceOf(cooler.id); d < field.devices.size())
            cooler.heat_w = rest * field.devices[d].heat_w / taken;
}

const RoomField *AirResult::fieldOf(Id room) const
{
    const auto at = std::ranges::find_if(fields, [room](const RoomFieldPtr &one) { return one->room.room == room; });
    return at != fields.end() ? at->get() : nullptr;
}

const RoomResult *AirResult::find(Id room) const
{
    const auto at = std::ranges::lower_bound(rooms, room, {}, &RoomResult::room);
    return at != rooms.end() && at->room == room ? &*at : nullptr;
}

} // namespace gridhall
