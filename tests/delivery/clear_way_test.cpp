// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/clear_way.h"
#include "core/delivery/rectangles.h"
#include "tests/support/room.h"

#include <QtTest>

#include <cmath>
#include <deque>
#include <random>

using namespace gridhall;

/// Ways of a body against brute force on a raster: all figures are multiples of its step, so it is exact.
class ClearWayTest : public QObject {
    Q_OBJECT

private slots:
    void waysAgreeWithBruteForceOnARaster_data();
    void waysAgreeWithBruteForceOnARaster();
    void aThingPassesADoorThatJustFits();
    void aThingTurnsOnlyWhereItsDiagonalFits();
    void theWayNamesWhatBlocksIt();
    void marginIsKeptFromAllButTheNeighboursAtHome();
    void theWayHasNoStepThroughAnything();
    void groundOfOthersIsEnteredFromNotCrossed();
    void slantedOutlinesAreCoveredOnTheSafeSide();
};

namespace {

constexpr Tenths step = 1000; ///< A decimetre.

Box box(int x0, int y0, int x1, int y1) { return {{x0 * step, y0 * step}, {x1 * step, y1 * step}}; }

struct Raster {
    Raster(const MoveGround &g, int hx, int hy, int edge) : ground(g), half{{{hx, hy}, {hy, hx}, {0, 0}}}, size(edge)
    {
        const int turn = static_cast<int>(std::lround(std::hypot(hx, hy))); // bodies are chosen so that it is whole
        half[2] = {turn, turn};
        for (auto &layer : covers)
            layer.assign(static_cast<std::size_t>((2 * size + 1) * (2 * size + 1)), 0);
        for (std::size_t l = 0; l < 3; ++l)
            for (const auto &o : ground.obstacles)
                for (int y = -size; y <= size; ++y)
                    for (int x = -size; x <= size; ++x)
                        covers[l][at(x, y)] += covered(o, x, y, l) ? 1 : 0;
    }
    std::size_t at(int x, int y) const { return static_cast<std::size_t>((y + size) * (2 * size + 1) + x + size); }
    bool covered(const MoveGround::Obstacle &o, int x, int y, std::size_t l) const
    {
        const auto [hx, hy] = half[l];
        return (x + hx) * step > o.box.min.x && (x - hx) * step < o.box.max.x && (y + hy) * step > o.box.min.y &&
               (y - hy) * step < o.box.max.y;
    }
    bool free(int x, int y, std::size_t l, Id self) const
    {
        return covers[l][at(x, y)] - (covered(ground.obstacles[static_cast<std::size_t>(self.value) - 1], x, y, l) ? 1 : 0) == 0;
    }
    /// Breadth first over all places of the raster, to its edge.
    bool reaches(int x, int y, std::size_t turned, Id self) const
    {
        const std::size_t plane = covers[0].size();
        std::vector<bool> seen(2 * plane, false);
        std::deque<std::array<int, 3>> waiting{{x, y, static_cast<int>(turned)}};
        seen[turned * plane + at(x, y)] = true;
        while (!waiting.empty()) {
            const auto [px, py, t] = waiting.front();
            waiting.pop_front();
            if (std::abs(px) == size || std::abs(py) == size)
                return true;
            const auto visit = [&](int qx, int qy, int u) {
                const auto l = static_cast<std::size_t>(u), i = l * plane + at(qx, qy);
                if (!seen[i] && free(qx, qy, l, self)) {
                    seen[i] = true;
                    waiting.push_back({qx, qy, u});
                }
            };
            visit(px - 1, py, t), visit(px + 1, py, t), visit(px, py - 1, t), visit(px, py + 1, t);
            if (free(px, py, 2, self))
                visit(px, py, 1 - t);
        }
        return false;
    }

    const MoveGround &ground;
    std::array<std::pair<int, int>, 3> half; ///< Of the body in both turns and of its turning square, steps.
    int size;
    std::array<std::vector<int>, 3> covers;
};

} // namespace

void ClearWayTest::waysAgreeWithBruteForceOnARaster_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 24; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void ClearWayTest::waysAgreeWithBruteForceOnARaster()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    MoveGround ground;
    ground.domain = box(-60, -60, 60, 60);
    const int count = pick(20, 90);
    for (int i = 0; i < count; ++i) {
        const int x = pick(-60, 55), y = pick(-60, 55);
        ground.obstacles.push_back({box(x, y, x + pick(1, pick(2, 30)), y + pick(1, 8)), Id(i + 1)});
    }
    constexpr std::array<std::pair<int, int>, 8> bodies{{{3, 4}, {4, 3}, {6, 8}, {8, 6}, {1, 1}, {2, 2}, {5, 5}, {5, 12}}};
    const auto [halfX, halfY] = bodies[static_cast<std::size_t>(pick(0, 7))];
    const Raster raster(ground, halfX, halfY, 90);
    const MoveBody body{2 * halfX * step, 2 * halfY * step, 0};
    const ClearWays ways(ground, body);
    QVERIFY(!ways.tooFine());
    for (int i = 0; i < 30; ++i) {
        const int x = pick(-50, 50), y = pick(-50, 50);
        const std::size_t turned = halfX == halfY || pick(0, 1) == 0 ? 0 : 1;
        const Id self(pick(1, count));
        if (!raster.free(x, y, turned, self))
            continue;
        const bool expected = raster.reaches(x, y, turned, self);
        const MovePose place{{x * step, y * step}, turned == 1};
        QCOMPARE(ways.reaches(place, self), expected);
        QCOMPARE(ways.way(place, self).free, expected);
    }
}

