// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/geometry.h"
#include "tests/support/room.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace gridhall;

class GeometryTest : public QObject {
    Q_OBJECT

private slots:
    void quarterTurnsAreExact();
    void mapAndMapBackAgree();
    void thenIsOneMapAfterTheOther();
    void sharedEdgesAreNoOverlap();
    void overlapsOfBoxesMatchBruteForce();
    void overlapsOfTurnedBoxesMatchTheirIntersection();
    void differenceAndIntersectionFillTheWhole();
    void aHoleIsCutOut();
    void containsCountsTheEdge();
    void anLHoldsWhatLiesInItsArms();
    void distancesAreMeasuredBetweenEdges();
    void alongAndNearestAlongAreInverse();
    void onlySimpleOutlinesPass();

private:
    std::mt19937 engine_{11};
    int number(int low, int high) { return std::uniform_int_distribution(low, high)(engine_); }
    Box box(int span)
    {
        const Point a{number(0, span), number(0, span)};
        return {a, {a.x + number(1, span), a.y + number(1, span)}};
    }
    Pose pose(bool quarterTurns)
    {
        return {{number(-1000000, 1000000), number(-1000000, 1000000)},
                quarterTurns ? number(0, 3) * 90000 : number(0, 359999),
                number(0, 1) == 1};
    }
};

void GeometryTest::quarterTurnsAreExact()
{
    const Point p{123457, -76543};
    QVERIFY((Pose{{10, 20}, 90000, false}.map(p) == Point{76553, 123477}));
    QVERIFY((Pose{{0, 0}, 180000, false}.map(p) == Point{-123457, 76543}));
    QVERIFY((Pose{{0, 0}, 270000, false}.map(p) == Point{-76543, -123457}));
    QVERIFY((Pose{{0, 0}, -90000, false}.map(p) == Point{-76543, -123457}));
    QVERIFY((Pose{{5, 0}, 0, true}.map(p) == Point{-123452, -76543}));
    for (int round = 0; round < 1000; ++round) {
        const Pose at = pose(true);
        const Point local{number(-100000, 100000), number(-100000, 100000)};
        QVERIFY(at.mapBack(at.map(local)) == local);
    }
}

void GeometryTest::mapAndMapBackAgree()
{
    for (int round = 0; round < 1000; ++round) {
        const Pose at = pose(false);
        const Point local{number(-100000, 100000), number(-100000, 100000)};
        const Point off = at.mapBack(at.map(local)) - local;
        QVERIFY(std::abs(off.x) <= 1 && std::abs(off.y) <= 1);
    }
}

void GeometryTest::thenIsOneMapAfterTheOther()
{
    for (int round = 0; round < 1000; ++round) {
        const bool exact = number(0, 1) == 1;
        const Pose inner = pose(exact), outer = pose(exact);
        const Point local{number(-100000, 100000), number(-100000, 100000)};
        const Point off = inner.then(outer).map(local) - outer.map(inner.map(local));
        const int tolerance = exact ? 0 : 12; // A millidegree over 14 m is 2.4 tenths; rounding adds the rest.
        QVERIFY(std::abs(off.x) <= tolerance && std::abs(off.y) <= tolerance);
    }
}

void GeometryTest::sharedEdgesAreNoOverlap()
{
    const Polygon left = Box{{0, 0}, {100, 100}}.corners();
    QVERIFY(!overlaps(left, Box{{100, 0}, {200, 100}}.corners()));
    QVERIFY(overlaps(left, Box{{99, 0}, {200, 100}}.corners()));
    QVERIFY(overlaps(left, left));
    QVERIFY(overlaps(left, Box{{10, 10}, {20, 20}}.corners()));
    const Polygon ell{{0, 0}, {300, 0}, {300, 100}, {100, 100}, {100, 300}, {0, 300}};
    QVERIFY(!overlaps(ell, Box{{100, 100}, {300, 300}}.corners()));
    QVERIFY(overlaps(ell, Box{{99, 99}, {300, 300}}.corners()));
}

void GeometryTest::overlapsOfBoxesMatchBruteForce()
{
    int met = 0;
    for (int round = 0; round < 3000; ++round) {
        const Box a = box(6), b = box(6);
        const bool brute = a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
        QCOMPARE(overlaps(a.corners(), b.corners()), brute);
        Polygon reversed = b.corners();
        std::reverse(reversed.begin(), reversed.end());
        QCOMPARE(overlaps(a.corners(), reversed), brute);
        QCOMPARE(intersection(a.corners(), b.corners()).empty(), !brute);
        met += brute;
    }
    QVERIFY(met > 300 && met < 2700);
}

