// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/coolant.h"
#include "core/liquid/liquid_loops.h"
#include "core/liquid/worst_path.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

bool near(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)); }

/// Two racks, one CDU, one chiller, piped.
struct Piped : Drawing {
    Id pipe = part(Role::Pipe, {});
    std::vector<Port> cduPorts = [] {
        auto ports = coolantPorts("tcs", Circuit::Tcs, true);
        const auto fws = coolantPorts("fws", Circuit::Fws, false);
        ports.insert(ports.end(), fws.begin(), fws.end());
        return ports;
    }();
    Id rackPart = part(Role::ItRack, {{key::peakPower, 132e3}, {key::liquidFraction, 0.85}, {key::coolantSupplyMax, 318.15}},
                       coolantPorts("tcs", Circuit::Tcs, false));
    Id cdu = item(part(Role::Cdu,
                       {{key::coolingCapacity, 400e3},
                        {key::approach, 4},
                        {key::supplyTemperature, 300.15},
                        {key::ratedFlow, 0.01},
                        {key::pumpPower, 5e3}},
                       cduPorts));
    Id chiller = item(
        part(Role::Chiller, {{key::coolingCapacity, 500e3}, {key::supplyTemperature, 299.15}}, coolantPorts("fws", Circuit::Fws, true)));
    Id rack1 = item(rackPart), rack2 = item(rackPart);

    Piped()
    {
        pipes(pipe, cdu, "tcs", rack1, "tcs");
        pipes(pipe, chiller, "fws", cdu, "fws");
    }
    std::vector<LoopCase> cases() const { return loopCases(layout, itLoads(layout)); }
};

} // namespace

class LoopsTest : public QObject {
    Q_OBJECT

private slots:
    void propertiesAreThoseOfTheTables();
    void heatRaisesTheReturnByItsFlow();
    void aShortPumpWarmsEveryReturn();
    void oneSourceLessIsTheLargest();
    void aCduIsNoColderThanItsPlant();
    void aChillerTrimsWhatADryCoolerDelivers();
    void pumpsTurnDownAndHeatTheLoop();
    void drawnPipesMakeTwoLoops();
    void anUnpipedLiquidRackIsUnserved();
    void aCduInARackServesIt();
    void heatsOfLoadsAndPumpsReachTheSources();
    void anExchangerAtItsRatingHasItsApproach();
    void aThrottledHoseStarvesItsRack();
    void oneCduOutLeavesTheOther();
    void pumpsRunNoFasterThanTheWorstRackNeeds();
    void aPumpThatIsStatedToDrawMoreDrawsMore();
    void theWorstPathFallsAllTheWay();
};

void LoopsTest::propertiesAreThoseOfTheTables()
{
    QVERIFY(near(heatCapacity_j_per_m3_k(303.15, 0), 995.740 * 4179.5));
    // The table is for a quarter by mass.
    QVERIFY(near(heatCapacity_j_per_m3_k(303.15, 0.25 / 1.036), 1014.90 * 3944.6, 2e-5));
    // 10 K carry 1.44 l/min per kW in water and 1.50 in PG25 at 30 C.
    QVERIFY(near(6e7 / (heatCapacity_j_per_m3_k(303.15, 0) * 10), 1.442, 1e-3));
    QVERIFY(near(6e7 / (heatCapacity_j_per_m3_k(303.15, 0.25 / 1.036) * 10), 1.499, 1e-3));
}

void LoopsTest::heatRaisesTheReturnByItsFlow()
{
    LoopCase loop;
    loop.sources = {{Id(1), 300e3, 0, 0, 303.15}};
    loop.loads = {{Id(2), 100e3, 2e-3}, {Id(3), 50e3, 2e-3}};
    const LoopResult result = solveLoop(loop);
    QCOMPARE(result.heat_w, 150e3);
    const double mean = (result.supply_k + result.return_k) / 2;
    QVERIFY(near(result.return_k - 303.15, 150e3 / (heatCapacity_j_per_m3_k(mean, 0) * 4e-3), 1e-4));
    // Each load's heat is in its own flow: the mixed return is their mean by flow.
    QVERIFY(near((result.loads[0].return_k + result.loads[1].return_k) / 2, result.return_k, 1e-12));
    QVERIFY(near(result.loads[0].return_k - 303.15, 2 * (result.loads[1].return_k - 303.15), 1e-9));
}

void LoopsTest::aShortPumpWarmsEveryReturn()
{
    LoopCase loop;
    loop.sources = {{Id(1), 300e3, 1e-3, 0, 303.15}};
    loop.loads = {{Id(2), 100e3, 2e-3}};
    const LoopResult result = solveLoop(loop);
    QCOMPARE(result.flow_m3_per_s, 1e-3);
    QCOMPARE(result.flowNeed_m3_per_s, 2e-3);
    QCOMPARE(result.loads[0].flow_m3_per_s, 1e-3);
    QVERIFY(result.return_k - result.supply_k > 23);
}

