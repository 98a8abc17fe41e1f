// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/brief.h"
#include "core/compose/draft.h"

namespace gridhall {

/// The workload that Gridhall knows for an accelerator, with its sources; empty if it knows none.
std::optional<Workload> workloadFor(const std::string &accelerator, double utilisation);
/// Finds the throughput for the brief's accelerator, model, precision and scenario among cards: the first whose stated
/// words agree. A brief that names none of the three keeps the accelerator's own.
void chooseWorkload(Brief &brief, const std::vector<Workload> &cards);
/// What the racks of a brief do.
std::optional<Workload> workloadOf(const Brief &brief);

/// Accelerators with a workload, in the order people ask for them.
std::vector<std::string> knownAccelerators();

/// The standard layers.
void addLayers(Draft &draft);

} // namespace gridhall
