// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/band.h"
#include "core/energy/duty.h"
#include "core/energy/renewables.h"
#include "core/energy/year.h"
#include "tests/energy/year_site.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

using namespace test;

/// The year of a site, hour by hour.
class YearTest : public QObject {
    Q_OBJECT

private slots:
    void everyHourBalances();
    void aYearIsTheSumOfItsMonths();
    void theLedgerIsTheEnergyOverTheTokens();
    void aFlatYearIsTheDesignPoint();
    void theDutyDoesNotMoveTheLedgerOfLinearLosses();
    void aWarmerYearMovesCoolingOnly();
    void trainingAndInferenceAreNeverAdded();
    void syntheticYearsAreWeather();
    void theSameCaseGivesTheSameYear();
    void storageSizesAnswerTheQuestion();
    void theBandIsTheSameEachTimeAndHoldsTheValue();
    void leversMoveTheRightWay();
    void theSplitOfAChangeAddsUp();
};

void YearTest::everyHourBalances()
{
    const YearCase site = wholeSite();
    const Year year = simulatedYear(site, plainModel(*site.weather));
    QCOMPARE(year.hours.size(), std::size_t(8760));
    QVERIFY2(year.balance_w < 1e-3, qPrintable(QString::number(year.balance_w))); // 1e-6 kW
    for (const YearHour &hour : year.hours) {
        QVERIFY(hour.charge >= -1e-12 && hour.charge <= 1 + 1e-12);
        QVERIFY(hour.grid_w >= 0 && hour.export_w >= 0 && hour.curtailed_w >= 0 && hour.unserved_w >= 0);
        QVERIFY(hour.charge_w <= site.battery.power_w && hour.discharge_w <= site.battery.power_w);
        QVERIFY(hour.charge_w == 0 || hour.discharge_w == 0);
    }
    // What came in is what the site used, plus what is left in the battery.
    const YearSums &t = year.total;
    const double in = t.import_j + t.pv_j + t.wind_j + t.generator_j + t.unserved_j - t.export_j - t.curtailed_j;
    const double stored = (year.hours.back().charge - 1) * site.battery.energy_j;
    QVERIFY(close(in, t.facility_j() + stored, 1e-9));
}

void YearTest::aYearIsTheSumOfItsMonths()
{
    const YearCase site = wholeSite();
    const Year year = simulatedYear(site, plainModel(*site.weather));
    for (double YearSums::*member : {&YearSums::it_j, &YearSums::loss_j, &YearSums::cool_j, &YearSums::import_j, &YearSums::tokens,
                                     &YearSums::water_m3, &YearSums::carbon_kg}) {
        double sum = 0;
        for (const YearSums &month : year.months)
            sum += month.*member;
        QVERIFY(close(sum, year.total.*member, 1e-12));
    }
}

void YearTest::theLedgerIsTheEnergyOverTheTokens()
{
    const YearCase site = wholeSite();
    const Year year = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(year.tokEnergy.defined);
    QVERIFY(close(year.tokEnergy.j_per_token, year.total.facility_j() / year.total.tokens, 1e-9));
    QVERIFY(close(year.tokEnergy.ledger.product(), year.tokEnergy.j_per_token, 1e-12));
    QVERIFY(close(year.tokEnergy.ledger.pue(), year.pue, 1e-12));
    QCOMPARE(year.tokEnergy.evidence, EvidenceClass::Simulated);
    QVERIFY(close(year.cue_kg_per_j * year.total.it_j, year.total.carbon_kg, 1e-12));
}

void YearTest::aFlatYearIsTheDesignPoint()
{
    YearCase site;
    site.weather = syntheticTemperate();
    site.work.works = {servers(Duty::Constant, 0.7)};
    const SiteModel model = [](double it_w, std::size_t) {
        SiteHour hour;
        hour.loss_w = 0.05 * it_w;
        hour.cool_w = 0.1 * it_w;
        return hour;
    };
    const Year year = simulatedYear(site, model);
    TokEnergyInputs in = inputsAt(site.work, WorkloadKind::Inference, meanBusy(site.work));
    in.loss = 0.05 * in.it;
    in.cool = 0.1 * in.it;
    QVERIFY(close(tokEnergy(in).j_per_token, year.tokEnergy.j_per_token, 1e-12));
}

