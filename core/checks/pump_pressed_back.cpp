// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_faults.h"

namespace gridhall {

namespace {

std::vector<Finding> pressedBack(const Snapshot &snapshot)
{
    return loopFaults(snapshot, {LoopTrouble::Kind::PressedBack}, [&](Finding &finding, const LoopTrouble &trouble) {
        // What sits in a pipe can be turned round in it; anything else has to be joined anew.
        const Kept<Item> by = trouble.by ? snapshot.layout.find<Item>(trouble.by) : nullptr;
        if (by && std::holds_alternative<OnRun>(by->place))
            finding.fixes.push_back(turnedRound(trouble.by));
        return trouble.by ? nameOf(snapshot, trouble.by) : Argument(translatable("Checks", "the head that the others hold"));
    });
}

} // namespace

const Check pumpPressedBack{
    .code = "LIQ-010",
    .severity = Severity::Error,
    .title = translatable("Checks", "Pump against the flow"),
    //: %1 a pump, %2 what it presses against: a check valve, a cooler, other pumps.
    .message = translatable("Checks", "%1 moves nothing: it presses against %2. Is it joined the right way round?"),
    .unproven = {},
    .basis = translatable("Checks", "Flows of the drawn pipes and pumps"),
    .run = pressedBack,
};

} // namespace gridhall
