// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/body.h"
#include "core/layout/content_hash.h"
#include "core/layout/spatial_index.h"
#include "tests/support/random_entities.h"
#include "tests/support/room.h"
#include "tests/support/small_parts.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace gridhall;

/// Random operations one after the other: undo brings everything back, the index says what brute force says.
class SequencesTest : public QObject {
    Q_OBJECT

private slots:
    void undoingAllGivesTheSameBodies();
    void theIndexAgreesWithBruteForce();
    void everyEntityOfASequenceIsValidAndReadable();
    void indexingTenThousandRacksIsQuick();
    void anIndexCopiedAndChangedLeavesTheFirstAlone();

private:
    static Edit step(test::Growing &design, test::RandomFields &random);
    static Id any(const Layout &layout, test::RandomFields &random);
    static void compareWithBruteForce(const SpatialIndex &index, const Layout &layout, test::RandomFields &random);
};

Id SequencesTest::any(const Layout &layout, test::RandomFields &random)
{
    const auto &items = layout.all<Item>();
    if (items.empty())
        return {};
    auto at = items.begin();
    for (int i = random.number(0, static_cast<int>(items.size()) - 1); i > 0; --i)
        ++at;
    return (*at)->id;
}

Edit SequencesTest::step(test::Growing &design, test::RandomFields &random)
{
    const Layout &layout = design.layout;
    const Id one = any(layout, random), other = any(layout, random);
    const Point by{random.number(-90000, 90000), random.number(-90000, 90000)};
    static const char *const numbers[] = {"rack", "cdu", "board", "pod", "block"};
    const auto editOf = [](Result<Placed> made) { return made ? made->edit : Edit(); };
    switch (random.number(0, 9)) {
    case 0:
    case 1: {
        const char *number = numbers[random.number(0, 4)];
        const Adopted part = design.done(adopted(layout, design.library.source(), number));
        const Layout with = layout.applying(part.edit);
        const OnFloor floor{{by, random.number(0, 3) * 90000, false}, 0};
        return part.edit.then(editOf(placed(with, Placement{part.part, {}, floor, {}})));
    }
    case 2: return moved(layout, {one, other}, by);
    case 3: return rotated(layout, {one, other}, by, random.number(0, 3) * 90000);
    case 4: return mirrored(layout, {one, other}, by.x);
    case 5: return layout.size() < 400 ? editOf(duplicated(layout, {one, other}, by)) : removed(layout, {one});
    case 6: return random.coin() ? removed(layout, {one}) : Edit();
    case 7: {
        const Adopted hose = design.done(adopted(layout, design.library.source(), "hose"));
        const Layout with = layout.applying(hose.edit);
        return hose.edit.then(editOf(connected(with, Joint{{one, "tcs.supply"}, {other, "tcs.supply"}, hose.part, Feed::None, 0, {}})));
    }
    case 8: return aligned(layout, {one, other}, static_cast<Align>(random.number(0, 5)));
    default: {
        Space space;
        space.outline = Box{{by.x, by.y}, {by.x + 50000, by.y + 40000}}.corners();
        return layout.all<Space>().size() < 40 ? editOf(drawn(layout, space)) : Edit();
    }
    }
}

void SequencesTest::undoingAllGivesTheSameBodies()
{
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        test::RandomFields random(seed);
        test::Growing design;
        std::vector<Edit> steps;
        std::vector<std::string> hashes;
        for (int i = 0; i < 60; ++i) {
            hashes.push_back(contentHash(design.layout));
            const Edit edit = step(design, random);
            const Layout before = design.layout;
            design.apply(edit);
            QVERIFY(Layout::difference(before, design.layout).changes().size() == edit.changes().size());
            steps.push_back(edit);
        }
        const std::string end = contentHash(design.layout);
        const std::int64_t counter = design.layout.lastCounter();
        for (std::size_t i = steps.size(); i-- > 0;) {
            design.apply(steps[i].inverted());
            QCOMPARE(contentHash(design.layout), hashes[i]);
        }
        QCOMPARE(design.layout.size(), std::size_t(0));
        QCOMPARE(design.layout.lastCounter(), counter);
        for (const Edit &edit : steps)
            design.apply(edit);
        QCOMPARE(contentHash(design.layout), end);
    }
}

