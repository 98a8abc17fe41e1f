// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/it_loads.h"

#include <memory>

namespace gridhall {

/// One room of air (a hall, or a module's shell) as plain figures.
struct RoomCase {
    struct Cooler {
        Id id;
        double capacity_w = 0, airFlow_m3_per_s = 0, supply_k = 0, fan_w = 0;
        bool operator==(const Cooler &) const = default;
    };
    struct Heat {
        Id id;
        double air_w = 0;
        double airFlow_m3_per_s = 0; ///< 0: from the criteria's rise.
        double inletMax_k = 0;
        bool operator==(const Heat &) const = default;
    };
    Id room;
    std::vector<Cooler> coolers;
    std::vector<Heat> heats;
    double lossHeat_w = 0; ///< Power losses inside the room.
    double rise_k = 12, inletMax_k = 300.15;
    bool contained = false;
    bool operator==(const RoomCase &) const = default;
};

/// Zonal balance of one room: heat against cooling, flow against need; a recirculated share warms the inlets.
struct RoomResult {
    Id room;
    double heat_w = 0, capacity_w = 0, capacityLessOne_w = 0;
    double rack_w = 0; ///< Of the heat: by racks; the rest is fans and losses.
    double flowNeed_m3_per_s = 0, flow_m3_per_s = 0;
    double supply_k = 0, inlet_k = 0, return_k = 0; ///< inlet: mean over racks with recirculation.
    double fan_w = 0;
    bool capacityKnown = true;
    struct Rack {
        Id id;
        double inlet_k = 0, inletMax_k = 0;
    };
    std::vector<Rack> racks;
    struct Cooler {
        Id id;
        double heat_w = 0, capacity_w = 0;
        double fan_w = 0; ///< Turned down with the air that is needed.
    };
    std::vector<Cooler> coolers;
};

struct RoomField;

struct AirResult {
    std::vector<RoomResult> rooms;                        ///< By room id.
    std::vector<std::shared_ptr<const RoomField>> fields; ///< Of rooms solved as a field, by room id.
    const RoomResult *find(Id room) const;
    const RoomField *fieldOf(Id room) const; ///< Null: the room has its balance alone.
};

/// Rooms with racks or coolers, by id; heat of losses is 0 until the power flow knows it.
std::vector<RoomCase> roomCases(const Layout &layout, const ItLoads &loads);
std::vector<RoomCase> roomCases(const Census &census, const ItLoads &loads);
RoomResult solveRoom(const RoomCase &room);
/// Puts what the field knows better into the balance: inlets, return, how the coolers share the heat.
void applyField(RoomResult &result, const RoomField &field);

} // namespace gridhall
