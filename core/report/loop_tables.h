// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/study/snapshot.h"

namespace gridhall {

/// Pumps and machines with pumps: flow, head, speed, electricity, approach.
TableBlock operatingPointTable(const Snapshot &snapshot);
/// The fastest pipes, hoses and headers: bore, flow, velocity, pressure per metre.
TableBlock pipeTable(const Snapshot &snapshot);
/// Each loop without one of its coolers.
TableBlock outageTable(const Snapshot &snapshot);

/// Seconds from a loss to a limit: heat rejection lost, circulation lost.
TableBlock rideThroughTable(const Snapshot &snapshot);
/// Where the pressure goes on the way of the load that gets least, by loop.
TableBlock worstPathTable(const Snapshot &snapshot);
/// The tightest racks, loops, CDUs and machines, in watts and kelvins.
TableBlock headroomTable(const Snapshot &snapshot);
/// The plant on the hottest, most humid and coldest day.
TableBlock designDayTable(const Snapshot &snapshot);

} // namespace gridhall
