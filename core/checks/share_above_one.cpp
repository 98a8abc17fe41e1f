// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <map>

namespace gridhall {

namespace {

std::vector<Finding> sharesAboveOne(const Snapshot &snapshot)
{
    std::map<Id, double> shares;
    for (const auto &assignment : snapshot.layout.all<Assignment>())
        shares[assignment->target] += assignment->share;
    std::vector<Finding> found;
    for (const auto &[target, share] : shares) {
        if (share <= 1 + 1e-9)
            continue;
        Finding finding;
        if (target)
            finding.subjects = {target};
        finding.demand = Amount(share, Dimension::Ratio);
        finding.limit = Amount(1, Dimension::Ratio);
        finding.margin = 1 - share;
        finding.arguments = {target ? nameOf(snapshot, target) : Argument(translatable("Checks", "The site")), *finding.demand};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check shareAboveOne{
    .code = "TOK-003",
    .severity = Severity::Error,
    .title = translatable("Checks", "Workload shares above 100 %"),
    //: %1 the rack, row, hall or site, %2 the sum of shares.
    .message = translatable("Checks", "The workloads of %1 share %2 of it."),
    .unproven = {},
    .basis = translatable("Checks", "Shares of one target add up to at most one"),
    .run = sharesAboveOne,
};

} // namespace gridhall
