// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/explain.h"
#include "core/study/study.h"
#include "tests/study/small_hall.h"
#include "tests/support/room.h"

#include <QtTest>
#include <random>

using namespace gridhall;
using namespace gridhall::test;

namespace {

bool near(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

/// Every number of two snapshots that could differ, bit for bit.
bool same(const Snapshot &a, const Snapshot &b)
{
    const auto numbers = [](const Snapshot &s) {
        std::vector<double> all{s.power.it_w,
                                s.power.loss_w,
                                s.power.lossForIt_w,
                                s.power.utility_w,
                                s.power.mechanical_w,
                                s.plant.heat_w,
                                s.plant.electrical_w,
                                s.plant.capacityLessOne_w,
                                s.liquid.pump_w,
                                s.energies.it,
                                s.energies.loss,
                                s.energies.cool,
                                s.tokEnergy.j_per_token,
                                s.kpis.pue.value,
                                s.kpis.itLoad_w.value,
                                s.kpis.tightestPowerMargin.value,
                                s.kpis.thermalHeadroom.value,
                                s.kpis.powerDensity_w_per_m2.value,
                                s.kpis.facilityLoad_w};
        for (const auto &element : s.power.elements)
            all.insert(all.end(), {element.demand_w[0], element.demand_w[1], element.demand_w[2], element.loss_w});
        for (const auto &loop : s.liquid.loops)
            all.insert(all.end(), {loop.heat_w, loop.supply_k, loop.return_k, loop.flowNeed_m3_per_s});
        for (const auto &room : s.air.rooms)
            all.insert(all.end(), {room.heat_w, room.inlet_k, room.return_k, room.fan_w});
        for (const auto &[id, watts] : s.plant.mechanical_w)
            all.push_back(watts);
        for (const Finding &finding : s.findings)
            all.push_back(finding.margin.value_or(0) + (finding.waived ? 1e9 : 0));
        return all;
    };
    return a.loads == b.loads && numbers(a) == numbers(b);
}

/// A figure's value from its inputs, all the way down.
double recomputed(const Figure &figure)
{
    if (!figure.formula)
        return figure.value.si;
    std::vector<double> values;
    for (const Figure::Input &input : figure.inputs)
        values.push_back(recomputed(input.figure));
    return figure.formula->eval(values);
}

} // namespace

class StudyTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyDesignHasNoLoadAndNoFigures();
    void aHallIsSolvedFromRackToUtility();
    void lossesWarmTheHall();
    void heatEqualsPowerEverywhere();
    void aLostPathDoublesTheOther();
    void energyPerTokenIsFacilityPowerOverRate();
    void anotherAcceleratorYieldsNoTokens();
    void aKeptStudyEqualsAFreshOne();
    void aDragKeepsTheSettledFiguresAndNamesWhatMoved();
    void aStoppedStudyIsNone();
    void aWaiverMarksItsFinding();
    void findingsComeErrorsFirst();
    void everyExplainedFigureFollowsFromItsInputs();
    void explanationsShowTheFigureOnTheScreen();
};

void StudyTest::anEmptyDesignHasNoLoadAndNoFigures()
{
    const SnapshotPtr s = study(Layout(), 3, Tier::Settled, nullptr);
    QVERIFY(s);
    QCOMPARE(s->revision, std::int64_t(3));
    QCOMPARE(s->kpis.itLoad_w.value, 0.0);
    QVERIFY(!s->kpis.pue.known && !s->kpis.tokEnergy_j_per_token.known && !s->kpis.thermalHeadroom.known);
}

void StudyTest::aHallIsSolvedFromRackToUtility()
{
    const SmallHall d;
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    QVERIFY(s->power.problems.empty());
    QVERIFY(s->liquid.unserved.empty());
    QCOMPARE(s->kpis.itLoad_w.value, 4 * 120e3);
    QCOMPARE(s->power.it_w, 4 * 120e3);
    QVERIFY(near(s->kpis.powerDensity_w_per_m2.value, 4 * 120e3 / 200.0));
    QVERIFY(s->kpis.pue.known && s->kpis.pue.value > 1.02 && s->kpis.pue.value < 1.6);
    QVERIFY(near(s->power.utility_w, s->power.it_w + s->power.mechanical_w + s->power.loss_w));
    QVERIFY(near(s->kpis.facilityLoad_w, s->power.utility_w * 1.01));
    QVERIFY(s->kpis.tightestPowerMargin.known && s->kpis.thermalHeadroom.known);
    QCOMPARE(s->liquid.loopOf(d.racks[0])->id, d.cdu);
    QCOMPARE(s->liquid.suppliedBy(d.cdu), s->liquid.loopOf(d.racks[0]));
}

