// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/liquid_loops.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// Two racks on a CDU, each on hoses of its own of 10 m; fittings sit in the hoses.
struct Hosed : Drawing {
    Id hose = part(Role::Hose, {{key::bore, 0.05}, {key::roughness, 1e-5}});
    Id cdu = item(part(Role::Cdu,
                       {{key::coolingCapacity, 400e3},
                        {key::approach, 4},
                        {key::supplyTemperature, 300.15},
                        {key::ratedFlow, 0.01},
                        {key::pumpHead, 250e3}},
                       coolantPorts("tcs", Circuit::Tcs, true)));
    Id rackPart = part(Role::ItRack, {{key::peakPower, 132e3}, {key::liquidFraction, 0.85}}, coolantPorts("tcs", Circuit::Tcs, false));
    std::vector<Id> racks{item(rackPart), item(rackPart)};
    std::vector<Id> supplies, returns;

    Hosed()
    {
        for (const Id rack : racks) {
            const Polyline way{{0, 50000}};
            supplies.push_back(run(hose, {cdu, "tcs.supply"}, {rack, "tcs.supply"}, Feed::None, way));
            returns.push_back(run(hose, {cdu, "tcs.return"}, {rack, "tcs.return"}, Feed::None, way));
        }
    }
    Id valvePart(const char *kind, std::vector<std::pair<const char *, double>> figures)
    {
        const Id id = part(Role::Valve, std::move(figures));
        Part valve = *layout.find<Part>(id);
        valve.traits = {{"valve", kind}};
        return put(valve);
    }
    Id valve(const char *kind, Id run, double open, bool turned = false, double limit = 0)
    {
        return item(valvePart(kind, {{key::valveFlow, 0.01}, {key::valveOpening, open}, {key::ratedFlow, limit}}), run,
                    OnRun{20000, turned});
    }
    LoopResult solved() const { return solveLoop(loopCases(layout, itLoads(layout))[0]); }
};

double flowOf(const LoopResult &result, Id load) { return std::ranges::find(result.loads, load, &LoopResult::Load::id)->flow_m3_per_s; }

} // namespace

class FittingsTest : public QObject {
    Q_OBJECT

private slots:
    void aValveDropsByItsFlowAtOneBar();
    void anOpeningIsFoundForADrop();
    void aThrottledValveStarvesTheRackBehindIt();
    void aClosedValveIsNamed();
    void aCheckValveSetTheWrongWayIsNamed();
    void aControlValveHoldsItsFlow();
    void aFittingSplitsItsRunAndKeepsItsLength();
    void aRackWithOneLegIsNamed();
    void pumpsAgainstEachOtherAreNamed();
};

void FittingsTest::aValveDropsByItsFlowAtOneBar()
{
    Hosed d;
    const Id valve = d.valve("balancing", d.supplies[0], 1);
    const LoopResult result = d.solved();
    const auto at = std::ranges::find(result.network->links, valve, &LoopLink::id);
    QVERIFY(at != result.network->links.end());
    QCOMPARE(at->kind, LoopLink::Kind::Fitting);
    const auto k = static_cast<std::size_t>(at - result.network->links.begin());
    const NetworkLink &link = result.network->pipes.links[k];
    const double flow = result.hydraulics.state.flow_m3_per_s[k];
    const double drop_m = result.hydraulics.state.head_m[std::size_t(link.from)] - result.hydraulics.state.head_m[std::size_t(link.to)];
    const double expected_m = 1e5 / (1000 * 9.80665) * flow * flow / 1e-4;
    QVERIFY2(std::abs(drop_m - expected_m) < 0.02 * expected_m, qPrintable(QString::number(drop_m / expected_m)));
}

void FittingsTest::anOpeningIsFoundForADrop()
{
    const double open = valveOpeningFor(0.01, 0.002, 30e3);
    QVERIFY(open > 0.05 && open < 1);
    QVERIFY(std::abs(valveResistance(0.01, open) * 0.002 * 0.002 * 9806.65 - 30e3) < 1);
    QCOMPARE(valveOpeningFor(0.01, 0.002, 0), 1.0);
}

