// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_indices.h"
#include "core/air/air_origins.h"

namespace gridhall {

/// A room's air as solved, with what it means: immutable, shared between snapshots.
struct RoomField {
    AirRoom room;
    AirFieldPtr field; ///< Never null.
    AirIndices indices;
    /// A rack that breathes warm air; warmest first.
    struct HotSpot {
        std::size_t device = 0;
        double intake_k = 0;
    };
    std::vector<HotSpot> hotSpots;

    /// The device of that item; the count of devices if there is none.
    std::size_t deviceOf(Id item) const;
};
using RoomFieldPtr = std::shared_ptr<const RoomField>;

/// How much more heat a rack could give to its air, its flow in proportion, before its intake reaches `limit_k`: what it
/// breathes over the supply grows with it; never more than the coolers have left. Negative: so much too much.
double heatHeadroom_w(const RoomField &room, std::size_t rack, double limit_k);

/// Whose air the hot spots breathe, spot by spot.
std::vector<std::vector<AirOrigin>> hotSpotOrigins(const RoomField &room);

/// The limits inlets are judged by.
struct AirLimits {
    double recommended_k = 300.15, allowed_k = 305.15;
};

/// Solves a room; the settled answer begins from nothing, so it depends on the case alone. `start`: a field to warm up
/// from, for previews.
RoomFieldPtr solvedRoom(AirRoom room, const AirLimits &limits, const AirEffort &effort = {}, const AirField *start = nullptr);

/// Cells that all rooms of a design may have together; rooms past it keep their zonal balance.
constexpr std::int64_t airCellBudget = 3'000'000;

/// What becomes of a room when one cooler stands still: the others turn up, the field settles anew.
struct CoolerOut {
    std::size_t cooler = 0;
    double warmest_k = 0; ///< Intake of a rack.
    std::size_t warmestRack = 0;
    int above = 0; ///< Racks above the recommended intake.
    bool converged = false, capacityShort = false;
};
std::vector<CoolerOut> coolersOut(const RoomField &room, const AirLimits &limits);

} // namespace gridhall
