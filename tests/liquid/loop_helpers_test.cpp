// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/balance_loops.h"
#include "core/liquid/size_loops.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QtTest>

#include <set>

using namespace gridhall;
using namespace gridhall::test;

namespace {

Part piece(const char *number, Role role, std::vector<std::pair<const char *, double>> figures)
{
    Part part;
    part.number = number;
    part.role = role;
    part.name = number;
    part.width = part.depth = part.height = 1000;
    for (const auto &[key, value] : figures)
        part.figures.push_back({key, value, Grade::Datasheet, "test"});
    return part;
}

const Library &library()
{
    static const Library all = [] {
        Library made;
        for (const int dn : {25, 32, 40, 50, 80}) {
            const double bore = dn * 1e-3;
            made.add(piece(("hose" + std::to_string(dn)).c_str(), Role::Hose, {{key::bore, bore}, {key::roughness, 1e-5}}));
            Part valve = piece(("valve" + std::to_string(dn)).c_str(), Role::Valve,
                               {{key::bore, bore}, {key::valveFlow, 0.04 * dn * dn / 2.236 / 3600}, {key::valveOpening, 1}});
            valve.traits = {{"valve", "balancing"}};
            made.add(valve);
        }
        return made;
    }();
    return all;
}

/// A CDU and four racks on hoses of very different length.
struct Uneven : Drawing {
    Id hose, cdu;
    Id rackPart = part(Role::ItRack, {{key::peakPower, 132e3}, {key::liquidFraction, 0.87}, {key::coolantFlow, 0.0029}},
                       coolantPorts("tcs", Circuit::Tcs, false));
    std::vector<Id> racks;

    explicit Uneven(const char *hoseNumber = "hose50")
    {
        const auto adopting = adopted(layout, library().source(), hoseNumber);
        layout = layout.applying(adopting->edit);
        hose = adopting->part;
        cdu = item(part(Role::Cdu,
                        {{key::coolingCapacity, 600e3},
                         {key::approach, 4},
                         {key::supplyTemperature, 300.15},
                         {key::ratedFlow, 0.015},
                         {key::pumpHead, 300e3}},
                        coolantPorts("tcs", Circuit::Tcs, true)));
        for (const Tenths length : {20000, 60000, 120000, 200000}) {
            racks.push_back(item(rackPart));
            for (const char *leg : {"tcs.supply", "tcs.return"})
                run(hose, {cdu, leg}, {racks.back(), leg}, Feed::None, {{0, length}});
        }
    }
    LoopResult solved() const { return solveLoop(loopCases(layout, itLoads(layout))[0]); }
    LiquidResult liquid() const
    {
        LiquidResult result;
        result.loops.push_back(solved());
        return result;
    }
};

/// Largest share of its need over the smallest.
double spread(const LoopResult &result)
{
    double least = 1e9, most = 0;
    for (const auto &load : result.loads) {
        least = std::min(least, load.flow_m3_per_s / load.flowNeed_m3_per_s);
        most = std::max(most, load.flow_m3_per_s / load.flowNeed_m3_per_s);
    }
    return most / least;
}

} // namespace

class LoopHelpersTest : public QObject {
    Q_OBJECT

private slots:
    void balancingGivesEachRackItsNeedAndNoMore();
    void balancingTwiceChangesNothing();
    void balancingIsOneStepThatUndoesItself();
    void balancingSavesPumping();
    void aValveStatedOnTheRunIsSet();
    void sizingKeepsVelocityAndGradient();
    void sizingBothLegsAlike();
    void sizedPipesStaySized();
    void theNarrowestPipeKeepsBothLimits();
    void nothingDrawnIsAProblem();
};

void LoopHelpersTest::balancingGivesEachRackItsNeedAndNoMore()
{
    Uneven d;
    const LoopResult before = d.solved();
    QVERIFY(spread(before) > 1.1);
    const auto balancing = balancedLoops(d.layout, library());
    QVERIFY(balancing);
    QCOMPARE(balancing->placed, std::size_t(4));
    QVERIFY(balancing->stuck.empty());
    d.layout = d.layout.applying(balancing->edit);
    const LoopResult after = d.solved();
    QVERIFY2(spread(after) < 1.01, qPrintable(QString::number(spread(after))));
    for (const auto &load : after.loads)
        QVERIFY(load.flow_m3_per_s > 0.999 * load.flowNeed_m3_per_s);
}

void LoopHelpersTest::balancingTwiceChangesNothing()
{
    Uneven d;
    d.layout = d.layout.applying(balancedLoops(d.layout, library())->edit);
    const auto again = balancedLoops(d.layout, library());
    QVERIFY(again);
    QCOMPARE(again->placed, std::size_t(0));
    QVERIFY(again->edit.isEmpty());
}

