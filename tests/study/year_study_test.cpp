// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/exchange/open_any.h"
#include "core/study/energy_flow.h"
#include "core/study/explain.h"
#include "core/study/hour_study.h"
#include "core/study/pulse_study.h"
#include "core/study/site_fit.h"
#include "core/study/study.h"
#include "core/study/year_study.h"
#include "tests/support/room.h"

#include <QtTest>

#include <random>

using namespace gridhall;

namespace {

SnapshotPtr shippedYear(const char *name)
{
    const auto project = openedAny(std::string(GRIDHALL_SHARE) + "/samples/" + name + ".json");
    return project ? study(project->layout, 1, Tier::Settled, nullptr) : nullptr;
}

Layout withSite(const Layout &layout, const std::function<void(Site &)> &change)
{
    const Kept<Site> before = *layout.all<Site>().begin();
    Site after = *before;
    change(after);
    Edit edit;
    edit.replace(before, after);
    return layout.applying(edit);
}

} // namespace

class YearStudyTest : public QObject {
    Q_OBJECT

private slots:
    void aHundredHoursSolvedInFullAgree_data();
    void aHundredHoursSolvedInFullAgree();
    void theYearBalancesAndItsLedgerCanBeRecomputed();
    void aColderPlaceMovesTheCoolingFactorOnly();
    void theYearIsKeptWhereNothingChanged();
    void theBandHoldsTheYear();
    void theBenchOfADesignSeesItsSwing();
    void onlyYearlyChecksAskTheYear();
    void whatEntersIsWhatLeavesAndIsKept_data();
    void whatEntersIsWhatLeavesAndIsKept();
    void anOpenedHourIsTheYearsHour_data();
    void anOpenedHourIsTheYearsHour();
    void anEditedEmissionFactorMovesTheCarbonAlone();
    void coolersWithACompressorOfTheirOwnFollowTheWeather();
    void upssThatSmoothAreStorageOfTheYear();
};

void YearStudyTest::aHundredHoursSolvedInFullAgree_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample : {"ai-hall-20mw", "air-hall", "ai-pod"})
        QTest::newRow(sample) << sample;
}

void YearStudyTest::aHundredHoursSolvedInFullAgree()
{
    QFETCH(QString, sample);
    const SnapshotPtr snapshot = shippedYear(qPrintable(sample));
    QVERIFY(snapshot && snapshot->year);
    const Census census(snapshot->layout);
    const SiteEngines engines(*snapshot, census);
    const auto outside = plantWeather(*snapshot->year->weather);
    std::mt19937 dice(50);
    double worst = 0;
    for (int i = 0; i < 50; ++i) {
        const std::size_t h = dice() % 8760;
        const YearHour &hour = snapshot->year->hours[h];
        const SiteHour full = engines.solved(hour.it_w, outside[h]);
        const double solved = hour.it_w + full.loss_w + full.cool_w, reduced = hour.it_w + hour.loss_w + hour.cool_w;
        worst = std::max(worst, std::abs(reduced / solved - 1));
    }
    QVERIFY2(worst < 0.003, qPrintable(QString::number(worst)));
}

void YearStudyTest::theYearBalancesAndItsLedgerCanBeRecomputed()
{
    const SnapshotPtr snapshot = shippedYear("ai-hall-20mw");
    const Year &year = *snapshot->year;
    QVERIFY(year.balance_w < 1e-3);
    QVERIFY(year.tokEnergy.defined);
    QVERIFY(std::abs(year.tokEnergy.j_per_token * year.total.tokens / year.total.facility_j() - 1) < 1e-9);
    QVERIFY(snapshot->kpis.pueYear.known && snapshot->kpis.pueYear.value > 1 && snapshot->kpis.pueYear.value < 1.4);
    for (const char *name : {"year.tokenergy", "year.pue"}) {
        const auto figure = explained(*snapshot, {name, {}});
        QVERIFY(figure);
        QVERIFY(figure->value.si > 0);
    }
    QVERIFY(std::abs(explained(*snapshot, {"year.tokenergy", {}})->value.si / year.tokEnergy.j_per_token - 1) < 1e-12);
    QVERIFY(std::abs(explained(*snapshot, {"year.pue", {}})->value.si / year.pue - 1) < 1e-12);
}

