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

GRIDHALL_TEST(AirTransientTest)
#include "air_transient_test.moc"
