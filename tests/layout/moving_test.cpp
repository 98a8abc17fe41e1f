// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"
#include "tests/support/small_parts.h"

#include <QtTest>

#include <set>

using namespace gridhall;

class MovingTest : public QObject {
    Q_OBJECT

private slots:
    void childrenFollowAndAreNotMovedTwice();
    void lockedOnesStay();
    void whatLandsInAnotherHallChangesItsParent();
    void aFullTurnInFourQuartersChangesNothing();
    void mirroringTwiceChangesNothing();
    void runsKeepTheirRightAngles();
    void aStraightRunGetsACorner();
    void bendsBetweenMovedEndsMoveWhole();
    void aTapOffSlidesAlongItsBusway();
    void alignedEdgesMeet();
    void distributedGapsAreEqual();
    void reparentingKeepsThePlaceOnTheSite();
    void anArrayIsNumberedAndTurned();
    void aSecondArrayTakesTheNextLetters();
};

void MovingTest::childrenFollowAndAreNotMovedTwice()
{
    test::Growing design;
    const Id pod = design.place("pod", {0, 0});
    const Id rack = design.bySlot(pod, 10);
    const Edit edit = moved(design.layout, {pod, rack}, {5000, 7000});
    QCOMPARE(edit.changes().size(), std::size_t(1));
    design.apply(edit);
    QVERIFY((design.at(rack) == Point{-5000, 7000}));
}

void MovingTest::lockedOnesStay()
{
    test::Growing design;
    const Id rack = design.place("rack", {0, 0});
    Item locked = design.item(rack);
    locked.locked = true;
    design.apply(design.done(changed(design.layout, locked)));
    QVERIFY(moved(design.layout, {rack}, {1, 0}).isEmpty());
    QVERIFY(!movedTo(design.layout, rack, OnFloor{}));
}

void MovingTest::whatLandsInAnotherHallChangesItsParent()
{
    test::Growing design;
    const Id left = design.hall({{0, 0}, {100000, 100000}}), right = design.hall({{200000, 0}, {300000, 100000}});
    const Id rack = design.place("rack", {50000, 50000}, left);
    design.apply(moved(design.layout, {rack}, {1000, 0}));
    QVERIFY(design.item(rack).parent == left);
    design.apply(moved(design.layout, {rack}, {199000, 0}));
    QVERIFY(design.item(rack).parent == right);
    QVERIFY((design.at(rack) == Point{250000, 50000}));
    design.apply(moved(design.layout, {rack}, {0, 100000}));
    QVERIFY(!design.item(rack).parent);
    QVERIFY((design.at(rack) == Point{250000, 150000}));
}

void MovingTest::aFullTurnInFourQuartersChangesNothing()
{
    test::Growing design;
    const Id hall = design.hall({{-500000, -500000}, {500000, 500000}});
    const Id pod = design.place("pod", {12345, -6789}, hall), rack = design.place("rack", {-777, 31}, hall, 90000);
    const Layout before = design.layout;
    for (int i = 0; i < 4; ++i)
        design.apply(rotated(design.layout, {pod, rack}, {1001, 2003}, 90000));
    QVERIFY(Layout::difference(before, design.layout).isEmpty());
    design.apply(rotated(design.layout, {rack}, {0, 0}, 90000));
    QVERIFY((design.at(rack) == Point{-31, -777}));
    QCOMPARE(std::get<OnFloor>(design.item(rack).place).pose.angle, 180000);
}

void MovingTest::mirroringTwiceChangesNothing()
{
    test::Growing design;
    const Id pod = design.place("pod", {12345, -6789}, {}, 30000), rack = design.place("rack", {500, 0}, {}, 90000);
    const Layout before = design.layout;
    design.apply(mirrored(design.layout, {pod, rack}, 1000));
    QVERIFY(std::get<OnFloor>(design.item(pod).place).pose.mirrored);
    const Pose turned = std::get<OnFloor>(design.item(rack).place).pose;
    QVERIFY(!turned.mirrored); // Racks may not be mirrored: turned to face the other way.
    QVERIFY((turned.at == Point{1500, 0}));
    QCOMPARE(turned.angle, 270000);
    design.apply(mirrored(design.layout, {pod, rack}, 1000));
    QVERIFY(Layout::difference(before, design.layout).isEmpty());
}

