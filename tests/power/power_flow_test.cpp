// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_flow.h"
#include "tests/power/network.h"
#include "tests/support/drawing.h"
#include "tests/support/room.h"

#include <QtTest>
#include <random>

using namespace gridhall;
using namespace gridhall::test;

class PowerFlowTest : public QObject {
    Q_OBJECT

private slots:
    void aFeederFollowsItsFormula();
    void aBuswayLosesThreeISquaredR();
    void cordsShareAndTakeOver();
    void aRackOnOnePathGoesDarkWithIt();
    void whatComesInGoesOutOrIsLost();
    void aGeneratorCarriesTheLoadOnlyWhenTheUtilityIsLost();
    void aTransferSwitchTakesItsFirstLiveInput();
    void aCircleIsNamedAndLeavesTheRestStanding();
    void lossesAreSharedBetweenItAndCooling();
    void aPathIsListedFromTheLoadToTheSource();
    void aDrawnPathThroughAModuleReachesTheRack();
    void tenThousandElements();
};

void PowerFlowTest::aFeederFollowsItsFormula()
{
    Network n;
    const auto utility = n.add(Role::Utility), transformer = n.add(Role::Transformer, 0, {0.001, 0, 0.009}, 2.5e6),
               ups = n.add(Role::Ups, 0, {0.007147, 0.006401, 0.026751}, 2e6), rack = n.add(Role::ItRack, 1.2e6);
    n.join(utility, transformer);
    n.join(transformer, ups);
    n.join(ups, rack);
    const PowerFlow flow = solvePower(n.network);
    const double upsIn = 1.2e6 + 2e6 * (0.007147 + 0.006401 * 0.6 + 0.026751 * 0.36);
    const double x = upsIn / 2.5e6, in = upsIn + 2.5e6 * (0.001 + 0.009 * x * x);
    QVERIFY(nearly(at(flow, ups).demand_w[0], 1.2e6));
    QVERIFY(nearly(at(flow, transformer).demand_w[0], upsIn));
    QVERIFY(nearly(flow.utility_w, in));
    QVERIFY(nearly(flow.loss_w, in - 1.2e6));
    QVERIFY(nearly(flow.lossForIt_w, flow.loss_w));
}

void PowerFlowTest::aBuswayLosesThreeISquaredR() // reference case: 60 m of 0.018 mohm/m at 2000 A lose 12.96 kW
{
    Network n;
    n.network.powerFactor = 0.95;
    // A load that draws 2000 A at what is left of 415 V behind the busway.
    const double r = 0.018e-3 * 60, x = 0.011e-3 * 60, i = 2000, sine = std::sqrt(1 - 0.95 * 0.95);
    const double root3 = std::sqrt(3.0);
    // |U1|^2 = |U2 + sqrt3 I (R + jX)(cos - j sin)|^2, solved for U2.
    const double along = root3 * i * (r * 0.95 + x * sine), across = root3 * i * (x * 0.95 - r * sine);
    const double u2 = std::sqrt(415 * 415.0 - across * across) - along;
    const auto utility = n.add(Role::Utility), busway = n.add(Role::Busway), rack = n.add(Role::ItRack, root3 * u2 * i * 0.95);
    n.network.elements[0].voltage_v = 415;
    n.network.elements[1].resistance_ohm = r;
    n.network.elements[1].reactance_ohm = x;
    n.join(utility, busway);
    n.join(busway, rack);
    const PowerFlow flow = solvePower(n.network);
    QVERIFY2(nearly(at(flow, busway).loss_w, 12960, 1e-8), qPrintable(QString::number(at(flow, busway).loss_w, 'g', 12)));
    QVERIFY(nearly(at(flow, busway).voltage_pu * 415, u2, 1e-8));
    QVERIFY(std::abs(415 - u2 - 4.268) < 0.005); // published as the lengthwise drop alone
}

void PowerFlowTest::cordsShareAndTakeOver()
{
    const TwoPaths n;
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(nearly(at(flow, n.a).demand_w[0], 50e3));
    QVERIFY(nearly(at(flow, n.b).demand_w[0], 50e3));
    QVERIFY(nearly(at(flow, n.a).demand_w[static_cast<int>(PowerState::LostB)], 100e3));
    QVERIFY(nearly(at(flow, n.a).demand_w[static_cast<int>(PowerState::LostA)], 0));
    QCOMPARE(at(flow, n.upsA).worstState(), PowerState::LostB);
    QCOMPARE(at(flow, n.upsA).feed, Feed::A);
    QCOMPARE(at(flow, n.utility).feed, Feed::None);
    QCOMPARE(at(flow, n.rack).feed, Feed::None);
    const auto cords = flow.cordsOf(Id(n.rack + 1));
    QCOMPARE(cords.size(), std::size_t(2));
    QCOMPARE(cords[0]->feed, Feed::A);
    QCOMPARE(cords[1]->feed, Feed::B);
}

