// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"

#include <string>

namespace gridhall {

/// The air of a room as a VTK legacy file (ASCII, structured points, one value per cell): temperature in kelvin,
/// velocity in m/s, and 1 for solids. Origin and axes are the room's own.
std::string vtkText(const RoomField &room);

} // namespace gridhall