void MovingTest::runsKeepTheirRightAngles()
{
    test::Growing design;
    const Id board = design.place("board", {0, 0}), rack = design.place("rack", {101000, 45000});
    const Id cable = design.part("cable");
    const Id run =
        design.placeAll(connected(design.layout, Joint{{board, "out.1"}, {rack, "psu.a"}, cable, Feed::None, 0, {{100000, 0}}}))[0];
    QCOMPARE(sitePath(design.layout, design.run(run)), (Polyline{{0, 0}, {100000, 0}, {100000, 50000}}));
    design.apply(moved(design.layout, {rack}, {7000, 3000}));
    QCOMPARE(sitePath(design.layout, design.run(run)), (Polyline{{0, 0}, {107000, 0}, {107000, 53000}}));
    design.apply(moved(design.layout, {board}, {0, -2000}));
    QCOMPARE(sitePath(design.layout, design.run(run)), (Polyline{{0, -2000}, {107000, -2000}, {107000, 53000}}));
    QCOMPARE(runLengthM(design.layout, design.run(run)), 10.7 + 5.5);
}

void MovingTest::aStraightRunGetsACorner()
{
    test::Growing design;
    const Id board = design.place("board", {0, 0}), rack = design.place("rack", {101000, -5000});
    const Id cable = design.part("cable");
    const Id run = design.placeAll(connected(design.layout, Joint{{board, "out.1"}, {rack, "psu.a"}, cable}))[0];
    QVERIFY(design.run(run).bends.empty());
    design.apply(moved(design.layout, {rack}, {0, 4000}));
    QCOMPARE(sitePath(design.layout, design.run(run)), (Polyline{{0, 0}, {100000, 0}, {100000, 4000}}));
}

void MovingTest::bendsBetweenMovedEndsMoveWhole()
{
    test::Growing design;
    const Id board = design.place("board", {0, 0}), rack = design.place("rack", {101000, 45000});
    const Id cable = design.part("cable");
    const Id run = design.placeAll(
        connected(design.layout, Joint{{board, "out.1"}, {rack, "psu.a"}, cable, Feed::A, 0, {{0, 20000}, {100000, 20000}}}))[0];
    design.apply(rotated(design.layout, {board, rack}, {0, 0}, 180000));
    QCOMPARE(sitePath(design.layout, design.run(run)), (Polyline{{0, 0}, {0, -20000}, {-100000, -20000}, {-100000, -50000}}));
}

void MovingTest::aTapOffSlidesAlongItsBusway()
{
    test::Growing design;
    Run busway;
    busway.part = design.part("busway");
    busway.bends = {{0, 0}, {100000, 0}};
    const Id line = design.placeAll(added(design.layout, busway))[0];
    const Id part = design.part("tapoff");
    const Id tap = design.placeAll(placed(design.layout, Placement{part, line, OnRun{30000, false}, {}}))[0];
    QVERIFY((design.at(tap) == Point{30000, 0}));
    design.apply(moved(design.layout, {tap}, {12000, 9000}));
    QVERIFY((design.at(tap) == Point{42000, 0}));
    design.apply(moved(design.layout, {line}, {0, 5000}));
    QVERIFY((design.at(tap) == Point{42000, 5000}));
}

void MovingTest::alignedEdgesMeet()
{
    test::Growing design;
    const Id a = design.place("rack", {0, 0}), b = design.place("cdu", {50000, 9000}), c = design.place("rack", {90000, 3});
    design.apply(aligned(design.layout, {a, b, c}, Align::Top, b));
    for (const Id id : {a, b, c})
        QCOMPARE(boxOf(siteFootprint(design.layout, design.item(id))).max.y, 15000);
    design.apply(aligned(design.layout, {a, b, c}, Align::Left));
    for (const Id id : {a, b, c})
        QCOMPARE(boxOf(siteFootprint(design.layout, design.item(id))).min.x, -3000);
}

