// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <stop_token>

namespace gridhall {

/// The verdict while something is moved: the settled one with the geometry of what moved checked anew. Everything
/// else stays as it was until the study settles. Null when stopped.
SnapshotPtr draggedStudy(const Layout &layout, std::int64_t revision, const Snapshot &settled, const std::stop_token &stop);

} // namespace gridhall
