// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/autonomy.h"
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// Utility and generator on a board, a UPS with two batteries of 30 MJ on its DC link, one rack of 100 kW.
struct Backed : Network {
    std::int32_t utility = add(Role::Utility), generator = add(Role::Generator), board = add(Role::Switchboard), ups = add(Role::Ups),
                 first = add(Role::Battery), second = add(Role::Battery), link1 = add(Role::Cable), link2 = add(Role::Cable),
                 rack = add(Role::ItRack, 100e3);
    Backed()
    {
        join(utility, board, "in.1");
        join(generator, board, "in.2");
        join(board, ups);
        join(first, link1);
        join(second, link2);
        join(link1, ups, "dc");
        join(link2, ups, "dc");
        join(ups, rack, "psu.a");
        for (const std::int32_t battery : {first, second})
            network.elements[indexOf(battery)].energy_j = 30e6;
    }
};

FailureKey fault(std::int32_t element) { return {FailureMode::Fault, false, element}; }

} // namespace

class AutonomyTest : public QObject {
    Q_OBJECT

private slots:
    void whatHangsOnTheLinkOverWhatTheInverterDraws();
    void lossesShortenIt();
    void aBatteryOutOfServiceDoesNotCount();
    void theLastBatteryLostLeavesTheRackLitAndUnprotected();
    void withoutABatteryTheStartOfAGeneratorIsAGap();
    void aUpsWithoutDrawnBatteriesIsTakenToBridge();
    void aLinkOfDirectCurrentLeavesTheOutputAlternating();
};

void AutonomyTest::whatHangsOnTheLinkOverWhatTheInverterDraws()
{
    const Backed n;
    const PowerFlow flow = solvePower(n.network);
    const auto found = autonomies(n.network, &flow);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].stores, (std::vector{n.first, n.second}));
    QVERIFY(nearly(found[0].normal_s(), 600));
    QVERIFY(nearly(found[0].worst_s(), 600));
    QVERIFY(nearly(autonomies(n.network, nullptr)[0].energy_j, 60e6));
}

void AutonomyTest::lossesShortenIt()
{
    Backed n;
    n.network.elements[indexOf(n.ups)].rated_w = 100e3;
    n.network.elements[indexOf(n.ups)].loss = {0.25, 0, 0};
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(nearly(autonomies(n.network, &flow)[0].normal_s(), 480));
}

void AutonomyTest::aBatteryOutOfServiceDoesNotCount()
{
    Backed n;
    n.network.elements[indexOf(n.second)].state = SwitchState::Out;
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(nearly(autonomies(n.network, &flow)[0].normal_s(), 300));
}

void AutonomyTest::theLastBatteryLostLeavesTheRackLitAndUnprotected()
{
    const Backed n;
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    QCOMPARE(ledger.failed(fault(n.first)).ok, 1);
    const Failure both = ledger.failed({fault(n.first), fault(n.link2)});
    QCOMPARE(both.unprotected, 1);
    QCOMPARE(both.dark, 0);
    QCOMPARE(ledger.failed(std::vector<FailureKey>()).ok, 1);
}

void AutonomyTest::withoutABatteryTheStartOfAGeneratorIsAGap()
{
    const Backed n;
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    QCOMPARE(ledger.failed(fault(n.utility)).dark, 0);
    QCOMPARE(ledger.failed({fault(n.first), fault(n.second), fault(n.utility)}).dark, 1);
}

void AutonomyTest::aUpsWithoutDrawnBatteriesIsTakenToBridge()
{
    Network n;
    const auto utility = n.add(Role::Utility), generator = n.add(Role::Generator), board = n.add(Role::Switchboard), ups = n.add(Role::Ups),
               rack = n.add(Role::ItRack, 100e3);
    n.join(utility, board, "in.1");
    n.join(generator, board, "in.2");
    n.join(board, ups);
    n.join(ups, rack, "psu.a");
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    QCOMPARE(ledger.failed(fault(utility)).dark, 0);
    QVERIFY(!autonomies(n.network, nullptr)[0].isKnown());
}

void AutonomyTest::aLinkOfDirectCurrentLeavesTheOutputAlternating()
{
    Backed n;
    n.network.elements[indexOf(n.link1)].dc = n.network.elements[indexOf(n.link2)].dc = true;
    const PowerFlow flow = solvePower(n.network);
    QVERIFY(!at(flow, n.ups).dc && !at(flow, n.rack).dc);
}

GRIDHALL_TEST(AutonomyTest)
#include "autonomy_test.moc"
