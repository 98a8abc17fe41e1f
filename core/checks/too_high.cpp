// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/checks/neighbours.h"

namespace gridhall {

namespace {

std::vector<Finding> tooHighItems(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const Standing &one : *snapshot.standing) {
        const auto hall = hallOf(snapshot, *one.item);
        if (!hall || hall->top <= hall->bottom || one.part->role == Role::Column)
            continue;
        const Tenths top = one.top + one.part->clearance.top;
        const Tenths ceiling = siteHeight(snapshot.layout, hall->id) + hall->top;
        if (top <= ceiling)
            continue;
        Finding finding;
        finding.subjects = {one.item->id, hall->id};
        finding.demand = Amount(metresOf(top - ceiling + hall->top), Dimension::Length);
        finding.limit = Amount(metresOf(hall->top), Dimension::Length);
        finding.margin = shareOf(finding.limit->si - finding.demand->si, finding.limit->si);
        finding.arguments = {nameOf(snapshot, one.item->id), *finding.demand, nameOf(snapshot, hall->id), *finding.limit};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check tooHigh{
    .code = "GEO-008",
    .severity = Severity::Error,
    .title = translatable("Checks", "Too high for the hall"),
    //: %1 the item, %2 the height it needs, %3 the hall, %4 its clear height.
    .message = translatable("Checks", "%1 needs %2 of height; %3 has %4."),
    .unproven = {},
    .basis = translatable("Checks", "Geometry of the layout"),
    .run = tooHighItems,
    .geometric = true,
};

} // namespace gridhall
