// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/element_ratings.h"

namespace gridhall {

const Check boardRating{
    .code = "PWR-007",
    .severity = Severity::Error,
    .title = translatable("Checks", "Board overloaded"),
    //: %1 a tag, %2 what it carries, %3 in which state, %4 its limit.
    .message = translatable("Checks", "%1 carries %2 %3; it may carry %4."),
    .unproven = {},
    .basis = translatable("Checks", "Rating of the board, transfer switch or distribution unit"),
    .run =
        [](const Snapshot &snapshot) {
            return overRating(
                snapshot, {Role::Switchboard, Role::Sts, Role::Pdu, Role::Rpp, Role::RackPdu, Role::PowerShelf, Role::Rectifier}, false);
        },
};

} // namespace gridhall
