// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"
#include "tests/support/small_parts.h"

#include <QElapsedTimer>
#include <QtTest>

#include <cstdlib>
#include <set>

using namespace gridhall;

class StampingTest : public QObject {
    Q_OBJECT

private slots:
    void adoptingBringsThePartsInsideOnce();
    void anUnknownPartIsRefusedByName();
    void placingAModuleStampsItsContents();
    void modulesNestAndTagsReadAsPaths();
    void aModuleThatContainsItselfIsRefused();
    void turnedModulesCarryTheirContents();
    void revisingKeepsIdsAndWhatAHandChanged();
    void revisingRemovesSlotsThatAreGone();
    void aThousandModulesAreStampedInSeconds();
    void freshTagsAreTheLowestFree();
    void aPartMayNotGoIntoNothing();
};

void StampingTest::adoptingBringsThePartsInsideOnce()
{
    test::Growing design;
    const Id block = design.part("block");
    QCOMPARE(design.layout.all<Part>().size(), std::size_t(5)); // block, pod, rack, cdu, hose
    QVERIFY(design.part("block") == block);
    QCOMPARE(design.layout.all<Part>().size(), std::size_t(5));
}

void StampingTest::anUnknownPartIsRefusedByName()
{
    test::Growing design;
    const auto result = adopted(design.layout, design.library.source(), "no.such.part");
    QVERIFY(!result);
    QVERIFY(plain(result.problem().text).find("no.such.part") != std::string::npos);
}

void StampingTest::placingAModuleStampsItsContents()
{
    test::Growing design;
    const Id pod = design.place("pod", {100000, 50000});
    QCOMPARE(design.layout.all<Item>().size(), std::size_t(4));
    QCOMPARE(design.layout.all<Run>().size(), std::size_t(2));
    QCOMPARE(design.layout.all<Space>().size(), std::size_t(1));
    const Id rack = design.bySlot(pod, 10), cdu = design.bySlot(pod, 12);
    QVERIFY(design.item(rack).module == pod && design.item(rack).parent == pod);
    QVERIFY((design.at(rack) == Point{90000, 50000}));
    for (const Kept<Run> &run : design.layout.all<Run>()) {
        QVERIFY(run->from.owner == cdu && run->to.owner == rack);
        QVERIFY(run->parent == pod && run->module == pod);
        QVERIFY(design.run(run->twin).twin == run->id);
        QCOMPARE(run->from.port, run->to.port);
    }
    QVERIFY(enclosing(design.layout, rack, SpaceKind::Hall) == (*design.layout.all<Space>().begin())->id);
}

void StampingTest::modulesNestAndTagsReadAsPaths()
{
    test::Growing design;
    const Id block = design.place("block", {0, 0});
    QCOMPARE(design.layout.all<Item>().size(), std::size_t(1 + 2 * 4));
    const Id inner = design.bySlot(block, 2);
    const Id rack = design.bySlot(inner, 11);
    QVERIFY(design.item(rack).module == inner);
    QCOMPARE(path(design.layout, rack), std::string("M01/M02/R02"));
}

void StampingTest::aModuleThatContainsItselfIsRefused()
{
    test::Growing design;
    Part pod = design.library.get("pod");
    Contents inside = *pod.contents;
    inside.partNumbers.push_back("block");
    Item item;
    item.id = Id(99);
    item.part = Id(4);
    inside.items.push_back(item);
    pod.contents = std::make_shared<const Contents>(inside);
    design.library.add(pod);
    QVERIFY(!adopted(design.layout, design.library.source(), "block"));
    // A circle that came in by a file is refused when it is placed.
    Edit edit;
    FreshIds ids(design.layout);
    Id last;
    for (const char *number : {"rack", "cdu", "hose", "pod", "block"}) {
        Part part = design.library.get(number);
        part.id = last = ids.next();
        edit.add(part);
    }
    design.apply(edit);
    QVERIFY(!placed(design.layout, Placement{last, {}, OnFloor{}, {}}));
}

void StampingTest::turnedModulesCarryTheirContents()
{
    test::Growing design;
    const Id pod = design.place("pod", {100000, 50000}, {}, 90000);
    QVERIFY((design.at(design.bySlot(pod, 10)) == Point{100000, 40000}));
    QVERIFY((design.at(design.bySlot(pod, 12)) == Point{100000, 60000}));
}