void LoopsTest::oneSourceLessIsTheLargest()
{
    LoopCase loop;
    loop.sources = {{Id(1), 300e3}, {Id(2), 500e3}};
    loop.loads = {{Id(3), 400e3}};
    LoopResult result = solveLoop(loop);
    QCOMPARE(result.capacity_w, 800e3);
    QCOMPARE(result.capacityLessOne_w, 300e3);
    QVERIFY(near(result.sources[0].heat_w, 150e3));
    loop.sources[0].capacity_w = 0;
    result = solveLoop(loop);
    QVERIFY(!result.capacityKnown);
    QVERIFY(near(result.sources[0].heat_w, 200e3));
}

void LoopsTest::aCduIsNoColderThanItsPlant()
{
    LoopCase loop;
    loop.sources = {{Id(1), 300e3, 0, 4, 300.15}};
    loop.plantSupply_k = 290.15;
    QCOMPARE(loopSupply_k(loop), 300.15);
    loop.plantSupply_k = 303.15;
    QCOMPARE(loopSupply_k(loop), 307.15);
}

void LoopsTest::aChillerTrimsWhatADryCoolerDelivers()
{
    LoopCase loop;
    loop.circuit = Circuit::Fws;
    loop.sources = {{Id(1), 300e3, 0, 0, 313.15}};
    QCOMPARE(loopSupply_k(loop), 313.15);
    LoopSource chiller{Id(2), 300e3, 0, 0, 299.15};
    chiller.trims = true;
    loop.sources.push_back(chiller);
    QCOMPARE(loopSupply_k(loop), 299.15);
}

void LoopsTest::pumpsTurnDownAndHeatTheLoop()
{
    LoopCase loop;
    loop.sources = {{Id(1), 300e3, 0, 0, 303.15}};
    loop.pumps = {{Id(5), 4e-3, 8e3}};
    loop.loads = {{Id(2), 100e3, 2e-3}};
    const LoopResult result = solveLoop(loop);
    QCOMPARE(result.turndown, 0.5);
    QCOMPARE(result.pump_w, 4e3);
    QCOMPARE(result.heat_w, 104e3);
}

void LoopsTest::drawnPipesMakeTwoLoops()
{
    Piped d;
    d.pipes(d.pipe, d.cdu, "tcs", d.rack2, "tcs");
    const auto cases = d.cases();
    QCOMPARE(cases.size(), std::size_t(2));
    QCOMPARE(cases[0].circuit, Circuit::Tcs);
    QCOMPARE(cases[0].id, d.cdu);
    QCOMPARE(cases[0].loads.size(), std::size_t(2));
    QCOMPARE(cases[0].runs.size(), std::size_t(4));
    QVERIFY(near(cases[0].loads[0].heat_w, 0.85 * 132e3));
    QCOMPARE(cases[0].plantSupply_k, 299.15);
    QCOMPARE(cases[1].circuit, Circuit::Fws);
    QCOMPARE(cases[1].id, d.chiller);
    QCOMPARE(cases[1].loads[0].id, d.cdu);
    const LoopResult result = solveLoop(cases[0]);
    QVERIFY(result.hydraulic);
    // 224 of 400 kW: the exchanger comes closer to the plant than its 4 K.
    QVERIFY(result.supply_k > 299.15 + 1 && result.supply_k < 299.15 + 4);
    QCOMPARE(result.loads[0].supplyMax_k, 318.15);
    QVERIFY(unservedLoads(cases).empty());
}

void LoopsTest::anUnpipedLiquidRackIsUnserved()
{
    const Piped d;
    QVERIFY(unservedLoads(d.cases()) == std::vector<Id>{d.rack2});
}

void LoopsTest::aCduInARackServesIt()
{
    Drawing d;
    const Id rack = d.item(d.part(Role::ItRack, {{key::peakPower, 100e3}, {key::liquidFraction, 1}}));
    const Id cdu =
        d.item(d.part(Role::InRackCdu, {{key::coolingCapacity, 120e3}}, coolantPorts("tcs", Circuit::Tcs, true)), rack, InRack{1});
    const auto cases = loopCases(d.layout, itLoads(d.layout));
    QCOMPARE(cases.size(), std::size_t(1));
    QCOMPARE(cases[0].id, cdu);
    QCOMPARE(cases[0].loads[0].id, rack);
}

namespace {

/// Two CDUs and four racks on hoses of one bore.
struct Parallel : Piped {
    Id hose = part(Role::Hose, {{key::bore, 0.05}, {key::roughness, 1e-5}});
    Id cdu2 = item(layout.find<Item>(cdu)->part);
    std::vector<Id> racks{rack1, rack2, item(rackPart), item(rackPart)};

    Parallel()
    {
        for (const Id rack : racks)
            for (const Id from : {cdu, cdu2})
                if (from != cdu || rack != rack1)
                    pipes(hose, from, "tcs", rack, "tcs");
        pipes(pipe, chiller, "fws", cdu2, "fws");
    }
    LoopResult solved() const { return solveLoop(cases()[0]); }
};

} // namespace

