// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_rooms.h"

namespace gridhall {

/// An aisle as drawn, in the room's own frame.
struct DrawnAisle {
    Id id;
    AirBox box;
    bool hot = false, contained = false, coolersInside = false;
    double leakage = 0, open = -1; ///< open: of its tiles or grilles; below 0: not stated.
};
std::vector<DrawnAisle> drawnAisles(const Layout &layout, const AirRoom &room, const AirAssumptions &assumptions);

/// Moves the sides of a containment onto the faces of the racks it is drawn along.
void snapToDevices(DrawnAisle &aisle, const AirCase &air);

/// Whether the air just before an opening lies in a box of the plan.
bool standsAt(const AirOpening &opening, const AirBox &box);

} // namespace gridhall
