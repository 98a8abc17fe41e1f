// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/report/report.h"
#include "core/study/study.h"
#include "tests/bench/shipped.h"

#include <benchmark/benchmark.h>

namespace gridhall::test {

namespace {

void studyFresh(benchmark::State &state, const char *name)
{
    const Layout &layout = sample(name);
    for (auto _ : state)
        benchmark::DoNotOptimize(study(layout, 1, Tier::Settled, nullptr));
    state.counters["peak_mb"] = peakMegabytes();
}

/// The verdict after one rack has moved, with what the study before it left behind.
void studyAfterADrag(benchmark::State &state, Tier tier)
{
    const Layout &layout = sample("campus-1gw");
    const SnapshotPtr before = study(layout, 1, Tier::Settled, nullptr);
    const Layout after = layout.applying(moved(layout, {middleRack(layout)}, {100, 0}));
    for (auto _ : state)
        benchmark::DoNotOptimize(study(after, 2, tier, before));
    state.counters["peak_mb"] = peakMegabytes();
}

void reportOfTheHall(benchmark::State &state)
{
    const SnapshotPtr snapshot = study(sample("ai-hall-20mw"), 1, Tier::Settled, nullptr);
    for (auto _ : state)
        benchmark::DoNotOptimize(reported(*snapshot));
}

} // namespace

BENCHMARK_CAPTURE(studyFresh, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(studyFresh, campus, "campus-1gw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(studyAfterADrag, drag, Tier::Drag)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(studyAfterADrag, settled, Tier::Settled)->Unit(benchmark::kMillisecond);
BENCHMARK(reportOfTheHall)->Unit(benchmark::kMillisecond);

} // namespace gridhall::test
