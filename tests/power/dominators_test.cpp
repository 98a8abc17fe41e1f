// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/dominators.h"
#include "tests/power/network.h"
#include "tests/support/room.h"

#include <QtTest>
#include <random>

using namespace gridhall;
using namespace gridhall::test;

namespace {

/// A graph by the inputs of each vertex.
struct Digraph {
    std::vector<std::int32_t> start{0}, from;
    std::int32_t size() const { return static_cast<std::int32_t>(start.size()) - 1; }
};

Digraph randomGraph(std::mt19937 &random, std::int32_t size, double edges)
{
    Digraph graph;
    std::uniform_int_distribution<std::int32_t> vertex(0, size - 1);
    std::poisson_distribution<int> inputs(edges);
    for (std::int32_t v = 0; v < size; ++v) {
        for (int i = inputs(random); i > 0; --i)
            graph.from.push_back(vertex(random));
        graph.start.push_back(static_cast<std::int32_t>(graph.from.size()));
    }
    return graph;
}

/// What `root` reaches while `without` is gone.
std::vector<char> reachedWithout(const Digraph &graph, std::int32_t root, std::int32_t without)
{
    std::vector<char> reached(static_cast<std::size_t>(graph.size()), 0);
    reached[indexOf(root)] = root != without;
    for (bool again = true; again;) {
        again = false;
        for (std::int32_t v = 0; v < graph.size(); ++v)
            for (std::int32_t i = graph.start[indexOf(v)]; i < graph.start[indexOf(v) + 1]; ++i)
                if (!reached[indexOf(v)] && v != without && reached[indexOf(graph.from[indexOf(i)])])
                    again = true, reached[indexOf(v)] = 1;
    }
    return reached;
}

} // namespace

class DominatorsTest : public QObject {
    Q_OBJECT

private slots:
    void aVertexDominatesWhatItsLossCutsOff();
    void bothPathsLeaveOnlyWhatTheyShare();
    void aTieTakesASinglePointAway();
    void whatTheLedgerDropsHangsOnASinglePoint();
};

void DominatorsTest::aVertexDominatesWhatItsLossCutsOff() // against removing each vertex in turn, circles included
{
    std::mt19937 random(5);
    for (int round = 0; round < 400; ++round) {
        const Digraph graph = randomGraph(random, 2 + round % 30, 0.6 + round % 5 * 0.5);
        const auto nearest = immediateDominators(0, graph.start, graph.from);
        const auto all = reachedWithout(graph, 0, -1);
        for (std::int32_t lost = 1; lost < graph.size(); ++lost) {
            const auto left = reachedWithout(graph, 0, lost);
            for (std::int32_t v = 1; v < graph.size(); ++v) {
                bool dominates = v == lost;
                for (std::int32_t up = nearest[indexOf(v)]; up > 0; up = nearest[indexOf(up)])
                    dominates = dominates || up == lost;
                if (all[indexOf(v)])
                    QCOMPARE(dominates, !left[indexOf(v)]);
                else
                    QCOMPARE(nearest[indexOf(v)], -1);
            }
        }
    }
}

void DominatorsTest::bothPathsLeaveOnlyWhatTheyShare()
{
    TwoPaths n;
    const auto lone = n.add(Role::ItRack, 30e3), crah = n.add(Role::Crah, 5e3);
    n.join(n.a, lone, "psu.a");
    n.join(n.b, crah);
    const PowerNet net(n.network);
    const SinglePoints single = singlePoints(net, Switching::Automatic);
    QCOMPARE(single.of(n.rack), std::vector{n.utility});
    QCOMPARE(single.of(lone), (std::vector{n.a, n.upsA, n.utility}));
    QCOMPARE(single.points.size(), std::size_t(3)); // path B carries no IT alone
    QCOMPARE(single.points[0].element, n.utility);
    QCOMPARE(single.points[0].loads, 2);
    QCOMPARE(single.points[0].machines, 1);
    QCOMPARE(single.points[0].it_w, 130e3);
    QCOMPARE(single.points[1].loads, 1);
}

void DominatorsTest::aTieTakesASinglePointAway()
{
    Network n;
    const auto a = n.add(Role::Utility), b = n.add(Role::Utility), boardA = n.add(Role::Switchboard), boardB = n.add(Role::Switchboard),
               tie = n.add(Role::Busway), rack = n.add(Role::ItRack, 1e4);
    n.network.elements[static_cast<std::size_t>(tie)].state = SwitchState::OpenManual;
    n.join(a, boardA);
    n.join(b, boardB);
    n.join(boardB, tie);
    n.join(tie, boardA, "in.2");
    n.join(boardA, rack);
    const PowerNet net(n.network);
    QCOMPARE(singlePoints(net, Switching::Automatic).of(rack), (std::vector{boardA, a}));
    QCOMPARE(singlePoints(net, Switching::Planned).of(rack), std::vector{boardA});
}

void DominatorsTest::whatTheLedgerDropsHangsOnASinglePoint() // planned removal, no ties: the two are the same question
{
    std::mt19937 random(23);
    for (int round = 0; round < 100; ++round) {
        Network n;
        std::uniform_int_distribution<int> cords(1, 2);
        for (int i = 0; i < 2; ++i)
            n.add(Role::Utility);
        for (int i = 0; i < 30; ++i) {
            const auto below = static_cast<std::int32_t>(n.network.elements.size());
            std::uniform_int_distribution<std::int32_t> above(0, std::min(below, 20) - 1);
            const auto self = n.add(i < 18 ? Role::Pdu : Role::ItRack, i < 18 ? 0 : 1e4);
            for (int c = cords(random); c > 0; --c)
                n.join(above(random), self, c == 1 ? "a" : "b");
        }
        const PowerNet net(n.network);
        const SinglePoints single = singlePoints(net, Switching::Planned);
        FailureLedger ledger(net, uncooled);
        for (std::int32_t e = 0; e < 20; ++e) {
            std::vector<std::int32_t> dropped, expected;
            ledger.failed({FailureMode::Planned, false, e});
            for (const FailureLedger::Touched &touched : ledger.touched())
                if (touched.outcome == FailureLedger::Outcome::Dark)
                    dropped.push_back(touched.element);
            for (std::int32_t rack = 20; rack < 32; ++rack)
                if (const auto points = single.of(rack); std::ranges::find(points, e) != points.end())
                    expected.push_back(rack);
            std::ranges::sort(dropped);
            QCOMPARE(dropped, expected);
        }
    }
}

GRIDHALL_TEST(DominatorsTest)
#include "dominators_test.moc"
