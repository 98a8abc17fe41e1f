// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/neighbours.h"

#include <map>

namespace gridhall {

/// The doors of a hall by clear width, and what is hardest to bring in: the item whose smaller side is largest.
struct HallDoors {
    struct Door {
        Id id;
        double width_m = 0;
    };
    std::vector<Door> doors;
    Id widestItem;
    double widestItem_m = 0;
};

std::map<Id, HallDoors> hallDoors(const Snapshot &snapshot);

} // namespace gridhall
