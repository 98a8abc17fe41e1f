// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"
#include "core/liquid/liquid_loops.h"
#include "core/plant/design_day.h"
#include "core/plant/plant_model.h"

#include <unordered_map>

namespace gridhall {

/// All that moves heat, cut out of a layout once per study; heats that depend on results are filled in by each pass.
struct CoolingCases {
    std::vector<LoopCase> loops;
    std::vector<RoomCase> rooms;
    std::vector<MachineCase> machines;      ///< Chillers, dry coolers, towers and coolers with a compressor of their own; by id.
    std::vector<std::pair<Id, Id>> airCdus; ///< CDUs that give their heat to a room: CDU, room; by id.
    std::vector<Id> unserved;
    bool operator==(const CoolingCases &) const = default;
};
CoolingCases coolingCases(const Census &census, const ItLoads &loads);

struct Cooling {
    LiquidResult liquid;
    AirResult air;
    PlantResult plant;
};

/// One pass in the order energy takes: rack-side loops, rooms, plant loops, machines, condenser loops. `lossHeat_w` is
/// the heat of power losses by room, sorted by id; `fields` are the rooms whose air is known better than by balance.
/// What loops do without one of their sources is worked out if asked.
Cooling solveCooling(const CoolingCases &cases, const std::vector<std::pair<Id, double>> &lossHeat_w,
                     const std::vector<RoomFieldPtr> &fields, bool withOutages);

/// Hot, humid and cold day of the site, for the plant at the heat of the design.
std::vector<DesignDay> designDays(const Site &site, const std::vector<PlantLoop> &loops);

/// The plant loops as the year sees them, by loop id: loops of the plant side that have a machine, with the machines on
/// them and the towers behind water-cooled chillers. Heats are those of the solved design day.
std::vector<PlantLoop> plantLoops(const Census &census, const LiquidResult &liquid);

} // namespace gridhall
