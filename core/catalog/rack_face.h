// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/frames.h"
#include "core/layout/operations.h"

#include <optional>
#include <vector>

namespace gridhall {

inline constexpr double rackUnit_m = 0.04445;

/// What stands in a rack, unit by unit, and what it adds up to.
struct RackFace {
    struct Slot {
        Id device;
        std::int32_t unit = 1, units = 1; ///< Lowest, and how many.
        bool rear = false;                ///< Mounted at the rear posts.
        bool through = true;              ///< Deeper than half the rack: takes both sides.
    };

    Id rack;
    std::int32_t units = 42;
    std::vector<Slot> devices;               ///< By unit, front before rear.
    std::optional<double> peak_w;            ///< Empty if a device, or the rack sold as one system, does not state it.
    double liquid_w = 0;                     ///< Of the peak, to the coolant loop.
    std::optional<double> weight_kg;         ///< With the frame; empty if something does not state its own.
    std::optional<double> centreOfGravity_m; ///< Above the floor, of all that states a weight.
    std::optional<double> rated_w, load_kg;  ///< What the frame may hold and carry.
    std::int32_t freeUnits = 0;              ///< On the front.

    /// The device on a unit of one side; Id() if it is free.
    Id at(std::int32_t unit, bool rear) const;
};

bool isRackRole(Role role);
RackFace rackFace(const Layout &layout, Id rack);

/// The racks of the row that one stands in: same parent, same line, same turn; from left to right for who looks at the fronts.
std::vector<Id> rackRow(const Layout &layout, Id rack);

/// A device to a unit of a rack. Refuses places that are taken or do not exist.
Result<Edit> deviceMoved(const Layout &layout, Id device, Id rack, std::int32_t unit, bool rear);

} // namespace gridhall
