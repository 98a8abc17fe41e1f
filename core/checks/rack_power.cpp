// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> tooDense(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double limit = snapshot.layout.criteria().rackPower_w;
    for (const ItLoad &load : snapshot.loads) {
        if (limit <= 0 || load.peak_w <= limit * (1 + 1e-9))
            continue;
        Finding finding;
        finding.subjects = {load.rack};
        finding.demand = Amount(load.peak_w, Dimension::Power);
        finding.limit = Amount(limit, Dimension::Power);
        finding.margin = shareOf(limit - load.peak_w, limit);
        finding.arguments = {nameOf(snapshot, load.rack), *finding.demand, *finding.limit};
        finding.cause = {load.rack};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check rackPower{
    .code = "DEN-002",
    .severity = Severity::Error,
    .title = translatable("Checks", "Rack power above the criteria"),
    //: %1 the rack, %2 its peak, %3 the most a rack may draw.
    .message = translatable("Checks", "%1 draws %2 at peak; the criteria allow %3 per rack."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria"),
    .run = tooDense,
};

} // namespace gridhall