void YearTest::theDutyDoesNotMoveTheLedgerOfLinearLosses()
{
    const SiteModel model = [](double it_w, std::size_t) {
        SiteHour hour;
        hour.loss_w = 0.05 * it_w;
        hour.cool_w = 0.1 * it_w;
        return hour;
    };
    YearCase site;
    site.weather = syntheticTemperate();
    site.work.works = {servers(Duty::Constant, 0.5)};
    const Year flat = simulatedYear(site, model);
    site.work.works = {servers(Duty::Code, 0.5)};
    QVERIFY(close(flat.tokEnergy.j_per_token, simulatedYear(site, model).tokEnergy.j_per_token, 1e-11));
}

void YearTest::aWarmerYearMovesCoolingOnly()
{
    YearCase site;
    site.weather = syntheticTemperate();
    site.work.works = {servers(Duty::Conversation, 0.6)};
    site.misc_fraction = 0.01;
    const Year cool = simulatedYear(site, plainModel(*site.weather));
    site.weather = syntheticHotHumid();
    const Year hot = simulatedYear(site, plainModel(*site.weather));
    const TokEnergyLedger &a = cool.tokEnergy.ledger, &b = hot.tokEnergy.ledger;
    QVERIFY(b.k_cool > a.k_cool * 1.005);
    QVERIFY(close(a.e_acc_j_per_token, b.e_acc_j_per_token, 1e-12));
    for (double TokEnergyLedger::*factor : {&TokEnergyLedger::k_srv, &TokEnergyLedger::k_net, &TokEnergyLedger::k_idle,
                                            &TokEnergyLedger::k_pow, &TokEnergyLedger::k_misc, &TokEnergyLedger::k_use})
        QVERIFY(close(a.*factor, b.*factor, 1e-12));
}

void YearTest::trainingAndInferenceAreNeverAdded()
{
    YearCase site;
    site.weather = syntheticTemperate();
    Work training = servers(Duty::Training, 0.95);
    training.workload = Id(1, 8);
    training.kind = WorkloadKind::Training;
    site.work.works = {servers(Duty::Conversation, 0.6), training};
    site.work.network_w = 1e6;
    const Year year = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(year.tokEnergy.defined && year.training.defined);
    QVERIFY(close(year.energies.it + year.trainingEnergies.it, year.total.it_j, 1e-9));
    QVERIFY(close(year.energies.useful + year.trainingEnergies.useful, year.total.tokens, 1e-9));
    const double facility = year.tokEnergy.j_per_token * year.energies.useful + year.training.j_per_token * year.trainingEnergies.useful;
    QVERIFY(close(facility, year.total.facility_j(), 1e-9));
}

void YearTest::syntheticYearsAreWeather()
{
    for (const WeatherPtr &year : {syntheticTemperate(), syntheticHotHumid()}) {
        QVERIFY(year->synthetic);
        QCOMPARE(year->hours.size(), std::size_t(8760));
        double sum = 0;
        for (const WeatherHour &hour : year->hours) {
            QVERIFY(hour.dryBulb_k > 240 && hour.dryBulb_k < 320);
            QVERIFY(hour.dewPoint_k <= hour.dryBulb_k);
            QVERIFY(hour.global_w_per_m2 >= 0 && hour.global_w_per_m2 < 1200);
            sum += hour.dryBulb_k - 273.15;
        }
        QVERIFY(sum / 8760 > 5 && sum / 8760 < 30);
    }
}

void YearTest::theSameCaseGivesTheSameYear()
{
    const YearCase site = wholeSite();
    const Year a = simulatedYear(site, plainModel(*site.weather)), b = simulatedYear(site, plainModel(*site.weather));
    QVERIFY(a.tokEnergy.j_per_token == b.tokEnergy.j_per_token);
    QVERIFY(a.bill.total() == b.bill.total());
    QVERIFY(a.hours[4711].charge == b.hours[4711].charge);
}

