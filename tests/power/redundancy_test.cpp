// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// UPSs of 1 MW in parallel on one board, on an intake of their own.
std::int32_t parallelSystem(Network &n, int units)
{
    const auto utility = n.add(Role::Utility), board = n.add(Role::Switchboard), out = n.add(Role::Switchboard);
    n.join(utility, board);
    for (int i = 0; i < units; ++i) {
        const auto ups = n.add(Role::Ups, 0, {}, 1e6);
        n.join(board, ups);
        n.join(ups, out, i ? "in.2" : "in.1");
    }
    return out;
}

void rackOn(Network &n, double load_w, std::initializer_list<std::int32_t> feeders)
{
    const auto rack = n.add(Role::ItRack, load_w);
    const char *cords[] = {"psu.a", "psu.b", "psu.c"};
    for (std::size_t i = 0; const std::int32_t feeder : feeders)
        n.join(feeder, rack, cords[i++]);
}

Redundancy only(const Network &n)
{
    const FailureSweep sweep = sweptFailures(n.network, {});
    return sweep.redundancy.size() == 1 ? sweep.redundancy.front() : Redundancy();
}

} // namespace

class RedundancyTest : public QObject {
    Q_OBJECT

private slots:
    void oneSystemIsN();
    void aSpareUnitMakesNPlusOne();
    void twoSystemsAreProven2N();
    void twoSystemsTooSmallAreDisproven();
    void spareUnitsOnBothSidesAre2NPlusOne();
    void loadsSpreadOverPairsAreDistributed_data();
    void loadsSpreadOverPairsAreDistributed();
    void aCatcherHoldsOneBlock();
    void aLoneRackBreaksTheProofOfItsGroup();
    void blocksApartAreGroupsApart();
    void whatHasNoRatingIsUnproven();
};

void RedundancyTest::oneSystemIsN()
{
    Network n;
    rackOn(n, 500e3, {system(n)});
    const Redundancy group = only(n);
    QCOMPARE(group.scheme, Scheme::N);
    QVERIFY(!group.isProven() && !group.faults.holds() && !group.systemLoss.holds());
    QCOMPARE(group.systemLoss.dropped, 1);
}

void RedundancyTest::aSpareUnitMakesNPlusOne()
{
    for (const double load : {1.9e6, 2.1e6}) {
        Network n;
        rackOn(n, load, {parallelSystem(n, 3)});
        const Redundancy group = only(n);
        QCOMPARE(group.scheme, load < 2e6 ? Scheme::NPlusOne : Scheme::N);
        QCOMPARE(group.systems.size(), std::size_t(1));
        QCOMPARE(group.systems[0].units.size(), std::size_t(3));
        QCOMPARE(group.isProven(), load < 2e6);
        QVERIFY(nearly(group.unitLoss.loading, load / 2e6));
        QVERIFY(!group.faults.holds()); // the board they share
    }
}

void RedundancyTest::twoSystemsAreProven2N()
{
    Network n;
    const auto a = system(n), b = system(n);
    for (int i = 0; i < 9; ++i)
        rackOn(n, 100e3, {a, b});
    const Redundancy group = only(n);
    QCOMPARE(group.scheme, Scheme::TwoN);
    QVERIFY(group.isProven() && group.removal.holds());
    QVERIFY(nearly(group.systems[0].normal_w, 450e3) && nearly(group.systems[0].worst_w, 900e3));
    QVERIFY(nearly(group.systemLoss.loading, 0.9));
    QCOMPARE(group.loads.size(), std::size_t(9));
}

void RedundancyTest::twoSystemsTooSmallAreDisproven()
{
    Network n;
    const auto a = system(n), b = system(n);
    for (int i = 0; i < 11; ++i)
        rackOn(n, 100e3, {a, b});
    const Redundancy group = only(n);
    QCOMPARE(group.scheme, Scheme::TwoN);
    QVERIFY(!group.isProven() && group.faults.holds());
    QCOMPARE(group.systemLoss.broken, 2);
    QVERIFY(nearly(group.systemLoss.loading, 1.1));
}

void RedundancyTest::spareUnitsOnBothSidesAre2NPlusOne()
{
    Network n;
    const auto a = parallelSystem(n, 3), b = parallelSystem(n, 3);
    rackOn(n, 1.9e6, {a, b});
    const Redundancy group = only(n);
    QCOMPARE(group.scheme, Scheme::TwoNPlusOne);
    QVERIFY(group.isProven());
    QCOMPARE(group.unitLoss.tried, 6);
    QVERIFY(nearly(group.unitLoss.loading, 0.95));
}

