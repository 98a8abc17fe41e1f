// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/draft.h"

namespace gridhall {

/// Loops that break what loops can break: for the sample that trips every check.
void breakLoops(Draft &draft);
void breakLoopLimits(Criteria &criteria);

} // namespace gridhall
