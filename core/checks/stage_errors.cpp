// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <set>

namespace gridhall {

namespace {

/// Errors of a phase that stands alone and that the finished design does not have.
std::vector<Finding> stageFindings(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    if (!snapshot.stages || snapshot.tier != Tier::Swept)
        return found;
    std::set<std::pair<std::string_view, std::vector<Id>>> known; // by the finished design or an earlier phase
    for (const Finding &finding : snapshot.findings)
        known.emplace(finding.check->code, finding.subjects);
    for (const Stage &stage : *snapshot.stages)
        for (const Finding &inner : stage.snapshot->findings) {
            if (inner.effective() != Severity::Error || inner.waived || !known.emplace(inner.check->code, inner.subjects).second)
                continue;
            Finding finding;
            finding.subjects = inner.subjects;
            finding.arguments = {Amount(stage.phase, Dimension::Count), std::vector<Text>{inner.message()}, std::string(inner.check->code)};
            finding.demand = inner.demand;
            finding.limit = inner.limit;
            finding.margin = inner.margin;
            finding.cause = inner.cause;
            finding.area = inner.area;
            found.push_back(std::move(finding));
        }
    return found;
}

} // namespace

const Check stageErrors{
    .code = "DLV-009",
    .severity = Severity::Error,
    .title = translatable("Checks", "A phase does not stand alone"),
    //: %1 the phase, %2 the finding's own message, %3 its code.
    .message = translatable("Checks", "When phase %1 is ready and later ones are not: %2 (%3)"),
    .unproven = {},
    .basis = translatable("Checks", "Every check on the design as it stands when each phase is ready"),
    .run = stageFindings,
};

} // namespace gridhall
