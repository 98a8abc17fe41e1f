// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/element_ratings.h"

namespace gridhall {

const Check feederRating{
    .code = "PWR-006",
    .severity = Severity::Error,
    .title = translatable("Checks", "Feeder overloaded"),
    //: %1 a tag, %2 what it carries, %3 in which state, %4 its limit.
    .message = translatable("Checks", "Feeder %1 carries %2 %3; it may carry %4."),
    .unproven = {},
    .basis = translatable("Checks", "Rated current of the cable or whip"),
    .run =
        [](const Snapshot &snapshot) {
            return overRating(snapshot, {Role::Cable, Role::Whip}, true);
        },
};

} // namespace gridhall
