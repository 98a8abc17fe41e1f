// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <algorithm>
#include <map>

namespace gridhall {

namespace {

/// One Note per used part that rests on assumptions or vendor claims.
std::vector<Finding> unverified(const Snapshot &snapshot)
{
    std::map<Id, std::vector<Id>> users;
    for (const auto &item : snapshot.layout.all<Item>())
        users[item->part].push_back(item->id);
    std::vector<Finding> found;
    for (const auto &part : snapshot.layout.all<Part>()) {
        const auto weak = std::ranges::count_if(
            part->figures, [](const Given &given) { return given.grade == Grade::Assumption || given.grade == Grade::VendorClaim; });
        const auto used = users.find(part->id);
        if (weak == 0 || used == users.end())
            continue;
        Finding finding;
        finding.subjects = used->second;
        finding.arguments = {BothNames{part->name, part->nameZh}, Amount(static_cast<double>(weak), Dimension::Count),
                             Amount(static_cast<double>(part->figures.size()), Dimension::Count)};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check unverifiedFigure{
    .code = "DAT-002",
    .severity = Severity::Note,
    .title = translatable("Checks", "Unverified figures"),
    //: %1 the part, %2 how many of its figures, %3 of how many.
    .message = translatable("Checks", "%1: %2 of %3 figures are assumptions or vendor claims."),
    .unproven = {},
    .basis = translatable("Checks", "Source grades of the catalogue"),
    .run = unverified,
};

} // namespace gridhall
