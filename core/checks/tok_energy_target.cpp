// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> aboveTarget(const Snapshot &snapshot)
{
    if (!snapshot.tokEnergy.defined)
        return {};
    auto finding = atMost(snapshot, Amount(snapshot.tokEnergy.j_per_token, Dimension::EnergyPerToken),
                          Amount(snapshot.layout.criteria().tokEnergyTarget_j_per_token, Dimension::EnergyPerToken));
    if (!finding || finding->effective() != Severity::Error)
        return {};
    finding->arguments = {*finding->demand, *finding->limit};
    return {std::move(*finding)};
}

} // namespace

const Check tokEnergyTarget{
    .code = "TOK-004",
    .severity = Severity::Error,
    .title = translatable("Checks", "TokEnergy above target"),
    //: %1 the TokEnergy of the layout, %2 the target.
    .message = translatable("Checks", "TokEnergy is %1 at the design point; the target is %2."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; Gridhall's definition of TokEnergy"),
    .run = aboveTarget,
};

} // namespace gridhall
