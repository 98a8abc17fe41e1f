// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/pulse_study.h"

#include "core/energy/workload_energy.h"

namespace gridhall {

namespace {

struct Store {
    double power_w = 0, energy_j = 0;
};

/// Batteries by role; of UPS only those that say they smooth.
Store storesOf(const Layout &layout, Role role, const char *trait)
{
    Store store;
    for (const auto &item : layout.all<Item>()) {
        const auto part = layout.find<Part>(item->part);
        if (!part || part->role != role || (trait && part->trait(trait).empty()))
            continue;
        const auto figure = [&](const char *key) {
            const Given *given = figureOf(layout, *item, key);
            return given ? given->value : 0.0;
        };
        store.power_w += figure(key::ratedPower);
        store.energy_j += figure(key::energy) > 0 ? figure(key::energy) : figure(key::ratedPower) * figure(key::runtime);
    }
    return store;
}

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

} // namespace

PulseSetup pulseSetup(const Snapshot &settled, double capacitor_j)
{
    const Site &site = settled.layout.site();
    const Criteria &criteria = settled.layout.criteria();
    PulseSetup setup;
    addLoad(setup.pattern, workShape(Census(settled.layout), settled.loads), std::max(1.0, settled.kpis.pue.value));
    const double swing = setup.pattern.high_w - setup.pattern.low_w;
    double accelerators = 0;
    for (const ItLoad &load : settled.loads)
        accelerators += load.accelerators;
    if (capacitor_j > 0)
        setup.stages.push_back({translatable("Pulse", "Capacitors of the power supplies"), swing, capacitor_j * accelerators, 0.2, 0, 5});
    if (const Store ups = storesOf(settled.layout, Role::Ups, "grid_friendly"); ups.energy_j > 0)
        setup.stages.push_back({translatable("Pulse", "Grid-friendly UPS"), ups.power_w, ups.energy_j, 20, 0, 120});
    if (const Store bess = storesOf(settled.layout, Role::Bess, nullptr); bess.energy_j > 0)
        setup.stages.push_back({translatable("Pulse", "Battery on site"), bess.power_w, bess.energy_j, 60,
                                site.gridRamp_w_per_s, 600});
    setup.grid.ramp_w_per_s = site.gridRamp_w_per_s;
    setup.grid.shortCircuit_va = site.gridShortCircuit_va;
    setup.grid.xOverR = site.gridXOverR;
    setup.grid.powerFactor = criteria.powerFactor;
    setup.grid.voltageStep = criteria.voltageStep;
    setup.grid.pst = criteria.flickerPst;
    setup.grid.bandSwing = criteria.bandSwing;
    return setup;
}

} // namespace gridhall
