// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

/// What devices do by themselves or by hand after one failure.
class TransferTest : public QObject {
    Q_OBJECT

private slots:
    void aPathLostLeavesTheRackLitOnTheOther();
    void aBypassKeepsALoadLitAndUnprotected();
    void aGapDropsWhatNothingBridges();
    void aTieClosesByItselfOrByHand();
    void aTieCarriesOneWayOnly();
    void aZoneEndsAtItsBreakers();
    void aRoomTakesBothPathsWithIt();
    void aCoolerWithoutPowerHeatsItsRacks();
};

void TransferTest::aPathLostLeavesTheRackLitOnTheOther()
{
    const TwoPaths n;
    for (const std::int32_t e : {n.upsA, n.a, n.upsB, n.b}) {
        const Failure failure = lost(n, {e});
        QCOMPARE(failure.ok, 1);
        QCOMPARE(failure.onePath, 1);
        QVERIFY(failure.isClean());
    }
    const Failure both = lost(n, {n.upsA, n.b});
    QCOMPARE(both.dark, 1);
    QCOMPARE(both.itLost_w, 100e3);
    QCOMPARE(lost(n, {n.utility}).dark, 1);
}

void TransferTest::aBypassKeepsALoadLitAndUnprotected()
{
    Network n;
    const auto utility = n.add(Role::Utility), board = n.add(Role::Switchboard), ups = n.add(Role::Ups), bypass = n.add(Role::Switchboard),
               out = n.add(Role::Switchboard), rack = n.add(Role::ItRack, 1e4);
    n.join(utility, board);
    n.join(board, ups);
    n.join(board, bypass);
    n.join(ups, out, "in.1");
    n.join(bypass, out, "in.2");
    n.network.elements[static_cast<std::size_t>(bypass)].state = SwitchState::OpenManual;
    n.join(out, rack);
    const Failure planned = lost(n, {ups}, FailureMode::Planned), fault = lost(n, {ups});
    QCOMPARE(planned.unprotected, 1);
    QCOMPARE(planned.dark, 0);
    QCOMPARE(fault.dark, 1);
}

void TransferTest::aGapDropsWhatNothingBridges()
{
    for (const bool withUps : {false, true}) {
        Network n;
        const auto utility = n.add(Role::Utility), generator = n.add(Role::Generator), board = n.add(Role::Switchboard);
        const auto ups = n.add(withUps ? Role::Ups : Role::Pdu), rack = n.add(Role::ItRack, 1e4), crah = n.add(Role::Crah, 1e3);
        n.join(utility, board, "in.1");
        n.join(generator, board, "in.2");
        n.join(board, ups);
        n.join(ups, rack);
        n.join(board, crah);
        const Failure failure = lost(n, {utility});
        QCOMPARE(failure.dark, withUps ? 0 : 1);
        QCOMPARE(failure.mechanicalDark, 0); // restarts on the generator
        QCOMPARE(lost(n, {utility}, FailureMode::Planned).dark, 0);
    }
}

void TransferTest::aTieClosesByItselfOrByHand()
{
    for (const SwitchState state : {SwitchState::OpenAuto, SwitchState::OpenManual, SwitchState::Out}) {
        Network n;
        const auto a = n.add(Role::Utility), b = n.add(Role::Utility), boardA = n.add(Role::Switchboard), boardB = n.add(Role::Switchboard),
                   tie = n.add(Role::Busway), crah = n.add(Role::Crah, 1e4);
        n.network.elements[static_cast<std::size_t>(tie)].state = state;
        n.join(a, boardA);
        n.join(b, boardB);
        n.join(boardB, tie);
        n.join(tie, boardA, "in.2");
        n.join(boardA, crah);
        QVERIFY(nearly(at(solvePower(n.network), tie).demand_w[0], 0));
        QCOMPARE(lost(n, {a}).mechanicalDark, state == SwitchState::OpenAuto ? 0 : 1);
        QCOMPARE(lost(n, {a}, FailureMode::Planned).mechanicalDark, state == SwitchState::Out ? 1 : 0);
        const PowerNet net(n.network);
        FailureLedger ledger(net, uncooled);
        ledger.failed({FailureMode::Fault, false, a});
        QCOMPARE(ledger.closedTies().size(), std::size_t(state == SwitchState::OpenAuto));
    }
}