void StudyTest::lossesWarmTheHall()
{
    const SmallHall d;
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    const RoomResult *room = s->air.find(d.hallId);
    QVERIFY(room);
    double racks_w = 0;
    for (const ItLoad &load : s->loads)
        racks_w += load.air_w;
    const double ups_w = s->power.find(d.upsA)->loss_w + s->power.find(d.upsB)->loss_w;
    QVERIFY(ups_w > 1e3);
    QVERIFY(std::abs(room->heat_w - racks_w - room->fan_w - ups_w) < 0.005 * room->heat_w); // the second pass uses the first one's losses
}

void StudyTest::heatEqualsPowerEverywhere()
{
    const SmallHall d;
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    // All IT power, losses in the hall, fans and pumps end in the plant.
    const double inside = s->power.it_w + s->power.find(d.upsA)->loss_w + s->power.find(d.upsB)->loss_w;
    double moved = s->liquid.pump_w;
    for (const RoomResult &room : s->air.rooms)
        moved += room.fan_w;
    QVERIFY(near(s->plant.heat_w, inside + moved, 1e-3));
}

void StudyTest::aLostPathDoublesTheOther()
{
    const SmallHall d;
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    const PowerElementFlow *ups = s->power.find(d.upsA);
    QCOMPARE(ups->feed, Feed::A);
    QVERIFY(near(ups->demand_w[2], 2 * ups->demand_w[0], 0.05));
    QCOMPARE(ups->worstState(), PowerState::LostB);
}

void StudyTest::energyPerTokenIsFacilityPowerOverRate()
{
    const SmallHall d;
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    QVERIFY(s->tokEnergy.defined);
    const TokEnergyInputs &in = s->energies;
    QVERIFY(near(s->tokEnergy.j_per_token, (in.it + in.loss + in.cool + in.misc) / in.useful, 1e-12));
    QVERIFY(near(s->tokEnergy.ledger.pue(), s->kpis.pue.value, 1e-12));
    QVERIFY(near(s->tokEnergy.tokens_per_s, 4 * 72 / 8.0 * 100000 * 0.6, 1e-12));
    QCOMPARE(s->tokEnergy.evidence, EvidenceClass::Nameplate);
    QCOMPARE(s->tokEnergy.workload, std::string("chat"));
}

void StudyTest::anotherAcceleratorYieldsNoTokens()
{
    SmallHall d;
    Workload workload = d.copy<Workload>(d.workload);
    workload.accelerator = "H100";
    d.put(workload);
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    QVERIFY(!s->tokEnergy.defined);
    QVERIFY(s->kpis.pue.known);
}

void StudyTest::aKeptStudyEqualsAFreshOne()
{
    std::mt19937 random(11);
    SmallHall d;
    SnapshotPtr before = study(d.layout, 0, Tier::Settled, nullptr);
    const auto pick = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    for (int step = 1; step <= 30; ++step) {
        Item rack = d.copy<Item>(d.racks[pick(d.racks.size())]);
        Run run = d.copy<Run>(d.cords[pick(d.cords.size())]);
        switch (pick(4)) {
        case 0: std::get<OnFloor>(rack.place).pose.at.x += 1000; break;
        case 1: rack.figures = {{key::peakPower, 50e3 + 1e3 * static_cast<double>(pick(100)), Grade::User, "test"}}; break;
        case 2: run.feed = run.feed == Feed::A ? Feed::B : Feed::A; break;
        default: rack.figures.clear();
        }
        d.put(rack);
        d.put(run);
        const SnapshotPtr kept = study(d.layout, step, Tier::Settled, before);
        const SnapshotPtr fresh = study(d.layout, step, Tier::Settled, nullptr);
        QVERIFY(same(*kept, *fresh));
        before = kept;
    }
}

