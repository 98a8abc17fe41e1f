// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"
#include "core/study/snapshot.h"
#include "ui/render/air_streams.h"
#include "ui/render/plan_painter.h"

#include <optional>

namespace gridhall {

enum class OverlayKind { None, PowerAB, Cooling, Density, Thermal, Load, Headroom };

/// What an overlay colours, read off a snapshot; empty for overlays that colour no values (none, power A/B).
std::optional<OverlayValues> overlayValues(OverlayKind kind, const Snapshot &snapshot);

constexpr double airMapHeight_m = 1.8; ///< Above the floor, until someone asks for another.
/// The temperatures between which the air is coloured: 18 to 40 degrees Celsius unless someone needs others.
struct AirRange {
    double from_k = 291.15, to_k = 313.15;
    bool operator==(const AirRange &) const = default;
};
/// Which air is shown, and how.
struct AirShown {
    double height_m = airMapHeight_m;
    AirRange range;
    bool flow = false;                ///< Arrows, too.
    std::vector<RoomFieldPtr> rooms;  ///< Instead of the snapshot's.
    std::vector<RoomFieldPtr> before; ///< Not empty: what has changed since.
    std::vector<AirStream> streams;
    QString note; ///< What is special about it: a moment, what is out of service.
};
/// The overlay of the air, with its legend; null if the overlay is another or no room's air is solved.
QString airMapTitle(const AirShown &shown);
std::shared_ptr<const AirMap> airMap(OverlayKind kind, const Snapshot &snapshot, const AirShown &shown);
/// As `overlayValues`; of a change of air, how much warmer racks breathe.
std::optional<OverlayValues> overlayValues(OverlayKind kind, const Snapshot &snapshot, const AirShown &shown);

/// What stands beside the ratings of power equipment on the plan: "2.5 MW · 89 %"; `cautious` gets the ones within
/// the caution margin or over their limit.
std::map<Id, QString> powerDetails(const Snapshot &snapshot, std::set<Id> &cautious);

/// The marks of all findings; the ones of selected subjects come with cause, area and label.
std::vector<Mark> findingMarks(const Snapshot &snapshot, const std::vector<Id> &selection);

} // namespace gridhall
