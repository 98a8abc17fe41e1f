// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"
#include "core/study/snapshot.h"

#include <stop_token>

namespace gridhall {

/// What inlets are judged by: the criteria's recommended and allowed temperatures.
AirLimits airLimits(const Layout &layout);

/// The air of every room with racks and coolers, by room id, as far as the budget of cells goes (smallest rooms first).
/// Rooms that are the same case share one answer; a room that `previous` solved as the same case keeps its answer.
/// `rooms` are as cut; `snapshot` knows the rooms' balances; `losses` is the heat of power losses by room.
std::vector<RoomFieldPtr> airFields(std::vector<AirRoom> rooms, const Snapshot &snapshot, const std::vector<std::pair<Id, double>> &losses,
                                    const SnapshotPtr &previous, const std::stop_token &stop);

/// While something is moved: one warm round for each room that holds something touched; the other rooms keep theirs.
void warmAirFields(Snapshot &dragged, const std::stop_token &stop);

/// A room whose racks heat its air and that has no field, and the reason in a sentence.
struct UnsolvedRoom {
    Id room;
    Text why;
};
std::vector<UnsolvedRoom> unsolvedRooms(const Snapshot &snapshot);

} // namespace gridhall
