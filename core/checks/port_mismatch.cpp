// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"
#include "core/layout/operations.h"

namespace gridhall {

namespace {

std::vector<Finding> mismatches(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const auto &run : snapshot.layout.all<Run>()) {
        // Runs that a module stamps join what its part joins; the library checks those once.
        if ((run->module && run->own.empty()) || !run->from || !run->to)
            continue;
        const auto from = portOf(snapshot.layout, run->from), to = portOf(snapshot.layout, run->to);
        const auto why = from && to ? matingProblem(*from, *to) : std::optional<Text>();
        if (from && to && !why)
            continue;
        Finding finding;
        finding.subjects = {run->id};
        const Sentence gone = translatable("Checks", "one end names a port that is not there");
        finding.arguments = {nameOf(snapshot, run->from.owner), nameOf(snapshot, run->to.owner),
                             Argument(std::vector{why ? *why : Text{gone, {}}})};
        finding.cause = {run->id};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check portMismatch{
    .code = "CON-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "Ports do not mate"),
    //: %1 and %2 are tags, %3 says why.
    .message = translatable("Checks", "%1 and %2 are joined but do not mate: %3"),
    .unproven = {},
    .basis = translatable("Checks", "Ports of both parts"),
    .run = mismatches,
};

} // namespace gridhall
