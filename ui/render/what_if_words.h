// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/element_names.h"
#include "core/study/what_if.h"

#include <QString>

namespace gridhall {

/// "UPS-A2" or "LV-1 + C07" for what a failure is about.
QString nameOfFailure(const Snapshot &snapshot, const FailureKey &key);
QString nameOfFailure(const Snapshot &snapshot, const ElementNames &names, const FailureKey &key);
/// All that is out, with commas between.
QString namesOfFailures(const WhatIf &whatIf);
QString namesOfFailures(const WhatIf &whatIf, const std::vector<FailureKey> &keys);
/// "CRAH-03 out".
QString outWords(const WhatIf &whatIf);
/// What follows, in one sentence: "8 IT loads go dark."
QString followsOf(const Failure &failure);
/// The same in three words: "8 racks dark".
QString shortlyOf(const Failure &failure);
/// "UPS-A2 out · 1,383 tok/s lost", for a heading.
QString whatIfHeading(const WhatIf &whatIf);

} // namespace gridhall