void YearStudyTest::aColderPlaceMovesTheCoolingFactorOnly()
{
    const auto project = openedAny(std::string(GRIDHALL_SHARE) + "/samples/ai-hall-20mw.json");
    const Layout hot = withSite(project->layout, [](Site &site) { site.climate = Climate::HotHumid; });
    const auto a = study(hot, 1, Tier::Settled, nullptr), b = study(project->layout, 1, Tier::Settled, nullptr);
    const TokEnergyLedger &hotLedger = a->year->tokEnergy.ledger, &cool = b->year->tokEnergy.ledger;
    QVERIFY(hotLedger.k_cool > cool.k_cool * 1.002);
    QVERIFY(std::abs(hotLedger.e_acc_j_per_token / cool.e_acc_j_per_token - 1) < 1e-12);
    QVERIFY(std::abs(hotLedger.k_idle / cool.k_idle - 1) < 1e-12);
    QVERIFY(std::abs(hotLedger.k_net / cool.k_net - 1) < 1e-12);
    // The power path carries the cooling too, so its share for IT moves a little with it.
    QVERIFY(std::abs(hotLedger.k_pow / cool.k_pow - 1) < 1e-3);
}

void YearStudyTest::theYearIsKeptWhereNothingChanged()
{
    const auto project = openedAny(std::string(GRIDHALL_SHARE) + "/samples/air-hall.json");
    const SnapshotPtr before = study(project->layout, 1, Tier::Settled, nullptr);
    QCOMPARE(study(project->layout, 2, Tier::Settled, before)->year.get(), before->year.get());
    const Layout dear = withSite(project->layout, [](Site &site) { site.price_per_j *= 2; });
    const SnapshotPtr after = study(dear, 3, Tier::Settled, before), fresh = study(dear, 3, Tier::Settled, nullptr);
    QVERIFY(after->year != before->year);
    QVERIFY(after->year->bill.total() == fresh->year->bill.total());
    QVERIFY(std::abs(after->year->bill.total() / before->year->bill.total() - 2) < 1e-12);
}

void YearStudyTest::theBandHoldsTheYear()
{
    const SnapshotPtr snapshot = shippedYear("ai-hall-20mw");
    const YearOutlook outlook = yearOutlook(*snapshot);
    QVERIFY(outlook.band.p10 < snapshot->year->tokEnergy.j_per_token);
    QVERIFY(outlook.band.p90 > snapshot->year->tokEnergy.j_per_token);
    QVERIFY(outlook.levers.size() >= 8);
}

void YearStudyTest::theBenchOfADesignSeesItsSwing()
{
    const SnapshotPtr snapshot = shippedYear("ai-hall-20mw");
    PulseSetup setup = pulseSetup(*snapshot, {65});
    QCOMPARE(setup.stages.size(), std::size_t(1));
    QVERIFY(setup.pattern.high_w > setup.pattern.low_w && setup.pattern.low_w > 0);
    const PulseResult result = pulseBench(pulseLoad_w(setup.pattern, 20, 0.01), 0.01, setup.stages, setup.grid);
    QVERIFY(result.gridBand_w <= result.loadBand_w);
}

/// The year is simulated beside the other checks: to them it must not matter whether it is there.
void YearStudyTest::onlyYearlyChecksAskTheYear()
{
    for (const char *name : {"broken", "ai-hall-20mw"}) {
        const SnapshotPtr with = shippedYear(name);
        QVERIFY(with && with->year);
        Snapshot without = *with;
        without.year = nullptr;
        std::size_t found = 0;
        for (const Check *check : allChecks()) {
            const auto one = check->run(*with), other = check->run(without);
            if (check->yearly)
                QVERIFY2(other.empty(), check->code);
            else
                QVERIFY2(
                    std::ranges::equal(one, other,
                                       [](const Finding &a, const Finding &b) { return a.subjects == b.subjects && a.margin == b.margin; }),
                    check->code);
            found += one.size();
        }
        QVERIFY(found > 0);
    }
}

void YearStudyTest::whatEntersIsWhatLeavesAndIsKept_data() { aHundredHoursSolvedInFullAgree_data(); }

void YearStudyTest::whatEntersIsWhatLeavesAndIsKept()
{
    QFETCH(QString, sample);
    const SnapshotPtr snapshot = shippedYear(qPrintable(sample));
    const EnergyFlow flow = energyFlow(*snapshot);
    double out = flow.kept.energy_j, lost = 0;
    for (const EnergyBand &band : flow.leaving) {
        QVERIFY(band.energy_j > 0);
        out += band.energy_j;
        lost += band.isLoss() ? band.energy_j : 0;
        QVERIFY2(band.kind != EnergyBand::Kind::Cooling || !band.behind.empty(), "cooling has machines");
        for (const Id id : band.behind)
            QVERIFY(snapshot->layout.entity(id).has_value());
    }
    const YearSums &t = snapshot->year->total;
    QVERIFY(std::abs(out / flow.entering_j() - 1) < 1e-9);
    QVERIFY(std::abs(flow.entering_j() / t.facility_j() - 1) < 1e-3); // but for what the battery holds more or less
    QVERIFY(std::abs(lost / (t.loss_j + t.batteryLoss_j) - 1) < 1e-9);
    const TokEnergyLedger &ledger = snapshot->year->tokEnergy.ledger;
    if (!snapshot->year->training.defined && snapshot->year->tokEnergy.defined)
        QVERIFY(
            std::abs(flow.kept.energy_j / snapshot->year->energies.useful / (ledger.wallOnly ? ledger.e_srv() : ledger.e_acc_j_per_token) -
                     1) < 1e-9);
}

