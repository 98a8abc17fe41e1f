// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/neighbours.h"

#include <algorithm>

namespace gridhall {

namespace {

std::vector<Finding> narrowAisles(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const Criteria &criteria = snapshot.layout.criteria();
    for (const auto &space : snapshot.layout.all<Space>()) {
        if (space->kind != SpaceKind::Aisle || space->module)
            continue;
        const Box box = boxOf(space->outline);
        const Amount width(metresOf(std::min(box.width(), box.height())), Dimension::Length);
        const double least = space->aisle == AisleKind::Hot ? criteria.aisleHot_m : criteria.aisleCold_m;
        if (width.si >= least - 1e-9)
            continue;
        Finding finding;
        finding.subjects = {space->id};
        finding.demand = width;
        finding.limit = Amount(least, Dimension::Length);
        finding.margin = (width.si - least) / least;
        finding.arguments = {nameOf(snapshot, space->id), *finding.demand, *finding.limit};
        finding.area = {siteOutline(snapshot.layout, *space)};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check aisleWidth{
    .code = "GEO-005",
    .severity = Severity::Error,
    .title = translatable("Checks", "Aisle too narrow"),
    //: %1 the aisle's tag, %2 its width, %3 the least.
    .message = translatable("Checks", "Aisle %1 is %2 wide; it must be at least %3."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria"),
    .run = narrowAisles,
    .geometric = true,
};

} // namespace gridhall