void YearTest::storageSizesAnswerTheQuestion()
{
    std::vector<double> load(168, 8e6);
    for (std::size_t h = 10; h < 14; ++h)
        load[h] = 10e6;
    Battery like;
    like.reserve = 0;
    const StorageNeed cap = storageForCap(load, 9e6, like);
    QVERIFY(cap.feasible);
    QVERIFY(close(cap.energy_j, 4 * 3.6e9 / like.efficiency, 1e-9));
    QVERIFY(close(cap.power_w, 1e6, 1e-9));
    QVERIFY(!storageForCap(load, 7e6, like).feasible);
    QVERIFY(close(storageForRamp(50e6, 10e6 / 60, like).energy_j, 2 * 2.083333 * 3.6e9 / like.efficiency, 1e-6));
    QVERIFY(storageForRideThrough(10e6, 600, like).energy_j > 10e6 * 600);
}

void YearTest::theBandIsTheSameEachTimeAndHoldsTheValue()
{
    const YearCase site = wholeSite();
    const Year year = simulatedYear(site, plainModel(*site.weather));
    const auto inputs = uncertainties(Grade::User, Grade::Datasheet);
    const Band band = tokEnergyBand(year.energies, 0.6, 0, inputs);
    QCOMPARE(band.draws, 1000);
    QVERIFY(band.p10 < band.p50 && band.p50 < band.p90);
    QVERIFY(band.p10 < year.tokEnergy.j_per_token && year.tokEnergy.j_per_token < band.p90);
    const Band again = tokEnergyBand(year.energies, 0.6, 0, inputs);
    QVERIFY(band.p10 == again.p10 && band.p90 == again.p90);
    const Band sure = tokEnergyBand(year.energies, 0.6, 0, uncertainties(Grade::Measured, Grade::Measured));
    QVERIFY(sure.p90 - sure.p10 < band.p90 - band.p10);
    const Band none = tokEnergyBand(year.energies, 0.6, 0, {});
    QVERIFY(close(none.p10, year.tokEnergy.j_per_token, 1e-12) && none.p10 == none.p90);
}

void YearTest::leversMoveTheRightWay()
{
    const YearCase site = wholeSite();
    const Year year = simulatedYear(site, plainModel(*site.weather));
    Workload card;
    card.batch = 128;
    card.batchHalf = 121;
    const auto levers = strongest(ledgerLevers(year.energies, 0.6, 0, &card));
    QVERIFY(levers.size() <= 10 && levers.size() >= 9);
    for (std::size_t i = 1; i < levers.size(); ++i)
        QVERIFY(levers[i - 1].span() >= levers[i].span());
    for (const Lever &lever : levers) {
        const QString name = lever.name.source;
        const bool more = name == "Tokens per second" || name == "Busy share" || name == "Batch";
        QVERIFY2(more == (lever.atHigh < lever.atLow), lever.name.source);
    }
}

void YearTest::theSplitOfAChangeAddsUp()
{
    TokEnergyLedger a, b;
    a.e_acc_j_per_token = 0.3;
    a.k_pow = 1.08;
    a.k_cool = 1.3;
    b = a;
    b.k_pow = 1.05;
    b.k_cool = 1.06;
    const auto shares = attributed(a, b);
    double sum = 0;
    for (const FactorShare &share : shares)
        sum += share.change_j_per_token;
    QVERIFY(close(sum, b.product() - a.product(), 1e-12));
    QCOMPARE(shares[0].change_j_per_token, 0.0);
    QVERIFY(shares[5].change_j_per_token < shares[4].change_j_per_token); // cooling did more
    QCOMPARE(attributed(a, a)[5].change_j_per_token, 0.0);
}

GRIDHALL_TEST(YearTest)
#include "year_test.moc"
