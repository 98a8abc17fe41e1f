// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "core/layout/operations.h"
#include "tests/bench/shipped.h"
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QImage>
#include <QMouseEvent>
#include <benchmark/benchmark.h>

#include <algorithm>

namespace gridhall::test {

namespace {

constexpr QSize draftingSheet(1108, 700);
constexpr int columns = 200, rows = 100; ///< 20,000 racks.

Layout manyRacks()
{
    Layout layout;
    Part rack;
    rack.number = "rack";
    rack.name = "Rack";
    rack.role = Role::Rack;
    rack.width = fromMm(600);
    rack.depth = fromMm(1200);
    rack.height = fromMm(2200);
    const Placed part = added(layout, rack);
    layout = layout.applying(part.edit);
    Space hall;
    hall.outline = Box{{0, 0}, {columns * 6000 + 60'000, rows * 24'000 + 60'000}}.corners();
    hall.top = 60'000;
    const auto made = drawn(layout, hall);
    layout = layout.applying(made->edit);
    ArraySpec spec;
    spec.columns = columns;
    spec.rows = rows;
    spec.columnPitch = 6000;
    spec.rowPitches = {24'000};
    const auto array = arrayed(layout, part.ids[0], made->ids[0], OnFloor{{{33'000, 36'000}, 0, false}, 0}, spec);
    return layout.applying(array->edit);
}

/// Paints for real: an offscreen window that nobody exposed would take a repaint and do nothing.
/// Keeps how long each took since the one before was done: the worst frame is what a person notices.
struct Frames {
    QImage image{draftingSheet, QImage::Format_RGB32};
    std::vector<double> ms;
    QElapsedTimer since;

    void next(PlanCanvas &canvas)
    {
        canvas.render(&image);
        if (since.isValid())
            ms.push_back(double(since.nsecsElapsed()) * 1e-6);
        since.start();
    }
    void report(benchmark::State &state)
    {
        std::ranges::sort(ms);
        state.counters["median_ms"] = ms.empty() ? 0 : ms[ms.size() / 2];
        state.counters["worst_ms"] = ms.empty() ? 0 : ms.back();
        if (const QString folder = qEnvironmentVariable("GRIDHALL_BENCH_PICTURES"); !folder.isEmpty()) // what was painted, to be looked at
            image.save(folder + '/' + QString::number(QDateTime::currentMSecsSinceEpoch()) + ".png");
    }
};

/// A canvas over them, at a scale that shows tags.
struct Desk20000 {
    Session session{std::make_shared<const Library>()};
    PlanCanvas canvas{session};
    Frames frames;

    Desk20000()
    {
        session.begin(manyRacks(), {});
        canvas.resize(draftingSheet);
        canvas.show();
        canvas.showPlace({600'000, 600'000}, 30);
        frames.next(canvas);
    }
    ~Desk20000() { session.letGo(); }
    void send(QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons held, QPointF at)
    {
        QMouseEvent event(type, at, canvas.mapToGlobal(at), button, held, {});
        QApplication::sendEvent(&canvas, &event);
    }
};

void panFrame(benchmark::State &state)
{
    Desk20000 desk;
    Tenths x = 600'000;
    for (auto _ : state) {
        x += 4'000;
        desk.canvas.showPlace({x, 600'000}, 30);
        desk.frames.next(desk.canvas);
        if (x > 900'000)
            x = 300'000;
    }
    desk.frames.report(state);
}

/// The same with all 20,000 in sight: strips of a hundred rows come in with each step.
void panWhole(benchmark::State &state)
{
    Desk20000 desk;
    desk.canvas.showPlace({600'000, 1'200'000}, 2.6);
    desk.frames.next(desk.canvas);
    Tenths x = 600'000;
    for (auto _ : state) {
        x = x > 900'000 ? 400'000 : x + 46'000; // 12 pixels
        desk.canvas.showPlace({x, 1'200'000}, 2.6);
        desk.frames.next(desk.canvas);
    }
    desk.frames.report(state);
}

/// All 20,000 drawn afresh, as once after the wheel has come to rest.
void drawWhole(benchmark::State &state)
{
    Desk20000 desk;
    double scale = 2.5;
    for (auto _ : state) {
        scale = scale > 2.7 ? 2.5 : scale + 0.01;
        desk.canvas.showPlace({600'000, 1'200'000}, scale);
        desk.frames.next(desk.canvas);
    }
    desk.frames.report(state);
}

/// Frames of zooming with the wheel: the picture is stretched until the wheel rests.
void zoomFrame(benchmark::State &state)
{
    Desk20000 desk;
    int i = 0;
    for (auto _ : state) {
        const QPointF at(500, 300);
        QWheelEvent wheel(at, desk.canvas.mapToGlobal(at), {}, {0, (i++ / 20) % 2 ? -120 : 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&desk.canvas, &wheel);
        desk.frames.next(desk.canvas);
    }
    desk.frames.report(state);
}

void drag500(benchmark::State &state)
{
    Desk20000 desk;
    std::vector<Id> ids;
    for (const auto &item : desk.session.layout().all<Item>())
        if (ids.size() < 500)
            ids.push_back(item->id);
    desk.session.select(ids);
    desk.canvas.showPlace({300'000, 60'000}, 20);
    desk.frames.next(desk.canvas);
    const QPointF from = desk.canvas.screenOf({333'000, 36'000});
    desk.send(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton, from);
    double by = 10;
    for (auto _ : state) {
        by = by > 60 ? 10 : by + 1;
        desk.send(QEvent::MouseMove, Qt::NoButton, Qt::LeftButton, from + QPointF(by, 4));
        desk.frames.next(desk.canvas);
    }
    desk.send(QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton, from);
    desk.frames.report(state);
}

void rubberBand(benchmark::State &state)
{
    Desk20000 desk;
    for (auto _ : state) {
        desk.send(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton, {900, 640});
        desk.send(QEvent::MouseMove, Qt::NoButton, Qt::LeftButton, {500, 200});
        desk.send(QEvent::MouseMove, Qt::NoButton, Qt::LeftButton, {60, 40});
        desk.send(QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton, {60, 40});
    }
    state.counters["selected"] = double(desk.session.selection().size());
}

/// A frame of panning over a DXF of 100,000 lines.
void panBackdrop(benchmark::State &state)
{
    Session session(std::make_shared<const Library>());
    std::string dxf = "  0\nSECTION\n  2\nENTITIES\n";
    for (int i = 0; i < 100'000; ++i) {
        const int x = i % 400 * 250, y = i / 400 * 250;
        dxf += "  0\nLINE\n  8\nA\n 10\n" + std::to_string(x) + "\n 20\n" + std::to_string(y) + "\n 11\n" + std::to_string(x + 200) +
               "\n 21\n" + std::to_string(y + i % 7 * 30) + "\n";
    }
    dxf += "  0\nENDSEC\n  0\nEOF\n";
    Part part;
    part.number = "backdrop";
    part.width = fromMm(99'950);
    part.depth = fromMm(62'430);
    part.traits = {{"backdrop", session.keepBlob(dxf)}, {"format", "dxf"}};
    const Placed added1 = added(session.layout(), part);
    session.perform("Part", added1.edit);
    session.perform("Backdrop",
                    placed(session.layout(), Placement{added1.ids[0], {}, OnFloor{{{500'000, 312'000}, 0, false}, 0}, "Plan"})->edit);
    PlanCanvas canvas(session);
    canvas.resize(draftingSheet);
    canvas.show();
    Tenths x = 300'000;
    canvas.showPlace({x, 300'000}, 15);
    Frames frames;
    frames.next(canvas);
    for (auto _ : state) {
        x = x > 700'000 ? 300'000 : x + 6'000;
        canvas.showPlace({x, 300'000}, 15);
        frames.next(canvas);
    }
    frames.report(state);
    session.letGo();
}

} // namespace

BENCHMARK(panFrame)->Unit(benchmark::kMillisecond);
BENCHMARK(panWhole)->Unit(benchmark::kMillisecond);
BENCHMARK(drawWhole)->Unit(benchmark::kMillisecond);
BENCHMARK(zoomFrame)->Unit(benchmark::kMillisecond);
BENCHMARK(drag500)->Unit(benchmark::kMillisecond);
BENCHMARK(rubberBand)->Unit(benchmark::kMillisecond);
BENCHMARK(panBackdrop)->Unit(benchmark::kMillisecond);

} // namespace gridhall::test
