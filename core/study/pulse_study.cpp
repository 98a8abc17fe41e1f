// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/pulse_study.h"

#include "core/energy/workload_energy.h"
#include "core/study/site_stores.h"

namespace gridhall {

namespace {

/// The step of everything that works in step, and what stands still beside it.
void addLoad(PulsePattern &pattern, const WorkShape &work, double pue)
{
    const bool training = work.has(WorkloadKind::Training);
    double swing = 0;
    for (const Work &one : work.works)
        if (!training || one.kind == WorkloadKind::Training)
            swing += one.servers_w - one.idle_w;
    const std::vector<double> busy(work.works.size(), 1.0);
    pattern.high_w = pue * itPower_w(work, busy);
    pattern.idle_w = pattern.low_w = pattern.high_w - pue * swing;
    pattern.checkpoint_w = pattern.low_w + 0.4 * (pattern.high_w - pattern.low_w);
}

void addStages(PulseSetup &setup, const SiteStores &stores, const PulseWish &wish, double ramp_w_per_s)
{
    const double swing = setup.pattern.high_w - setup.pattern.low_w;
    if (const double joule = setup.capacitor_j * setup.accelerators; joule > 0)
        setup.stages.push_back({translatable("Pulse", "Capacitors of the power supplies"), swing, joule, 0.2, 0, 5, PulsePlace::Rack});
    if (wish.rackBatteries && stores.rack.energy_j > 0)
        setup.stages.push_back(
            {translatable("Pulse", "Batteries in racks"), stores.rack.power_w, stores.rack.energy_j, 5, 0, 60, PulsePlace::Rack});
    const double share = !wish.upsSmooth ? stores.smoothing : *wish.upsSmooth ? std::max(stores.smoothing, assumedSmoothing) : 0;
    if (share * stores.ups.energy_j > 0)
        setup.stages.push_back(
            {translatable("Pulse", "Grid-friendly UPS"), stores.ups.power_w, share * stores.ups.energy_j, 20, 0, 120, PulsePlace::Ups});
    if (wish.siteBattery && stores.site.energy_j > 0)
        setup.stages.push_back(
            {translatable("Pulse", "Battery on site"), stores.site.power_w, stores.site.energy_j, 60, ramp_w_per_s, 600, PulsePlace::Site});
}

} // namespace

PulseSetup pulseSetup(const Snapshot &settled, const PulseWish &wish)
{
    const Site &site = settled.layout.site();
    const Criteria &criteria = settled.layout.criteria();
    PulseSetup setup;
    const WorkShape work = workShape(Census(settled.layout), settled.loads);
    setup.training = work.has(WorkloadKind::Training);
    addLoad(setup.pattern, work, std::max(1.0, settled.kpis.pue.value));
    for (const ItLoad &load : settled.loads)
        setup.accelerators += load.accelerators;
    const SiteStores stores = siteStores(settled.layout);
    setup.capacitor_j = wish.capacitor_j >= 0 ? wish.capacitor_j : setup.accelerators > 0 ? stores.buffer_j / setup.accelerators : 0;
    addStages(setup, stores, wish, site.gridRamp_w_per_s);
    setup.grid.ramp_w_per_s = site.gridRamp_w_per_s;
    setup.grid.shortCircuit_va = site.gridShortCircuit_va;
    setup.grid.xOverR = site.gridXOverR;
    setup.grid.powerFactor = criteria.powerFactor;
    setup.grid.voltageStep = criteria.voltageStep;
    setup.grid.pst = criteria.flickerPst;
    setup.grid.bandSwing = criteria.bandSwing;
    return setup;
}

Sentence pulseScenarioName(PulseScenario scenario)
{
    switch (scenario) {
    case PulseScenario::Square: return translatable("Pulse", "Square wave");
    case PulseScenario::Trapezoid: return translatable("Pulse", "Trapezoid");
    case PulseScenario::Checkpoints: return translatable("Pulse", "Checkpoint dips");
    case PulseScenario::StartAbort: return translatable("Pulse", "Start and abort");
    case PulseScenario::Jitter: break;
    }
    return translatable("Pulse", "Jobs out of step");
}

PulsePattern scenarioPattern(PulsePattern pattern, PulseScenario scenario, double seconds)
{
    pattern.rise_s = scenario == PulseScenario::Square ? 0 : 0.05;
    if (scenario == PulseScenario::Checkpoints) {
        pattern.checkpointEvery_s = std::min(120.0, seconds / 3);
        pattern.checkpointFor_s = pattern.checkpointEvery_s / 12;
    }
    if (scenario == PulseScenario::StartAbort) {
        pattern.start_s = seconds * 0.1;
        pattern.abort_s = seconds * 0.9;
    }
    if (scenario == PulseScenario::Jitter) {
        pattern.jobs = 8;
        pattern.jitter_s = pattern.period_s;
    }
    return pattern;
}

} // namespace gridhall
