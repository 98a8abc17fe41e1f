// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_rooms.h"
#include "core/air/streamlines.h"
#include "tests/air/air_cases.h"
#include "tests/support/room.h"

#include <QtTest>

#include <cmath>

using namespace gridhall;
using namespace gridhall::test;

namespace {

constexpr double perFlow = 1.19 * airHeat_j_per_kg_k;

/// A room with one cooler at the left and one rack in its middle; enough air for both.
AirCase oneRack()
{
    AirCase room;
    room.size_m = {6, 4, 3};
    room.cell_m = 0.2;
    AirDevice cooler = boxDevice({{0, 1, 0}, {0.8, 3, 2}}, 2, 1);
    cooler.cooler = true;
    cooler.outlet = {{{0.8, 1, 0}, {0.8, 3, 1.4}}, 0, 1};
    cooler.flow_m3_per_s = cooler.mostFlow_m3_per_s = 1;
    cooler.supply_k = 293.15;
    AirDevice rack = boxDevice({{3, 1.6, 0}, {4.2, 2.4, 2}}, 0, -1);
    rack.flow_m3_per_s = 0.8;
    rack.heat_w = 10000;
    room.devices = {cooler, rack};
    return room;
}

QString said(double a, double b) { return QString("%1 %2").arg(a).arg(b); }

double meanSpeed(const AirField &field, int axis, int at)
{
    double sum = 0;
    const auto a = static_cast<std::size_t>(axis);
    std::array<int, 3> cell{};
    cell[a] = at;
    const std::size_t u = a == 0 ? 1 : 0, v = a == 2 ? 1 : 2;
    for (cell[u] = 0; cell[u] < field.shape.n[u]; ++cell[u])
        for (cell[v] = 0; cell[v] < field.shape.n[v]; ++cell[v])
            sum += double(field.flux_m3_per_s[a][static_cast<std::size_t>(field.shape.index(cell[0], cell[1], cell[2]))]);
    return sum;
}

} // namespace

/// One part of the physics after the other, each by what it must do to a small room.
class AirPhysicsTest : public QObject {
    Q_OBJECT

private slots:
    void fansOfARackThatBreathesWarmTurnFaster();
    void heatAndAirOfARackFollowItsLayers();
    void anOpenDoorLetsHeatOutAsTheFormulaSays();
    void aDoorToTheSameAirPassesNone();
    void aWallThinnerThanACellStopsTheAir();
    void aColumnStandsInTheWay();
    void aCoolerGivesNoMoreThanItsCapacity();
    void aRearDoorTakesItsShare();
    void tilesAloneLetTheFloorsAirThrough();
    void aStreamlineOfADuctIsStraightAndTakesItsTime();
    void streamlinesOfACoolerReachARack();
};

void AirPhysicsTest::fansOfARackThatBreathesWarmTurnFaster()
{
    AirCase room = oneRack();
    room.devices[0].supply_k = 305.15; // 32 C, 5 K above where fans begin to speed up
    room.devices[1].flow_m3_per_s = 0.4;
    const AirField constant = RoomAir(room).solve();
    room.devices[1].fanPerK = 0.02;
    room.devices[1].fanFrom_k = 300.15;
    const AirField field = RoomAir(room).solve();
    QVERIFY(constant.converged && field.converged);
    QCOMPARE(constant.devices[1].flow_m3_per_s, 0.4);
    const double asked = 0.4 * (1 + 0.02 * (field.devices[1].intake_k - 300.15));
    QVERIFY2(std::abs(field.devices[1].flow_m3_per_s - asked) < 0.01 * asked, qPrintable(said(field.devices[1].flow_m3_per_s, asked)));
    const double rise = field.devices[1].outlet_k - field.devices[1].intake_k;
    QVERIFY2(std::abs(rise - 10000 / (perFlow * field.devices[1].flow_m3_per_s)) < 0.02, qPrintable(QString::number(rise)));
    QVERIFY(field.heatResidual < 1e-3 && field.massResidual < 1e-5);
    room.devices[1].fanPerK = 0.4; // never more than half as much again
    QVERIFY(RoomAir(room).solve().devices[1].flow_m3_per_s <= 0.6 + 1e-9);
}

