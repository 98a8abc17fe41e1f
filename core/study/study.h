// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/outage.h"

#include <stop_token>

namespace gridhall {

/// Studies a layout. `previous` (the last settled snapshot, or null) speeds it up and never changes the answer of a
/// settled study. Null when stopped. `weather` is the year of the site's weather file; without it the site's made-up
/// climate stands in.
SnapshotPtr study(const Layout &layout, std::int64_t revision, Tier tier, const SnapshotPtr &previous, const std::stop_token &stop = {},
                  const WeatherPtr &weather = nullptr);

/// The design under a what-if: loops, rooms, plant and power solved without what is out, what went dark without its
/// heat; the findings of what is solved, those of the drawing as they are. No year, no sweep. Null when stopped.
FailedStudyPtr failedStudy(const SnapshotPtr &settled, Outage outage, const std::stop_token &stop = {});

} // namespace gridhall
