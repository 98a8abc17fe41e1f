// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/phase_balance.h"
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// One UPS, one busway, racks on it; no losses.
struct OneRow : Network {
    std::int32_t utility = add(Role::Utility), ups = add(Role::Ups, 0, {}, 200e3), busway = add(Role::Busway);
    OneRow()
    {
        join(utility, ups);
        join(ups, busway);
    }
    Id rack(double watts)
    {
        const std::int32_t made = add(Role::ItRack, watts);
        join(busway, made, "psu.a");
        return Id(made + 1);
    }
    PhaseBalance with(std::vector<LineLoad> loads) const { return phaseBalance(network, solvePower(network), std::move(loads)); }
};

bool carries(const std::array<double, 3> &lines, double first, double second, double third)
{
    return nearly(lines[0], first) && nearly(lines[1], second) && nearly(lines[2], third);
}

} // namespace

class PhaseBalanceTest : public QObject {
    Q_OBJECT

private slots:
    void whatHangsOnOneLineLeavesTheOthersEmpty();
    void threeRacksOnThreeLinesBalance();
    void whatDrawsAlikeOnThreeDilutes();
    void twoCordsHalveItAndOneTakesItAll();
    void aConverterBalancesAgain();
};

void PhaseBalanceTest::whatHangsOnOneLineLeavesTheOthersEmpty()
{
    OneRow row;
    const Id rack = row.rack(30e3);
    const PhaseBalance balance = row.with({{rack, {30e3, 0, 0}}});
    const PhaseBalance::Element *busway = balance.find(row.busway);
    QVERIFY(busway && carries(busway->normal_w, 30e3, 0, 0));
    QVERIFY(nearly(busway->imbalance(), 2));
    QVERIFY(nearly(busway->worst(), 30e3));
    QVERIFY(balance.load(rack) && !balance.load(Id(99)) && !balance.find(99));
}

void PhaseBalanceTest::threeRacksOnThreeLinesBalance()
{
    OneRow row;
    std::vector<LineLoad> loads;
    for (std::size_t line = 0; line < 3; ++line) {
        LineLoad load{row.rack(10e3), {}};
        load.w[line] = 10e3;
        loads.push_back(load);
    }
    QVERIFY(nearly(row.with(loads).find(row.busway)->imbalance(), 0));
}

void PhaseBalanceTest::whatDrawsAlikeOnThreeDilutes()
{
    OneRow row;
    const Id single = row.rack(30e3);
    row.rack(60e3);
    const PhaseBalance balance = row.with({{single, {30e3, 0, 0}}});
    QVERIFY(carries(balance.find(row.busway)->normal_w, 50e3, 20e3, 20e3));
    QVERIFY(nearly(balance.find(row.busway)->imbalance(), 50.0 / 30 - 1));
}

void PhaseBalanceTest::twoCordsHalveItAndOneTakesItAll()
{
    TwoPaths n;
    n.network.elements[indexOf(n.rack)].load_w = 90e3;
    const PhaseBalance balance = phaseBalance(n.network, solvePower(n.network), {{Id(n.rack + 1), {60e3, 20e3, 10e3}}});
    for (const std::int32_t path : {n.a, n.b}) {
        QVERIFY(carries(balance.find(path)->normal_w, 30e3, 10e3, 5e3));
        QVERIFY(carries(balance.find(path)->worst_w, 60e3, 20e3, 10e3));
    }
}

void PhaseBalanceTest::aConverterBalancesAgain()
{
    OneRow row;
    const Id rack = row.rack(30e3);
    const PhaseBalance balance = row.with({{rack, {30e3, 0, 0}}});
    QVERIFY(balance.find(row.ups)); // its output
    QVERIFY(!balance.find(row.utility));
}

GRIDHALL_TEST(PhaseBalanceTest)
#include "phase_balance_test.moc"
