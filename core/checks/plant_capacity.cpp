// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_capacity.h"

namespace gridhall {

const Check plantCapacity{
    .code = "LIQ-003",
    .severity = Severity::Error,
    .title = translatable("Checks", "Plant capacity"),
    //: %1 the first machine of the loop, %2 how many there are, %3 the heat, %4 what they reject.
    .message = translatable("Checks", "The plant loop of %1 (%2 machines) receives %3; they reject %4."),
    .unproven = {},
    .basis = translatable("Checks", "Rated capacity of the machines on the design day less the criteria's reserve"),
    .run = [](const Snapshot &snapshot) { return overLoopCapacity(snapshot, Circuit::Fws); },
};

} // namespace gridhall
