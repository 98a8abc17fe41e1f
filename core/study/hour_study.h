// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

namespace gridhall {

/// One hour of the simulated year, solved in full: the design as drawn with every rack at the hour's share of its peak,
/// the plant at the hour's weather.
struct OpenedHour {
    std::size_t hour = 0;
    double share = 0; ///< Of the peak IT load.
    double dryBulb_k = 0, wetBulb_k = 0;
    YearHour record;    ///< What the year says of it.
    SnapshotPtr solved; ///< The design's layout; loads, loops, rooms, plant and power of the hour; no findings.
    double site_w = 0;  ///< Solved: IT, losses and machines; without lighting, offices and the battery.
};
using OpenedHourPtr = std::shared_ptr<const OpenedHour>;

/// Null without a year or such an hour.
OpenedHourPtr openedHour(const Snapshot &settled, std::size_t hour);

} // namespace gridhall
