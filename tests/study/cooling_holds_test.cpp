// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/headroom.h"
#include "core/energy/loss_study.h"
#include "core/exchange/project_json.h"
#include "core/study/named_loops.h"
#include "core/study/study.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QFile>
#include <QtTest>

using namespace gridhall;

/// The cooling of the 20 MW sample: drawn, sized, balanced, and held with one machine out.
class CoolingHoldsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void allLoopsAreDrawnThrough();
    void racksGetTheirFlowAndNoMore();
    void pipesKeepTheVelocity();
    void oneCduOrOneMachineLessIsHeld();
    void everyRackLoopAndMachineHasHeadroom();
    void aStopOfAllPumpsIsFeltInSeconds();
    void withTheUtilityLostBatteriesCarryThePumps();
    void withoutRejectionSupplyWarmsNoFasterThanItsCoolantHolds();
    void theDesignDaysAreHeld();
    void noCoolingCheckIsLeftUnproven();
    void aControlValveOnAPipeIsExported();

private:
    SnapshotPtr snapshot_;
};

void CoolingHoldsTest::initTestCase()
{
    QFile file(QStringLiteral(GRIDHALL_SHARE "/samples/ai-hall-20mw.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto project = projectFromJson(file.readAll().toStdString());
    QVERIFY(project);
    snapshot_ = study(project->layout, 1, Tier::Settled, nullptr);
    QVERIFY(snapshot_);
}

void CoolingHoldsTest::allLoopsAreDrawnThrough()
{
    QCOMPARE(snapshot_->liquid.loops.size(), std::size_t(9));
    for (const LoopResult &loop : snapshot_->liquid.loops) {
        QVERIFY(loop.hydraulic);
        QVERIFY(loop.troubles.empty());
        int supply = 0, back = 0;
        for (const LoopLink &link : loop.network->links)
            if (link.kind == LoopLink::Kind::Pipe)
                (link.leg == Leg::Return ? back : supply) += 1;
        QVERIFY(supply > 0 && back >= supply);
    }
}

void CoolingHoldsTest::racksGetTheirFlowAndNoMore()
{
    for (const LoopResult &loop : snapshot_->liquid.loops)
        for (const LoopResult::Load &load : loop.loads)
            if (loop.circuit == Circuit::Tcs) {
                const double share = load.flow_m3_per_s / load.flowNeed_m3_per_s;
                QVERIFY2(share > 0.999 && share < 1.02, qPrintable(QString::number(share)));
            }
}

void CoolingHoldsTest::pipesKeepTheVelocity()
{
    for (const Finding &finding : snapshot_->findings)
        QVERIFY(std::string_view(finding.check->code) != "LIQ-006");
}

void CoolingHoldsTest::oneCduOrOneMachineLessIsHeld()
{
    for (const LoopResult &loop : snapshot_->liquid.loops) {
        QVERIFY(!loop.outages.empty());
        for (const LoopResult::Outage &outage : loop.outages) {
            QVERIFY(outage.heat_w <= outage.capacity_w);
            QVERIFY(outage.worstShare > 0.99);
            for (const LoopResult::Load &load : loop.loads)
                QVERIFY(load.supplyMax_k <= 0 || outage.supply_k <= load.supplyMax_k);
        }
    }
    const LossStudy study(snapshot_->layout, snapshot_->liquid, snapshot_->air, snapshot_->loads, *snapshot_->network);
    for (const Loss loss : {Loss::Cdu, Loss::Machine}) {
        const LossTimes times = lossTimes(study, loss);
        QCOMPARE(times.supply_s, -1.0);
        QCOMPARE(times.plate_s, -1.0);
        QCOMPARE(times.air_s, -1.0);
    }
}

void CoolingHoldsTest::everyRackLoopAndMachineHasHeadroom()
{
    const auto all = headrooms(*snapshot_);
    QCOMPARE(std::ranges::count(all, Headroom::Kind::Rack, &Headroom::kind), 136);
    QCOMPARE(std::ranges::count(all, Headroom::Kind::Loop, &Headroom::kind), 9);
    QCOMPARE(std::ranges::count(all, Headroom::Kind::Cdu, &Headroom::kind), 16);
    for (const Headroom &room : all) {
        QVERIFY(room.wattsKnown() && room.left_w() > -1e-3 * room.heat_w);
        QVERIFY(!room.kelvinsKnown() || room.left_k() > 0);
        QVERIFY(*room.limitedBy.source);
    }
}

void CoolingHoldsTest::aStopOfAllPumpsIsFeltInSeconds()
{
    const LossStudy study(snapshot_->layout, snapshot_->liquid, snapshot_->air, snapshot_->loads, *snapshot_->network);
    const LossTimes times = lossTimes(study, Loss::Pumps);
    // 1 kJ/K per kW: 20 K in 20 s.
    QVERIFY2(std::abs(times.plate_s - 20) <= 2, qPrintable(QString::number(times.plate_s)));
    QVERIFY(times.plateAt);
}

void CoolingHoldsTest::withTheUtilityLostBatteriesCarryThePumps()
{
    const LossStudy study(snapshot_->layout, snapshot_->liquid, snapshot_->air, snapshot_->loads, *snapshot_->network);
    QVERIFY(study.backup().generators);
    QVERIFY(study.backup().ups_s() > study.backup().generatorStart_s);
    QCOMPARE(study.backup().dark_s(), 1e9);
    const RideSite site = study.after(Loss::Power);
    for (const RideLoop &loop : site.loops)
        QCOMPARE(loop.pumps.left, 1.0); // CDUs hang on the busways of the racks, behind UPSs
    const auto hall = std::ranges::max_element(site.rooms, {}, &RideRoom::heat_w);
    QCOMPARE(hall->fans.left, 1.0); // and so do the fan walls
    // Dry coolers are on UPSs; chillers wait for their generators.
    QCOMPARE(std::ranges::count_if(site.plants, [](const RidePlant &plant) { return plant.rejection.left < 1; }), 1);
    const RideCurves curves = ride(site, 60);
    for (const auto &loop : curves.loops)
        QVERIFY(loop.supply_k.back() - loop.supply_k.front() < 0.5);
}

/// All rejection lost for good: supply warms, but no faster than its coolant and the plates hold.
void CoolingHoldsTest::withoutRejectionSupplyWarmsNoFasterThanItsCoolantHolds()
{
    const LossStudy study(snapshot_->layout, snapshot_->liquid, snapshot_->air, snapshot_->loads, *snapshot_->network);
    const RideSite site = study.after(Loss::Rejection);
    const RideCurves curves = ride(site, 60);
    for (std::size_t i = 0; i < site.loops.size(); ++i) {
        const auto &supply = curves.loops[i].supply_k;
        QVERIFY(supply.back() > supply.front());
        const double most = site.loops[i].heat_w / (site.loops[i].coolant_j_per_k + 1);
        QVERIFY((supply[10] - supply[0]) / 10 < most);
    }
}

void CoolingHoldsTest::theDesignDaysAreHeld()
{
    QCOMPARE(snapshot_->plant.days.size(), std::size_t(3));
    for (const DesignDay &day : snapshot_->plant.days)
        QCOMPARE(day.unmet_w, 0.0);
    QVERIFY(snapshot_->plant.days[2].electrical_w < snapshot_->plant.days[0].electrical_w);
}

void CoolingHoldsTest::noCoolingCheckIsLeftUnproven()
{
    for (const Finding &finding : snapshot_->findings)
        if (std::string_view(finding.check->code).starts_with("LIQ-"))
            QVERIFY2(!finding.unproven, plain(finding.message()).c_str());
}

void CoolingHoldsTest::aControlValveOnAPipeIsExported()
{
    test::Drawing drawing;
    drawing.layout = snapshot_->layout;
    Part control;
    control.role = Role::Valve;
    control.name = control.number = "control";
    control.width = control.depth = control.height = 1000;
    control.figures = {{key::valveFlow, 0.01, Grade::Datasheet, "test"}, {key::ratedFlow, 0.0025, Grade::Datasheet, "test"}};
    control.traits = {{"valve", "control"}};
    const Id part = drawing.put(control);
    Id changed;
    for (const Kept<Item> &item : snapshot_->layout.all<Item>())
        if (!changed && item->tag.starts_with("BV-")) {
            Item valve = *item;
            valve.part = part;
            changed = drawing.put(valve);
        }
    QVERIFY(changed);
    const NamedLoops loops = namedLoops(*study(drawing.layout, 1, Tier::Settled, nullptr));
    const auto &links = loops.named.network.links;
    QVERIFY(std::ranges::any_of(
        links, [](const NetworkLink &link) { return link.kind == NetworkLink::Kind::Limiter && std::abs(link.setting - 0.0025) < 1e-12; }));
    QCOMPARE(links.size(), loops.state.flow_m3_per_s.size());
}

GRIDHALL_TEST(CoolingHoldsTest)
#include "cooling_holds_test.moc"
