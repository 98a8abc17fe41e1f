// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <vector>

namespace gridhall {

/// What the solver cannot be told by the drawing, until the drawing says it; all graded assumption and editable as
/// figures of the hall, the aisle or the rack (`airFigures`).
struct AirAssumptions {
    double leakage = 0.01; ///< Open share of containment panels.
    double ceilingLeakage = 0.001;
    double grille = 0.7;   ///< Open share of the ceiling over a contained hot aisle.
    double tiles = 0.25;   ///< Open share of the raised floor in a cold aisle.
    double surplus = 0.10; ///< Air that controlled fans give over what racks draw.
    double serverWidth_m = 0.45;
    double fanResponse_per_k = 0.02, fanThreshold_k = 300.15; ///< Server fans; not where a rack's own flow is stated.
    double beyond_k = 297.15;                                 ///< Air on the other side of an open door.
};

/// A figure that the air of a room hangs on and that can be stated for an entity, with what is used until it is.
struct AirFigure {
    const char *key = nullptr;
    double assumed = 0;
};
/// Of a hall, an aisle, a rack, a door, a tile or grille; empty for all else.
std::vector<AirFigure> airFigures(const Layout &layout, Id entity, const AirAssumptions &assumptions = {});

/// What an entity states of its own, or else.
double statedOr(const std::vector<Given> &figures, std::string_view key, double otherwise);

/// What a part is to the air of a room by its trait "air": a tile of the raised floor, a grille of the return ceiling.
enum class AirFitting { None, Tile, Grille };
AirFitting airFitting(const Part &part);

} // namespace gridhall
