// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/study/snapshot.h"

namespace gridhall {

/// What is left of a limit as a share of it; past a million times the limit it no longer counts how far.
double shareOf(double left, double limit);

/// A finding if demand exceeds the limit, a Warning if it comes within the criteria's caution margin, else nothing.
/// The check adds subjects, arguments and cause.
std::optional<Finding> atMost(const Snapshot &snapshot, Amount demand, Amount limit);

/// The same for a limit from below.
std::optional<Finding> atLeast(const Snapshot &snapshot, Amount demand, Amount limit);

/// What the finding calls an entity: its tag with the modules around it, or the name of its kind.
Argument nameOf(const Snapshot &snapshot, Id id);

} // namespace gridhall
