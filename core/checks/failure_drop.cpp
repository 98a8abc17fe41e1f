// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/failures.h"

namespace gridhall {

namespace {

bool dropsLoads(const Failure &failure) { return failure.dark > 0 && !failure.key.all && failure.key.mode != FailureMode::Compartment; }

std::vector<Argument> darkLoads(const Snapshot &snapshot, const Failure &failure)
{
    return {countArgument(failure.dark), countArgument(snapshot.failures->itLoads)};
}

} // namespace

const Check failureDrop{
    .code = "PWR-012",
    .severity = Severity::Error,
    .title = translatable("Checks", "One failure drops IT"),
    //: %1 what is lost, %2 how many more elements do the same, %3 racks dark, %4 all racks.
    .message = translatable("Checks", "Losing %1 (as with %2 more) leaves %3 of %4 IT loads without power."),
    .unproven = {},
    .basis = translatable("Checks", "No single failure drops a critical load; all single failures with automatic transfer"),
    .run = [](const Snapshot &snapshot) { return failureFindings(snapshot, dropsLoads, darkLoads); },
};

} // namespace gridhall