void LoopsTest::heatsOfLoadsAndPumpsReachTheSources()
{
    const LoopResult result = Parallel().solved();
    QVERIFY(result.hydraulic);
    double loads = 0, sources = 0, carried = 0;
    for (const auto &load : result.loads)
        loads += load.heat_w;
    for (const auto &source : result.sources)
        sources += source.heat_w;
    QVERIFY(near(result.heat_w, loads + result.pump_w));
    QVERIFY(near(sources, result.heat_w, 1e-4));
    for (const auto &load : result.loads)
        carried += load.flow_m3_per_s;
    QVERIFY(near(carried, result.flow_m3_per_s, 1e-9));
    QVERIFY(result.return_k > result.supply_k + 5 && result.return_k < result.supply_k + 15);
}

void LoopsTest::anExchangerAtItsRatingHasItsApproach()
{
    Piped d;
    Layout layout = d.layout;
    Item rack = *layout.find<Item>(d.rack1);
    rack.figures = {{key::peakPower, 400e3 / 0.85, Grade::User, "test"}, {key::coolantFlow, 0.01, Grade::User, "test"}};
    d.put(rack);
    const LoopResult result = solveLoop(d.cases()[0]);
    // The pump's heat joins the 400 kW only behind the exchanger; the films are those of the rating.
    QVERIFY2(std::abs(result.supply_k - 303.15) < 0.15, qPrintable(QString::number(result.supply_k)));
}

void LoopsTest::aThrottledHoseStarvesItsRack()
{
    Parallel d;
    const LoopResult open = d.solved();
    for (const Kept<Run> &run : d.layout.all<Run>())
        if (run->to.owner == d.racks[2] || run->from.owner == d.racks[2]) {
            Run throttled = *run;
            throttled.figures = {{key::valveFlow, 0.004, Grade::User, "test"}, {key::valveOpening, 0.1, Grade::User, "test"}};
            d.put(throttled);
        }
    const LoopResult result = d.solved();
    for (const auto &load : result.loads) {
        const bool starved = load.id == d.racks[2];
        QCOMPARE(load.flow_m3_per_s < 0.9 * load.flowNeed_m3_per_s, starved);
    }
    // The pumps do not race for it: the others get what they need and no more.
    QVERIFY(result.turndown < open.turndown + 0.02);
}

void LoopsTest::oneCduOutLeavesTheOther()
{
    const LoopResult result = Parallel().solved();
    QCOMPARE(result.outages.size(), std::size_t(2));
    for (const auto &outage : result.outages) {
        QVERIFY(outage.supply_k > result.supply_k);
        QCOMPARE(outage.capacity_w, 400e3);
        QVERIFY(outage.heat_w > 440e3);
        QVERIFY(outage.worstShare > 0.5);
    }
}

void LoopsTest::pumpsRunNoFasterThanTheWorstRackNeeds()
{
    const LoopResult result = Parallel().solved();
    double worst = 1e9;
    for (const auto &load : result.loads)
        worst = std::min(worst, load.flow_m3_per_s / load.flowNeed_m3_per_s);
    QVERIFY(result.turndown < 1);
    QVERIFY2(worst > 0.999 && worst < 1.02, qPrintable(QString::number(worst)));
}

void LoopsTest::aPumpThatIsStatedToDrawMoreDrawsMore()
{
    double before = 0;
    for (const double stated_w : {15e3, 30e3, 80e3, 240e3}) {
        Parallel d;
        for (const Id id : {d.cdu, d.cdu2}) {
            Item cdu = *d.layout.find<Item>(id);
            cdu.figures = {{key::pumpPower, stated_w, Grade::User, "test"}};
            d.put(cdu);
        }
        const double drawn_w = d.solved().pump_w;
        QVERIFY2(drawn_w > before * 1.5, qPrintable(QString("%1 W stated: %2 W").arg(stated_w).arg(drawn_w)));
        before = drawn_w;
    }
}

void LoopsTest::theWorstPathFallsAllTheWay()
{
    const LoopResult result = Parallel().solved();
    const WorstPath path = worstPath(result);
    QVERIFY(path.load && path.source);
    QVERIFY(path.points.size() >= 4);
    QCOMPARE(path.points.front().through, LoopLink::Kind::Source);
    for (std::size_t i = 1; i < path.points.size(); ++i) {
        QVERIFY(path.points[i].pressure_pa < path.points[i - 1].pressure_pa);
        QVERIFY(path.points[i].length_m >= path.points[i - 1].length_m);
    }
    // What falls along the way is what the pump gives.
    const auto source = std::ranges::find(result.sources, path.source, &LoopResult::Source::id);
    QVERIFY(near(path.points.front().pressure_pa - path.points.back().pressure_pa, source->head_pa, 0.01));
}

GRIDHALL_TEST(LoopsTest)
#include "loops_test.moc"
