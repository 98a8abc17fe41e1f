// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

namespace gridhall {

/// The smallest battery for one thing that is asked of it.
struct StorageSize {
    const char *key = ""; ///< grid_cap, ramp, ride_through.
    Sentence purpose;
    StorageNeed need;
};
/// For the connection, the ramp limit of a training run that starts or is aborted, and the ride-through, as far as the
/// site and its criteria state them.
std::vector<StorageSize> storageSizes(const Snapshot &snapshot);

} // namespace gridhall
