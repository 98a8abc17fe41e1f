// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure.h"
#include "core/power/power_sweep.h"
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>
#include <random>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// Every outcome from scratch, the slow and plain way: what the ledger must equal.
struct FromScratch {
    SupplyState state;
    std::vector<double> out, in;

    FromScratch(const PowerNet &net, const PowerSweep &normal, const SupplyState &before, Switching switching,
                const std::vector<char> &lost)
        : state(energised(net, switching, false, lost)), out(net.elementOf.size(), 0), in(net.elementOf.size(), 0)
    {
        // A tie feeds against the order: repeat until nothing moves.
        for (int round = 0; round < 50; ++round) {
            std::vector<double> next(out.size(), 0);
            for (std::int32_t v = net.count - 1; v >= 0; --v) {
                const std::size_t i = indexOf(v);
                if (!(state.bits[i] & supply::live))
                    continue;
                const bool was = before.bits[i] & supply::live;
                const double load = net.element(v).load_w, then = was ? normal.output_w(v) : 0;
                const double gain = then > 0 ? (normal.input_w(v) - load) / then : 1;
                const double idle = was && then == 0 ? normal.input_w(v) - load : 0;
                in[i] = (net.hasTies && round > 0 ? std::max(next[i], out[i]) : next[i]) * gain + idle + load;
                for (std::int32_t s = net.inStart[i]; s < net.inStart[i + 1]; ++s)
                    next[indexOf(net.inFrom[indexOf(s)])] += in[i] * state.share[indexOf(s)];
            }
            if (round > 0 && next == out)
                break;
            out = next;
        }
    }
};

struct Oracle {
    PowerNet net;
    PowerSweep sweep;
    SupplyState before;
    explicit Oracle(const PowerCase &network)
        : net(network), sweep(net), before(energised(net, Switching::Automatic, false, {}))
    {
        sweep.run(before);
    }
    FromScratch with(Switching switching, const std::vector<std::int32_t> &elements) const
    {
        std::vector<char> lost(indexOf(net.count), 0);
        for (const std::int32_t e : elements)
            lost[indexOf(net.vertexOf[indexOf(e)])] = 1;
        return {net, sweep, before, switching, lost};
    }
};

/// Layers of random equipment, two cords to most racks, a tie here and there.
Network randomNetwork(std::mt19937 &random)
{
    std::uniform_real_distribution<double> unit(0, 1);
    const auto pick = [&](std::int32_t below) { return static_cast<std::int32_t>(unit(random) * below); };
    Network n;
    for (int i = 0; i < 2 + pick(2); ++i)
        n.add(i == 2 ? Role::Generator : Role::Utility);
    const std::int32_t sources = static_cast<std::int32_t>(n.network.elements.size());
    const Role roles[] = {Role::Transformer, Role::Switchboard, Role::Ups, Role::Sts, Role::Busway, Role::Pdu};
    for (int i = 0; i < 8 + pick(20); ++i) {
        const std::int32_t before = static_cast<std::int32_t>(n.network.elements.size());
        const auto self = n.add(roles[pick(6)], 0, {0.01 * unit(random), 0.01, 0.01}, 1e5 + 4e5 * unit(random));
        n.join(pick(before), self, "in.1");
        if (unit(random) < 0.5)
            n.join(pick(before), self, "in.2");
    }
    const std::int32_t inner = static_cast<std::int32_t>(n.network.elements.size());
    for (int i = 0; i < pick(3); ++i) {
        const auto from = pick(inner), to = sources + pick(inner - sources);
        const auto tie = n.add(Role::Cable);
        n.network.elements.back().state = unit(random) < 0.5 ? SwitchState::OpenAuto : SwitchState::OpenManual;
        n.join(from, tie);
        n.join(tie, to, "tie");
    }
    for (int i = 0; i < 3 + pick(10); ++i) {
        const auto rack = n.add(unit(random) < 0.8 ? Role::ItRack : Role::Crah, 1e4 + 9e4 * unit(random));
        n.join(pick(inner), rack, "psu.a");
        n.join(pick(inner), rack, "psu.b");
    }
    for (PowerCase::Element &element : n.network.elements)
        element.room = pick(4) - 1;
    n.network.rooms = {Id(1001), Id(1002), Id(1003)};
    return n;
}

/// One system of a distributed design: its own intake and UPS of 1 MW.
std::int32_t system(Network &n)
{
    const auto utility = n.add(Role::Utility), ups = n.add(Role::Ups, 0, {}, 1e6);
    n.join(utility, ups);
    return ups;
}

