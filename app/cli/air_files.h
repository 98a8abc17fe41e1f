// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"
#include "core/layout/layout.h"

#include <string>

namespace gridhall::cli {

/// The first of the rooms for a tool that reads VTK, or as an OpenFOAM case directory. `design` is the file it comes from;
/// false once complained.
bool writeVtk(const std::string &design, const std::string &file, const std::vector<RoomFieldPtr> &rooms);
bool writeOpenFoam(const std::string &design, const std::string &folder, const Layout &layout, const std::vector<RoomFieldPtr> &rooms);

} // namespace gridhall::cli
