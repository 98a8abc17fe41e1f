// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/availability.h"
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>
#include <random>
#include <set>

using namespace gridhall;
using namespace gridhall::test;

namespace {

constexpr double hourSeconds = 3600, yearSeconds = 8760 * hourSeconds;

/// Elements alike: this many failures a year, this long to repair.
ReliabilityInputs alike(const PowerCase &network, double perYear, double repair_h)
{
    ReliabilityInputs inputs;
    inputs.elements.assign(network.elements.size(), {yearSeconds / perYear - repair_h * hourSeconds, repair_h * hourSeconds});
    inputs.kind.assign(network.elements.size(), 0);
    return inputs;
}

/// Reached over arcs that carry by themselves, by plain repetition; one input suffices.
std::vector<char> reachedOver(const PowerCase &network, const std::set<std::int32_t> &lost)
{
    std::vector<char> alive(network.elements.size(), 0);
    for (std::size_t e = 0; e < alive.size(); ++e)
        alive[e] = network.elements[e].isSource && !lost.contains(static_cast<std::int32_t>(e));
    for (bool again = true; again;) {
        again = false;
        for (const PowerCase::Arc &arc : network.arcs)
            if (alive[indexOf(arc.from)] && !alive[indexOf(arc.to)] && !lost.contains(arc.to) &&
                network.elements[indexOf(arc.from)].state != SwitchState::OpenManual)
                again = true, alive[indexOf(arc.to)] = 1;
    }
    return alive;
}

Network randomGrid(std::mt19937 &random)
{
    std::uniform_real_distribution<double> unit(0, 1);
    const auto pick = [&](std::int32_t below) { return static_cast<std::int32_t>(unit(random) * below); };
    Network n;
    for (int i = 0; i < 2; ++i)
        n.add(Role::Utility);
    for (int i = 0; i < 5 + pick(5); ++i) {
        const auto before = static_cast<std::int32_t>(n.network.elements.size());
        const auto self = n.add(Role::Pdu);
        n.join(pick(before), self, "in.1");
        if (unit(random) < 0.6)
            n.join(pick(before), self, "in.2");
    }
    const auto inner = static_cast<std::int32_t>(n.network.elements.size());
    for (int i = 0; i < pick(3); ++i) {
        const auto tie = n.add(Role::Cable);
        n.network.elements.back().state = unit(random) < 0.7 ? SwitchState::OpenAuto : SwitchState::OpenManual;
        n.join(pick(inner), tie);
        n.join(tie, 2 + pick(inner - 2), "tie");
    }
    for (int i = 0; i < 3; ++i) {
        const auto rack = n.add(Role::ItRack, 1e4 * (1 + i));
        n.join(pick(inner), rack, "psu.a");
        n.join(pick(inner), rack, "psu.b");
    }
    return n;
}

Availability reckoned(const Network &n, const ReliabilityInputs &inputs)
{
    return availabilityOf(n.network, solvePower(n.network), inputs);
}

} // namespace

class AvailabilityTest : public QObject {
    Q_OBJECT

private slots:
    void cutSetsAreThoseOfBruteForce();
    void theSumOfCutSetsIsCloseAboveTheExactState();
    void twoPathsFailInPairs();
    void parallelUnitsFollowTheTextbook();
    void asManyUnitsAsTheLoadNeeds();
    void aBridgeIsOutAsOftenAsItsStatesSay();
    void twinsFailTogetherAndServiceOverlaps();
    void aGeneratorThatDoesNotStartCounts();
    void whatNeverFailsCutsNothing();
};

void AvailabilityTest::cutSetsAreThoseOfBruteForce()
{
    std::mt19937 random(3);
    int compared = 0;
    for (int round = 0; round < 300; ++round) {
        const Network n = randomGrid(random);
        const auto size = static_cast<std::int32_t>(n.network.elements.size());
        std::map<std::int32_t, std::pair<int, int>> expected; // singles and pairs by load
        const auto none = reachedOver(n.network, {});
        std::vector<std::vector<char>> one;
        for (std::int32_t a = 0; a < size; ++a)
            one.push_back(reachedOver(n.network, {a}));
        for (std::int32_t a = 0; a < size; ++a)
            for (std::int32_t b = a; b < size; ++b) {
                const auto both = a == b ? one[indexOf(a)] : reachedOver(n.network, {a, b});
                for (std::int32_t load = size - 3; load < size; ++load) {
                    if (!none[indexOf(load)] || both[indexOf(load)] || a >= size - 3 || b >= size - 3)
                        continue;
                    auto &[singles, pairs] = expected[load];
                    singles += a == b;
                    pairs += a != b && one[indexOf(a)][indexOf(load)] && one[indexOf(b)][indexOf(load)];
                }
            }
        const Availability found = reckoned(n, alike(n.network, 1, 1));
        for (const Availability::Load &load : found.loads) {
            QCOMPARE(load.single, expected[load.element].first);
            QCOMPARE(load.pairs, expected[load.element].second);
            compared += load.single + load.pairs;
        }
        for (const Availability::Cut &cut : found.cuts) {
            const auto left = reachedOver(n.network, {cut.first, cut.second});
            const auto dropped =
                std::ranges::count_if(found.loads, [&](const Availability::Load &load) { return !left[indexOf(load.element)]; });
            QVERIFY(dropped >= cut.loads);
        }
    }
    QVERIFY(compared > 1000);
}

