// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/census.h"
#include "core/catalog/specs.h"

namespace gridhall {

/// What one rack (or free-standing IT system) draws and gives off, devices inside summed.
struct ItLoad {
    Id rack;
    Role role = Role::ItRack;
    Id hall;              ///< Nearest hall around it; Id() if it stands in a module or the yard.
    Id room;              ///< Nearest hall or module shell space around it: the air it breathes.
    double peak_w = 0;    ///< Times the criteria's peak factor.
    double typical_w = 0; ///< Peak where not stated.
    double idle_w = 0;
    double liquid_w = 0;             ///< Of peak, to the TCS loop.
    double air_w = 0;                ///< Of peak, to the room.
    double coolantFlow_m3_per_s = 0; ///< Stated need; 0 if not stated.
    double coolantSupplyMax_k = 0;   ///< Of the most delicate device; 0 if not stated.
    double airFlow_m3_per_s = 0;     ///< Stated; 0 if not.
    double airInletMax_k = 0;        ///< Of the most delicate device; 0 if not stated.
    double accelerators = 0;
    std::string accelerator;
    bool complete = true; ///< False if a figure it needs is missing.

    bool operator==(const ItLoad &) const = default;
};

/// One per rack, sorted by id.
using ItLoads = std::vector<ItLoad>;
ItLoads itLoads(const Layout &layout);
ItLoads itLoads(const Census &census);

} // namespace gridhall