void RedundancyTest::loadsSpreadOverPairsAreDistributed_data()
{
    QTest::addColumn<int>("systems");
    QTest::addColumn<double>("load_w"); // of each pair
    QTest::addColumn<bool>("proven");
    QTest::newRow("3N2 at its limit") << 3 << 666e3 << true;
    QTest::newRow("3N2 over it") << 3 << 670e3 << false;
    QTest::newRow("4N3 at its limit, case D6") << 4 << 500e3 << true;
    QTest::newRow("4N3 over it") << 4 << 501e3 << false;
    QTest::newRow("5N4 at its limit") << 5 << 400e3 << true;
}

void RedundancyTest::loadsSpreadOverPairsAreDistributed()
{
    QFETCH(int, systems);
    QFETCH(double, load_w);
    QFETCH(bool, proven);
    Network n;
    std::vector<std::int32_t> upses;
    for (int i = 0; i < systems; ++i)
        upses.push_back(system(n));
    for (std::size_t i = 0; i < upses.size(); ++i)
        for (std::size_t k = i + 1; k < upses.size(); ++k)
            rackOn(n, load_w, {upses[i], upses[k]});
    const Redundancy group = only(n);
    QCOMPARE(group.scheme, Scheme::Distributed);
    QCOMPARE(static_cast<int>(group.systems.size()), systems);
    QCOMPARE(group.isProven(), proven);
    const double pairs = systems - 1; // a survivor carries half of what it shares with others, all of one pair
    QVERIFY(nearly(group.systemLoss.loading, load_w * ((pairs - 1) / 2 + 1) / 1e6));
}

void RedundancyTest::aCatcherHoldsOneBlock()
{
    for (const double rating : {1e6, 800e3}) {
        Network n;
        const auto reserve = system(n);
        n.network.elements[static_cast<std::size_t>(reserve)].rated_w = rating;
        for (int i = 0; i < 3; ++i) {
            const auto primary = system(n), sts = n.add(Role::Sts), a = n.add(Role::Busway), b = n.add(Role::Busway);
            n.join(primary, sts, "in.1");
            n.join(reserve, sts, "in.2");
            n.join(sts, a);
            n.join(sts, b);
            rackOn(n, 900e3, {a, b});
        }
        const Redundancy group = only(n);
        QCOMPARE(group.scheme, Scheme::Block);
        QCOMPARE(group.systems.size(), std::size_t(4));
        QVERIFY(group.systems.back().reserve && !group.systems.front().reserve);
        QCOMPARE(group.systemLoss.holds(), rating > 900e3);
        QCOMPARE(group.systemLoss.dropped, 0);
        QVERIFY(!group.faults.holds()); // each switch is a single point of its block
        if (rating < 900e3)
            QCOMPARE(group.systemLoss.element, reserve);
    }
}

void RedundancyTest::aLoneRackBreaksTheProofOfItsGroup()
{
    TwoPaths n;
    const auto lone = n.add(Role::ItRack, 10e3);
    n.join(n.a, lone, "psu.a");
    rackOn(n, 10e3, {n.a, n.b});
    const Redundancy group = only(n);
    QCOMPARE(group.scheme, Scheme::TwoN);
    QVERIFY(!group.isProven());
    QCOMPARE(group.faults.tried, 3);
    QCOMPARE(group.faults.broken, 3); // they share the intake as well
}

void RedundancyTest::blocksApartAreGroupsApart()
{
    Network n;
    for (int block = 0; block < 2; ++block) {
        const auto a = system(n), b = system(n);
        rackOn(n, 100e3, {a, b});
    }
    QCOMPARE(sweptFailures(n.network, {}).redundancy.size(), std::size_t(2));
}

void RedundancyTest::whatHasNoRatingIsUnproven()
{
    Network n;
    const auto a = system(n), b = system(n);
    n.network.elements[static_cast<std::size_t>(b)].rated_w = 0;
    rackOn(n, 100e3, {a, b});
    const Redundancy group = only(n);
    QVERIFY(group.systemLoss.unproven && !group.isProven());
    QCOMPARE(group.systemLoss.broken, 0);
}

GRIDHALL_TEST(RedundancyTest)
#include "redundancy_test.moc"
