// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>
#include <type_traits>

using namespace gridhall;
using namespace gridhall::test;

// A ledger keeps what it was made of.
static_assert(!std::is_constructible_v<FailureLedger, PowerNet, const CoolingLedger &>);
static_assert(!std::is_constructible_v<FailureLedger, const PowerNet &, CoolingLedger>);
static_assert(!std::is_constructible_v<PowerNet, PowerCase>);

namespace {

FailureKey work(std::int32_t element) { return {FailureMode::Planned, false, element}; }
FailureKey failing(std::int32_t element) { return {FailureMode::Fault, false, element}; }

/// Three boards on intakes of their own, a rack without a UPS on each, a tie by hand from the second to the first.
struct Tied : Network {
    std::int32_t intakes[3], boards[3], tie;
    Tied()
    {
        for (int i = 0; i < 3; ++i) {
            intakes[i] = add(Role::Utility);
            boards[i] = add(Role::Switchboard);
            join(intakes[i], boards[i], "in.1");
            join(boards[i], add(Role::ItRack, 10e3), "psu.a");
        }
        tie = add(Role::Cable);
        network.elements[indexOf(tie)].state = SwitchState::OpenManual;
        join(boards[1], tie);
        join(tie, boards[0], "in.2");
    }
};

} // namespace

class MaintenanceTest : public QObject {
    Q_OBJECT

private slots:
    void aTieByHandClosesForWorkAndNotForAFault();
    void whatWasSwitchedForWorkStaysWhenAFaultComes();
    void aGeneratorThatRunsForWorkIsNoGapLater();
    void aTransferSwitchSetForWorkDoesNotMoveAgain();
    void allFaultsDuringWorkAreRankedWorstFirst();
    void pairsAreRankedWorstFirst();
};

void MaintenanceTest::aTieByHandClosesForWorkAndNotForAFault()
{
    const Tied n;
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    QCOMPARE(ledger.failed(failing(n.intakes[0])).dark, 1);
    QVERIFY(ledger.closedTies().empty());
    QCOMPARE(ledger.failed(work(n.intakes[0])).dark, 0);
    QCOMPARE(ledger.closedTies(), std::vector{n.tie});
}

void MaintenanceTest::whatWasSwitchedForWorkStaysWhenAFaultComes()
{
    const Tied n;
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    QCOMPARE(ledger.failed({work(n.intakes[0]), failing(n.intakes[2])}).dark, 1); // the third alone
    QCOMPARE(ledger.failed({failing(n.intakes[2]), work(n.intakes[0])}).dark, 1); // whichever is named first
    QCOMPARE(ledger.failed({work(n.intakes[0]), failing(n.intakes[1])}).dark, 2); // both on the second
    QCOMPARE(ledger.failed({work(n.intakes[0]), failing(n.tie)}).dark, 1);
    QCOMPARE(ledger.failed({work(n.intakes[2]), failing(n.intakes[0])}).dark, 2); // nobody closes the tie now
    QCOMPARE(ledger.failed(failing(n.intakes[2])).dark, 1);
    QCOMPARE(ledger.failed(std::vector<FailureKey>()).ok, 3);
}

void MaintenanceTest::aGeneratorThatRunsForWorkIsNoGapLater()
{
    Tied n;
    const auto generator = n.add(Role::Generator);
    n.join(generator, n.boards[2], "in.2");
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    QCOMPARE(ledger.failed(failing(n.intakes[2])).dark, 1); // a rack without a UPS does not wait for it
    QCOMPARE(ledger.failed(work(n.intakes[2])).dark, 0);
    QCOMPARE(ledger.failed({work(n.intakes[2]), failing(n.intakes[0])}).dark, 1);
    QCOMPARE(ledger.failed({work(n.intakes[2]), failing(generator)}).dark, 1);
}

void MaintenanceTest::aTransferSwitchSetForWorkDoesNotMoveAgain()
{
    Tied n;
    const auto transfer = n.add(Role::Switchboard), rack = n.add(Role::ItRack, 10e3);
    n.network.elements[indexOf(transfer)].transfers = true;
    n.join(n.boards[0], transfer, "in.1");
    n.join(n.boards[2], transfer, "in.2");
    n.join(transfer, rack, "psu.a");
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    QCOMPARE(ledger.failed(failing(n.boards[0])).dark, 2); // its own rack, and the one that sees the gap
    QCOMPARE(ledger.failed(work(n.boards[0])).dark, 1);
    QCOMPARE(ledger.failed({work(n.boards[0]), failing(n.intakes[1])}).dark, 2); // not the one behind the switch
    QCOMPARE(ledger.failed({work(n.boards[0]), failing(n.intakes[2])}).dark, 3);
}

void MaintenanceTest::allFaultsDuringWorkAreRankedWorstFirst()
{
    const Tied n;
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    const auto ranked = rankedDuring({work(n.intakes[0])}, net, ledger);
    QVERIFY(!ranked.empty());
    QCOMPARE(ranked.front().failure.dark, 3); // all intakes
    QVERIFY(std::ranges::is_sorted(ranked, worse, &RankedFailure::failure));
    for (const RankedFailure &one : ranked) {
        QCOMPARE(one.keys.size(), std::size_t(2));
        QVERIFY(one.failure.key == one.keys.back() && one.keys.back().mode != FailureMode::Planned);
    }
}

void MaintenanceTest::pairsAreRankedWorstFirst()
{
    const TwoPaths n;
    const PowerNet net(n.network);
    FailureLedger ledger(net, uncooled);
    const auto pairs = rankedPairs(net, ledger);
    QVERIFY(!pairs.empty());
    QVERIFY(std::ranges::is_sorted(pairs, worse, &RankedFailure::failure));
    QCOMPARE(pairs.front().failure.dark, 1);
}

GRIDHALL_TEST(MaintenanceTest)
#include "maintenance_test.moc"