void TransferTest::aTieCarriesOneWayOnly()
{
    Network n;
    const auto a = n.add(Role::Utility), b = n.add(Role::Utility), boardA = n.add(Role::Switchboard), boardB = n.add(Role::Switchboard),
               tie = n.add(Role::Busway), crahA = n.add(Role::Crah, 1e4), crahB = n.add(Role::Crah, 1e4);
    n.network.elements[static_cast<std::size_t>(tie)].state = SwitchState::OpenAuto;
    n.join(a, boardA);
    n.join(b, boardB);
    n.join(boardB, tie);
    n.join(tie, boardA, "in.2");
    n.join(boardA, crahA);
    n.join(boardB, crahB);
    QCOMPARE(lost(n, {a}).mechanicalDark, 0);
    QCOMPARE(lost(n, {b}).mechanicalDark, 1);
}

void TransferTest::aZoneEndsAtItsBreakers()
{
    Network n;
    const auto utility = n.add(Role::Utility), main = n.add(Role::Switchboard), feeder = n.add(Role::Cable),
               transformer = n.add(Role::Transformer), cable = n.add(Role::Cable), board = n.add(Role::Switchboard),
               busway = n.add(Role::Busway), tapOff = n.add(Role::TapOff), whip = n.add(Role::Whip), rack = n.add(Role::ItRack, 1e3);
    const std::vector<std::int32_t> chain{utility, main, feeder, transformer, cable, board, busway, tapOff, whip, rack};
    for (std::size_t i = 1; i < chain.size(); ++i)
        n.join(chain[i - 1], chain[i]);
    const PowerNet net(n.network);
    const Protection protection(net);
    const auto zone = [&](std::int32_t e) { return protection.zoneOf[indexOf(net.vertexOf[indexOf(e)])]; };
    QCOMPARE(zone(feeder), zone(transformer));
    QCOMPARE(zone(transformer), zone(cable));
    QCOMPARE(zone(tapOff), zone(whip));
    QVERIFY(zone(main) != zone(feeder) && zone(cable) != zone(board) && zone(board) != zone(busway));
    QVERIFY(zone(busway) != zone(tapOff) && zone(whip) != zone(rack));
}

void TransferTest::aRoomTakesBothPathsWithIt()
{
    TwoPaths n;
    n.network.rooms = {Id(1001)};
    for (const std::int32_t e : {n.upsA, n.upsB})
        n.network.elements[static_cast<std::size_t>(e)].room = 0;
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    const Failure failure = ledger.failed({FailureMode::Compartment, false, 0});
    QCOMPARE(failure.dark, 1);
    QCOMPARE(failure.inside, 0);
}

void TransferTest::aCoolerWithoutPowerHeatsItsRacks()
{
    TwoPaths n; // the CDU hangs on path A alone; its chiller on both
    const auto cdu = n.add(Role::Cdu, 5e3), chiller = n.add(Role::Chiller, 20e3);
    n.join(n.a, cdu);
    n.join(n.a, chiller, "in.1");
    n.join(n.b, chiller, "in.2");
    CoolingLedger cooling;
    cooling.elementOf = {chiller, cdu, n.rack, -1};
    cooling.groups = {{110e3, {{0, 200e3}}, {1}}, {100e3, {{1, 75e3}, {3, 50e3}}, {2}}};
    cooling.tokens_per_s.assign(n.network.elements.size(), 0);
    cooling.tokens_per_s[static_cast<std::size_t>(n.rack)] = 1000;
    const PowerNet net(n.network);
    FailureLedger ledger(net, cooling);
    const Failure b = ledger.failed({FailureMode::Fault, false, n.upsB});
    QVERIFY(b.isClean() && b.tokensLost_per_s == 0);
    const Failure a = ledger.failed({FailureMode::Fault, false, n.upsA});
    QCOMPARE(a.ok, 1);
    QCOMPARE(a.hot, 1);
    QVERIFY(nearly(a.tokensLost_per_s, 500));
    const Failure again = ledger.failed({FailureMode::Fault, false, n.upsB});
    QVERIFY(again.isClean());
}

GRIDHALL_TEST(TransferTest)
#include "transfer_test.moc"
