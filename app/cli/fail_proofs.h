// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "core/study/snapshot.h"

/// What the sweep proves beyond single failures, for the command line.
namespace gridhall::cli {

double twelveDigits(double value); ///< What an answer in JSON needs of a number, the same on every machine.

/// Adds "redundancy" and "single_points".
void addProofs(Json &json, const Snapshot &snapshot, const FailureSweep &sweep);
void tellProofs(const std::string &file, const Snapshot &snapshot, bool json);
void tellCuts(const std::string &file, const Snapshot &snapshot, bool json);

} // namespace gridhall::cli
