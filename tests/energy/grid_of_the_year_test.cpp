// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/duty.h"
#include "core/energy/renewables.h"
#include "core/energy/year.h"
#include "tests/energy/year_site.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace test;

/// What the connection, the battery and the generators do to a year.
class GridOfTheYearTest : public QObject {
    Q_OBJECT

private slots:
    void theConnectionIsNeverExceeded();
    void sheddingIsCountedInTokens();
    void withoutRoomToShedTheRestIsUnserved();
    void theBatteryHoldsThePeakDown();
    void theBatteryKeepsItsReserve();
    void demandResponseCostsTokens();
    void generatorsBurnAndEmitWhatTheirFiguresSay();
    void testRunsFeedNobodyAndCountInCarbon();
};

void GridOfTheYearTest::theConnectionIsNeverExceeded()
{
    const YearCase site = wholeSite();
    const Year year = simulatedYear(site, plainModel(*site.weather));
    int firm = 0;
    for (const YearHour &hour : year.hours) {
        const double cap = hour.firmOnly ? site.grid.firm_w : site.grid.cap_w;
        QVERIFY(hour.grid_w <= cap * (1 + 1e-9));
        firm += hour.firmOnly;
    }
    QCOMPARE(firm, 40);
    QCOMPARE(year.firmHours, 40);
}

void GridOfTheYearTest::sheddingIsCountedInTokens()
{
    YearCase site = wholeSite();
    site.battery = {};
    site.pv_w.clear();
    site.wind_w.clear();
    site.generators.power_w = 0;
    site.grid.cap_w = 8e6;
    site.grid.response_h = 0;
    const Year year = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(year.total.shedTokens > 0);
    QCOMPARE(year.unservedHours, 0);
    site.grid = {};
    const Year free = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(close(free.total.tokens, year.total.tokens + year.total.shedTokens, 1e-9));
}

void GridOfTheYearTest::withoutRoomToShedTheRestIsUnserved()
{
    YearCase site;
    site.weather = syntheticTemperate();
    site.work.works = {servers(Duty::Constant, 0.6)};
    site.grid.cap_w = 1e6; // below the idle power
    const Year year = simulatedYear(site, plainModel(*site.weather));
    QCOMPARE(year.unservedHours, 8760);
    QVERIFY(year.balance_w < 1e-3);
}

void GridOfTheYearTest::theBatteryHoldsThePeakDown()
{
    YearCase site = wholeSite();
    site.grid = {};
    site.pv_w.clear();
    site.wind_w.clear();
    const Year with = simulatedYear(site, plainModel(*site.weather));
    site.battery = {};
    const Year without = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(with.importPeak_w < without.importPeak_w * 0.97);
    QVERIFY(with.bill.demandCost < without.bill.demandCost);
    QVERIFY(with.total.batteryLoss_j > 0);
    QVERIFY(with.tokEnergy.j_per_token > without.tokEnergy.j_per_token); // the round trip costs energy
    QVERIFY(with.fullCycles > 1);
    QVERIFY(with.healthTenYears < 1);
}

void GridOfTheYearTest::theBatteryKeepsItsReserve()
{
    const YearCase site = wholeSite();
    const Year year = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(year.lowestCharge >= site.battery.reserve - 1e-9);
    QVERIFY(year.lowestCharge < 0.9);
}

void GridOfTheYearTest::demandResponseCostsTokens()
{
    YearCase site;
    site.weather = syntheticTemperate();
    site.work.works = {servers(Duty::Constant, 0.6)};
    site.grid.response_h = 96;
    site.grid.responseShare = 0.25;
    const Year year = simulatedYear(site, plainModel(*site.weather));
    QCOMPARE(year.responseHours, 96);
    QVERIFY(close(year.total.shedTokens / (year.total.tokens + year.total.shedTokens), 96 * 0.25 / 8760, 1e-9));
}

/// One 2 MW set of 0.25 L/kWh with a fifth of it burnt without load: at half load 0.2 x 500 + 0.8 x 250 = 300 L/h.
void GridOfTheYearTest::generatorsBurnAndEmitWhatTheirFiguresSay()
{
    GeneratorFleet fleet;
    fleet.power_w = 4e6;
    fleet.count = 2;
    fleet.fuel_m3_per_j = 0.25e-3 / 3.6e6;
    fleet.idleShare = 0.2;
    QVERIFY(std::abs(fleet.fuel_m3_per_s(1e6) * 3600 * 1e3 - 300) < 1e-9);
    QVERIFY(std::abs(fleet.fuel_m3_per_s(2e6) * 3600 * 1e3 - 500) < 1e-9);  // one at full load
    QVERIFY(std::abs(fleet.fuel_m3_per_s(3e6) * 3600 * 1e3 - 800) < 1e-9);  // two at three quarters
    QVERIFY(std::abs(fleet.fuel_m3_per_s(9e6) * 3600 * 1e3 - 1000) < 1e-9); // no more than there are
    QCOMPARE(fleet.fuel_m3_per_s(0), 0.0);
    QVERIFY(std::abs(fleet.carbon_kg_per_m3() * 1e-3 - 9.9 * 3.6 * 0.0741) < 1e-12); // 2.641 kg/L

    YearCase site = wholeSite();
    site.generators.test_s = 0;
    site.grid.cap_w = 3e6; // below what idles, so shedding is not enough
    site.battery = {};
    const Year year = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(year.generatorHours > 0);
    double fuel = 0;
    for (const YearHour &hour : year.hours)
        fuel += site.generators.fuel_m3_per_s(hour.generator_w) * 3600;
    QVERIFY(std::abs(year.total.fuel_m3 / fuel - 1) < 1e-12);
    const double ofGrid = year.total.import_j * 0.4 / 3.6e6;
    QVERIFY(std::abs(year.total.carbon_kg - ofGrid - fuel * site.generators.carbon_kg_per_m3()) < 1e-6 * ofGrid);
    QVERIFY(std::abs(year.cue_kg_per_j * year.total.it_j / year.total.carbon_kg - 1) < 1e-12);
}

void GridOfTheYearTest::testRunsFeedNobodyAndCountInCarbon()
{
    YearCase site = wholeSite();
    const Year with = simulatedYear(site, plainModel(*site.weather));
    site.generators.test_s = 0;
    const Year without = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(with.testFuel_m3 > 0);
    QVERIFY(std::abs(with.testFuel_m3 / GeneratorFleet(wholeSite().generators).testFuel_m3() - 1) < 1e-12);
    QVERIFY(std::abs(with.total.fuel_m3 - without.total.fuel_m3 - with.testFuel_m3) < 1e-9);
    QVERIFY(with.cue_kg_per_j > without.cue_kg_per_j);
    QCOMPARE(with.pue, without.pue);
    QCOMPARE(with.total.import_j, without.total.import_j);
    double months = 0;
    for (const YearSums &month : with.months)
        months += month.fuel_m3;
    QVERIFY(std::abs(months - with.total.fuel_m3) < 1e-9);
}

GRIDHALL_TEST(GridOfTheYearTest)
#include "grid_of_the_year_test.moc"
