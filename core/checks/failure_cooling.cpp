// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/failures.h"

namespace gridhall {

namespace {

bool stopsCooling(const Failure &failure) { return failure.hot > 0; }

std::vector<Argument> hotLoads(const Snapshot &, const Failure &failure)
{
    return {countArgument(failure.hot), Amount(failure.tokensLost_per_s, Dimension::TokenRate)};
}

} // namespace

const Check failureCooling{
    .code = "PWR-017",
    .severity = Severity::Warning,
    .title = translatable("Checks", "One failure stops cooling"),
    //: %1 what is lost, %2 how many more do the same, %3 racks, %4 a token rate.
    .message = translatable("Checks", "Losing %1 (as with %2 more) leaves %3 powered racks short of cooling and costs %4."),
    .unproven = {},
    .basis = translatable("Checks", "Pumps, CDUs, room coolers and chillers are loads too; capacities of the design day"),
    .run = [](const Snapshot &snapshot) { return failureFindings(snapshot, stopsCooling, hotLoads); },
};

} // namespace gridhall