void PowerFlowTest::aRackOnOnePathGoesDarkWithIt()
{
    TwoPaths n;
    const auto lone = n.add(Role::ItRack, 30e3);
    n.join(n.a, lone, "psu.a");
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(nearly(at(flow, lone).demand_w[0], 30e3));
    QVERIFY(nearly(at(flow, lone).demand_w[static_cast<int>(PowerState::LostA)], 0));
    QVERIFY(nearly(at(flow, n.b).demand_w[static_cast<int>(PowerState::LostA)], 100e3));
}

void PowerFlowTest::whatComesInGoesOutOrIsLost()
{
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        Network n;
        n.add(Role::Utility);
        n.network.elements[0].voltage_v = 480;
        std::uniform_real_distribution<double> unit(0, 1);
        for (std::int32_t e = 1; e < 200; ++e) {
            const bool leaf = e > 100;
            const auto self = n.add(leaf ? (e % 3 ? Role::ItRack : Role::Crah) : Role::Ups, leaf ? 1e4 * unit(random) : 0,
                                    {0.01 * unit(random), 0.01 * unit(random), 0.03 * unit(random)}, leaf ? 0 : 1e6,
                                    leaf || e < 10       ? Feed::None
                                    : unit(random) < 0.5 ? Feed::A
                                                         : Feed::B);
            n.network.elements.back().resistance_ohm = leaf ? 0 : 1e-4 * unit(random);
            const auto parents = std::min(e, 101);
            for (int cord = 0; cord < 2; ++cord)
                n.join(static_cast<std::int32_t>(unit(random) * parents), self);
        }
        const PowerFlow flow = solvePower(n.network);
        QVERIFY(flow.utility_w > flow.it_w && flow.mechanical_w > 0);
        QVERIFY(nearly(flow.utility_w, flow.it_w + flow.mechanical_w + flow.loss_w));
        QVERIFY(flow.lossForIt_w > 0 && flow.lossForIt_w < flow.loss_w);
    }
}

void PowerFlowTest::aGeneratorCarriesTheLoadOnlyWhenTheUtilityIsLost()
{
    Network n;
    const auto utility = n.add(Role::Utility), generator = n.add(Role::Generator, 0, {}, 1e6), board = n.add(Role::Switchboard),
               rack = n.add(Role::ItRack, 400e3);
    n.join(utility, board, "in.1");
    n.join(generator, board, "in.2");
    n.join(board, rack);
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(nearly(flow.utility_w, 400e3));
    QVERIFY(nearly(at(flow, utility).demand_w[0], 400e3));
    QVERIFY(nearly(at(flow, generator).demand_w[0], 400e3));
    QVERIFY(nearly(at(flow, board).demand_w[0], 400e3));
}

void PowerFlowTest::aTransferSwitchTakesItsFirstLiveInput()
{
    TwoPaths n;
    const auto sts = n.add(Role::Sts), rack = n.add(Role::ItRack, 10e3);
    n.join(n.b, sts, "in.b");
    n.join(n.a, sts, "in.a");
    n.join(sts, rack);
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(nearly(at(flow, n.a).demand_w[0], 60e3));
    QVERIFY(nearly(at(flow, n.b).demand_w[0], 50e3));
    QVERIFY(nearly(at(flow, n.b).demand_w[static_cast<int>(PowerState::LostA)], 110e3));
}

void PowerFlowTest::aCircleIsNamedAndLeavesTheRestStanding()
{
    TwoPaths n;
    const auto x = n.add(Role::Switchboard), y = n.add(Role::Switchboard);
    n.join(x, y);
    n.join(y, x);
    const PowerFlow flow = solvePower(n.network);
    QCOMPARE(flow.problems.size(), std::size_t(2));
    QCOMPARE(flow.problems[0].first, Id(x + 1));
    QVERIFY(nearly(flow.it_w, 100e3));
}

