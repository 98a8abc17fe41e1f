// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/pulse.h"
#include "core/study/snapshot.h"

namespace gridhall {

/// The pulse bench of a design: its training (or, without any, all its work) in step, and the stores on the way to the
/// grid: capacitors of the power supplies, batteries of grid-friendly UPS, the battery on site.
struct PulseSetup {
    PulsePattern pattern;
    std::vector<PulseStage> stages;
    PulseGrid grid;
    double seconds = 600, step_s = 1e-3;
};
/// `capacitor_j` is the storage in the power supplies for each accelerator; 0 leaves the stage out.
PulseSetup pulseSetup(const Snapshot &settled, double capacitor_j = 0);

} // namespace gridhall