void StudyTest::aDragKeepsTheSettledFiguresAndNamesWhatMoved()
{
    SmallHall d;
    const SnapshotPtr settled = study(d.layout, 1, Tier::Settled, nullptr);
    Item rack = d.copy<Item>(d.racks[1]);
    std::get<OnFloor>(rack.place).pose.at.x += 500;
    d.put(rack);
    const SnapshotPtr dragged = study(d.layout, 2, Tier::Drag, settled);
    QCOMPARE(dragged->tier, Tier::Drag);
    QVERIFY(dragged->touched == std::vector<Id>{d.racks[1]});
    QCOMPARE(dragged->kpis.pue.value, settled->kpis.pue.value);
    QCOMPARE(dragged->layout.find<Item>(d.racks[1])->place, Place(rack.place));
}

void StudyTest::aStoppedStudyIsNone()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!study(SmallHall().layout, 1, Tier::Settled, nullptr, source.get_token()));
}

void StudyTest::aWaiverMarksItsFinding()
{
    SmallHall d;
    d.item(d.rackPart, d.hallId, OnFloor{{{100000, 50000}, 0, false}, 0}); // no power, no coolant
    SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    QVERIFY(!s->findings.empty());
    const Finding first = s->findings.front();
    const int errors = s->count(first.effective());
    d.put(Waiver{.id = {}, .code = first.check->code, .subjects = first.subjects, .reason = "known", .by = "me"});
    s = study(d.layout, 2, Tier::Settled, s);
    QVERIFY(s->findings.front().waived);
    QCOMPARE(s->count(first.effective()), errors - 1);
}

void StudyTest::findingsComeErrorsFirst()
{
    SmallHall d;
    d.item(d.rackPart, d.hallId);
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    for (std::size_t i = 1; i < s->findings.size(); ++i)
        QVERIFY(s->findings[i - 1].effective() >= s->findings[i].effective());
}

void StudyTest::everyExplainedFigureFollowsFromItsInputs()
{
    const SmallHall d;
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    const auto keys = explainedKeys(*s);
    QVERIFY(keys.size() > 20);
    for (const FigureKey &key : keys) {
        const auto figure = explained(*s, key);
        QVERIFY2(figure && figure->formula, key.name.c_str());
        QVERIFY2(near(recomputed(*figure), figure->value.si, 1e-12), key.name.c_str());
        for (const Figure::Input &input : figure->inputs)
            QVERIFY(input.figure.grade <= figure->grade);
    }
    QVERIFY(!explained(*s, {"kpi.unknown", {}}));
}

void StudyTest::explanationsShowTheFigureOnTheScreen()
{
    const SmallHall d;
    const SnapshotPtr s = study(d.layout, 1, Tier::Settled, nullptr);
    const auto value = [&](const char *name) { return explained(*s, {name, {}})->value.si; };
    QVERIFY(near(value("kpi.it_load"), s->kpis.itLoad_w.value, 1e-12));
    QVERIFY(near(value("kpi.power_density"), s->kpis.powerDensity_w_per_m2.value, 1e-12));
    QVERIFY(near(value("kpi.power_margin"), s->kpis.tightestPowerMargin.value, 1e-12));
    QVERIFY(near(value("kpi.thermal_headroom"), s->kpis.thermalHeadroom.value, 1e-12));
    QVERIFY(near(value("kpi.pue"), s->kpis.pue.value, 1e-12));
    QVERIFY(near(value("kpi.tokenergy"), s->kpis.tokEnergy_j_per_token.value, 1e-12));
    QVERIFY(near(value("facility.load"), s->kpis.facilityLoad_w, 1e-12));
    QVERIFY(near(value("tok.k_idle"), s->tokEnergy.ledger.k_idle, 1e-12));
    QVERIFY(near(explained(*s, {"rack.liquid_heat", d.racks[0]})->value.si, s->load(d.racks[0])->liquid_w, 1e-12));
    QCOMPARE(explained(*s, {"kpi.it_load", {}})->grade, Grade::User); // peaks of a data sheet times the user's factor
}

GRIDHALL_TEST(StudyTest)
#include "study_test.moc"