void AvailabilityTest::theSumOfCutSetsIsCloseAboveTheExactState() // all 2^n states of small networks
{
    std::mt19937 random(17);
    for (int round = 0; round < 12; ++round) {
        const Network n = randomGrid(random);
        const auto inner = static_cast<std::int32_t>(n.network.elements.size()) - 3;
        if (inner > 13)
            continue;
        const double q = 2e-3;
        ReliabilityInputs inputs = alike(n.network, 1, 1);
        for (Reliability &element : inputs.elements)
            element = {hourSeconds * (1 - q) / q, hourSeconds};
        const Availability found = reckoned(n, inputs);
        std::vector<double> exact(3, 0);
        for (unsigned state = 0; state < 1u << inner; ++state) {
            std::set<std::int32_t> lost;
            double probability = 1;
            for (std::int32_t e = 0; e < inner; ++e) {
                probability *= state >> e & 1u ? q : 1 - q;
                if (state >> e & 1u)
                    lost.insert(e);
            }
            if (lost.size() > 5)
                continue; // below 1e-10 together
            const auto alive = reachedOver(n.network, lost);
            for (std::size_t i = 0; i < 3; ++i)
                exact[i] += alive[indexOf(inner) + i] ? 0 : probability;
        }
        for (const Availability::Load &load : found.loads) {
            const double truth = exact[indexOf(load.element - inner)];
            if (load.single + load.pairs == 0)
                continue;
            QVERIFY(load.unavailability > truth * 0.97); // orders above 2 are left out
            QVERIFY(load.unavailability < truth * 1.05);
        }
    }
}

void AvailabilityTest::twoPathsFailInPairs()
{
    const TwoPaths n;
    const Availability found = reckoned(n, alike(n.network, 0.5, 10));
    QCOMPARE(found.loads.size(), std::size_t(1));
    QCOMPARE(found.loads[0].single, 1);
    QCOMPARE(found.loads[0].pairs, 4);
    QCOMPARE(found.cuts[0].first, n.utility);
    QCOMPARE(found.cuts[0].second, -1);
    QVERIFY(nearly(found.cuts[0].lost_w, 100e3 * found.cuts[0].unavailability));
}

void AvailabilityTest::parallelUnitsFollowTheTextbook() // reference case D9
{
    Network n;
    const auto a = n.add(Role::Utility), b = n.add(Role::Utility), rack = n.add(Role::ItRack, 1e4);
    n.join(a, rack, "psu.a");
    n.join(b, rack, "psu.b");
    const Availability found = reckoned(n, alike(n.network, 0.5, 10));
    QCOMPARE(found.cuts.size(), std::size_t(1));
    QVERIFY(nearly(found.loads[0].rate_per_s * yearSeconds, 5.7078e-4, 1e-4));
    QVERIFY(nearly(found.loads[0].unavailability, 3.258e-7, 1e-4));
    QVERIFY(nearly(found.loads[0].unavailability / found.loads[0].rate_per_s, 5 * hourSeconds, 1e-6));
    const Reliability set{yearSeconds / 0.1235, 18.28 * hourSeconds};
    QVERIFY(std::abs(1 - set.unavailability() - 0.99974235) < 1e-8);
}

void AvailabilityTest::asManyUnitsAsTheLoadNeeds()
{
    for (const auto &[load, singles, pairs] : {std::tuple(0.9e6, 0, 0), {1.9e6, 0, 3}, {2.9e6, 3, 0}}) {
        Network n;
        const auto utility = n.add(Role::Utility), in = n.add(Role::Switchboard), out = n.add(Role::Switchboard),
                   rack = n.add(Role::ItRack, load);
        n.join(utility, in);
        for (const char *port : {"in.1", "in.2", "in.3"}) {
            const auto ups = n.add(Role::Ups, 0, {}, 1e6);
            n.join(in, ups);
            n.join(ups, out, port);
        }
        n.join(out, rack);
        const Availability found = reckoned(n, alike(n.network, 0.2, 24));
        QCOMPARE(found.loads[0].single, 3 + singles); // the intake and both boards as well
        QCOMPARE(found.loads[0].pairs, pairs);
    }
    // Three of four at 0.999: the rare events stand just above the binomial sum.
    const double q = 1e-3, exact = 1 - 0.999994007997;
    QVERIFY(6 * q * q > exact && 6 * q * q < exact * 1.002);
}

