// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/limits.h"

namespace gridhall {

/// Loops of a circuit whose heat exceeds what their coolers take, less the criteria's reserve. Arguments: names of
/// the coolers (the first, "and others"), heat, capacity. Error when all coolers together fall short.
std::vector<Finding> overLoopCapacity(const Snapshot &snapshot, Circuit circuit);

} // namespace gridhall
