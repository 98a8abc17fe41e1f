// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

namespace gridhall {

/// What depends on what for its cooling, by the loops and rooms of the design day: plant loops before rack loops
/// before rooms. Tokens are shared among the racks that work, by their accelerators.
CoolingLedger coolingLedger(const Snapshot &snapshot, const PowerCase &network, const std::vector<Id> &withoutWork);

/// The tightest power element when failures are counted too; what `settled` says where they were not swept.
Kpi powerMarginSwept(const Snapshot &snapshot, const Kpi &settled);

} // namespace gridhall
