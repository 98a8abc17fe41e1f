// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/failures.h"

namespace gridhall {

namespace {

bool isGridLost(const Failure &failure) { return failure.key.all && failure.dark > 0; }

std::vector<Argument> lostLoads(const Snapshot &snapshot, const Failure &failure)
{
    return {countArgument(failure.dark), countArgument(snapshot.failures->itLoads)};
}

/// A single intake is its own failure; with several, all of them at once.
std::vector<Finding> lostGrids(const Snapshot &snapshot) { return failureFindings(snapshot, isGridLost, lostLoads); }

} // namespace

const Check gridLoss{
    .code = "PWR-020",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Grid lost"),
    //: %1 the first intake, %2 unused, %3 racks dark, %4 all racks.
    .message = translatable("Checks", "With the whole grid lost (%1 and the other intakes), %3 of %4 IT loads go dark."),
    .unproven = {},
    .basis = translatable("Checks", "Generators start by themselves and carry what hangs on them"),
    .run = lostGrids,
};

} // namespace gridhall
