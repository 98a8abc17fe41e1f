// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> networkProblems(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const auto &[id, why] : snapshot.power.problems) {
        Finding finding;
        finding.subjects = {id};
        finding.arguments = {nameOf(snapshot, id), why.sentence};
        finding.cause = {id};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check powerNetwork{
    .code = "PWR-002",
    .severity = Severity::Error,
    .title = translatable("Checks", "Power network cannot be solved"),
    //: %1 the element, %2 why.
    .message = translatable("Checks", "The power flow stops at %1: %2"),
    .unproven = {},
    .basis = translatable("Checks", "Radial power flow"),
    .run = networkProblems,
};

} // namespace gridhall
