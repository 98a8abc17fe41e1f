// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/element_ratings.h"

namespace gridhall {

const Check buswayRating{
    .code = "PWR-005",
    .severity = Severity::Error,
    .title = translatable("Checks", "Busway overloaded"),
    //: %1 a tag, %2 what it carries, %3 in which state, %4 its limit.
    .message = translatable("Checks", "Busway %1 carries %2 %3; it may carry %4."),
    .unproven = {},
    .basis = translatable("Checks", "Continuous loading of a busway, project criteria"),
    .run = [](const Snapshot &snapshot) { return overRating(snapshot, {Role::Busway}, true); },
};

} // namespace gridhall
