// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_stand.h"

namespace gridhall {

/// What stands in a rack as layers of heat and air, from its devices unit by unit; empty where it is one system or its
/// devices state no power. Units without a device are blanked. Air as stated, else in proportion to the heat.
std::vector<AirDevice::Layer> rackLayers(const Layout &layout, const AirStand &rack);

/// A wall inside a room: solid, and closed where it is thinner than the cells.
void addWall(AirCase &air, const AirStand &wall);

/// A tile or a grille: so much of its area is open in the panel at that height.
void addFitting(AirCase &air, const AirStand &fitting, double z, double open);

/// A door that stands open by a share: to what lies beyond where it is in the wall of the room, else an opening in the
/// containment or the wall it stands at. `sides`: those of the containments.
void addDoor(AirCase &air, const AirStand &door, double clear_m, double open, double beyond_k, const std::vector<AirBox> &containments);

} // namespace gridhall
