// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/limits.h"

namespace gridhall {

/// One finding for each different outcome among the swept failures that `shows` accepts: the worst failure stands for
/// the others that end the same way. Arguments: what is lost, how many more end so, then what `figures` adds.
std::vector<Finding> failureFindings(const Snapshot &snapshot, bool (*shows)(const Failure &),
                                     std::vector<Argument> (*figures)(const Snapshot &, const Failure &));

Argument countArgument(std::int32_t count);

} // namespace gridhall
