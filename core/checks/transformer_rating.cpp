// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/element_ratings.h"

namespace gridhall {

const Check transformerRating{
    .code = "PWR-009",
    .severity = Severity::Error,
    .title = translatable("Checks", "Transformer overloaded"),
    //: %1 a tag, %2 what it carries, %3 in which state, %4 its limit.
    .message = translatable("Checks", "Transformer %1 delivers %2 %3; it may deliver %4."),
    .unproven = {},
    .basis = translatable("Checks", "Rated power of the transformer at the criteria's power factor"),
    .run = [](const Snapshot &snapshot) { return overRating(snapshot, {Role::Transformer}, false); },
};

} // namespace gridhall
