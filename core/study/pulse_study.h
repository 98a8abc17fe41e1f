// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/pulse.h"
#include "core/study/snapshot.h"

#include <optional>

namespace gridhall {

/// The pulse bench of a design: its training (or, without any, all its work) in step, and the stores on the way to the
/// grid: capacitors of the power supplies, batteries in racks, batteries of grid-friendly UPS, the battery on site.
struct PulseSetup {
    PulsePattern pattern;
    std::vector<PulseStage> stages;
    PulseGrid grid;
    double seconds = 600, step_s = 1e-3;
    double accelerators = 0;
    bool training = false;  ///< Else all work of the design is taken to run in step, which inference hardly does.
    double capacitor_j = 0; ///< For each accelerator, as the racks state it or as asked.
};
/// What is asked of the stores instead of what is drawn.
struct PulseWish {
    double capacitor_j = -1;       ///< In the power supplies for each accelerator; below 0: as the racks state.
    std::optional<bool> upsSmooth; ///< All UPSs with half of what they store, or none; else as they state.
    bool rackBatteries = true, siteBattery = true;
};
PulseSetup pulseSetup(const Snapshot &settled, const PulseWish &wish = {});

/// Loads one looks at; each is a change of the plain swing.
enum class PulseScenario { Square, Trapezoid, Checkpoints, StartAbort, Jitter };
inline constexpr PulseScenario allPulseScenarios[]{PulseScenario::Square, PulseScenario::Trapezoid, PulseScenario::Checkpoints,
                                                   PulseScenario::StartAbort, PulseScenario::Jitter};
Sentence pulseScenarioName(PulseScenario scenario);
/// Rise of 50 ms; dips of 10 s each two minutes; start after a tenth of the time, abort at nine tenths; eight jobs with
/// phases of up to a period.
PulsePattern scenarioPattern(PulsePattern pattern, PulseScenario scenario, double seconds);

} // namespace gridhall