void YearStudyTest::anOpenedHourIsTheYearsHour_data() { aHundredHoursSolvedInFullAgree_data(); }

void YearStudyTest::anOpenedHourIsTheYearsHour()
{
    QFETCH(QString, sample);
    const SnapshotPtr snapshot = shippedYear(qPrintable(sample));
    QVERIFY(!openedHour(*snapshot, 8760));
    for (const std::size_t h : {std::size_t(8), std::size_t(4123), std::size_t(6000)}) {
        const OpenedHourPtr opened = openedHour(*snapshot, h);
        QVERIFY(opened && opened->solved);
        const YearHour &record = snapshot->year->hours[h];
        const double of = record.it_w + record.loss_w + record.cool_w;
        QVERIFY2(std::abs(opened->site_w / of - 1) < 0.003,
                 qPrintable(QString("hour %1: %2 W against %3").arg(h).arg(opened->site_w).arg(of)));
        QVERIFY(std::abs(opened->solved->power.it_w / record.it_w - 1) < 1e-6);
        QVERIFY(Layout::difference(opened->solved->layout, snapshot->layout).isEmpty());
        QVERIFY(opened->solved->findings.empty());
        for (const LoopResult &loop : opened->solved->liquid.loops)
            if (loop.circuit == Circuit::Fws && opened->solved->liquid.loops.size() == 2)
                QVERIFY(std::abs(loop.supply_k - record.supply_k) < 0.5);
    }
}

void YearStudyTest::coolersWithACompressorOfTheirOwnFollowTheWeather()
{
    const SnapshotPtr snapshot = shippedYear("ai-pod");
    const Census census(snapshot->layout);
    const SiteEngines engines(*snapshot, census);
    const SitePoint hot = engines.cooled(0.8, engines.designLosses(), {308.15, 298.15, 101325}),
                    cold = engines.cooled(0.8, engines.designLosses(), {268.15, 266.15, 101325});
    QVERIFY(hot.own_w > 0);
    QVERIFY(cold.own_w < hot.own_w);
    QVERIFY(std::abs(cold.ownHeat_w / hot.ownHeat_w - 1) < 1e-9);
    QCOMPARE(cold.rack_w, hot.rack_w);
}

/// Half of what UPSs store serves the grid: it is in the year's battery, beside nothing on site.
void YearStudyTest::upssThatSmoothAreStorageOfTheYear()
{
    const SnapshotPtr before = shippedYear("ai-hall-20mw");
    QVERIFY(!before->year->battery);
    Edit edit;
    double watts = 0;
    for (const auto &item : before->layout.all<Item>())
        if (roleOf(before->layout, *item) == Role::Ups) {
            Item other = *item;
            other.figures.push_back({key::smoothing, 0.5, Grade::User, "test"});
            other.figures.push_back({key::energy, 3.6e8, Grade::User, "test"});
            edit.replace(item, other);
            watts += figureOf(before->layout, *item, key::ratedPower)->value;
        }
    const SnapshotPtr after = study(before->layout.applying(edit), 2, Tier::Settled, before);
    QVERIFY(after->year->battery.energy_j > 0);
    QVERIFY(std::abs(after->year->battery.power_w / watts - 1) < 1e-12);
    QVERIFY(after->year->balance_w < 1e-3);
    QVERIFY(std::ranges::any_of(pulseSetup(*after).stages, [](const PulseStage &stage) { return stage.place == PulsePlace::Ups; }));
}

void YearStudyTest::anEditedEmissionFactorMovesTheCarbonAlone()
{
    const SnapshotPtr before = shippedYear("ai-hall-20mw");
    QVERIFY(before->year->generators);
    Edit edit;
    for (const auto &item : before->layout.all<Item>())
        if (roleOf(before->layout, *item) == Role::Generator) {
            Item other = *item;
            other.figures.push_back({key::fuelCarbon, 2 * 74.1e-9, Grade::User, "test"});
            edit.replace(item, other);
        }
    QVERIFY(!edit.isEmpty());
    const SnapshotPtr after = study(before->layout.applying(edit), 2, Tier::Settled, before);
    QVERIFY(std::abs(after->year->total.fuelCarbon_kg / before->year->total.fuelCarbon_kg - 2) < 1e-9);
    QVERIFY(after->year->cue_kg_per_j > before->year->cue_kg_per_j);
    QCOMPARE(after->year->total.fuel_m3, before->year->total.fuel_m3);
    QCOMPARE(after->year->pue, before->year->pue);
}

GRIDHALL_TEST(YearStudyTest)
#include "year_study_test.moc"
