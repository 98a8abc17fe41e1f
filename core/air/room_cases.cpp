// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_balance.h"

#include "core/catalog/service.h"

#include <algorithm>
#include <map>

namespace gridhall {

namespace {

bool isAirCooler(Role role) { return role == Role::Crah || role == Role::FanWall || role == Role::InRow || role == Role::RearDoor; }

/// Whether some aisle right inside the room is contained.
bool hasContainment(const Layout &layout, Id room)
{
    for (const Id child : layout.children(room))
        if (const auto *space = layout.all<Space>().find(child); space && (*space)->contained)
            return true;
    return false;
}

} // namespace

std::vector<RoomCase> roomCases(const Census &census, const ItLoads &loads)
{
    const Criteria &criteria = census.layout().criteria();
    std::map<Id, RoomCase> rooms;
    for (const ItLoad &load : loads)
        if (load.room && load.air_w > 0)
            rooms[load.room].heats.push_back({load.rack, load.air_w, load.airFlow_m3_per_s, load.airInletMax_k});
    for (const Census::Row &row : census.items()) {
        if (!isAirCooler(row.role()) || isStopped(*row.item))
            continue;
        const Id room = census.around(row.item->parent).room;
        if (!room)
            continue;
        const CoolerSpec spec = coolerSpec(row.part, row.item->figures);
        rooms[room].coolers.push_back(
            {row.item->id, spec.capacity_w.value_or(0), spec.airFlow_m3_per_s.value_or(0), spec.supply_k.value_or(0), spec.fan_w});
    }
    std::vector<RoomCase> cases;
    for (auto &[id, room] : rooms) {
        room.room = id;
        room.rise_k = criteria.airRise_k;
        room.inletMax_k = criteria.airInletMax_k;
        room.contained = hasContainment(census.layout(), id);
        cases.push_back(std::move(room));
    }
    return cases;
}

std::vector<RoomCase> roomCases(const Layout &layout, const ItLoads &loads) { return roomCases(Census(layout), loads); }

} // namespace gridhall
