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
};

/// A figure that the air of a room hangs on and that can be stated for an entity, with what is used until it is.
struct AirFigure {
    const char *key = nullptr;
    double assumed = 0;
};
/// Of a hall, an aisle or a rack; empty for all else.
std::vector<AirFigure> airFigures(const Layout &layout, Id entity, const AirAssumptions &assumptions = {});

/// A cooler whose own air flow is stated as none stands still: it neither moves air nor takes heat.
bool isStopped(const Item &cooler);

} // namespace gridhall
