// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_capacity.h"

namespace gridhall {

const Check cduCapacity{
    .code = "LIQ-002",
    .severity = Severity::Error,
    .title = translatable("Checks", "CDU capacity"),
    //: %1 the first CDU of the loop, %2 how many there are, %3 the heat, %4 what they take.
    .message = translatable("Checks", "The loop of %1 (%2 CDUs) receives %3; they take %4."),
    .unproven = {},
    .basis = translatable("Checks", "Rated capacity of the CDUs less the criteria's reserve"),
    .run = [](const Snapshot &snapshot) { return overLoopCapacity(snapshot, Circuit::Tcs); },
};

} // namespace gridhall
