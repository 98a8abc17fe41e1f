// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/draft.h"

namespace gridhall {

/// The workload that Gridhall knows for an accelerator, with its sources; empty if it knows none.
std::optional<Workload> workloadFor(const std::string &accelerator, double utilisation);
/// Accelerators with a workload, in the order people ask for them.
std::vector<std::string> knownAccelerators();

/// The standard layers.
void addLayers(Draft &draft);

} // namespace gridhall
