// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/element_ratings.h"

namespace gridhall {

const Check generatorRating{
    .code = "PWR-010",
    .severity = Severity::Error,
    .title = translatable("Checks", "Generator too small"),
    //: %1 a tag, %2 what it carries, %3 in which state, %4 its limit.
    .message = translatable("Checks", "Generator %1 would carry %2 %3; it may carry %4."),
    .unproven = {},
    .basis = translatable("Checks", "Rated power of the generator set"),
    .run = [](const Snapshot &snapshot) { return overRating(snapshot, {Role::Generator}, false); },
};

} // namespace gridhall
