// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/entities.h"

#include <string>

namespace gridhall {

/// Where a path's power equipment stands beside a hall whose south wall lies on y = 0: path A south of it, path B in
/// the north, turned by half. Millimetres.
struct Yard {
    std::string path;
    Feed feed;
    bool south;
    double hallDepth;

    double y(double fromHall) const { return south ? -fromHall : hallDepth + fromHall; }
    double x(double alongWall) const { return south ? alongWall : -alongWall; } ///< To the east for path A.
    int turned(int degrees) const { return (south ? degrees : degrees + 180) % 360; }
};

} // namespace gridhall