void AirPhysicsTest::heatAndAirOfARackFollowItsLayers()
{
    AirCase room = oneRack();
    room.devices[1].layers = {{0.2, 0.8, 2500, 0.4}, {1.2, 1.8, 7500, 0.4}};
    const AirGrid grid = gridOf(room, {});
    double low = 0, between = 0;
    for (const AirMouth &mouth : grid.devices[1].intake) {
        const double z = (mouth.layer + 0.5) * grid.shape.step_m[2];
        low += z < 0.8 ? double(mouth.share) : 0;
        between += z > 0.8 && z < 1.2 ? double(mouth.share) : 0;
    }
    QVERIFY2(std::abs(low - 0.5) < 1e-5 && between < 1e-6, qPrintable(said(low, between)));
    const AirField field = RoomAir(room).solve();
    QVERIFY(field.converged && field.heatResidual < 1e-3);
    const auto rise = [&](std::size_t h) { return field.devices[1].outlets_k[h] - field.devices[1].intakes_k[h]; };
    QVERIFY2(std::abs(rise(0) - 2500 / (perFlow * 0.4)) < 0.1, qPrintable(said(rise(0), 2500 / (perFlow * 0.4))));
    QVERIFY2(std::abs(rise(2) - 7500 / (perFlow * 0.4)) < 0.1, qPrintable(said(rise(2), 7500 / (perFlow * 0.4))));
    QVERIFY(std::abs(field.devices[1].heat_w - 10000) < 10);
}

void AirPhysicsTest::anOpenDoorLetsHeatOutAsTheFormulaSays()
{
    AirCase room = oneRack();
    room.devices[0].supply_k = 303.15;
    AirDoorway door;
    door.opening = {{{6, 1.5, 0}, {6, 2.5, 2}}, 0, -1};
    door.beyond_k = 288.15;
    room.doorways.push_back(door);
    const AirField field = RoomAir(room).solve();
    QVERIFY(field.converged && field.doorways.size() == 1);
    QVERIFY2(field.heatResidual < 2e-3 && field.massResidual < 1e-5, qPrintable(said(field.heatResidual, field.massResidual)));
    // Between the formula at the mean of the room and at the coolest air in it.
    const auto flowAt = [](double warmer) { return 0.6 / 3 * 1 * 2 * std::sqrt(9.81 * 2 * warmer / 300); };
    QVERIFY2(field.doorways[0].flow_m3_per_s > flowAt(5) && field.doorways[0].flow_m3_per_s < flowAt(35),
             qPrintable(QString::number(field.doorways[0].flow_m3_per_s)));
    QVERIFY(field.doorways[0].heat_w > 0);
    QVERIFY2(std::abs(field.devices[0].heat_w + field.doorways[0].heat_w - 10000) < 30,
             qPrintable(said(field.devices[0].heat_w, field.doorways[0].heat_w)));
    room.doorways[0].open = 0;
    const AirField closed = RoomAir(room).solve();
    QCOMPARE(closed.doorways[0].flow_m3_per_s, 0.0);
    QVERIFY(closed.devices[1].intake_k > field.devices[1].intake_k);
}

void AirPhysicsTest::aDoorToTheSameAirPassesNone()
{
    AirCase room = oneRack();
    room.devices[1].heat_w = 0.01;
    room.doorways.push_back({{{{6, 1.5, 0}, {6, 2.5, 2}}, 0, -1}, 1, 293.15});
    const AirField field = RoomAir(room).solve();
    QVERIFY2(field.doorways[0].flow_m3_per_s < 1e-2, qPrintable(QString::number(field.doorways[0].flow_m3_per_s)));
}

void AirPhysicsTest::aWallThinnerThanACellStopsTheAir()
{
    AirCase room = oneRack();
    room.panels.push_back({{{2, 0, 0}, {2, 3, 3}}, 0, 0}); // but for a metre at one side
    const AirField field = RoomAir(room).solve();
    QVERIFY(field.converged);
    double through = 0, past = 0;
    for (int k = 0; k < field.shape.n[2]; ++k)
        for (int j = 0; j < field.shape.n[1]; ++j)
            (j < 15 ? through : past) += std::abs(double(field.flux_m3_per_s[0][static_cast<std::size_t>(field.shape.index(9, j, k))]));
    QVERIFY(through == 0 && past > 0.5);
}

void AirPhysicsTest::aColumnStandsInTheWay()
{
    AirCase room = oneRack();
    room.solids.push_back({{1.9, 1.9, 0}, {2.2, 2.2, 3}}); // as thick as a cell and a half
    const AirGrid grid = gridOf(room, {});
    QVERIFY(grid.solid[static_cast<std::size_t>(grid.shape.index(10, 10, 7))]);
    const AirField field = RoomAir(room).solve();
    QVERIFY(field.converged && field.massResidual < 1e-5);
    QCOMPARE(field.temperature_k[static_cast<std::size_t>(field.shape.index(10, 10, 7))], 0.0F);
}

