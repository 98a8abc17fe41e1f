// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/band.h"
#include "core/energy/pulse.h"
#include "core/study/energy_flow.h"
#include "core/study/hour_study.h"
#include "core/study/site_fit.h"
#include "core/study/study.h"
#include "core/study/year_study.h"
#include "tests/bench/shipped.h"

#include <benchmark/benchmark.h>

namespace gridhall::test {

namespace {

SnapshotPtr settledSample(const char *name) { return study(sample(name), 1, Tier::Settled, nullptr); }

/// The fit from the engines.
void fitOfTheSite(benchmark::State &state, const char *name)
{
    const SnapshotPtr snapshot = settledSample(name);
    const Census census(snapshot->layout);
    for (auto _ : state)
        benchmark::DoNotOptimize(SiteFit(SiteEngines(*snapshot, census), LossFit(PowerNet(*snapshot->network)), *syntheticTemperate()));
}
BENCHMARK_CAPTURE(fitOfTheSite, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fitOfTheSite, campus, "campus-1gw")->Unit(benchmark::kMillisecond);

/// The 8,760 hours of a fitted site.
void yearOfTheSite(benchmark::State &state, const char *name)
{
    const SnapshotPtr snapshot = settledSample(name);
    const Census census(snapshot->layout);
    SiteFit fit(SiteEngines(*snapshot, census), LossFit(PowerNet(*snapshot->network)), *syntheticTemperate());
    const auto outside = plantWeather(*syntheticTemperate());
    const YearCase yearCase = yearCaseOf(snapshot->layout, workShape(census, snapshot->loads), syntheticTemperate());
    const SiteModel model = [&](double it_w, std::size_t hour) { return fit.at(it_w, outside[hour]); };
    for (auto _ : state)
        benchmark::DoNotOptimize(simulatedYear(yearCase, model));
}
BENCHMARK_CAPTURE(yearOfTheSite, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(yearOfTheSite, campus, "campus-1gw")->Unit(benchmark::kMillisecond);

/// An hour of the year solved in full, as the plan shows it.
void openedHourOf(benchmark::State &state, const char *name)
{
    const SnapshotPtr snapshot = settledSample(name);
    for (auto _ : state)
        benchmark::DoNotOptimize(openedHour(*snapshot, 4123));
}
BENCHMARK_CAPTURE(openedHourOf, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openedHourOf, campus, "campus-1gw")->Unit(benchmark::kMillisecond);

/// The energy of the year from grid to token.
void energyFlowOf(benchmark::State &state, const char *name)
{
    const SnapshotPtr snapshot = settledSample(name);
    for (auto _ : state)
        benchmark::DoNotOptimize(energyFlow(*snapshot));
}
BENCHMARK_CAPTURE(energyFlowOf, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(energyFlowOf, campus, "campus-1gw")->Unit(benchmark::kMillisecond);

void wetBulbsOfAYear(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(plantWeather(*syntheticTemperate()));
}
BENCHMARK(wetBulbsOfAYear)->Unit(benchmark::kMillisecond);

void bandOfAThousandDraws(benchmark::State &state)
{
    const SnapshotPtr snapshot = settledSample("ai-hall-20mw");
    for (auto _ : state)
        benchmark::DoNotOptimize(yearBand(*snapshot));
}
BENCHMARK(bandOfAThousandDraws)->Unit(benchmark::kMillisecond);

/// Ten minutes at a millisecond through three stores.
void pulseBenchOfTenMinutes(benchmark::State &state)
{
    PulsePattern pattern;
    pattern.high_w = 20e6;
    pattern.low_w = 6e6;
    PulseGrid grid;
    grid.shortCircuit_va = 500e6;
    grid.ramp_w_per_s = 1e6;
    const PulseStage stages[] = {{{}, 14e6, 1e6, 0.2, 0, 5}, {{}, 14e6, 1e9, 20, 0, 120}, {{}, 14e6, 4e10, 60, 1e6, 600}};
    for (auto _ : state)
        benchmark::DoNotOptimize(pulseBench(pulseLoad_w(pattern, 600, 1e-3), 1e-3, stages, grid));
}
BENCHMARK(pulseBenchOfTenMinutes)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace gridhall::test