Failure lost(const Network &n, const std::vector<std::int32_t> &elements, FailureMode mode = FailureMode::Fault)
{
    const PowerNet net(n.network);
    FailureLedger ledger(net, {});
    std::vector<FailureKey> keys;
    for (const std::int32_t e : elements)
        keys.push_back({mode, false, e});
    return ledger.failed(keys);
}

} // namespace

class FailureTest : public QObject {
    Q_OBJECT

private slots:
    void theLedgerEqualsStartingFromScratch();
    void aPathLostLeavesTheRackLitOnTheOther();
    void fourSystemsShareWhatOneDrops();
    void aBypassKeepsALoadLitAndUnprotected();
    void aGapDropsWhatNothingBridges();
    void aTieClosesByItselfOrByHand();
    void aTieCarriesOneWayOnly();
    void aZoneEndsAtItsBreakers();
    void aRoomTakesBothPathsWithIt();
    void aReserveIsOverloadedByTheSecondBlock();
    void mirroredPathsFollowTheClosedForm();
    void aCoolerWithoutPowerHeatsItsRacks();
    void theSweepNamesWhatHurtsMost();
};

void FailureTest::theLedgerEqualsStartingFromScratch()
{
    std::mt19937 random(11);
    int compared = 0;
    for (int round = 0; round < 1000; ++round) {
        const Network n = randomNetwork(random);
        const Oracle oracle(n.network);
        FailureLedger ledger(oracle.net, {});
        for (const FailureKey &key : singleFailures(oracle.net, ledger.protection())) {
            ledger.failed(key);
            const auto switching = key.mode == FailureMode::Planned ? Switching::Planned : Switching::Automatic;
            const FromScratch fresh = oracle.with(switching, ledger.lost());
            std::vector<char> seen(n.network.elements.size(), 0);
            for (const FailureLedger::Touched &touched : ledger.touched()) {
                const std::size_t v = indexOf(oracle.net.vertexOf[indexOf(touched.element)]);
                seen[indexOf(touched.element)] = 1;
                const double expected = isLoad(n.network.elements[indexOf(touched.element)]) ? fresh.in[v] : fresh.out[v];
                QVERIFY2(touched.bits == fresh.state.bits[v],
                         qPrintable(QString("round %1 mode %2 of %3,%4: element %5 has %6, not %7").arg(round).arg(int(key.mode)).arg(key.first).arg(key.second).arg(touched.element).arg(touched.bits).arg(fresh.state.bits[v])));
                QVERIFY2(std::abs(touched.demand_w - expected) < 1e-6 * std::max(1.0, expected),
                         qPrintable(QString("round %1 mode %2 of %3: element %4 carries %5, not %6").arg(round).arg(int(key.mode)).arg(key.first).arg(touched.element).arg(touched.demand_w).arg(expected)));
                ++compared;
            }
            for (const FailureLedger::Touched &normal : ledger.normal())
                if (!seen[indexOf(normal.element)])
                    QVERIFY(normal.bits == fresh.state.bits[indexOf(oracle.net.vertexOf[indexOf(normal.element)])]);
        }
    }
    QVERIFY(compared > 100000);
}

void FailureTest::aPathLostLeavesTheRackLitOnTheOther()
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

void FailureTest::fourSystemsShareWhatOneDrops() // reference case D6: 4N3 with six groups of 500 kW
{
    Network n;
    std::vector<std::int32_t> systems;
    for (int i = 0; i < 4; ++i)
        systems.push_back(system(n));
    for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = a + 1; b < 4; ++b) {
            const auto group = n.add(Role::ItRack, 500e3);
            n.join(systems[a], group, "psu.a");
            n.join(systems[b], group, "psu.b");
        }
    const PowerFlow flow = solvePower(n.network);
    for (const std::int32_t s : systems)
        QVERIFY(nearly(at(flow, s).demand_w[0], 750e3));
    for (const std::int32_t s : systems) {
        const Failure one = lost(n, {s});
        QVERIFY(nearly(one.worstLoading, 1.0) && one.isClean() && one.ok == 6);
    }
    const Failure two = lost(n, {systems[0], systems[1]});
    QCOMPARE(two.dark, 1);
    QCOMPARE(two.itLost_w, 500e3);
    QVERIFY(nearly(two.worstLoading, 1.25));
    QCOMPARE(two.overloads, 2);
}

