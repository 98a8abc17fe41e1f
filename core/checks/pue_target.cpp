// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> abovePue(const Snapshot &snapshot)
{
    const double target = snapshot.layout.criteria().pueTarget;
    if (target <= 0 || snapshot.kpis.pue.value <= target)
        return {};
    Finding finding;
    finding.demand = Amount(snapshot.kpis.pue.value, Dimension::Efficiency);
    finding.limit = Amount(target, Dimension::Efficiency);
    finding.margin = (target - finding.demand->si) / target;
    finding.arguments = {*finding.demand, *finding.limit};
    return {std::move(finding)};
}

} // namespace

const Check pueTarget{
    .code = "TOK-005",
    .severity = Severity::Error,
    .title = translatable("Checks", "PUE above target"),
    //: %1 the PUE of the layout, %2 the target.
    .message = translatable("Checks", "PUE is %1 at the design point; the target is %2."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; ISO/IEC 30134-2 ratio at the design point, not a year"),
    .run = abovePue,
};

} // namespace gridhall
