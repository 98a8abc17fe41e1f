// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_transient.h"
#include "tests/air/air_cases.h"
#include "tests/support/room.h"

#include <QtTest>

#include <cmath>

using namespace gridhall;
using namespace gridhall::test;

namespace {

constexpr double heat_w = 64000, supply_k = 293.15;

ThermalMass noMass()
{
    ThermalMass mass;
    mass.serverHeat_j_per_k_w = 0;
    mass.frame_kg = mass.frame_w_per_k = 0;
    return mass;
}

double airHeat_j_per_k(const AirCase &room)
{
    const AirGrid grid = gridOf(room, {});
    return static_cast<double>(grid.fluidCells) * grid.shape.cellVolume_m3() * room.density_kg_per_m3 * airHeat_j_per_kg_k;
}

} // namespace

class AirTransientTest : public QObject {
    Q_OBJECT

private slots:
    void aRoomWithMassFollowsTheTwoLumps();
    void airAloneWarmsWithItsHeat();
    void onTheGridNoHeatIsLost();
    void massBuysTime();
    void nothingLostIsNothingChanged();
    void coolingThatComesBackCools();
    void theWarmestRackIsFirst();
    void fansFollowTheTemperatureAndStayInBounds();
    void fansThatFollowNeitherMakeNorLoseHeat_data();
    void fansThatFollowNeitherMakeNorLoseHeat();
    void withoutCoolingInletsOnlyRise();
    void onlyWhatLostPowerStops();
};

void AirTransientTest::aRoomWithMassFollowsTheTwoLumps()
{
    // dT/dt = q / (Ca + Cs) [1 + Cs / Ca exp(-t / tau)], tau = Ca Cs / ((Ca + Cs) hA); the server model's hA is eps m cp.
    const AirCase room = twoRows();
    ThermalMass mass = noMass();
    mass.serverHeat_j_per_k_w = 10;
    const AirTransient run = mixedTransient(room, supply_k, {}, mass, {600, 0.1, 0, {}});
    const double air = airHeat_j_per_k(room), servers = 10 * heat_w;
    const double exchange = mass.effectiveness * room.density_kg_per_m3 * airHeat_j_per_kg_k * 16 * 0.28;
    const double tau = air * servers / ((air + servers) * exchange);
    for (std::size_t i = 0; i < run.time_s.size(); i += 50) {
        const double t = run.time_s[i];
        const double rise = heat_w / (air + servers) * (t + servers / air * tau * (1 - std::exp(-t / tau)));
        QVERIFY2(std::abs(run.air_k[i] - supply_k - rise) < 0.01 * rise + 0.05,
                 qPrintable(QString("%1 %2 %3").arg(t).arg(run.air_k[i] - supply_k).arg(rise)));
    }
}

void AirTransientTest::airAloneWarmsWithItsHeat()
{
    const AirCase room = twoRows();
    const AirTransient run = mixedTransient(room, supply_k, {}, noMass(), {100, 1, 0, {}});
    const double rate = heat_w / airHeat_j_per_k(room);
    QVERIFY(std::abs(run.air_k.back() - supply_k - rate * run.time_s.back()) < 0.01 * rate * 100);
    const auto passed = run.meanAbove_s(supply_k + rate * 50);
    QVERIFY(passed && std::abs(*passed - 50) < 0.5);
}

void AirTransientTest::onTheGridNoHeatIsLost()
{
    const AirCase room = twoRows();
    const AirField settled = RoomAir(room).solve();
    const AirTransient run = airTransient(room, settled, {}, noMass(), {60, 1, 3, {}});
    QVERIFY(run.complete);
    QVERIFY(run.frames.size() >= 3);
    const double given = heat_w * run.time_s.back(), kept = airHeat_j_per_k(room) * (run.air_k.back() - run.air_k.front());
    QVERIFY2(std::abs(kept - given) < 0.01 * given, qPrintable(QString("%1 %2").arg(kept).arg(given)));
}

void AirTransientTest::massBuysTime()
{
    const AirCase room = twoRows();
    const AirField settled = RoomAir(room).solve();
    const auto light = airTransient(room, settled, {}, noMass(), {600, 2, 0, {}}).meanAbove_s(313.15);
    const auto heavy = airTransient(room, settled, {}, {}, {600, 2, 0, {}}).meanAbove_s(313.15);
    QVERIFY(light);
    QVERIFY2(!heavy || *heavy > 1.5 * *light, qPrintable(QString("%1 %2").arg(*light).arg(heavy.value_or(-1))));
}

void AirTransientTest::nothingLostIsNothingChanged()
{
    const AirCase room = twoRows();
    const AirField settled = RoomAir(room).solve();
    CoolingLoss none;
    none.fansStop_s = none.waterStops_s = CoolingLoss::never;
    const AirTransient run = airTransient(room, settled, none, {}, {120, 2, 0, {}});
    QVERIFY2(std::abs(run.meanInlet_k.back() - run.meanInlet_k.front()) < 0.3,
             qPrintable(QString("%1 %2").arg(run.meanInlet_k.front()).arg(run.meanInlet_k.back())));
}

void AirTransientTest::coolingThatComesBackCools()
{
    const AirCase room = twoRows();
    const AirField settled = RoomAir(room).solve();
    const AirTransient run = airTransient(room, settled, {0, 60, 0, 60}, noMass(), {300, 2, 0, {}});
    const double hottest = *std::ranges::max_element(run.meanInlet_k);
    QVERIFY(hottest > run.meanInlet_k.front() + 5);
    QVERIFY(std::abs(run.meanInlet_k.back() - run.meanInlet_k.front()) < 1);
}