void FailureTest::aBypassKeepsALoadLitAndUnprotected()
{
    Network n;
    const auto utility = n.add(Role::Utility), board = n.add(Role::Switchboard), ups = n.add(Role::Ups),
               bypass = n.add(Role::Switchboard), out = n.add(Role::Switchboard), rack = n.add(Role::ItRack, 1e4);
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

void FailureTest::aGapDropsWhatNothingBridges()
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

void FailureTest::aTieClosesByItselfOrByHand()
{
    for (const SwitchState state : {SwitchState::OpenAuto, SwitchState::OpenManual, SwitchState::Out}) {
        Network n;
        const auto a = n.add(Role::Utility), b = n.add(Role::Utility), boardA = n.add(Role::Switchboard),
                   boardB = n.add(Role::Switchboard), tie = n.add(Role::Busway), crah = n.add(Role::Crah, 1e4);
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
        FailureLedger ledger(net, {});
        ledger.failed({FailureMode::Fault, false, a});
        QCOMPARE(ledger.closedTies().size(), std::size_t(state == SwitchState::OpenAuto));
    }
}

void FailureTest::aTieCarriesOneWayOnly()
{
    Network n;
    const auto a = n.add(Role::Utility), b = n.add(Role::Utility), boardA = n.add(Role::Switchboard),
               boardB = n.add(Role::Switchboard), tie = n.add(Role::Busway), crahA = n.add(Role::Crah, 1e4),
               crahB = n.add(Role::Crah, 1e4);
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

void FailureTest::aZoneEndsAtItsBreakers()
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

void FailureTest::aRoomTakesBothPathsWithIt()
{
    TwoPaths n;
    n.network.rooms = {Id(1001)};
    for (const std::int32_t e : {n.upsA, n.upsB})
        n.network.elements[static_cast<std::size_t>(e)].room = 0;
    const PowerNet net(n.network);
    FailureLedger ledger(net, {});
    const Failure failure = ledger.failed({FailureMode::Compartment, false, 0});
    QCOMPARE(failure.dark, 1);
    QCOMPARE(failure.inside, 0);
}

void FailureTest::aReserveIsOverloadedByTheSecondBlock()
{
    Network n;
    const auto reserve = system(n);
    std::vector<std::int32_t> blocks;
    for (int i = 0; i < 3; ++i) {
        const auto primary = system(n);
        const auto sts = n.add(Role::Sts), rack = n.add(Role::ItRack, 900e3);
        n.join(primary, sts, "in.1");
        n.join(reserve, sts, "in.2");
        n.join(sts, rack);
        blocks.push_back(primary);
    }
    const Failure one = lost(n, {blocks[0]}), two = lost(n, {blocks[0], blocks[1]});
    QVERIFY(one.isClean() && nearly(one.worstLoading, 0.9));
    QVERIFY(two.overloads == 1 && nearly(two.worstLoading, 1.8) && two.worst == reserve);
}

void FailureTest::mirroredPathsFollowTheClosedForm() // worst(x) = normal(x) + half of the dual-corded load below x
{
    Network n;
    const auto grid = n.add(Role::Utility);
    std::int32_t top[2] = {n.add(Role::Switchboard), n.add(Role::Switchboard)};
    n.join(grid, top[0]);
    n.join(grid, top[1]);
    for (int row = 0; row < 4; ++row) {
        const std::int32_t busway[2] = {n.add(Role::Busway), n.add(Role::Busway)};
        n.join(top[0], busway[0]);
        n.join(top[1], busway[1]);
        for (int i = 0; i < 6; ++i) {
            const auto rack = n.add(Role::ItRack, 1e4 * (1 + row));
            for (int side = 0; side < 2; ++side) {
                const auto tap = n.add(Role::TapOff);
                n.join(busway[side], tap);
                n.join(tap, rack, side ? "psu.b" : "psu.a");
            }
        }
    }
    const FailureSweep sweep = sweptFailures(n.network, {});
    const PowerFlow flow = solvePower(n.network);
    for (std::size_t e = 1; e < n.network.elements.size(); ++e)
        if (!n.network.elements[e].isIt)
            QVERIFY(nearly(sweep.worst[e].demand_w, 2 * flow.elements[e].demand_w[0]));
    QCOMPARE(sweep.worst[0].demand_w, flow.elements[0].demand_w[0]);
}

void FailureTest::aCoolerWithoutPowerHeatsItsRacks()
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

void FailureTest::theSweepNamesWhatHurtsMost()
{
    TwoPaths n;
    const auto lone = n.add(Role::ItRack, 30e3);
    n.join(n.a, lone, "psu.a");
    const FailureSweep sweep = sweptFailures(n.network, {});
    QCOMPARE(sweep.itLoads, 2);
    QVERIFY(!sweep.failures.empty());
    QCOMPARE(sweep.failures[0].key.first, n.utility);
    QCOMPARE(sweep.failures[0].dark, 2);
    QVERIFY(sweep.failures[0].solved);
    for (const Failure &failure : sweep.failures)
        QCOMPARE(failure.ok + failure.unprotected + failure.dark, 2);
    QCOMPARE(sweep.tried[0], 5);
}

GRIDHALL_TEST(FailureTest)
#include "failure_test.moc"
