// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_faults.h"

namespace gridhall {

namespace {

std::vector<Finding> unjoinedLegs(const Snapshot &snapshot)
{
    using Kind = LoopTrouble::Kind;
    return loopFaults(snapshot, {Kind::Unjoined, Kind::Unsettled}, [](Finding &, const LoopTrouble &trouble) {
        return Argument(trouble.kind == Kind::Unjoined
                            ? translatable("Checks", "one of its legs leads to no cooler; join supply and return")
                            : translatable("Checks", "no steady flow was found about it; look at valves and pumps there"));
    });
}

} // namespace

const Check legUnjoined{
    .code = "LIQ-008",
    .severity = Severity::Error,
    .title = translatable("Checks", "Coolant loop not closed"),
    //: %1 a rack, cooler or pump, %2 why, a clause.
    .message = translatable("Checks", "%1 takes no part in its coolant loop: %2."),
    .unproven = {},
    .basis = translatable("Checks", "Connectivity of the drawn coolant loops"),
    .run = unjoinedLegs,
};

} // namespace gridhall
