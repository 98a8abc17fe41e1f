// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/machines.h"
#include "core/plant/plant_model.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

namespace {

double celsius(double t) { return t + 273.15; }

PlantLoop dryLoop()
{
    PlantLoop loop;
    loop.supply_k = celsius(30);
    loop.designHeat_w = 2e6;
    loop.pump_w = 30e3;
    loop.rejectors = {{Rejector::Kind::DryCooler, 2e6, 40e3, 10, 10}};
    return loop;
}

} // namespace

class PlantModelTest : public QObject {
    Q_OBJECT

private slots:
    void chillerCurvesGiveThePublishedCheckValues();
    void theTowerApproachIsTheCorrelations();
    void aDryCoolerGivesItsRatingAndSlowsWhenCold();
    void withoutCompressorsTheWaterFollowsTheDay();
    void compressorsTakeWhatAirCannot();
    void padsHelpAndDrink();
    void powerRisesWithHeatAndWarmth();
};

void PlantModelTest::chillerCurvesGiveThePublishedCheckValues()
{
    struct Row {
        const EirChiller &chiller;
        double x, y, load, capacity, input, part, power;
    };
    const Row rows[] = {{centrifugalWithVanes, 6.67, 29.44, 1, 1.01031, 1.00896, 1.00018, 180473},
                        {centrifugalWithVanes, 6.67, 24, 0.5, 1.14994, 0.87589, 0.50638, 90282},
                        {centrifugalWithDrive, 5.56, 23.89, 1, 0.99558, 0.99982, 1.00064, 403527},
                        {centrifugalWithDrive, 8, 20, 0.5, 1.18268, 0.82395, 0.35849, 141530},
                        {airCooledScrew, 6.67, 35, 1, 1.01496, 1.01168, 1, 569849},
                        {airCooledScrew, 10, 40, 0.8, 0.98587, 1.12649, 0.8, 493067}};
    for (const Row &row : rows) {
        const EirPoint point = eirChiller(row.chiller, celsius(row.x), celsius(row.y), row.load);
        QVERIFY(std::abs(point.capacityFactor - row.capacity) < 1e-5);
        QVERIFY(std::abs(point.inputFactor - row.input) < 1e-5);
        QVERIFY(std::abs(point.partLoadFactor - row.part) < 1e-5);
        QVERIFY(std::abs(point.electrical_w - row.power) < 1.5);
    }
}

void PlantModelTest::theTowerApproachIsTheCorrelations()
{
    QVERIFY(std::abs(yorkApproach_k(celsius(25.55), 5.56, 1) - 3.8445) < 1e-4);
    QVERIFY(std::abs(yorkApproach_k(celsius(20), 5, 1) - 4.6442) < 1e-4);
    QVERIFY(std::abs(yorkApproach_k(celsius(10), 5, 1) - 7.1682) < 1e-4);
    QVERIFY(std::abs(yorkApproach_k(celsius(10), 5, 1.5) - 10.8475) < 1e-4);
}

void PlantModelTest::aDryCoolerGivesItsRatingAndSlowsWhenCold()
{
    // At its rating: all of its heat with 10 K between air and leaving water, fans at full speed.
    const PlantHour rated = solvePlantHour(dryLoop(), 2e6, {celsius(20), celsius(15)});
    QVERIFY(std::abs(rated.supply_k - celsius(30)) < 0.02);
    QVERIFY(std::abs(rated.fan_w - 40e3) < 200);
    const PlantHour cold = solvePlantHour(dryLoop(), 2e6, {celsius(0), celsius(-2)});
    QVERIFY(cold.mode == PlantMode::Free);
    QVERIFY(cold.fan_w < rated.fan_w / 5);
    QCOMPARE(cold.supply_k, celsius(30));
    QCOMPARE(cold.water_m3_per_s, 0.);
}

void PlantModelTest::withoutCompressorsTheWaterFollowsTheDay()
{
    const PlantHour hot = solvePlantHour(dryLoop(), 2e6, {celsius(40), celsius(25)});
    QVERIFY(hot.mode == PlantMode::Floating);
    QVERIFY(std::abs(hot.supply_k - celsius(50)) < 0.05);
    const PlantHour half = solvePlantHour(dryLoop(), 1e6, {celsius(40), celsius(25)});
    QVERIFY(half.supply_k < celsius(46));
    QVERIFY(half.pump_w < 30e3 / 6);
}

void PlantModelTest::compressorsTakeWhatAirCannot()
{
    PlantLoop loop = dryLoop();
    loop.supply_k = celsius(18);
    loop.compressors = {{2e6, 4.2, celsius(18), celsius(35)}};
    const PlantHour summer = solvePlantHour(loop, 2e6, {celsius(35), celsius(24)});
    QVERIFY(summer.mode == PlantMode::Mechanical);
    QVERIFY(std::abs(summer.compressor_w - 2e6 / 4.2) < 1);
    const PlantHour spring = solvePlantHour(loop, 2e6, {celsius(16), celsius(12)});
    QVERIFY(spring.mode == PlantMode::Partial);
    QVERIFY(spring.compressor_w > 0 && spring.compressor_w < summer.compressor_w / 2);
    const PlantHour winter = solvePlantHour(loop, 2e6, {celsius(0), celsius(-2)});
    QVERIFY(winter.mode == PlantMode::Free);
    QCOMPARE(winter.compressor_w, 0.);
    const PlantHour over = solvePlantHour(loop, 5e6, {celsius(35), celsius(24)});
    QVERIFY(over.mode == PlantMode::Floating);
    QCOMPARE(over.unmet_w, 3e6);
}

void PlantModelTest::padsHelpAndDrink()
{
    PlantLoop loop = dryLoop();
    loop.rejectors[0].padEfficiency = 0.75;
    const PlantHour wet = solvePlantHour(loop, 2e6, {celsius(40), celsius(20)});
    QVERIFY(wet.wet && wet.water_m3_per_s > 0);
    QVERIFY(std::abs(wet.supply_k - celsius(35)) < 0.05);
    const PlantHour dry = solvePlantHour(loop, 2e6, {celsius(15), celsius(10)});
    QVERIFY(!dry.wet && dry.water_m3_per_s == 0);
}

void PlantModelTest::powerRisesWithHeatAndWarmth()
{
    PlantLoop loop = dryLoop();
    loop.supply_k = celsius(20);
    loop.compressors = {{2e6, 4.2, celsius(18), celsius(35)}};
    double before = 0;
    for (double t = -10; t <= 45; t += 0.5) {
        const PlantHour hour = solvePlantHour(loop, 1.5e6, {celsius(t), celsius(t) - 3});
        QVERIFY(std::isfinite(hour.electrical_w()));
        QVERIFY2(hour.electrical_w() >= before - 0.06 * before - 1, qPrintable(QString::number(t)));
        before = hour.electrical_w();
    }
    for (const double heat : {0., 1., 1e3, 1e5, 1e6, 2e6})
        QVERIFY(std::isfinite(solvePlantHour(loop, heat, {}).electrical_w()));
}

GRIDHALL_TEST(PlantModelTest)
#include "plant_model_test.moc"
