// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

namespace gridhall {

/// Hours out of a table that is asked for: the duty of a workload, the carbon intensity of the grid. One step each.
void readDutyTable(Desk &desk);
void readCarbonTable(Desk &desk);

} // namespace gridhall
