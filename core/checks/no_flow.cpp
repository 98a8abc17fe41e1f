// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/loop_faults.h"
#include "core/layout/operations.h"

namespace gridhall {

namespace {

/// Opens what is closed; a check valve is turned round.
void offerWay(const Snapshot &snapshot, Finding &finding, Id by)
{
    const Kept<Item> item = snapshot.layout.find<Item>(by);
    const Given *opening = item ? figureOf(snapshot.layout, *item, key::valveOpening) : nullptr;
    if (item && (!opening || opening->value > 0)) {
        finding.fixes.push_back(turnedRound(by));
        return;
    }
    finding.fixes.push_back({{translatable("Checks", "Open it"), {}}, [by](const Layout &layout) {
                                 const auto edit = figureSet(layout, by, key::valveOpening, Given{key::valveOpening, 1, Grade::User, {}});
                                 return edit ? *edit : Edit();
                             }});
}

std::vector<Finding> stillParts(const Snapshot &snapshot)
{
    return loopFaults(snapshot, {LoopTrouble::Kind::Still}, [&](Finding &finding, const LoopTrouble &trouble) {
        if (trouble.by)
            offerWay(snapshot, finding, trouble.by);
        return trouble.by ? nameOf(snapshot, trouble.by) : Argument(translatable("Checks", "nothing that is drawn closed"));
    });
}

} // namespace

const Check noFlow{
    .code = "LIQ-009",
    .severity = Severity::Error,
    .title = translatable("Checks", "Nothing flows"),
    //: %1 a rack, cooler or pump, %2 the closed valve.
    .message = translatable("Checks", "Nothing flows through %1; shut off by %2."),
    .unproven = {},
    .basis = translatable("Checks", "Flows of the drawn pipes and pumps"),
    .run = stillParts,
};

} // namespace gridhall
