// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/siting.h"
#include "core/compose/sizing.h"
#include "tests/support/room.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace gridhall;

class SizingTest : public QObject {
    Q_OBJECT

private slots:
    void theProgramFindsWhatEnumerationFinds_data();
    void theProgramFindsWhatEnumerationFinds();
    void limitsThatContradictHaveNoSizing();
    void whatIsPlacedStaysOnTheGroundAndApart();
    void aFullGroundSaysWhatFits();
};

namespace {

ModuleBlock block(double it_w, double energyShare, double cost, double ready_d, double crew_d, double side_m)
{
    ModuleBlock one;
    one.it_w = it_w;
    one.facility_w = it_w * (1.05 + energyShare);
    one.tokens_per_s = it_w * 1.5;
    one.energy_w = it_w * (0.8 + energyShare);
    one.cost = cost;
    one.ready_d = ready_d;
    one.crew_d = crew_d;
    one.width_m = one.depth_m = side_m;
    return one;
}

std::vector<ModuleBlock> randomBlocks(std::mt19937 &random)
{
    std::uniform_real_distribution share(0.0, 1.0);
    std::vector<ModuleBlock> blocks;
    for (int i = 0; i < 3; ++i)
        blocks.push_back(block(5e5 + 2e6 * share(random), 0.3 * share(random), 3e6 + 5e6 * share(random), 250 + 200 * share(random),
                               5 + 10 * share(random), 20 + 15 * share(random)));
    return blocks;
}

/// The least value of an aim over all counts up to `most`.
double enumerated(const std::vector<ModuleBlock> &blocks, const SizingLimits &limits, Aim aim, int most)
{
    double best = std::numeric_limits<double>::infinity();
    std::vector<int> counts(blocks.size());
    for (counts[0] = 0; counts[0] <= most; ++counts[0])
        for (counts[1] = 0; counts[1] <= most; ++counts[1])
            for (counts[2] = 0; counts[2] <= most; ++counts[2])
                best = std::min(best, valueOf(blocks, limits, aim, counts));
    return best;
}

} // namespace

void SizingTest::theProgramFindsWhatEnumerationFinds_data()
{
    QTest::addColumn<int>("aim");
    QTest::newRow("energy") << static_cast<int>(Aim::TokEnergy);
    QTest::newRow("cost") << static_cast<int>(Aim::Cost);
    QTest::newRow("date") << static_cast<int>(Aim::Date);
}

void SizingTest::theProgramFindsWhatEnumerationFinds()
{
    QFETCH(int, aim);
    std::mt19937 random(11);
    int feasible = 0;
    for (int round = 0; round < 25; ++round) {
        const auto blocks = randomBlocks(random);
        SizingLimits limits;
        limits.it_w = 2e6 + double(random() % 4) * 2e6;
        limits.itMost_w = limits.it_w * 1.1 + 1e6;
        limits.headCost = 4e5;
        limits.headArea_m2 = 180;
        limits.blocksPerHead = 3;
        if (round % 2)
            limits.grid_w = limits.it_w * 1.25;
        if (round % 3 == 0)
            limits.area_m2 = 2500 + double(random() % 5) * 800;
        if (round % 4 == 0)
            limits.budget = 3.2e7;
        const double best = enumerated(blocks, limits, static_cast<Aim>(aim), 20);
        const Sizing sizing = sized(blocks, limits, static_cast<Aim>(aim));
        QCOMPARE(sizing.feasible, std::isfinite(best));
        if (!sizing.feasible)
            continue;
        ++feasible;
        const double value = valueOf(blocks, limits, static_cast<Aim>(aim), sizing.counts);
        QVERIFY2(value <= best * (1 + 2e-4), qPrintable(QString("round %1: %2 against %3").arg(round).arg(value).arg(best)));
        QVERIFY(value >= best * (1 - 1e-9));
    }
    QVERIFY(feasible > 10);
}

void SizingTest::limitsThatContradictHaveNoSizing()
{
    std::mt19937 random(2);
    const auto blocks = randomBlocks(random);
    SizingLimits limits;
    limits.it_w = 10e6;
    limits.grid_w = 9e6;
    QVERIFY(!sized(blocks, limits, Aim::Cost).feasible);
    QVERIFY(!sized({}, {}, Aim::Cost).feasible);
}

void SizingTest::whatIsPlacedStaysOnTheGroundAndApart()
{
    std::mt19937 random(5);
    for (int round = 0; round < 30; ++round) {
        Ground ground;
        const auto m = [](double metres) { return tenthsOf(metres); };
        ground.outline = {{0, 0}, {m(150), 0}, {m(150), m(80)}, {m(70), m(80)}, {m(70), m(160)}, {0, m(160)}};
        ground.noGo = {Box{{m(60), m(20)}, {m(80), m(35)}}.corners()};
        std::vector<Footprint> prints;
        for (int i = 0; i < 12; ++i)
            prints.push_back({10.0 + double(random() % 25), 8.0 + double(random() % 20)});
        const auto sited = placedOn(ground, prints);
        QVERIFY(!sited.empty());
        std::vector<Polygon> standing;
        for (const Sited &one : sited) {
            const Footprint &print = prints[one.index];
            const Polygon corners = Box{{m(one.x_m), m(one.y_m)}, {m(one.x_m + print.width_m), m(one.y_m + print.depth_m)}}.corners();
            QVERIFY(contains(ground.outline, corners));
            QVERIFY(!overlaps(ground.noGo[0], corners));
            for (const Polygon &other : standing)
                QVERIFY(!overlaps(other, corners));
            standing.push_back(corners);
        }
    }
}

void SizingTest::aFullGroundSaysWhatFits()
{
    Ground ground;
    ground.fence_m = 0;
    ground.lane_m = 5;
    ground.outline = Box{{0, 0}, {tenthsOf(40), tenthsOf(25)}}.corners();
    // Two rows of two: 20 x 10 each, a lane of 5 between.
    QCOMPARE(placedOn(ground, std::vector<Footprint>(7, {20, 10})).size(), std::size_t(4));
    ground.outline.clear();
    QCOMPARE(placedOn(ground, std::vector<Footprint>(7, {20, 10})).size(), std::size_t(7));
}

GRIDHALL_TEST(SizingTest)
#include "sizing_test.moc"
