// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/pulse_study.h"

#include "core/energy/workload_energy.h"

namespace gridhall {

namespace {

constexpr double upsShare = 0.5; ///< Of what UPSs store, where they smooth and do not say how much (assumption).

struct Store {
    double power_w = 0, energy_j = 0;
    void add(double watts, double joule)
    {
        power_w += watts;
        energy_j += joule;
    }
};

class Stores {
public:
    explicit Stores(const Layout &layout) : layout_(layout)
    {
        for (const auto &item : layout.all<Item>())
            add(*item);
    }

    Store rack, ups, site;         ///< Batteries in racks, of UPSs, on site.
    double smoothing = 0;          ///< Of what UPSs store: what they state, by power.
    double buffer_j = 0;           ///< In the power supplies of racks.

private:
    double figure(const Item &item, const char *key) const
    {
        const Given *given = figureOf(layout_, item, key);
        return given ? given->value : 0.0;
    }

    void add(const Item &item)
    {
        const Role role = roleOf(layout_, item);
        const double watts = figure(item, key::ratedPower), stated = figure(item, key::energy);
        const double joule = stated > 0 ? stated : watts * figure(item, key::runtime);
        if (role == Role::Bess)
            site.add(watts, joule);
        else if (role == Role::Battery && std::holds_alternative<InRack>(item.place))
            rack.add(watts, joule);
        else if (role == Role::Battery)
            ups.energy_j += joule;
        else if (role == Role::Ups)
            addUps(item, watts, joule);
        else
            buffer_j += figure(item, key::bufferEnergy);
    }

    void addUps(const Item &item, double watts, double joule)
    {
        const auto part = layout_.find<Part>(item.part);
        double share = figure(item, key::smoothing);
        if (share <= 0 && part && !part->trait("grid_friendly").empty())
            share = upsShare;
        smoothing = ups.power_w + watts > 0 ? (smoothing * ups.power_w + share * watts) / (ups.power_w + watts) : 0;
        ups.add(watts, joule);
    }

    const Layout &layout_;
};

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

void addStages(PulseSetup &setup, const Stores &stores, const PulseWish &wish, double ramp_w_per_s)
{
    const double swing = setup.pattern.high_w - setup.pattern.low_w;
    if (const double joule = setup.capacitor_j * setup.accelerators; joule > 0)
        setup.stages.push_back({translatable("Pulse", "Capacitors of the power supplies"), swing, joule, 0.2, 0, 5, PulsePlace::Rack});
    if (wish.rackBatteries && stores.rack.energy_j > 0)
        setup.stages.push_back({translatable("Pulse", "Batteries in racks"), stores.rack.power_w, stores.rack.energy_j, 5, 0, 60, PulsePlace::Rack});
    const double share = !wish.upsSmooth ? stores.smoothing : *wish.upsSmooth ? std::max(stores.smoothing, upsShare) : 0;
    if (share * stores.ups.energy_j > 0)
        setup.stages.push_back({translatable("Pulse", "Grid-friendly UPS"), stores.ups.power_w, share * stores.ups.energy_j, 20, 0, 120, PulsePlace::Ups});
    if (wish.siteBattery && stores.site.energy_j > 0)
        setup.stages.push_back({translatable("Pulse", "Battery on site"), stores.site.power_w, stores.site.energy_j, 60, ramp_w_per_s, 600, PulsePlace::Site});
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
    const Stores stores(settled.layout);
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
