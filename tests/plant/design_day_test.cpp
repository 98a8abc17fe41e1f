// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/design_day.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

namespace {

MachineCase chiller()
{
    MachineCase machine;
    machine.id = Id(1);
    machine.heat_w = 600e3;
    machine.capacity_w = 1e6;
    machine.leaving_k = 293.15;
    return machine;
}

} // namespace

class DesignDayTest : public QObject {
    Q_OBJECT

private slots:
    void aStatedCopDecides();
    void withoutOneTemperaturesDo();
    void warmerWaterAndCoolerAirSavePower();
    void aSmallLiftStaysALift();
    void aDryCoolerFollowsTheDay();
    void aTowerFollowsTheWetBulbAndDrinks();
    void theHumidDayIsTheTowersDay();
    void theColdDayNeedsNoCompressor();
};

void DesignDayTest::aStatedCopDecides()
{
    MachineCase machine = chiller();
    machine.cop = 4;
    machine.fan_w = 20e3;
    const MachineResult result = solveMachine(machine);
    QCOMPARE(result.electrical_w, 600e3 / 4 + 0.6 * 20e3);
    QVERIFY(result.compressor && result.capacityKnown);
}

void DesignDayTest::withoutOneTemperaturesDo()
{
    const MachineResult result = solveMachine(chiller());
    const double evaporating = 291.15, condensing = 308.15 + 13;
    QVERIFY(std::abs(result.electrical_w - 600e3 / (0.45 * evaporating / (condensing - evaporating))) < 1e-6);
}

void DesignDayTest::warmerWaterAndCoolerAirSavePower()
{
    MachineCase machine = chiller();
    const double before = solveMachine(machine).electrical_w;
    machine.leaving_k += 10;
    const double warmer = solveMachine(machine).electrical_w;
    QVERIFY(warmer < before);
    machine.rejecting_k = 298.15;
    QVERIFY(solveMachine(machine).electrical_w < warmer);
}

void DesignDayTest::aSmallLiftStaysALift()
{
    MachineCase machine = chiller();
    machine.dryBulb_k = 250;
    QVERIFY(std::abs(solveMachine(machine).electrical_w - 600e3 / (0.45 * 291.15 / 8)) < 1e-6);
}

void DesignDayTest::aDryCoolerFollowsTheDay()
{
    MachineCase machine = chiller();
    machine.role = Role::DryCooler;
    machine.fan_w = 30e3;
    machine.approach_k = 8;
    const MachineResult result = solveMachine(machine);
    QCOMPARE(result.leaving_k, 316.15);
    // Fans turn as slowly as 60 % of the heat allows.
    QVERIFY2(result.electrical_w > 0.05 * 30e3 && result.electrical_w < 0.6 * 30e3, qPrintable(QString::number(result.electrical_w)));
    QVERIFY(!result.compressor);
    machine.capacity_w = 0;
    QVERIFY2(std::abs(solveMachine(machine).electrical_w - 30e3) < 300, qPrintable(QString::number(solveMachine(machine).electrical_w)));
    QVERIFY(!solveMachine(machine).capacityKnown);
}

void DesignDayTest::aTowerFollowsTheWetBulbAndDrinks()
{
    MachineCase machine = chiller();
    machine.role = Role::Tower;
    machine.leaving_k = 0;
    machine.approach_k = 4;
    machine.water_m3_per_j = 4e-10;
    const MachineResult result = solveMachine(machine);
    QCOMPARE(result.leaving_k, 302.15);
    QCOMPARE(result.water_m3_per_s, 600e3 * 4e-10);
}

void DesignDayTest::theHumidDayIsTheTowersDay()
{
    PlantLoop loop;
    loop.designHeat_w = 1e6;
    loop.supply_k = 300.15;
    loop.rise_k = 5.5;
    Rejector tower;
    tower.kind = Rejector::Kind::Tower;
    tower.capacity_w = 1.2e6;
    tower.approach_k = 4;
    tower.rise_k = 5.5;
    tower.fan_w = 10e3;
    loop.rejectors = {tower};
    const DesignDay hot = designDay(DesignDay::Kind::Hot, {loop}, {308.15, 294.15, 101325});
    const DesignDay humid = designDay(DesignDay::Kind::Humid, {loop}, {303.15, 299.15, 101325});
    QVERIFY(hot.over_k < humid.over_k);
    QVERIFY(humid.over_k > 2);
    // 0.9 of the heat evaporates, a third more is drawn off.
    QVERIFY(std::abs(hot.water_m3_per_s - 1e6 * 0.9 / 2.43e9 * 4 / 3) < 1e-6);
}

void DesignDayTest::theColdDayNeedsNoCompressor()
{
    PlantLoop loop;
    loop.designHeat_w = 1e6;
    loop.supply_k = 293.15;
    Rejector cooler;
    cooler.capacity_w = 1.5e6;
    cooler.fan_w = 30e3;
    loop.rejectors = {cooler};
    Compressor chiller;
    chiller.capacity_w = 1.2e6;
    loop.compressors = {chiller};
    const DesignDay hot = designDay(DesignDay::Kind::Hot, {loop}, {308.15, 296.15, 101325});
    const DesignDay cold = designDay(DesignDay::Kind::Cold, {loop}, {263.15, 263.15, 101325});
    QCOMPARE(cold.mode, PlantMode::Free);
    QVERIFY(hot.electrical_w > 5 * cold.electrical_w);
    QCOMPARE(hot.unmet_w, 0.0);
}

GRIDHALL_TEST(DesignDayTest)
#include "design_day_test.moc"