void LoopHelpersTest::balancingIsOneStepThatUndoesItself()
{
    const Uneven d;
    const auto balancing = balancedLoops(d.layout, library());
    const Layout back = d.layout.applying(balancing->edit).applying(balancing->edit.inverted());
    QVERIFY(Layout::difference(d.layout, back).isEmpty());
}

void LoopHelpersTest::balancingSavesPumping()
{
    Uneven d;
    const double before = d.solved().flow_m3_per_s;
    d.layout = d.layout.applying(balancedLoops(d.layout, library())->edit);
    QVERIFY(d.solved().flow_m3_per_s < before);
}

void LoopHelpersTest::aValveStatedOnTheRunIsSet()
{
    Uneven d;
    for (const Kept<Run> &run : d.layout.all<Run>())
        if (run->to == PortRef{d.racks[0], "tcs.return"}) {
            Run valved = *run;
            valved.figures = {{key::valveFlow, 0.0124, Grade::User, "test"}};
            d.put(valved);
        }
    const auto balancing = balancedLoops(d.layout, library());
    QVERIFY(balancing);
    QCOMPARE(balancing->placed, std::size_t(3));
    d.layout = d.layout.applying(balancing->edit);
    QVERIFY2(spread(d.solved()) < 1.01, qPrintable(QString::number(spread(d.solved()))));
}

void LoopHelpersTest::sizingKeepsVelocityAndGradient()
{
    Uneven d("hose25");
    const auto sizing = sizedLoops(d.layout, library(), d.liquid());
    QVERIFY(sizing);
    QCOMPARE(sizing->changes.size(), std::size_t(8));
    QVERIFY(sizing->tooSmall.empty());
    const Criteria &criteria = d.layout.criteria();
    for (const LoopSizing::Change &change : sizing->changes) {
        QVERIFY(change.velocity_m_per_s <= criteria.coolantVelocity_m_per_s);
        QVERIFY(change.gradient_pa_per_m <= 2 * criteria.coolantGradient_pa_per_m); // hoses
    }
    d.layout = d.layout.applying(sizing->edit);
    QVERIFY(d.solved().hydraulic);
}

void LoopHelpersTest::sizingBothLegsAlike()
{
    Uneven d("hose25");
    const auto sizing = sizedLoops(d.layout, library(), d.liquid());
    d.layout = d.layout.applying(sizing->edit);
    for (const Id rack : d.racks) {
        std::set<Id> parts;
        for (const Kept<Run> &run : d.layout.all<Run>())
            if (run->to.owner == rack)
                parts.insert(run->part);
        QCOMPARE(parts.size(), std::size_t(1));
    }
}

void LoopHelpersTest::sizedPipesStaySized()
{
    Uneven d("hose25");
    for (int pass = 0; pass < 3; ++pass)
        d.layout = d.layout.applying(sizedLoops(d.layout, library(), d.liquid())->edit);
    QVERIFY(sizedLoops(d.layout, library(), d.liquid())->edit.isEmpty());
}

void LoopHelpersTest::theNarrowestPipeKeepsBothLimits()
{
    Criteria criteria;
    criteria.coolantVelocity_m_per_s = 2.5;
    criteria.coolantGradient_pa_per_m = 1e6;
    const PipeDuty duty{0.0029, 303.15, 0.25};
    // 2.3 m/s in 40 mm: slow enough, but a metre of it drops more than a hose may, twice the 400 Pa of a pipe.
    const PipeFit byVelocity = fittingPipe(library(), {Role::Hose}, duty, criteria);
    QCOMPARE(byVelocity.part->number, std::string("hose40"));
    criteria.coolantGradient_pa_per_m = 400;
    const PipeFit byBoth = fittingPipe(library(), {Role::Hose}, duty, criteria);
    QCOMPARE(byBoth.part->number, std::string("hose50"));
    QVERIFY(byBoth.keeps && byBoth.velocity_m_per_s < 1.5 && byBoth.gradient_pa_per_m > 400);
    criteria.coolantGradient_pa_per_m = 1;
    const PipeFit widest = fittingPipe(library(), {Role::Hose}, duty, criteria);
    QVERIFY(!widest.keeps);
    QCOMPARE(widest.part->number, std::string("hose80"));
    QVERIFY(!fittingPipe(library(), {Role::Pipe}, duty, criteria).part);
}

void LoopHelpersTest::nothingDrawnIsAProblem()
{
    const Drawing d;
    QVERIFY(!balancedLoops(d.layout, library()));
    QVERIFY(!sizedLoops(d.layout, library(), {}));
}

GRIDHALL_TEST(LoopHelpersTest)
#include "loop_helpers_test.moc"