void StampingTest::revisingKeepsIdsAndWhatAHandChanged()
{
    test::Growing design;
    const Id pod = design.place("pod", {0, 0}), other = design.place("pod", {200000, 0});
    const Id rack = design.bySlot(pod, 10), untouched = design.bySlot(other, 10);
    design.apply(moved(design.layout, {rack}, {0, 1000}));
    QCOMPARE(design.item(rack).own, std::vector<std::string>{"place"});
    Part pod2 = design.library.get("pod");
    pod2.revision = 2;
    Contents inside = *pod2.contents;
    inside.items[0].place = OnFloor{{{-20000, 0}, 0, false}, 0};
    inside.items[0].tag = "X01";
    Item added = inside.items[1];
    added.id = Id(13);
    added.tag = "R03";
    inside.items.push_back(added);
    pod2.contents = std::make_shared<const Contents>(inside);
    const auto before = design.layout.all<Item>().size();
    design.apply(design.done(revised(design.layout, design.library.source(), design.item(pod).part, pod2)));
    QCOMPARE(design.layout.all<Item>().size(), before + 2);
    QCOMPARE(design.item(rack).tag, std::string("X01"));
    QVERIFY((design.at(rack) == Point{-10000, 1000}));
    QVERIFY((design.at(untouched) == Point{180000, 0}));
    QVERIFY(bool(design.bySlot(pod, 13)) && bool(design.bySlot(other, 13)));
    QCOMPARE(partOf(design.layout, design.item(pod))->revision, 2);
}

void StampingTest::revisingRemovesSlotsThatAreGone()
{
    test::Growing design;
    const Id block = design.place("block", {0, 0});
    const Id pod = design.bySlot(block, 1);
    const Id rack = design.bySlot(pod, 11), liquid = design.bySlot(pod, 10);
    Part pod2 = design.library.get("pod");
    Contents inside = *pod2.contents;
    inside.items.erase(inside.items.begin()); // The rack the hoses lead to.
    pod2.contents = std::make_shared<const Contents>(inside);
    design.apply(design.done(revised(design.layout, design.library.source(), design.item(pod).part, pod2)));
    QVERIFY(!design.layout.find<Item>(liquid));
    QVERIFY(design.layout.find<Item>(rack) != nullptr);
    for (const Kept<Run> &run : design.layout.all<Run>())
        QVERIFY(!run->to);
}

void StampingTest::aThousandModulesAreStampedInSeconds()
{
    test::Growing design;
    Part pod = design.library.get("pod");
    Contents inside = *pod.contents;
    for (int i = 0; i < 65; ++i) {
        Item item = inside.items[0];
        item.id = Id(100 + i);
        inside.items.push_back(item);
    }
    pod.contents = std::make_shared<const Contents>(inside);
    design.library.add(pod);
    const Id part = design.part("pod");
    std::vector<Placement> placements;
    for (int i = 0; i < 1000; ++i)
        placements.push_back({part, {}, OnFloor{{{i * 70000, 0}, 0, false}, 0}, {}});
    QElapsedTimer timer;
    timer.start();
    design.placeAll(placed(design.layout, placements));
    qInfo("%zu entities stamped and applied in %lld ms", design.layout.size(), timer.elapsed());
    QCOMPARE(design.layout.all<Item>().size(), std::size_t(1000 * 69));
    QCOMPARE(design.item((*design.layout.all<Item>().begin())->id).tag, std::string("M01"));
}

void StampingTest::freshTagsAreTheLowestFree()
{
    test::Growing design;
    const Id first = design.place("rack", {0, 0}), second = design.place("rack", {10000, 0});
    QCOMPARE(design.item(first).tag, std::string("R01"));
    QCOMPARE(design.item(second).tag, std::string("R02"));
    design.apply(removed(design.layout, {first}));
    QCOMPARE(design.item(design.place("rack", {0, 0})).tag, std::string("R01"));
    QCOMPARE(freeTag(design.layout, "R"), std::string("R03"));
    QCOMPARE(freeTag(design.layout, "CDU", 3), std::string("CDU001"));
}

void StampingTest::aPartMayNotGoIntoNothing()
{
    test::Growing design;
    const Id rack = design.part("rack");
    QVERIFY(!placed(design.layout, Placement{rack, Id(5, 999), OnFloor{}, {}}));
    QVERIFY(!placed(design.layout, Placement{rack, {}, OnRun{100, false}, {}}));
    QVERIFY(!placed(design.layout, Placement{rack, {}, InRack{1, false}, {}}));
    QVERIFY(!placed(design.layout, Placement{Id(5, 999), {}, OnFloor{}, {}}));
}

GRIDHALL_TEST(StampingTest)
#include "stamping_test.moc"
