// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <algorithm>
#include <set>

namespace gridhall {

namespace {

Finding unfed(const Snapshot &snapshot, Id id, double watts)
{
    Finding finding;
    finding.subjects = {id};
    finding.demand = Amount(watts, Dimension::Power);
    finding.arguments = {nameOf(snapshot, id), *finding.demand};
    finding.cause = {id};
    return finding;
}

std::vector<Finding> unfedItems(const Snapshot &snapshot)
{
    std::set<Id> fed;
    for (const PowerCord &cord : snapshot.power.cords)
        if (cord.live)
            fed.insert(cord.load);
    std::vector<Finding> found;
    for (const ItLoad &load : snapshot.loads)
        if (load.peak_w > 0 && !fed.contains(load.rack))
            found.push_back(unfed(snapshot, load.rack, load.peak_w));
    for (const auto &[id, watts] : snapshot.plant.mechanical_w)
        if (watts > 0 && !fed.contains(id))
            found.push_back(unfed(snapshot, id, watts));
    return found;
}

} // namespace

const Check unfedItem{
    .code = "PWR-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "No power"),
    //: %1 a tag, %2 what it draws.
    .message = translatable("Checks", "%1 draws %2 and is joined to no live source."),
    .unproven = {},
    .basis = translatable("Checks", "Connectivity of the drawn power network"),
    .run = unfedItems,
};

} // namespace gridhall
