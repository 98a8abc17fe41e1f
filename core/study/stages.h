// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <functional>
#include <stop_token>

namespace gridhall {

/// Phases of a design that has more than one, in order; empty otherwise.
std::vector<int> phasesOf(const Layout &layout);

/// The design as it stands when a phase is ready: without what later phases bring, and without runs that lead there.
Layout stageLayout(const Layout &layout, int phase);

/// Studies every phase but the last, which is the design itself. A stage that is drawn as before keeps its study; another
/// one starts from its own. Null when stopped.
using StudyStage = std::function<SnapshotPtr(const Layout &layout, const SnapshotPtr &before)>;
StagesPtr studiedStages(const Layout &layout, const StagesPtr &before, const StudyStage &study);

} // namespace gridhall
