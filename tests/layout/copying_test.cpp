// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"
#include "tests/support/small_parts.h"

#include <QtTest>

using namespace gridhall;

class CopyingTest : public QObject {
    Q_OBJECT

private slots:
    void aDuplicateHasFreshIdsAndTags();
    void runsBetweenCopiesComeAlong();
    void referencesThatLeaveAreCounted();
    void partsOfTheSameHashAreJoined();
    void aModuleIsCopiedWhole();
    void copiesIntoATurnedHallKeepTheirShape();
    void removingTakesWhatHangsOnIt();
    void removingThePartThatIsStillUsedDoesNothing();
    void removingALayerLeavesWhatIsOnIt();
};

void CopyingTest::aDuplicateHasFreshIdsAndTags()
{
    test::Growing design;
    const Id hall = design.hall({{0, 0}, {900000, 900000}});
    const Id rack = design.place("rack", {10000, 10000}, hall);
    const auto ids = design.placeAll(duplicated(design.layout, {rack}, {6000, 0}));
    QCOMPARE(ids.size(), std::size_t(1));
    QVERIFY(ids[0] != rack);
    QCOMPARE(design.item(ids[0]).tag, std::string("R02"));
    QVERIFY(design.item(ids[0]).parent == hall);
    QVERIFY((design.at(ids[0]) == Point{16000, 10000}));
    QVERIFY(!duplicated(design.layout, {}, {1, 1}));
}

void CopyingTest::runsBetweenCopiesComeAlong()
{
    test::Growing design;
    const Id cdu = design.place("cdu", {0, 0}), rack = design.place("rack", {50000, 30000});
    const Id hose = design.part("hose");
    design.placeAll(connected(design.layout, Joint{{cdu, "tcs.supply"}, {rack, "tcs.supply"}, hose}));
    const auto ids = design.placeAll(duplicated(design.layout, {cdu, rack}, {0, 100000}));
    QCOMPARE(ids.size(), std::size_t(4)); // Two items, two legs.
    for (const Id id : ids)
        if (const auto run = design.layout.find<Run>(id)) {
            QVERIFY(run->from.owner != cdu && run->to.owner != rack);
            QVERIFY(design.run(run->twin).twin == id);
            const Polyline original = sitePath(design.layout, **design.layout.all<Run>().begin());
            if (run->from.port == "tcs.supply") {
                Polyline shifted = sitePath(design.layout, *run);
                for (Point &p : shifted)
                    p = p - Point{0, 100000};
                QCOMPARE(shifted, original);
            }
        }
}

void CopyingTest::referencesThatLeaveAreCounted()
{
    test::Growing design;
    const Id board = design.place("board", {0, 0}), rack = design.place("rack", {101000, -5000});
    const Id cable = design.part("cable");
    const Id run = design.placeAll(connected(design.layout, Joint{{board, "out.1"}, {rack, "psu.a"}, cable}))[0];
    const Clip clip = copied(design.layout, {board, run});
    QCOMPARE(clip.lost, 1);
    QCOMPARE(clip.roots.size(), std::size_t(2));
    test::Growing other;
    const auto ids = other.placeAll(pasted(other.layout, clip, {}, {0, 1000}));
    for (const Id id : ids)
        if (const auto copy = other.layout.find<Run>(id)) {
            QVERIFY(bool(copy->from) && !copy->to);
            QCOMPARE(sitePath(other.layout, *copy), (Polyline{{0, 1000}, {100000, 1000}}));
        }
}

void CopyingTest::partsOfTheSameHashAreJoined()
{
    test::Growing design, other;
    Part rack = design.library.get("rack");
    rack.hash = "abc";
    design.library.add(rack);
    other.library.add(rack);
    const Id here = design.place("rack", {0, 0});
    const Id there = other.place("rack", {0, 0});
    const Clip clip = copied(design.layout, {here});
    const auto ids = other.placeAll(pasted(other.layout, clip, {}, {10000, 0}));
    QCOMPARE(other.layout.all<Part>().size(), std::size_t(1));
    QVERIFY(other.item(ids[0]).part == other.item(there).part);
    QCOMPARE(other.item(ids[0]).tag, std::string("R02"));
    rack.hash = "def";
    test::Growing third;
    third.library.add(rack);
    third.place("rack", {0, 0});
    third.placeAll(pasted(third.layout, clip, {}, {10000, 0}));
    QCOMPARE(third.layout.all<Part>().size(), std::size_t(2));
}

