// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/failures.h"

namespace gridhall {

namespace {

bool leavesUnprotected(const Failure &failure) { return failure.unprotected > 0; }

std::vector<Argument> unprotectedLoads(const Snapshot &snapshot, const Failure &failure)
{
    return {countArgument(failure.unprotected), countArgument(snapshot.failures->itLoads)};
}

} // namespace

const Check failureUnprotected{
    .code = "PWR-014",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Lit but unprotected"),
    //: %1 what is lost, %2 how many more do the same, %3 racks, %4 all racks.
    .message = translatable("Checks", "Losing %1 (as with %2 more) leaves %3 of %4 IT loads on power that no UPS holds."),
    .unproven = {},
    .basis = translatable("Checks", "Maintenance without a transfer to the utility"),
    .run = [](const Snapshot &snapshot) { return failureFindings(snapshot, leavesUnprotected, unprotectedLoads); },
};

} // namespace gridhall
