// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace gridhall {

/// Out of service as drawn, or an air cooler whose own air flow is stated as none: it neither moves anything nor takes
/// heat, whatever its part could do.
bool isStopped(const Item &machine);

/// CRAH, fan wall, in-row cooler, rear door.
bool isRoomCooler(Role role);

/// Stops an air cooler, or lets it run again.
Edit stopped(const Layout &layout, Id cooler, bool stop);

} // namespace gridhall
