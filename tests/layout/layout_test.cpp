// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layout.h"
#include "tests/support/random_entities.h"
#include "tests/support/room.h"

#include <QtTest>

#include <map>
#include <set>

using namespace gridhall;

class LayoutTest : public QObject {
    Q_OBJECT

private slots:
    void aTableHoldsWhatAMapHolds();
    void applyThenInvertIsIdentity();
    void theCounterNeverGoesDown();
    void differenceOfSharedTablesFindsJustTheChange();
    void childrenFollowTheirParentField();
    void anEditThatEndsWhereItBeganIsEmpty();

private:
    static Layout randomLayout(test::RandomFields &random, int count)
    {
        Edit edit;
        std::set<Id> used;
        while (static_cast<int>(edit.changes().size()) < count) {
            const auto kind = static_cast<std::size_t>(random.number(0, static_cast<int>(kindNames.size()) - 1));
            Entity entity = test::randomEntity(kind, random);
            if (used.insert(idOf(entity)).second)
                edit.push({std::nullopt, std::move(entity)});
        }
        return Layout(1).applying(edit);
    }
};

void LayoutTest::aTableHoldsWhatAMapHolds()
{
    struct Key {
        int operator()(const std::pair<int, int> &value) const { return value.first; }
    };
    Table<std::pair<int, int>, Key> table;
    std::map<int, int> map;
    test::RandomFields random(4);
    for (int round = 0; round < 40; ++round) {
        const auto before = table;
        const auto mapBefore = map;
        std::map<int, int> puts;
        std::set<int> erased;
        for (int i = random.number(1, round % 5 == 0 ? 2000 : 40); i > 0; --i)
            puts[random.number(0, 3000)] = random.number(0, 9);
        for (int i = random.number(0, 60); i > 0; --i)
            if (const int key = random.number(0, 3000); !puts.contains(key))
                erased.insert(key);
        table.change({puts.begin(), puts.end()}, {erased.begin(), erased.end()});
        for (const auto &[key, value] : puts)
            map[key] = value;
        for (const int key : erased)
            map.erase(key);
        QCOMPARE(table.size(), map.size());
        auto at = map.begin();
        for (const auto &[key, value] : table) {
            QCOMPARE(key, at->first);
            QCOMPARE(value, at->second);
            ++at;
        }
        for (int key = 0; key < 3000; key += 7)
            QCOMPARE(table.find(key) != nullptr, map.contains(key));
        std::size_t differing = 0, expected = 0;
        decltype(table)::visitDifferences(before, table, [&](const auto *, const auto *) { ++differing; });
        for (int key = 0; key <= 3000; ++key) {
            const auto was = mapBefore.find(key);
            const auto is = std::as_const(map).find(key);
            const bool had = was != mapBefore.end(), has = is != map.end();
            expected += had != has || (had && was->second != is->second);
        }
        QCOMPARE(differing, expected);
    }
}

void LayoutTest::applyThenInvertIsIdentity()
{
    test::RandomFields random(8);
    const Layout first = randomLayout(random, 400);
    const Layout second = randomLayout(random, 300);
    const Edit edit = Layout::difference(first, second);
    const Layout there = first.applying(edit);
    QVERIFY(Layout::difference(there, second).isEmpty());
    QCOMPARE(there.size(), second.size());
    const Layout back = there.applying(edit.inverted());
    QVERIFY(Layout::difference(back, first).isEmpty());
    QCOMPARE(back.size(), std::size_t(400));
    QVERIFY(edit.then(edit.inverted()).isEmpty());
}

void LayoutTest::theCounterNeverGoesDown()
{
    Layout layout(3);
    Item item;
    item.id = FreshIds(layout).next();
    QVERIFY(item.id == Id(3, 1));
    Edit edit;
    edit.add(item);
    const Layout with = layout.applying(edit);
    const Layout without = with.applying(edit.inverted());
    QCOMPARE(without.size(), std::size_t(0));
    QVERIFY(FreshIds(without).next() == Id(3, 2));
    QVERIFY(with.withBranch(9).lastCounter() == 0);
    QVERIFY(with.withBranch(9).withBranch(3).lastCounter() == 1);
}

void LayoutTest::differenceOfSharedTablesFindsJustTheChange()
{
    Edit edit;
    for (int i = 1; i <= 5000; ++i) {
        Item item;
        item.id = Id(1, i);
        item.parent = Id(1, i / 10);
        edit.add(item);
    }
    const Layout before = Layout(1).applying(edit);
    Edit change;
    Item after = *before.find<Item>(Id(1, 2500));
    after.tag = "moved";
    change.replace(before.find<Item>(Id(1, 2500)), after);
    const Edit found = Layout::difference(before, before.applying(change));
    QCOMPARE(found.changes().size(), std::size_t(1));
    QVERIFY(idOf(found.changes()[0].either()) == Id(1, 2500));
}

void LayoutTest::childrenFollowTheirParentField()
{
    Item item;
    item.id = Id(1, 1);
    item.parent = Id(1, 7);
    Edit edit;
    edit.add(item);
    const Layout first = Layout(1).applying(edit);
    QVERIFY(first.children(Id(1, 7)) == std::vector{Id(1, 1)});
    Edit change;
    Item after = item;
    after.parent = Id(1, 8);
    change.replace(first.find<Item>(item.id), after);
    const Layout second = first.applying(change);
    QVERIFY(!second.hasChildren(Id(1, 7)));
    QVERIFY(second.hasChildren(Id(1, 8)));
    QVERIFY(second.applying(change.inverted()).hasChildren(Id(1, 7)));
}

void LayoutTest::anEditThatEndsWhereItBeganIsEmpty()
{
    Item item;
    item.id = Id(1, 1);
    Item other = item;
    other.tag = "x";
    Edit there, back;
    there.replace(std::make_shared<const Item>(item), other);
    back.replace(std::make_shared<const Item>(other), item);
    QVERIFY(!there.isEmpty());
    QVERIFY(there.then(back).isEmpty());
    Edit none;
    none.replace(std::make_shared<const Item>(item), item);
    QVERIFY(none.isEmpty());
}

GRIDHALL_TEST(LayoutTest)
#include "layout_test.moc"
