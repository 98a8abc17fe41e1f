// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/solve_air.h"

namespace gridhall {

/// The way of a parcel of air through a room.
struct Streamline {
    struct Point {
        std::array<double, 3> at_m{}; ///< In the room's own frame.
        double time_s = 0, temperature_k = 0;
    };
    std::vector<Point> points;
};

/// Of a device: where what it gives goes, or where what it takes comes from.
enum class StreamWay { FromOutlet, ToIntake };

/// Streamlines that begin evenly over the flow of a device's opening. Within a cell the velocity is linear along each
/// axis between its faces, so the way is exact for the field (D. W. Pollock, Ground Water 26, 1988). They end where a
/// device takes the air, where it stands still, after `most_s`, or at 2,000 cells.
std::vector<Streamline> streamlines(const AirCase &room, const AirField &field, std::size_t device, StreamWay way, std::size_t count = 24,
                                    double most_s = 60);

} // namespace gridhall
