// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/layout/spatial_index.h"
#include "tests/bench/shipped.h"

#include <benchmark/benchmark.h>

namespace gridhall::test {

namespace {

constexpr const char *campus = "campus-1gw";

void moveOneRack(benchmark::State &state)
{
    const Layout &layout = sample(campus);
    const std::vector<Id> rack{middleRack(layout)};
    for (auto _ : state)
        benchmark::DoNotOptimize(layout.applying(moved(layout, rack, {100, 0})));
}

void compareTwoVersions(benchmark::State &state)
{
    const Layout &layout = sample(campus);
    const Layout after = layout.applying(moved(layout, {middleRack(layout)}, {100, 0}));
    for (auto _ : state)
        benchmark::DoNotOptimize(Layout::difference(layout, after));
}

void indexTheCampus(benchmark::State &state)
{
    const Layout &layout = sample(campus);
    for (auto _ : state)
        benchmark::DoNotOptimize(SpatialIndex(layout));
}

/// Ten thousand racks in rows, and nothing else.
void indexTheRacks(benchmark::State &state)
{
    Edit edit;
    FreshIds ids{Layout(1)};
    const Part part{.id = ids.next(), .role = Role::ItRack, .width = 6000, .depth = 12000, .height = 22000};
    edit.add(part);
    for (int i = 0; i < 10000; ++i)
        edit.add(Item{.id = ids.next(), .part = part.id, .place = OnFloor{{{i % 100 * 6000, i / 100 * 24000}, 0, false}, 0}});
    const Layout layout = Layout(1).applying(edit);
    for (auto _ : state)
        benchmark::DoNotOptimize(SpatialIndex(layout));
}

void findAroundARack(benchmark::State &state)
{
    const Layout &layout = sample(campus);
    const SpatialIndex index(layout);
    const Box around = index.boxOf(middleRack(layout)).grown(fromMm(5000));
    for (auto _ : state)
        benchmark::DoNotOptimize(index.within(around));
}

} // namespace

BENCHMARK(moveOneRack)->Unit(benchmark::kMillisecond);
BENCHMARK(compareTwoVersions)->Unit(benchmark::kMillisecond);
BENCHMARK(indexTheCampus)->Unit(benchmark::kMillisecond);
BENCHMARK(indexTheRacks)->Unit(benchmark::kMillisecond);
BENCHMARK(findAroundARack)->Unit(benchmark::kMicrosecond);

} // namespace gridhall::test