void AirTransientTest::theWarmestRackIsFirst()
{
    const AirCase room = twoRows();
    const AirField settled = RoomAir(room).solve();
    const AirTransient run = airTransient(room, settled, {}, {}, {600, 2, 0, {}});
    const auto first = run.firstAbove_s(308.15), mean = run.meanAbove_s(308.15), last = run.lastAbove_s(308.15);
    QVERIFY(first && mean && last);
    QVERIFY(*first <= *mean && *mean <= *last);
}

namespace {

/// Two rows whose fans turn up from 25 degrees Celsius on.
AirCase turningRows()
{
    AirCase room = twoRows();
    for (AirDevice &device : room.devices)
        if (!device.cooler) {
            device.fanPerK = 0.03;
            device.fanFrom_k = 298.15;
        }
    return room;
}

} // namespace

void AirTransientTest::fansFollowTheTemperatureAndStayInBounds()
{
    const AirCase room = turningRows();
    const AirField settled = RoomAir(room).solve();
    double usual = 0, before = 0;
    for (std::size_t d = 0; d < room.devices.size(); ++d)
        if (!room.devices[d].cooler) {
            usual += room.devices[d].flow_m3_per_s;
            before += settled.devices[d].flow_m3_per_s;
        }
    const std::pair<AirTransient, double> runs[] = {{airTransient(room, settled, {}, noMass(), {300, 2, 0, {}}), before},
                                                    {mixedTransient(room, supply_k, {}, noMass(), {300, 2, 0, {}}), usual}};
    for (const auto &[run, first] : runs) {
        QCOMPARE(run.rackFlow_m3_per_s.size(), run.time_s.size());
        QVERIFY2(std::abs(run.rackFlow_m3_per_s.front() - first) < 1e-6 * first, qPrintable(QString::number(first)));
        for (const double flow : run.rackFlow_m3_per_s)
            QVERIFY2(flow > usual * 0.999 && flow < usual * mostFanFactor * 1.001, qPrintable(QString::number(flow / usual)));
        QVERIFY(run.rackFlow_m3_per_s.back() > usual * 1.4); // it ends far above 42 degrees
        QVERIFY(std::ranges::is_sorted(run.rackFlow_m3_per_s, [](double a, double b) { return a < b - 1e-3; }));
    }
}

void AirTransientTest::fansThatFollowNeitherMakeNorLoseHeat_data()
{
    QTest::addColumn<bool>("grid");
    QTest::addColumn<double>("serverHeat");
    for (const bool grid : {false, true})
        for (const double heat : {0.0, 12.0})
            QTest::addRow("%s, %g J/K per W", grid ? "on the grid" : "mixed", heat) << grid << heat;
}

void AirTransientTest::fansThatFollowNeitherMakeNorLoseHeat()
{
    QFETCH(bool, grid);
    QFETCH(double, serverHeat);
    const AirCase room = turningRows();
    const AirField settled = RoomAir(room).solve();
    ThermalMass mass = noMass();
    mass.serverHeat_j_per_k_w = serverHeat;
    mass.effectiveness = 1;
    const TransientEffort effort{900, 1, 0, {}};
    const AirTransient run = grid ? airTransient(room, settled, {}, mass, effort) : mixedTransient(room, supply_k, {}, mass, effort);
    QVERIFY(run.complete);
    // Long after the fans have stopped turning up, air and servers warm together: heat in is (Ca + Cs) dT/dt.
    const std::size_t last = run.time_s.size() - 1, then = last / 2;
    const double given = heat_w * (run.time_s[last] - run.time_s[then]);
    const double kept = (airHeat_j_per_k(room) + serverHeat * heat_w) * (run.air_k[last] - run.air_k[then]);
    QVERIFY2(std::abs(kept - given) < 0.01 * given, qPrintable(QString("%1 %2").arg(kept).arg(given)));
    if (serverHeat > 0)
        return;
    const double all = heat_w * run.time_s[last], warmed = airHeat_j_per_k(room) * (run.air_k[last] - run.air_k.front());
    QVERIFY2(std::abs(warmed - all) < 0.01 * all, qPrintable(QString("%1 %2").arg(warmed).arg(all)));
}

void AirTransientTest::withoutCoolingInletsOnlyRise()
{
    const AirCase room = turningRows();
    const AirField settled = RoomAir(room).solve();
    const AirTransient run = airTransient(room, settled, {}, {}, {600, 2, 0, {}});
    for (std::size_t i = 1; i < run.time_s.size(); ++i)
        QVERIFY2(run.air_k[i] >= run.air_k[i - 1] - 1e-3, qPrintable(QString::number(run.time_s[i])));
    const AirTransient mixed = mixedTransient(room, supply_k, {}, {}, {600, 2, 0, {}});
    QVERIFY(std::ranges::is_sorted(mixed.meanInlet_k));
}

void AirTransientTest::onlyWhatLostPowerStops()
{
    const AirCase room = turningRows();
    const AirField settled = RoomAir(room).solve();
    CoolingLoss one;
    one.coolers = {0};
    const AirTransient all = airTransient(room, settled, {}, {}, {300, 2, 0, {}}),
                       half = airTransient(room, settled, one, {}, {300, 2, 0, {}});
    QVERIFY(half.air_k.back() > half.air_k.front() + 1);
    QVERIFY2(half.air_k.back() < all.air_k.back() - 5, qPrintable(QString("%1 %2").arg(half.air_k.back()).arg(all.air_k.back())));
    const AirTransient mixed = mixedTransient(room, supply_k, one, {}, {300, 2, 0, {}});
    QVERIFY(mixed.air_k.back() < mixedTransient(room, supply_k, {}, {}, {300, 2, 0, {}}).air_k.back() - 5);
}

GRIDHALL_TEST(AirTransientTest)
#include "air_transient_test.moc"
