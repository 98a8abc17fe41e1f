// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/it_loads.h"
#include "core/compose/compose.h"
#include "core/delivery/bill.h"
#include "core/delivery/move_in.h"
#include "core/delivery/programme.h"
#include "tests/bench/shipped.h"

#include <benchmark/benchmark.h>

namespace gridhall::test {

namespace {

void billOfTheCampus(benchmark::State &state)
{
    const Layout &layout = sample("campus-1gw");
    for (auto _ : state) {
        const Census census(layout);
        benchmark::DoNotOptimize(billOf(census));
    }
}

void programmeOfTheCampus(benchmark::State &state)
{
    const Census census(sample("campus-1gw"));
    const ItLoads loads = itLoads(census);
    for (auto _ : state)
        benchmark::DoNotOptimize(programmeOf(census, loads));
}

/// The way of one thing with nothing known before: grounds cut, flooded, path found.
void wayOfOneThing(benchmark::State &state, const char *name, Role role)
{
    const Layout &layout = sample(name);
    const std::vector<Standing> standing = standingItems(layout);
    for (auto _ : state) {
        MoveStudy moves(layout, standing);
        for (const Standing *one : moves.things())
            if (one->part->role == role) {
                benchmark::DoNotOptimize(moves.move(*one, MoveTime::BringIn, true));
                benchmark::DoNotOptimize(moves.move(*one, MoveTime::TakeOut, true));
                break;
            }
    }
}

void composeBrief(benchmark::State &state, double it_w)
{
    auto library = Library::loaded({GRIDHALL_SHARE "/catalog"});
    Brief brief;
    brief.it_w = it_w;
    for (auto _ : state)
        benchmark::DoNotOptimize(composed(brief, *library));
}

} // namespace

BENCHMARK(billOfTheCampus)->Unit(benchmark::kMillisecond);
BENCHMARK(programmeOfTheCampus)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(wayOfOneThing, rackInTheHall, "ai-hall-20mw", Role::ItRack)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(wayOfOneThing, podInACampusHall, "campus-1gw", Role::Module)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(composeBrief, megawatts20, 20e6)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK_CAPTURE(composeBrief, megawatts200, 200e6)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace gridhall::test