void SequencesTest::compareWithBruteForce(const SpatialIndex &index, const Layout &layout, test::RandomFields &random)
{
    std::map<Id, Box> boxes;
    for (const Kept<Item> &item : layout.all<Item>())
        boxes[item->id] = boxOf(siteFootprint(layout, *item));
    for (const Kept<Space> &space : layout.all<Space>())
        boxes[space->id] = boxOf(siteOutline(layout, *space));
    for (const Kept<Run> &run : layout.all<Run>()) {
        boxes[run->id] = boxOf(sitePath(layout, *run));
        if (!boxes[run->id].isEmpty())
            QCOMPARE(index.lengthM(run->id), runLengthM(layout, *run));
    }
    for (int i = 0; i < 10; ++i) {
        const Point corner{random.number(-200000, 200000), random.number(-200000, 200000)};
        const Box asked{corner, {corner.x + random.number(0, 100000), corner.y + random.number(0, 100000)}};
        std::vector<Id> found, expected;
        for (const auto &hit : index.within(asked)) {
            found.push_back(hit.id);
            QVERIFY(hit.box == boxes[hit.id]);
        }
        for (const auto &[id, box] : boxes)
            if (box.intersects(asked))
                expected.push_back(id);
        QCOMPARE(found, expected);
    }
}

void SequencesTest::theIndexAgreesWithBruteForce()
{
    for (std::uint32_t seed = 11; seed <= 14; ++seed) {
        test::RandomFields random(seed);
        test::Growing design;
        SpatialIndex kept;
        for (int i = 0; i < 60; ++i) {
            const Edit edit = step(design, random);
            design.apply(edit);
            kept.update(edit, design.layout);
            compareWithBruteForce(kept, design.layout, random);
            if (QTest::currentTestFailed())
                return;
        }
        const SpatialIndex fresh(design.layout);
        compareWithBruteForce(fresh, design.layout, random);
        QVERIFY(fresh.bounds() == kept.bounds() || kept.bounds().isEmpty() == fresh.bounds().isEmpty());
    }
}

void SequencesTest::everyEntityOfASequenceIsValidAndReadable()
{
    test::RandomFields random(21);
    test::Growing design;
    for (int i = 0; i < 80; ++i)
        design.apply(step(design, random));
    const Edit all = Layout::difference(Layout(5), design.layout);
    QVERIFY(!all.isEmpty());
    for (const Edit::Change &change : all.changes()) {
        const auto problem = validityProblem(design.layout, *change.after);
        QVERIFY2(!problem, problem ? plain(problem->text).c_str() : "");
        const auto back = entityFrom(change.after->index(), bodyOf(*change.after));
        QVERIFY(back && sameContent(*back, *change.after));
    }
}

void SequencesTest::indexingTenThousandRacksIsQuick()
{
    test::Growing design;
    ArraySpec spec;
    spec.columns = 100;
    spec.rows = 100;
    spec.columnPitch = 6000;
    spec.rowPitches = {24000};
    const Id rack = design.part("rack");
    const auto ids = design.placeAll(arrayed(design.layout, rack, {}, OnFloor{}, spec));
    QElapsedTimer timer;
    timer.start();
    SpatialIndex index(design.layout);
    qInfo("10,000 racks indexed in %lld ms", timer.elapsed());
    const Edit edit = moved(design.layout, {ids[5000]}, {1000, 1000});
    design.apply(edit);
    index.update(edit, design.layout);
    QVERIFY(index.boxOf(ids[5000]) == boxOf(siteFootprint(design.layout, design.item(ids[5000]))));
    QVERIFY(!index.within(Box{{0, 0}, {1, 1}}).empty());
}

void SequencesTest::anIndexCopiedAndChangedLeavesTheFirstAlone()
{
    test::Growing design;
    ArraySpec spec;
    spec.columns = spec.rows = 50;
    spec.columnPitch = 6000;
    spec.rowPitches = {24000};
    const auto ids = design.placeAll(arrayed(design.layout, design.part("rack"), {}, OnFloor{}, spec));
    const SpatialIndex first(design.layout);
    const Layout before = design.layout;
    SpatialIndex second = first;
    for (int round = 0; round < 3; ++round) { // more changes than are kept beside the packed tree
        const Edit edit = moved(design.layout, ids, {0, 100000});
        design.apply(edit);
        second.update(edit, design.layout);
    }
    const Edit gone = removed(design.layout, {ids[7]});
    design.apply(gone);
    second.update(gone, design.layout);
    test::RandomFields random(5);
    compareWithBruteForce(first, before, random);
    compareWithBruteForce(second, design.layout, random);
    QVERIFY(second.boxOf(ids[7]).isEmpty());
    QVERIFY(!first.boxOf(ids[7]).isEmpty());
}

GRIDHALL_TEST(SequencesTest)
#include "sequences_test.moc"
