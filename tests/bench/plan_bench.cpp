// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "tests/bench/shipped.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/plan_painter.h"
#include "ui/session/session.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <benchmark/benchmark.h>

namespace gridhall::test {

namespace {

constexpr QRectF window(0, 0, 1108, 700);

/// The plan of a design drawn afresh, without what a canvas keeps.
void paintAll(benchmark::State &state, const char *name)
{
    const PlanScene scene(sample(name));
    PlanPainter painter(scene, PlanStyle{});
    const PlanView view = PlanView::fitted(scene.bounds(), window);
    QImage image(window.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        QPainter device(&image);
        painter.paint(device, window, view);
    }
}

/// One frame of dragging a rack of the campus: the edit, what follows from it in the window, and the painting.
void dragARack(benchmark::State &state)
{
    Session session(std::make_shared<const Library>());
    session.begin(sample("campus-1gw"), {});
    PlanCanvas canvas(session);
    canvas.resize(window.size().toSize());
    canvas.show();
    const std::vector<Id> rack{middleRack(session.layout())};
    session.select(rack);
    canvas.showEntities(rack);
    QImage frame(canvas.size(), QImage::Format_RGB32); // an unexposed window would take a repaint and do nothing
    canvas.render(&frame);
    const int gesture = session.beginGesture();
    for (auto _ : state) {
        session.perform("Move", moved(session.layout(), rack, {100, 0}), gesture);
        canvas.render(&frame);
    }
    session.endGesture();
    state.counters["peak_mb"] = peakMegabytes();
}

} // namespace

BENCHMARK_CAPTURE(paintAll, hall, "ai-hall-20mw")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(paintAll, campus, "campus-1gw")->Unit(benchmark::kMillisecond);
BENCHMARK(dragARack)->Unit(benchmark::kMillisecond);

} // namespace gridhall::test