void PowerFlowTest::lossesAreSharedBetweenItAndCooling()
{
    Network n;
    const auto utility = n.add(Role::Utility), ups = n.add(Role::Ups, 0, {0, 0.05, 0}, 1e6), rack = n.add(Role::ItRack, 300e3),
               crah = n.add(Role::Crah, 100e3);
    n.join(utility, ups);
    n.join(ups, rack);
    n.join(ups, crah);
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(nearly(flow.loss_w, 20e3));
    QVERIFY(nearly(flow.lossForIt_w, 15e3));
}

void PowerFlowTest::aPathIsListedFromTheLoadToTheSource()
{
    const TwoPaths n;
    const PowerFlow flow = solvePower(n.network);
    const std::vector<Id> expected{Id(n.a + 1), Id(n.upsA + 1), Id(n.utility + 1)};
    QVERIFY(flow.pathOf(*flow.cordsOf(Id(n.rack + 1))[0]) == expected);
}

void PowerFlowTest::aDrawnPathThroughAModuleReachesTheRack()
{
    using D = PortDirection;
    Drawing d;
    const Id cable = d.part(Role::Cable, {{key::ratedCurrent, 4000}, {key::voltage, 415}, {key::resistance, 1e-5}});
    const Id buswayPart = d.part(Role::Busway, {{key::ratedCurrent, 800}});
    const Id utility = d.item(d.part(Role::Utility, {{key::voltage, 415}}, {acPort("out", D::Out)}));
    Part modulePart;
    modulePart.role = Role::Module;
    modulePart.ports = {acPort("power.a", D::In)};
    auto contents = std::make_shared<Contents>();
    contents->boundary.push_back({"power.a", {Id(7), "in"}});
    modulePart.contents = contents;
    const Id module = d.item(d.put(modulePart));
    Item board;
    board.part = d.part(Role::Switchboard, {{key::ratedCurrent, 1000}, {key::voltage, 415}}, {acPort("in", D::In), acPort("out", D::Out)});
    board.parent = board.module = module;
    board.slot = Id(7);
    const Id boardId = d.put(board);
    // Drawn from the module towards the utility: the ports know better.
    d.run(cable, {module, "power.a"}, {utility, "out"}, Feed::A, {{0, 0}, {100000, 0}});
    const Id busway = d.run(buswayPart, {boardId, "out"}, {}, Feed::A, {{0, 0}, {100000, 0}});
    const Id tapOff = d.item(d.part(Role::TapOff, {{key::ratedCurrent, 63}}, {acPort("out", D::Out)}), busway, OnRun{50000});
    const Id rack = d.item(d.part(Role::Rack, {}, {acPort("psu.a", D::In)}));
    const Id serverPart = d.part(Role::Server, {{key::peakPower, 10e3}});
    d.item(serverPart, rack, InRack{1});
    d.item(serverPart, rack, InRack{9});
    d.run(cable, {tapOff, "out"}, {rack, "psu.a"});
    const ItLoads loads = itLoads(d.layout);
    const PowerFlow flow = solvePower(powerCase(d.layout, loads, {}));
    QCOMPARE(flow.it_w, 20e3);
    for (const Id id : {utility, boardId, busway, tapOff})
        QVERIFY(flow.find(id) && flow.find(id)->demand_w[0] >= 20e3 && flow.find(id)->live);
    QCOMPARE(flow.find(tapOff)->feed, Feed::A);
    QCOMPARE(flow.find(tapOff)->voltage_v, 415.0);
    QCOMPARE(flow.cordsOf(rack).size(), std::size_t(1));
    QCOMPARE(flow.cordsOf(rack)[0]->port, std::string("psu.a"));
    QVERIFY(flow.pathOf(*flow.cordsOf(rack)[0]).back() == utility);
    QVERIFY(flow.loss_w > 0);
    QCOMPARE(flow.find(rack)->limit_w, 0.0);
    QCOMPARE(flow.find(tapOff)->limit_w, std::sqrt(3.0) * 415 * 63 * 0.98 * 0.8);
}

void PowerFlowTest::tenThousandElements()
{
    Network n;
    n.add(Role::Utility);
    for (std::int32_t e = 1; e < 10000; ++e) {
        n.add(e < 3000 ? Role::Pdu : Role::ItRack, e < 3000 ? 0 : 1e4, {0.01, 0, 0.01}, e < 3000 ? 1e6 : 0);
        n.join(e < 3000 ? (e - 1) / 4 : e % 3000, e);
    }
    QVERIFY(nearly(solvePower(n.network).it_w, 7e7));
}

GRIDHALL_TEST(PowerFlowTest)
#include "power_flow_test.moc"
