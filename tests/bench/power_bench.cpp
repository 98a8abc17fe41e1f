// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure.h"
#include "core/power/power_sweep.h"
#include "core/study/study.h"
#include "tests/bench/shipped.h"

#include <benchmark/benchmark.h>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// Transformers with ten busways of twenty taps each: a feeder of about `size` elements.
PowerCase feeder(int size)
{
    PowerCase network;
    const auto add = [&](Role role, double resistance, double load, double voltage) {
        PowerCase::Element element;
        element.id = Id(static_cast<std::int64_t>(network.elements.size() + 1));
        element.role = role;
        element.resistance_ohm = resistance;
        element.reactance_ohm = resistance / 2;
        element.load_w = load;
        element.isIt = load > 0;
        element.loading = load > 0 ? 0 : 1;
        element.isSource = role == Role::Utility;
        element.voltage_v = voltage;
        network.elements.push_back(element);
        return static_cast<std::int32_t>(network.elements.size() - 1);
    };
    const auto grid = add(Role::Utility, 0, 0, 13800);
    while (static_cast<int>(network.elements.size()) < size) {
        const auto transformer = add(Role::Transformer, 0.0006, 0, 415);
        network.arcs.push_back({grid, transformer, "in"});
        for (int busway = 0; busway < 10; ++busway) {
            auto end = transformer;
            for (int tap = 0; tap < 20; ++tap) {
                const auto section = add(Role::Busway, 0.36e-3, 0, 0);
                network.arcs.push_back({end, section, "in"});
                network.arcs.push_back({section, add(Role::ItRack, 0, 10e3, 0), "psu.a"});
                end = section;
            }
        }
    }
    return network;
}

void flowAlone(benchmark::State &state)
{
    const PowerCase network = feeder(static_cast<int>(state.range(0)));
    const PowerNet net(network);
    const SupplyState supply = energised(net, Switching::Automatic, false, {});
    PowerSweep sweep(net);
    for (auto _ : state)
        benchmark::DoNotOptimize(sweep.run(supply));
    state.SetComplexityN(state.range(0));
}

void flowWithAllStates(benchmark::State &state)
{
    const PowerCase network = feeder(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(solvePower(network));
    state.SetComplexityN(state.range(0));
}

void sweepOfASample(benchmark::State &state, const char *name)
{
    const SnapshotPtr snapshot = study(sample(name), 1, Tier::Settled, nullptr);
    for (auto _ : state)
        benchmark::DoNotOptimize(sweptFailures(*snapshot->network, *snapshot->cooling));
    state.counters["elements"] = static_cast<double>(snapshot->network->elements.size());
}

void cutOfASample(benchmark::State &state, const char *name)
{
    const SnapshotPtr snapshot = study(sample(name), 1, Tier::Settled, nullptr);
    for (auto _ : state) {
        const Census census(snapshot->layout);
        benchmark::DoNotOptimize(powerCase(census, snapshot->loads, snapshot->plant.mechanical_w));
    }
}

} // namespace

BENCHMARK(flowAlone)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMicrosecond)->Complexity(benchmark::oN);
BENCHMARK(flowWithAllStates)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMicrosecond)->Complexity(benchmark::oN);
BENCHMARK_CAPTURE(sweepOfASample, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sweepOfASample, campus, "campus-1gw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(cutOfASample, campus, "campus-1gw")->Unit(benchmark::kMillisecond);
