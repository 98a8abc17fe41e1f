// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/element_ratings.h"

namespace gridhall {

const Check tapOffRating{
    .code = "PWR-004",
    .severity = Severity::Error,
    .title = translatable("Checks", "Tap-off overloaded"),
    //: %1 a tag, %2 what it carries, %3 in which state, %4 its limit.
    .message = translatable("Checks", "Tap-off %1 carries %2 %3; it may carry %4."),
    .unproven = {},
    .basis = translatable("Checks", "Continuous loading of a breaker, project criteria (NEC 210.20(A) asks 80 %)"),
    .run = [](const Snapshot &snapshot) { return overRating(snapshot, {Role::TapOff}, true); },
};

} // namespace gridhall