/// A room of 4 x 4 m with a door in the south wall.
static MoveGround room(int doorFrom, int doorTo)
{
    MoveGround ground;
    ground.domain = box(-10, -10, 50, 50);
    ground.obstacles = {{box(0, 40, 40, 42), Id(1)},
                        {box(-2, 0, 0, 40), Id(2)},
                        {box(40, 0, 42, 40), Id(3)},
                        {box(-2, -2, doorFrom, 0), Id(4)},
                        {box(doorTo, -2, 42, 0), Id(5)}};
    return ground;
}

void ClearWayTest::aThingPassesADoorThatJustFits()
{
    const MovePose place{{20 * step, 30 * step}, false};
    QVERIFY(ClearWays(room(14, 26), {12 * step, 10 * step, 0}).reaches(place, Id()));
    QVERIFY(!ClearWays(room(14, 26), {13 * step, 13 * step, 0}).reaches(place, Id()));
    QVERIFY(ClearWays(room(14, 26), {13 * step, 12 * step, 0}).reaches(place, Id())); // turned
}

void ClearWayTest::aThingTurnsOnlyWhereItsDiagonalFits()
{
    const MovePose place{{20 * step, 20 * step}, false};
    QVERIFY(ClearWays(room(14, 26), {30 * step, 10 * step, 0}).reaches(place, Id()));  // diagonal 3.16 m
    QVERIFY(!ClearWays(room(14, 26), {40 * step, 10 * step, 0}).reaches(place, Id())); // 4.12 m in a room of 4 m
}

void ClearWayTest::theWayNamesWhatBlocksIt()
{
    MoveGround ground = room(14, 26);
    ground.obstacles.push_back({box(0, 10, 40, 12), Id(77)});
    const MoveWay way = ClearWays(ground, {8 * step, 8 * step, 0}).way({{20 * step, 30 * step}, false}, Id());
    QVERIFY(!way.free);
    QCOMPARE(way.blockedBy, std::vector<Id>{Id(77)});
    QVERIFY(way.blockedAt.y > 5 * step && way.blockedAt.y < 17 * step);
    QCOMPARE(way.path.back().at, (Point{20 * step, 30 * step}));
}

void ClearWayTest::marginIsKeptFromAllButTheNeighboursAtHome()
{
    MoveGround ground = room(14, 26);
    const Id self(10);
    ground.obstacles.push_back({box(17, 25, 23, 37), self});
    ground.obstacles.push_back({box(23, 25, 29, 37), Id(11)}); // touches it
    ground.obstacles.push_back({box(11, 25, 17, 37), Id(12)});
    const MovePose place{{20 * step, 31 * step}, false};
    QVERIFY(ClearWays(ground, {6 * step, 12 * step, 0}).reaches(place, self));
    QVERIFY(ClearWays(ground, {6 * step, 12 * step, 2 * step}).reaches(place, self)); // 0.6 + 0.4 through a door of 1.2 m
    QVERIFY(!ClearWays(ground, {6 * step, 12 * step, 4 * step}).reaches(place, self));
}

void ClearWayTest::theWayHasNoStepThroughAnything()
{
    MoveGround ground = room(14, 26);
    ground.obstacles.push_back({box(0, 10, 25, 12), Id(20)});
    const MoveBody body{8 * step, 8 * step, 0};
    const MoveWay way = ClearWays(ground, body).way({{10 * step, 30 * step}, false}, Id());
    QVERIFY(way.free && way.path.size() > 3);
    for (std::size_t i = 1; i < way.path.size(); ++i) {
        const Point a = way.path[i - 1].at, b = way.path[i].at;
        if (i + 1 < way.path.size()) // the last step goes to the place itself, within one cell
            QVERIFY(a.x == b.x || a.y == b.y);
        const Box swept = Box{{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}}.grown(4 * step - 10);
        for (const auto &obstacle : ground.obstacles)
            QVERIFY(!(swept.min.x < obstacle.box.max.x && swept.max.x > obstacle.box.min.x && swept.min.y < obstacle.box.max.y &&
                      swept.max.y > obstacle.box.min.y));
    }
}

void ClearWayTest::groundOfOthersIsEnteredFromNotCrossed()
{
    MoveGround ground;
    ground.domain = box(0, 0, 100, 100);
    for (const Box &outside : boxesOutside(box(0, 0, 100, 100).corners(), box(-500, -500, 600, 600)))
        ground.obstacles.push_back({outside, Id()});
    ground.obstacles.push_back({box(40, 0, 60, 100), Id(1)}); // in two halves: each is entered by itself
    const ClearWays ways(ground, {10 * step, 10 * step, 0});
    QVERIFY(ways.reaches({{20 * step, 50 * step}, false}, Id()));
    QVERIFY(ways.reaches({{80 * step, 50 * step}, false}, Id()));
    MovePose stand;
    QCOMPARE(ways.nearestM({50 * step, 50 * step}, 100, stand), 1.4995); // half a block and half a truck, just touching
    QVERIFY(stand.at.x < 36 * step || stand.at.x > 64 * step);
}

void ClearWayTest::slantedOutlinesAreCoveredOnTheSafeSide()
{
    const Polygon wedge{{0, 0}, {100 * step, 0}, {0, 80 * step}};
    double covered = 0, outside = 0;
    for (const Box &one : boxesCovering(wedge))
        covered += areaM2(one.corners());
    for (const Box &one : boxesOutside(wedge, box(0, 0, 100, 80)))
        outside += areaM2(one.corners());
    QVERIFY(covered >= 40.0 && covered < 44.0);
    QVERIFY(outside >= 40.0 && outside < 44.0);
}

GRIDHALL_TEST(ClearWayTest)
#include "clear_way_test.moc"