void FittingsTest::aThrottledValveStarvesTheRackBehindIt()
{
    Hosed d;
    d.valve("balancing", d.returns[1], 0.15);
    const LoopResult result = d.solved();
    QVERIFY(flowOf(result, d.racks[1]) < 0.9 * result.loads[1].flowNeed_m3_per_s);
    QVERIFY(flowOf(result, d.racks[0]) > 0.999 * result.loads[0].flowNeed_m3_per_s);
}

void FittingsTest::aClosedValveIsNamed()
{
    Hosed d;
    const Id valve = d.valve("isolating", d.supplies[1], 0);
    const LoopResult result = d.solved();
    QVERIFY(result.hydraulic);
    QCOMPARE(flowOf(result, d.racks[1]), 0.0);
    QCOMPARE(result.troubles.size(), std::size_t(1));
    QVERIFY((result.troubles[0] == LoopTrouble{LoopTrouble::Kind::Still, d.racks[1], valve}));
}

void FittingsTest::aCheckValveSetTheWrongWayIsNamed()
{
    Hosed d;
    const Id valve = d.valve("check", d.supplies[0], 1, true);
    LoopResult result = d.solved();
    QVERIFY(!result.troubles.empty());
    QVERIFY((result.troubles[0] == LoopTrouble{LoopTrouble::Kind::Still, d.racks[0], valve}));
    Item turned = *d.layout.find<Item>(valve);
    turned.place = OnRun{20000, false};
    d.put(turned);
    result = d.solved();
    QVERIFY(result.troubles.empty());
    QVERIFY(flowOf(result, d.racks[0]) > 0);
}

void FittingsTest::aControlValveHoldsItsFlow()
{
    Hosed d;
    d.valve("control", d.supplies[0], 1, false, 0.0015);
    const LoopResult result = d.solved();
    QVERIFY(std::abs(flowOf(result, d.racks[0]) - 0.0015) < 1e-8);
}

void FittingsTest::aFittingSplitsItsRunAndKeepsItsLength()
{
    Hosed d;
    const LoopResult without = d.solved();
    d.valve("isolating", d.supplies[0], 1);
    const LoopResult with = d.solved();
    QCOMPARE(with.network->links.size(), without.network->links.size() + 2);
    QVERIFY(std::abs(with.volume_m3 - without.volume_m3) < 1e-9);
}

void FittingsTest::aRackWithOneLegIsNamed()
{
    Hosed d;
    const Id lone = d.item(d.rackPart);
    d.run(d.hose, {d.cdu, "tcs.supply"}, {lone, "tcs.supply"});
    const LoopResult result = d.solved();
    QVERIFY(result.hydraulic);
    QCOMPARE(result.troubles.size(), std::size_t(1));
    QVERIFY((result.troubles[0] == LoopTrouble{LoopTrouble::Kind::Unjoined, lone, {}}));
}

void FittingsTest::pumpsAgainstEachOtherAreNamed()
{
    Hosed d;
    // A second CDU of a tenth of the head cannot open its way.
    const Id weak = d.item(d.part(Role::Cdu, {{key::coolingCapacity, 400e3}, {key::ratedFlow, 0.01}, {key::pumpHead, 10e3}},
                                  coolantPorts("tcs", Circuit::Tcs, true)));
    d.pipes(d.hose, weak, "tcs", d.cdu, "tcs");
    const LoopResult result = d.solved();
    QVERIFY(result.hydraulic);
    QVERIFY(std::ranges::any_of(result.troubles,
                                [&](const LoopTrouble &one) { return one.at == weak && one.kind == LoopTrouble::Kind::PressedBack; }));
}

GRIDHALL_TEST(FittingsTest)
#include "fittings_test.moc"