void MovingTest::distributedGapsAreEqual()
{
    test::Growing design;
    const Id a = design.place("rack", {0, 0}), b = design.place("cdu", {11000, 0}), c = design.place("rack", {40000, 0});
    design.apply(distributed(design.layout, {c, a, b}, true));
    const auto box = [&](Id id) { return boxOf(siteFootprint(design.layout, design.item(id))); };
    QCOMPARE(box(b).min.x - box(a).max.x, box(c).min.x - box(b).max.x);
    QVERIFY((design.at(a) == Point{0, 0}) && (design.at(c) == Point{40000, 0}));
}

void MovingTest::reparentingKeepsThePlaceOnTheSite()
{
    test::Growing design;
    const Id hall = design.hall({{0, 0}, {100000, 100000}});
    Space turned = *design.layout.find<Space>(hall);
    turned.place = OnFloor{{{4000, 5000}, 90000, false}, 100};
    design.apply(design.done(changed(design.layout, turned)));
    const Id rack = design.place("rack", {10, 20}, {}, 90000);
    const Pose before = sitePose(design.layout, rack);
    design.apply(reparented(design.layout, rack, hall));
    QVERIFY(design.item(rack).parent == hall);
    QVERIFY(sitePose(design.layout, rack) == before);
    QCOMPARE(siteHeight(design.layout, rack), 0);
    const Id pod = design.place("pod", {0, 0});
    QVERIFY(reparented(design.layout, pod, design.bySlot(pod, 10)).isEmpty());
}

void MovingTest::anArrayIsNumberedAndTurned()
{
    test::Growing design;
    ArraySpec spec;
    spec.columns = 12;
    spec.rows = 3;
    spec.columnPitch = 6000;
    spec.rowPitches = {30000, 24000};
    spec.mirrorRows = true;
    const Id rack = design.part("rack");
    const auto ids = design.placeAll(arrayed(design.layout, rack, {}, OnFloor{{{1000, 2000}, 0, false}, 0}, spec));
    QCOMPARE(ids.size(), std::size_t(36));
    QCOMPARE(design.item(ids[0]).tag, std::string("A01"));
    QCOMPARE(design.item(ids[11]).tag, std::string("A12"));
    QCOMPARE(design.item(ids[35]).tag, std::string("C12"));
    QVERIFY((sitePose(design.layout, ids[13]) == Pose{{7000, 32000}, 180000, false}));
    QVERIFY((sitePose(design.layout, ids[24]) == Pose{{1000, 56000}, 0, false}));
    for (const auto &[columns, rows] : {std::pair(1000, 101), {1'000'000'000, 1}, {1, 1'000'000'000}, {2147483647, 2147483647}, {-1, -1}}) {
        spec.columns = columns;
        spec.rows = rows;
        const auto refused = arrayed(design.layout, rack, {}, OnFloor{}, spec);
        QVERIFY(!refused);
        QVERIFY(plain(refused.problem().text).find("100,000") != std::string::npos);
    }
}

void MovingTest::aSecondArrayTakesTheNextLetters()
{
    test::Growing design;
    ArraySpec spec;
    spec.columns = 2;
    spec.rows = 2;
    spec.columnPitch = 6000;
    spec.rowPitches = {30000};
    spec.angle = 90000;
    const Id rack = design.part("rack");
    design.placeAll(arrayed(design.layout, rack, {}, OnFloor{}, spec));
    const auto ids = design.placeAll(arrayed(design.layout, rack, {}, OnFloor{{{500000, 0}, 0, false}, 0}, spec));
    QCOMPARE(design.item(ids[0]).tag, std::string("C01"));
    QVERIFY((sitePose(design.layout, ids[1]) == Pose{{500000, 6000}, 90000, false}));
    std::set<std::string> tags;
    for (const Kept<Item> &item : design.layout.all<Item>())
        tags.insert(item->tag);
    QCOMPARE(tags.size(), std::size_t(8));
}

GRIDHALL_TEST(MovingTest)
#include "moving_test.moc"
