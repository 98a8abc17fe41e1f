// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_devices.h"
#include "tests/air/air_cases.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

constexpr double ceiling_m = 2.4;

/// Two rows under a return ceiling: the cold aisle is closed at its ends and over the racks up to a lid that leaks, so
/// the panels let through a hundredth to seven tenths.
AirCase roomOfPanels(double cell_m)
{
    AirCase room = twoRows();
    room.cell_m = cell_m;
    room.panels.push_back({{{0, 0, ceiling_m}, {9.6, 6, ceiling_m}}, 2, 0.7});
    room.panels.push_back({{{2.4, 2.4, 2.1}, {7.2, 3.6, 2.1}}, 2, 0.25});
    for (const double x : {2.4, 7.2})
        room.panels.push_back({{{x, 2.4, 0}, {x, 3.6, 2.1}}, 0, 0.01});
    return room;
}

int iterationsOf(const AirCase &room)
{
    const AirGrid grid = gridOf(room, {});
    const AirLevels levels = levelsOf(grid);
    std::vector<double> flows;
    for (const AirDevice &device : room.devices)
        flows.push_back(device.flow_m3_per_s);
    const AirDevices devices(room, grid, flows);
    PressureSolver solver(grid, levels);
    std::vector<float> psi(grid.shape.size(), 0.0F);
    const PressureSolver::Outcome outcome = solver.solve(devices.injected(), psi, 1e-4);
    return outcome.residual <= 1e-4 ? outcome.iterations : 1000;
}

} // namespace

/// What makes the flow quick to solve, counted in iterations, which no machine changes.
class PressureSolverTest : public QObject {
    Q_OBJECT

private slots:
    void panelsAndFineCellsCostFewIterations_data()
    {
        QTest::addColumn<double>("cell_m");
        for (const double cell_m : {0.3, 0.2, 0.15, 0.1})
            QTest::newRow(qPrintable(QString::number(cell_m))) << cell_m;
    }
    void panelsAndFineCellsCostFewIterations()
    {
        QFETCH(double, cell_m);
        const int open = iterationsOf([cell_m] {
            AirCase room = twoRows();
            room.cell_m = cell_m;
            return room;
        }());
        const int panels = iterationsOf(roomOfPanels(cell_m));
        QVERIFY2(open <= 8, qPrintable(QString::number(open)));
        QVERIFY2(panels <= 8, qPrintable(QString::number(panels)));
    }

    void aLinkOfACoarserLevelSpansTheDistanceBetweenItsAggregates()
    {
        // Five cells in a row: aggregates of two, two and one.
        AirCase room;
        room.size_m = {5, 1, 1};
        room.cell_m = 1;
        const AirGrid grid = gridOf(room, {});
        const AirLevels levels = levelsOf(grid);
        const AirLevels::Level &first = levels.coarse.front();
        QCOMPARE(first.size(), std::size_t(3));
        QCOMPARE(first.g[static_cast<std::size_t>(first.link(0, 1))], 0.5F);
        QCOMPARE(first.g[static_cast<std::size_t>(first.link(1, 2))], 1 / 1.5F);
        QCOMPARE(first.g[static_cast<std::size_t>(first.link(2, 1))], 1 / 1.5F);
    }
};

GRIDHALL_TEST(PressureSolverTest)
#include "pressure_solver_test.moc"
