// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"
#include "ui/render/plan_view.h"

class QPainter;

namespace gridhall {

struct PlanStyle;

/// The way of a parcel of air on the plan.
struct AirStream {
    Polyline path;         ///< On the site, in the direction of the air.
    bool toIntake = false; ///< Ends at the device, else begins there.
};

/// Where a device's air goes and, of a rack, where it comes from; empty if it is in none of the rooms.
std::vector<AirStream> airStreams(const std::vector<RoomFieldPtr> &rooms, Id device);

/// Solid lines from outlets, dashed ones to intakes, each with arrow heads along it; light over dark.
void paintStreams(QPainter &painter, const PlanView &view, const PlanStyle &style, const std::vector<AirStream> &streams);

} // namespace gridhall
