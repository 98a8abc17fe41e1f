// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/availability.h"
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

/// A hall several times over, side by side.
PowerCase copies(const PowerCase &of, std::size_t size, CoolingLedger &cooling)
{
    PowerCase all = of;
    const CoolingLedger one = cooling;
    while (all.elements.size() < size) {
        const auto shift = static_cast<std::int32_t>(all.elements.size());
        const auto nodes = static_cast<std::int32_t>(cooling.elementOf.size());
        const auto rooms = static_cast<std::int32_t>(all.rooms.size());
        for (PowerCase::Element element : of.elements) {
            element.id = Id(static_cast<std::int64_t>(shift) + element.id.value * 1000);
            element.room = element.room < 0 ? -1 : element.room + rooms;
            all.elements.push_back(element);
        }
        for (const PowerCase::Arc &arc : of.arcs)
            all.arcs.push_back({arc.from + shift, arc.to + shift, arc.cord});
        all.rooms.insert(all.rooms.end(), of.rooms.begin(), of.rooms.end());
        for (const std::int32_t e : one.elementOf)
            cooling.elementOf.push_back(e < 0 ? -1 : e + shift);
        for (CoolingLedger::Group group : one.groups) {
            for (auto &machine : group.machines)
                machine.first += nodes;
            for (std::int32_t &load : group.loads)
                load += nodes;
            cooling.groups.push_back(std::move(group));
        }
        cooling.tokens_per_s.insert(cooling.tokens_per_s.end(), one.tokens_per_s.begin(), one.tokens_per_s.end());
    }
    return all;
}

void sweepOfTenThousand(benchmark::State &state)
{
    const SnapshotPtr snapshot = study(sample("ai-hall-20mw"), 1, Tier::Settled, nullptr);
    CoolingLedger cooling = *snapshot->cooling;
    const PowerCase network = copies(*snapshot->network, 10000, cooling);
    for (auto _ : state)
        benchmark::DoNotOptimize(sweptFailures(network, cooling, 2000));
    state.counters["elements"] = static_cast<double>(network.elements.size());
}

void dominatorsOf(benchmark::State &state)
{
    const PowerCase network = feeder(static_cast<int>(state.range(0)));
    const PowerNet net(network);
    for (auto _ : state)
        benchmark::DoNotOptimize(singlePoints(net, Switching::Automatic));
    state.SetComplexityN(state.range(0));
}

/// Everything on two paths with a tie: dominators are short, ways are many.
void dominatorsOfTwoPaths(benchmark::State &state)
{
    const auto size = static_cast<std::int32_t>(state.range(0));
    std::vector<std::int32_t> start{0}, from;
    for (std::int32_t v = 0; v < size; ++v) {
        if (v > 0)
            from.push_back(std::max(0, v % 2 ? v - 2 : v - 1 - v % 7));
        if (v > 1)
            from.push_back(v - 2);
        start.push_back(static_cast<std::int32_t>(from.size()));
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(immediateDominators(0, start, from));
    state.SetComplexityN(size);
}

void interruptionsOfASample(benchmark::State &state, const char *name)
{
    const SnapshotPtr snapshot = study(sample(name), 1, Tier::Settled, nullptr);
    const ReliabilityInputs inputs = reliabilityInputs(snapshot->layout, *snapshot->network);
    for (auto _ : state)
        benchmark::DoNotOptimize(availabilityOf(*snapshot->network, snapshot->power, inputs));
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
BENCHMARK(sweepOfTenThousand)->Unit(benchmark::kMillisecond);
BENCHMARK(dominatorsOf)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMicrosecond)->Complexity(benchmark::oN);
BENCHMARK(dominatorsOfTwoPaths)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMicrosecond)->Complexity(benchmark::oN);
BENCHMARK_CAPTURE(interruptionsOfASample, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(interruptionsOfASample, campus, "campus-1gw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(cutOfASample, campus, "campus-1gw")->Unit(benchmark::kMillisecond);