void AirPhysicsTest::aCoolerGivesNoMoreThanItsCapacity()
{
    AirCase room = oneRack();
    AirDevice other = room.devices[0];
    for (AirBox *box : {&other.body, &other.outlet.box, &other.intake.box})
        for (auto *end : {&box->min, &box->max})
            (*end)[1] = (*end)[1] < 2 ? 0 : 0.9;
    room.devices[0].capacity_w = 3000;
    other.capacity_w = 30000;
    room.devices.push_back(other);
    const AirField field = RoomAir(room).solve();
    QVERIFY(field.converged && !field.capacityShort);
    QVERIFY2(std::abs(field.devices[0].heat_w - 3000) < 10 && field.devices[0].overloaded,
             qPrintable(QString::number(field.devices[0].heat_w)));
    QVERIFY(field.devices[0].outlet_k > 294);
    QVERIFY2(std::abs(field.devices[2].heat_w - 7000) < 20, qPrintable(QString::number(field.devices[2].heat_w)));
}

void AirPhysicsTest::aRearDoorTakesItsShare()
{
    AirCase room = oneRack();
    room.devices[1].capacity_w = 4000;
    room.devices[1].supply_k = 291.15;
    const AirField field = RoomAir(room).solve();
    QVERIFY(field.converged && field.heatResidual < 1e-3);
    QVERIFY2(std::abs(field.devices[1].heat_w - 6000) < 20, qPrintable(QString::number(field.devices[1].heat_w)));
    QVERIFY2(std::abs(field.devices[0].heat_w - 6000) < 20, qPrintable(QString::number(field.devices[0].heat_w)));
}

void AirPhysicsTest::tilesAloneLetTheFloorsAirThrough()
{
    AirCase room = oneRack();
    room.size_m[2] = 3.6;
    for (AirDevice &device : room.devices)
        for (AirBox *box : {&device.body, &device.outlet.box, &device.intake.box})
            for (auto *end : {&box->min, &box->max})
                (*end)[2] += 0.6;
    room.devices[0].outlet = {{{0, 1, 0.6}, {0.8, 3, 0.6}}, 2, -1};
    room.panels.push_back({{{0, 0, 0.6}, {6, 4, 0.6}}, 2, 0.0005});
    room.panels.push_back({{{2.4, 1.6, 0.6}, {3.0, 2.4, 0.6}}, 2, 0.25});
    const AirField field = RoomAir(room).solve();
    QVERIFY(field.converged);
    const int under = 2; // the floor is the face above this layer
    QVERIFY2(std::abs(meanSpeed(field, 2, under) - 1) < 1e-3, qPrintable(QString::number(meanSpeed(field, 2, under))));
    double tiles = 0;
    for (int j = 8; j < 12; ++j)
        for (int i = 12; i < 15; ++i)
            tiles += double(field.flux_m3_per_s[2][static_cast<std::size_t>(field.shape.index(i, j, under))]);
    QVERIFY2(tiles > 0.7, qPrintable(QString::number(tiles)));
    QVERIFY(field.devices[1].supplyShare > 0.7);
}

void AirPhysicsTest::aStreamlineOfADuctIsStraightAndTakesItsTime()
{
    const AirCase room = duct();
    const AirField field = RoomAir(room).solve();
    for (const Streamline &line : streamlines(room, field, 0, StreamWay::FromOutlet, 9)) {
        const auto &first = line.points.front(), &last = line.points.back();
        QVERIFY2(last.at_m[0] > 2.85 && last.at_m[0] < 3.01, qPrintable(QString::number(last.at_m[0]))); // the rack takes it
        QVERIFY(std::abs(last.at_m[1] - first.at_m[1]) < 0.02 && std::abs(last.at_m[2] - first.at_m[2]) < 0.02);
        const double expected = (last.at_m[0] - first.at_m[0]) / 0.5; // 0.5 m3/s through 1 m2; slower in the first and last cell
        QVERIFY2(std::abs(last.time_s - expected) < 1.5, qPrintable(said(last.time_s, expected)));
    }
}

void AirPhysicsTest::streamlinesOfACoolerReachARack()
{
    const AirCase room = oneRack();
    const AirField field = RoomAir(room).solve();
    const auto reaches = [](const std::vector<Streamline> &lines, double x) {
        return std::ranges::count_if(lines, [x](const Streamline &line) { return std::abs(line.points.back().at_m[0] - x) < 0.45; });
    };
    const auto going = streamlines(room, field, 0, StreamWay::FromOutlet, 20);
    QCOMPARE(going.size(), std::size_t(20));
    QVERIFY2(reaches(going, 3) >= 10, qPrintable(QString::number(reaches(going, 3))));
    const auto coming = streamlines(room, field, 1, StreamWay::ToIntake, 20); // from the cooler, or from over the rack
    QVERIFY2(reaches(coming, 0.8) >= 10, qPrintable(QString::number(reaches(coming, 0.8))));
}

GRIDHALL_TEST(AirPhysicsTest)
#include "air_physics_test.moc"
