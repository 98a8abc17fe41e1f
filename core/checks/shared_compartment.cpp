// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/failures.h"

namespace gridhall {

namespace {

bool reachesOutside(const Failure &failure) { return failure.key.mode == FailureMode::Compartment && failure.dark > failure.inside; }

std::vector<Argument> darkOutside(const Snapshot &, const Failure &failure) { return {countArgument(failure.dark - failure.inside)}; }

} // namespace

const Check sharedCompartment{
    .code = "PWR-013",
    .severity = Severity::Error,
    .title = translatable("Checks", "Both paths in one compartment"),
    //: %1 the room, %2 how many more do the same, %3 racks outside of it that go dark.
    .message = translatable("Checks", "A fire in %1 (as in %2 more) leaves %3 IT loads outside of it without power."),
    .unproven = {},
    .basis = translatable("Checks", "Paths that back each other up stand in different compartments"),
    .run = [](const Snapshot &snapshot) { return failureFindings(snapshot, reachesOutside, darkOutside); },
};

} // namespace gridhall
