// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <stop_token>

namespace gridhall {

/// Runs all checks, or only those of geometry; false when stopped.
bool addFindings(Snapshot &snapshot, bool geometricOnly, const std::stop_token &stop);

/// Marks accepted findings and sorts: errors first, then by code and subjects.
void settleFindings(Snapshot &snapshot);

} // namespace gridhall
