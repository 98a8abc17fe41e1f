// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_balance.h"
#include "core/air/air_case.h"
#include "core/air/air_figures.h"

namespace gridhall {

/// A room cut out of a layout for the air solver: the case in the room's own frame, and whose device is which.
struct AirRoom {
    Id room;
    Pose frame;   ///< Of the room's own frame on the site ...
    Point corner; ///< ... and the corner of its bounding box in that frame: the case's origin.
    AirCase air;
    std::vector<Id> devices; ///< Parallel to air.devices.
    /// An aisle of the room and the racks at it: that draw from a cold one, that blow into a hot one.
    struct Aisle {
        Id id;
        bool hot = false, contained = false;
        double leakage = 0; ///< Open share of its containment.
        std::vector<std::size_t> racks;
        bool operator==(const Aisle &) const = default;
    };
    std::vector<Aisle> aisles;
    bool separated = false; ///< Supply and return air are kept apart by containment, so fans can follow the need.
    double ceiling_m = 0;   ///< Underside of the return plenum; 0: none.
    double raisedFloor_m = 0;
};

/// The rooms that have racks and coolers with a known supply temperature, by id; `only` that one if it is given.
std::vector<AirRoom> airRooms(const Census &census, const ItLoads &loads, Id only = {}, const AirAssumptions &assumptions = {});

} // namespace gridhall
