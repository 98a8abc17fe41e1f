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
    explicit Oracle(const PowerCase &network) : net(network), sweep(net), before(energised(net, Switching::Automatic, false, {}))
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

} // namespace

class FailureTest : public QObject {
    Q_OBJECT

private slots:
    void theLedgerEqualsStartingFromScratch();
    void fourSystemsShareWhatOneDrops();
    void aReserveIsOverloadedByTheSecondBlock();
    void mirroredPathsFollowTheClosedForm();
    void theSweepNamesWhatHurtsMost();
    void failuresThatComeDownToTheSameAreCountedAlike();
};

void FailureTest::theLedgerEqualsStartingFromScratch()
{
    std::mt19937 random(11);
    int compared = 0;
    for (int round = 0; round < 1000; ++round) {
        const Network n = randomNetwork(random);
        const Oracle oracle(n.network);
        FailureLedger ledger(oracle.net, uncooled);
        for (const FailureKey &key : singleFailures(oracle.net, ledger.protection())) {
            ledger.failed(key);
            const auto switching = key.mode == FailureMode::Planned ? Switching::Planned : Switching::Automatic;
            const FromScratch fresh = oracle.with(switching, ledger.lost());
            std::vector<char> seen(n.network.elements.size(), 0);
            for (const FailureLedger::Touched &touched : ledger.touched()) {
                const std::size_t v = indexOf(oracle.net.vertexOf[indexOf(touched.element)]);
                seen[indexOf(touched.element)] = 1;
                const double expected = isLoad(n.network.elements[indexOf(touched.element)]) ? fresh.in[v] : fresh.out[v];
                QVERIFY2(touched.bits == fresh.state.bits[v], qPrintable(QString("round %1 mode %2 of %3,%4: element %5 has %6, not %7")
                                                                             .arg(round)
                                                                             .arg(int(key.mode))
                                                                             .arg(key.first)
                                                                             .arg(key.second)
                                                                             .arg(touched.element)
                                                                             .arg(touched.bits)
                                                                             .arg(fresh.state.bits[v])));
                QVERIFY2(std::abs(touched.demand_w - expected) < 1e-6 * std::max(1.0, expected),
                         qPrintable(QString("round %1 mode %2 of %3: element %4 carries %5, not %6")
                                        .arg(round)
                                        .arg(int(key.mode))
                                        .arg(key.first)
                                        .arg(touched.element)
                                        .arg(touched.demand_w)
                                        .arg(expected)));
                ++compared;
            }
            for (const FailureLedger::Touched &normal : ledger.normal())
                if (!seen[indexOf(normal.element)])
                    QVERIFY(normal.bits == fresh.state.bits[indexOf(oracle.net.vertexOf[indexOf(normal.element)])]);
        }
    }
    QVERIFY(compared > 100000);
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

void FailureTest::failuresThatComeDownToTheSameAreCountedAlike() // the sweep tries each kind once; here each by itself
{
    std::mt19937 random(29);
    for (int round = 0; round < 150; ++round) {
        const Network n = randomNetwork(random);
        const PowerNet net(n.network);
        FailureLedger ledger(net, uncooled);
        FailureSweep sweep = sweptFailures(n.network, {}, 0, 0);
        std::ranges::sort(sweep.failures, {},
                          [](const Failure &f) { return std::tuple(f.key.mode, f.key.all, f.key.first, f.key.second); });
        auto keys = singleFailures(net, ledger.protection());
        std::ranges::sort(keys, {}, [](const FailureKey &k) { return std::tuple(k.mode, k.all, k.first, k.second); });
        QCOMPARE(sweep.failures.size(), keys.size());
        std::vector<std::array<std::int32_t, 4>> drops(n.network.elements.size());
        std::vector<double> worst(n.network.elements.size());
        for (const FailureLedger::Touched &touched : ledger.normal())
            worst[indexOf(touched.element)] = touched.demand_w;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const Failure alone = ledger.failed(keys[i]), &swept = sweep.failures[i];
            QVERIFY(swept.key == keys[i]);
            QVERIFY(
                std::tuple(alone.ok, alone.unprotected, alone.dark, alone.inside, alone.onePath, alone.mechanicalDark, alone.overloads) ==
                std::tuple(swept.ok, swept.unprotected, swept.dark, swept.inside, swept.onePath, swept.mechanicalDark, swept.overloads));
            QVERIFY(nearly(alone.itLost_w, swept.itLost_w) && nearly(alone.worstLoading, swept.worstLoading, 1e-6));
            for (const FailureLedger::Touched &touched : ledger.touched()) {
                worst[indexOf(touched.element)] = std::max(worst[indexOf(touched.element)], touched.demand_w);
                drops[indexOf(touched.element)][std::size_t(keys[i].mode)] +=
                    touched.outcome == FailureLedger::Outcome::Dark && !keys[i].all;
            }
        }
        QVERIFY(drops == sweep.drops);
        for (std::size_t e = 0; e < worst.size(); ++e)
            QVERIFY(nearly(sweep.worst[e].demand_w, worst[e], 1e-6));
    }
}

GRIDHALL_TEST(FailureTest)
#include "failure_test.moc"
