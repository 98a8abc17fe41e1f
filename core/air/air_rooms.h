// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_balance.h"
#include "core/air/air_case.h"

namespace gridhall {

/// A room cut out of a layout for the air solver: the case in the room's own frame, and whose device is which.
struct AirRoom {
    Id room;
    Pose frame;                ///< Of the room's own frame on the site ...
    Point corner;              ///< ... and the corner of its bounding box in that frame: the case's origin.
    AirCase air;
    std::vector<Id> devices;   ///< Parallel to air.devices.
    bool separated = false;    ///< Supply and return air are kept apart by containment, so fans can follow the need.
    double ceiling_m = 0;      ///< Underside of the return plenum; 0: none.
    double raisedFloor_m = 0;
};

/// What the solver cannot be told by the drawing, until the drawing says it; all graded assumption and editable as
/// figures of the hall, the aisle or the rack.
struct AirAssumptions {
    double leakage = 0.01;      ///< Open share of containment panels.
    double ceilingLeakage = 0.001;
    double grille = 0.7;        ///< Open share of the ceiling over a contained hot aisle.
    double tiles = 0.25;        ///< Open share of the raised floor in a cold aisle.
    double surplus = 0.10;      ///< Air that controlled fans give over what racks draw.
    double serverWidth_m = 0.45;
};

/// The rooms that have racks and coolers with a known supply temperature, by id; `only` that one if it is given.
std::vector<AirRoom> airRooms(const Census &census, const ItLoads &loads, Id only = {},
                              const AirAssumptions &assumptions = {});

} // namespace gridhall
