// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

namespace gridhall {

/// Whether an item takes one line and neutral: its rating is that of one line.
bool isSinglePhase(const Snapshot &snapshot, Id id);

} // namespace gridhall
