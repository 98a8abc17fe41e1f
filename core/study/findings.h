// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <stop_token>

namespace gridhall {

/// Those that look at layout, index and standing items alone, those that need what was solved, those that need the year.
enum class CheckKind { Geometric, Solved, Yearly };

/// Runs all checks of a kind; false when stopped.
bool addFindings(Snapshot &snapshot, CheckKind kind, const std::stop_token &stop);

/// Marks accepted findings and sorts: errors first, then by code and subjects.
void settleFindings(Snapshot &snapshot);

} // namespace gridhall