void CopyingTest::aModuleIsCopiedWhole()
{
    test::Growing design;
    const Id block = design.place("block", {0, 0});
    const auto before = design.layout.all<Item>().size(), runs = design.layout.all<Run>().size();
    const auto ids = design.placeAll(duplicated(design.layout, {block}, {100000, 0}));
    QCOMPARE(ids.size(), std::size_t(1));
    QCOMPARE(design.layout.all<Item>().size(), 2 * before);
    QCOMPARE(design.layout.all<Run>().size(), 2 * runs);
    const Id rack = design.bySlot(design.bySlot(ids[0], 2), 11);
    QCOMPARE(path(design.layout, rack), std::string("M02/M02/R02"));
    // A rack out of a module is a rack of its own.
    const auto alone = design.placeAll(duplicated(design.layout, {rack}, {0, 90000}));
    QVERIFY(!design.item(alone[0]).module && !design.item(alone[0]).slot);
}

void CopyingTest::copiesIntoATurnedHallKeepTheirShape()
{
    test::Growing design;
    const Id hall = design.hall({{-900000, -900000}, {900000, 900000}});
    Space turned = *design.layout.find<Space>(hall);
    turned.place = OnFloor{{{4000, 5000}, 90000, true}, 0};
    design.apply(design.done(changed(design.layout, turned)));
    const Id rack = design.place("rack", {10000, 20000}, {}, 90000);
    const auto ids = design.placeAll(pasted(design.layout, copied(design.layout, {rack}), hall, {500, 600}));
    QVERIFY(design.item(ids[0]).parent == hall);
    QVERIFY((sitePose(design.layout, ids[0]) == Pose{{10500, 20600}, 90000, false}));
}

void CopyingTest::removingTakesWhatHangsOnIt()
{
    test::Growing design;
    const Id cdu = design.place("cdu", {0, 0}), rack = design.place("rack", {50000, 30000});
    const Id hose = design.part("hose");
    design.placeAll(connected(design.layout, Joint{{cdu, "tcs.supply"}, {rack, "tcs.supply"}, hose}));
    Workload work;
    work.tokens_per_s = 1;
    const Id workload = design.placeAll(added(design.layout, work))[0];
    Assignment assignment;
    assignment.workload = workload;
    assignment.target = rack;
    design.placeAll(added(design.layout, assignment));
    Scenario scenario;
    scenario.outOfService = {cdu, rack};
    const Id what = design.placeAll(added(design.layout, scenario))[0];
    const Layout before = design.layout;
    const Edit edit = removed(design.layout, {rack});
    design.apply(edit);
    QCOMPARE(design.layout.all<Run>().size(), std::size_t(0));
    QCOMPARE(design.layout.all<Assignment>().size(), std::size_t(0));
    QCOMPARE(design.layout.find<Scenario>(what)->outOfService, std::vector{cdu});
    QCOMPARE(design.layout.all<Part>().size(), std::size_t(1)); // The cdu; rack and hose are used no more.
    design.apply(edit.inverted());
    QVERIFY(Layout::difference(before, design.layout).isEmpty());
    design.apply(removed(design.layout, {workload}));
    QCOMPARE(design.layout.all<Assignment>().size(), std::size_t(0));
}

void CopyingTest::removingThePartThatIsStillUsedDoesNothing()
{
    test::Growing design;
    const Id pod = design.place("pod", {0, 0});
    QVERIFY(removed(design.layout, {design.part("rack")}).isEmpty());
    const Id spare = design.part("board");
    design.apply(removed(design.layout, {spare}));
    QVERIFY(!design.layout.find<Part>(spare));
    design.apply(removed(design.layout, {pod}));
    QCOMPARE(design.layout.size(), std::size_t(0));
}

void CopyingTest::removingALayerLeavesWhatIsOnIt()
{
    test::Growing design;
    const Id rack = design.place("rack", {0, 0});
    Layer layer;
    layer.name = "Mine";
    const Id mine = design.placeAll(added(design.layout, layer))[0];
    Item on = design.item(rack);
    on.layer = mine;
    design.apply(design.done(changed(design.layout, on)));
    design.apply(removed(design.layout, {mine}));
    QVERIFY(!design.item(rack).layer);
}

GRIDHALL_TEST(CopyingTest)
#include "copying_test.moc"
