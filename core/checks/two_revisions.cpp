// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <map>

namespace gridhall {

namespace {

std::vector<Finding> revisionsOf(const Snapshot &snapshot)
{
    std::map<std::string, std::vector<Kept<Part>>> byNumber;
    for (const auto &part : snapshot.layout.all<Part>())
        byNumber[part->number].push_back(part);
    std::vector<Finding> found;
    for (const auto &[number, parts] : byNumber) {
        if (parts.size() < 2)
            continue;
        Finding finding;
        for (const auto &part : parts)
            finding.subjects.push_back(part->id);
        finding.arguments = {parts.front()->name, Amount(static_cast<double>(parts.size()), Dimension::Count)};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check twoRevisions{
    .code = "DAT-003",
    .severity = Severity::Note,
    .title = translatable("Checks", "Two revisions of a part"),
    //: %1 the part, %2 how many revisions.
    .message = translatable("Checks", "%1 is used in %2 revisions."),
    .unproven = {},
    .basis = translatable("Checks", "Content hash of the parts in the project"),
    .run = revisionsOf,
};

} // namespace gridhall