void AvailabilityTest::aBridgeIsOutAsOftenAsItsStatesSay() // the classic bridge of five, p = 0.9: R = 0.97848
{
    Network n;
    const auto source = n.add(Role::Utility), a = n.add(Role::Pdu), b = n.add(Role::Pdu), tieAb = n.add(Role::Cable),
               tieBa = n.add(Role::Cable), c = n.add(Role::Pdu), d = n.add(Role::Pdu), rack = n.add(Role::ItRack, 1);
    for (const std::int32_t tie : {tieAb, tieBa})
        n.network.elements[static_cast<std::size_t>(tie)].state = SwitchState::OpenAuto;
    n.join(source, a);
    n.join(source, b);
    n.join(a, tieAb);
    n.join(tieAb, d, "tie");
    n.join(b, tieBa);
    n.join(tieBa, c, "tie");
    n.join(a, c);
    n.join(b, d);
    n.join(c, rack, "psu.a");
    n.join(d, rack, "psu.b");
    double reliability = 0;
    for (unsigned state = 0; state < 32; ++state) {
        std::set<std::int32_t> lost;
        double probability = 1;
        const std::int32_t parts[] = {a, b, c, d};
        for (unsigned i = 0; i < 5; ++i) {
            const bool out = state >> i & 1u;
            probability *= out ? 0.1 : 0.9;
            if (out && i < 4)
                lost.insert(parts[i]);
            else if (out)
                lost.insert({tieAb, tieBa}); // one component, both ways
        }
        reliability += reachedOver(n.network, lost)[indexOf(rack)] ? probability : 0;
    }
    QVERIFY(std::abs(reliability - 0.97848) < 1e-9);
    const Availability found = reckoned(n, alike(n.network, 1, 1));
    QCOMPARE(found.loads[0].single, 1); // the source
    QCOMPARE(found.loads[0].pairs, 2);  // {a, b} and {c, d}
}

void AvailabilityTest::twinsFailTogetherAndServiceOverlaps()
{
    Network n;
    const auto a = n.add(Role::Utility), b = n.add(Role::Utility), upsA = n.add(Role::Ups), upsB = n.add(Role::Ups),
               rack = n.add(Role::ItRack, 1e4);
    n.join(a, upsA);
    n.join(b, upsB);
    n.join(upsA, rack, "psu.a");
    n.join(upsB, rack, "psu.b");
    ReliabilityInputs inputs = alike(n.network, 0.2, 24);
    inputs.kind = {0, 0, 7, 7, 0};
    inputs.commonCause = 0.05;
    inputs.maintenance_s = 8 * hourSeconds;
    const Availability found = reckoned(n, inputs);
    const auto cut = std::ranges::find_if(found.cuts, [&](const Availability::Cut &c) { return c.first == upsA && c.second == upsB; });
    QVERIFY(cut != found.cuts.end());
    const double q = 0.2 * 24 / 8760, f = 0.2, m = 8 / 8760.0;
    QVERIFY(nearly(cut->unavailability, 0.95 * q * 0.95 * q + 2 * m * 0.95 * q + 0.05 * q, 1e-9));
    QVERIFY(nearly(cut->rate_per_s * yearSeconds, 0.95 * f * 2 * (0.95 * q + m) + 0.05 * f, 1e-9));
}

void AvailabilityTest::aGeneratorThatDoesNotStartCounts()
{
    Network n;
    const auto utility = n.add(Role::Utility), generator = n.add(Role::Generator), board = n.add(Role::Switchboard),
               rack = n.add(Role::ItRack, 1e4);
    n.join(utility, board, "in.1");
    n.join(generator, board, "in.2");
    n.join(board, rack);
    ReliabilityInputs inputs = alike(n.network, 2, 1);
    inputs.elements[indexOf(generator)] = {0, 0, 0.01};
    inputs.elements[indexOf(board)] = {};
    const Availability found = reckoned(n, inputs);
    QVERIFY(nearly(found.loads[0].rate_per_s * yearSeconds, 2 * 0.01, 1e-9));
    QVERIFY(nearly(found.loads[0].unavailability, 2.0 / 8760 * 0.01, 1e-9));
}

void AvailabilityTest::whatNeverFailsCutsNothing()
{
    const TwoPaths n;
    ReliabilityInputs inputs = alike(n.network, 1, 1);
    inputs.elements.assign(inputs.elements.size(), {});
    const Availability found = reckoned(n, inputs);
    QCOMPARE(found.lost_w, 0.0);
    QCOMPARE(found.worst()->unavailability, 0.0);
    QVERIFY(assumedReliability(Role::Ups).mtbf_s > 0 && assumedReliability(Role::Server).mtbf_s == 0);
}

GRIDHALL_TEST(AvailabilityTest)
#include "availability_test.moc"
