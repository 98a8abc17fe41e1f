// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"

#include <QImage>

#include <optional>

namespace gridhall {

/// A vertical cut through the air of a room, along any line of the plan.
class AirCut {
public:
    /// Through a point of the site, at so many degrees counter-clockwise from east; nothing outside of rooms.
    static std::optional<AirCut> through(const std::vector<RoomFieldPtr> &rooms, Point site, double degrees);

    Point from() const { return from_; } ///< On the site, where the line enters the room ...
    Point to() const { return to_; }     ///< ... and leaves it.
    double length_m() const { return length_m_; }
    std::pair<double, double> extremes() const; ///< The coolest and the warmest air of its room.
    double height_m() const;
    /// Kelvin at a distance along the line and a height above the slab; 0 in solids.
    double at(double along_m, double height_m) const;
    /// Along the air, upwards: m/s in the plane of the cut.
    std::array<double, 2> flow(double along_m, double height_m) const;
    QImage image(QSize size, double from_k, double to_k, QRgb solid) const;

private:
    std::int32_t cellAt(double along_m, double height_m) const;

    RoomFieldPtr room_;
    Point from_, to_;
    std::array<double, 2> start_{}, along_{}; ///< In the room's own frame, metres.
    double length_m_ = 0;
};

} // namespace gridhall
