// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shipped.h"
#include "ui/space/shading.h"
#include "ui/space/space_scene.h"

#include <benchmark/benchmark.h>

namespace gridhall::test {

namespace {

SpaceShot shotOf(const char *name, float nearer, QSize size)
{
    SpaceShot shot{std::make_shared<const SpaceScene>(spaceScene(sample(name))), {}, size, Theme{}, nullptr};
    shot.camera.fit(shot.scene->extremes(), size);
    shot.camera.zoom(nearer, shot.camera.target);
    return shot;
}

/// From a layout to solids.
void buildSpace(benchmark::State &state, const char *name)
{
    const Layout layout = sample(name);
    for (auto _ : state)
        benchmark::DoNotOptimize(spaceScene(layout));
}

/// One frame of turning the 3D view, at the size it has while it turns.
void turnSpace(benchmark::State &state, const char *name, float nearer)
{
    SpaceShot shot = shotOf(name, nearer, {720, 410});
    for (auto _ : state) {
        shot.camera.orbit(1, 0);
        SpaceShading shading(shot);
        shading.preview();
        benchmark::DoNotOptimize(shading.image());
    }
}

/// One of the passes of a picture at rest, in the whole of the view.
void refineSpace(benchmark::State &state, const char *name)
{
    const SpaceShot shot = shotOf(name, 1, {1300, 740});
    for (auto _ : state) {
        state.PauseTiming();
        SpaceShading shading(shot);
        shading.preview();
        state.ResumeTiming();
        shading.refine();
    }
}

} // namespace

BENCHMARK_CAPTURE(buildSpace, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(buildSpace, campus, "campus-1gw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(turnSpace, hall, "ai-hall-20mw", 1.0F)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(turnSpace, campus, "campus-1gw", 1.0F)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(turnSpace, campusNear, "campus-1gw", 12.0F)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(refineSpace, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);

} // namespace gridhall::test
