// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"

#include <string>
#include <utility>
#include <vector>

namespace gridhall {

/// The air of a room as a plain OpenFOAM case (buoyantSimpleFoam, k-epsilon, as of v1912): path inside the case directory
/// and text of each file. The mesh is the room's own staircase grid, written out; the fields begin at what Gridhall
/// solved. Racks draw and give their flow and add their heat, coolers give theirs at the supply temperature and are open
/// at the return; open doors are patches of their own with the air beyond; of panels that leak as many faces stay open as their open share says.
std::vector<std::pair<std::string, std::string>> openFoamCase(const RoomField &room, const std::vector<std::string> &names);

} // namespace gridhall
