// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> withoutCoolant(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const Id id : snapshot.liquid.unserved) {
        Finding finding;
        finding.subjects = {id};
        finding.arguments = {nameOf(snapshot, id)};
        finding.cause = {id};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check noCoolant{
    .code = "LIQ-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "No coolant"),
    //: %1 a tag.
    .message = translatable("Checks", "%1 gives heat to liquid and is joined to no loop with a cooler."),
    .unproven = {},
    .basis = translatable("Checks", "Connectivity of the drawn coolant loops"),
    .run = withoutCoolant,
};

} // namespace gridhall
