// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace gridhall {

/// What the swept failures say, for the power section: statements that were checked, then the worst failures. Empty
/// until they were swept.
std::vector<Block> failureBlocks(const Snapshot &snapshot);
/// Which arrangement backs up which racks, what of it was proven, and the single points; empty until swept.
std::vector<Block> redundancyBlocks(const Snapshot &snapshot);
/// Expected interruptions and the cut sets behind them, with their inputs.
std::vector<Block> availabilityBlocks(const Snapshot &snapshot);
/// Losses by stage, and the layout with 800 VDC beside it.
std::vector<Block> lossBlocks(const Snapshot &snapshot);
/// What single-phase loads put on each of three lines; empty if there are none.
std::vector<Block> phaseBlocks(const Snapshot &snapshot);
/// How long the batteries drawn on UPSs carry them; empty without a UPS.
std::vector<Block> autonomyBlocks(const Snapshot &snapshot);
/// Fault levels of boards, screening grade.
std::vector<Block> faultLevelBlocks(const Snapshot &snapshot);

} // namespace gridhall