void GeometryTest::overlapsOfTurnedBoxesMatchTheirIntersection()
{
    for (int round = 0; round < 300; ++round) {
        const Polygon a = Pose{{number(0, 9000), number(0, 9000)}, number(0, 359999), false}.map(box(5000).corners());
        const Polygon b = Pose{{number(0, 9000), number(0, 9000)}, number(0, 359999), false}.map(box(5000).corners());
        double common = 0;
        for (const Polygon &piece : intersection(a, b))
            common += areaM2(piece);
        if (common > 1e-6)
            QVERIFY(overlaps(a, b));
        if (!overlaps(a, b))
            QVERIFY(common < 1e-6);
    }
}

void GeometryTest::differenceAndIntersectionFillTheWhole()
{
    for (int round = 0; round < 200; ++round) {
        const Polygon a = pose(false).map(box(50000).corners());
        Polygon b = a;
        const Point shift{number(-30000, 30000), number(-30000, 30000)};
        for (Point &p : b)
            p = p + shift;
        double sum = 0;
        for (const auto &pieces : {intersection(a, b), difference(a, b)})
            for (const Polygon &piece : pieces)
                sum += areaM2(piece);
        QVERIFY(std::abs(sum - areaM2(a)) < 2e-3);
    }
}

void GeometryTest::aHoleIsCutOut()
{
    const Polygon a = Box{{0, 0}, {30000, 30000}}.corners(), b = Box{{10000, 10000}, {20000, 20000}}.corners();
    double sum = 0;
    for (const Polygon &piece : difference(a, b))
        sum += areaM2(piece);
    QCOMPARE(sum, 8.0);
}

void GeometryTest::containsCountsTheEdge()
{
    const Polygon square = Box{{0, 0}, {100, 100}}.corners();
    QVERIFY(contains(square, Point{0, 50}));
    QVERIFY(contains(square, Point{100, 100}));
    QVERIFY(contains(square, Point{50, 50}));
    QVERIFY(!contains(square, Point{101, 50}));
    QVERIFY(!contains(square, Point{-1, 0}));
    QVERIFY(contains(square, square));
    QVERIFY(!contains(square, Box{{0, 0}, {101, 100}}.corners()));
}

void GeometryTest::anLHoldsWhatLiesInItsArms()
{
    const Polygon ell{{0, 0}, {300, 0}, {300, 100}, {100, 100}, {100, 300}, {0, 300}};
    QVERIFY(contains(ell, Box{{0, 0}, {300, 100}}.corners()));
    QVERIFY(contains(ell, Box{{20, 120}, {100, 300}}.corners()));
    QVERIFY(!contains(ell, Polygon{{100, 0}, {300, 100}, {0, 200}}));
    QVERIFY(!contains(ell, Point{200, 200}));
}

void GeometryTest::distancesAreMeasuredBetweenEdges()
{
    const Polygon a = Box{{0, 0}, {10000, 10000}}.corners();
    QCOMPARE(distanceM(a, Box{{22000, 0}, {30000, 10000}}.corners()), 1.2);
    QCOMPARE(distanceM(a, Box{{13000, 14000}, {30000, 30000}}.corners()), 0.5);
    QCOMPARE(distanceM(a, Box{{5000, -5000}, {6000, 20000}}.corners()), 0.0);
    QCOMPARE(distanceM(a, Box{{2000, 2000}, {3000, 3000}}.corners()), 0.0);
    QCOMPARE(distanceM(Polyline{{0, 0}, {10000, 0}}, Point{5000, 3000}), 0.3);
}

void GeometryTest::alongAndNearestAlongAreInverse()
{
    const Polyline line{{0, 0}, {10000, 0}, {10000, 10000}};
    QCOMPARE(lengthTenths(line), std::int64_t(20000));
    QVERIFY((along(line, 5000).point == Point{5000, 0}));
    QVERIFY((along(line, 15000).point == Point{10000, 5000}));
    QCOMPARE(along(line, 15000).direction, 90000);
    QVERIFY((along(line, -5).point == Point{0, 0}));
    QVERIFY((along(line, 99999).point == Point{10000, 10000}));
    for (int distance = 0; distance <= 20000; distance += 77)
        QCOMPARE(nearestAlong(line, along(line, distance).point), std::int64_t(distance));
}

void GeometryTest::onlySimpleOutlinesPass()
{
    QVERIFY(isSimple(Box{{0, 0}, {10, 10}}.corners()));
    QVERIFY(isSimple({{0, 0}, {300, 0}, {300, 100}, {100, 100}, {100, 300}, {0, 300}}));
    QVERIFY(!isSimple({{0, 0}, {10, 10}, {10, 0}, {0, 10}}));
    QVERIFY(!isSimple({{0, 0}, {10, 0}}));
    QVERIFY(!isSimple({{0, 0}, {10, 0}, {20, 0}}));
    QVERIFY(!isSimple({{0, 0}, {10, 0}, {10, 10}, {10, 0}, {0, 10}}));
    QVERIFY(!isSimple({{0, 0}, {0, 0}, {10, 0}, {10, 10}}));
}

GRIDHALL_TEST(GeometryTest)
#include "geometry_test.moc"
