// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/boundary.h"
#include "core/catalog/pods.h"
#include "core/layout/content_hash.h"
#include "core/layout/frames.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;

/// Two racks and a CDU joined by hoses, fed from a panel outside.
class PodsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void makingAPodMovesNothing();
    void connectionsThatLeadOutBecomePorts();
    void furtherInstancesHaveTheSameContents();
    void anEditInOneReachesAll();
    void overridesStayAndCanBeDropped();
    void whatIsPlacedInsideJoinsAllAndWhatIsDeletedLeavesAll();
    void dissolvingGivesTheSameDrawing();
    void whatBelongsToAModuleIsRefused();
    void undoIsWhole();
    void portsInsideCanBePutOnTheOutside();

private:
    void apply(const Edit &edit) { layout_ = layout_.applying(edit); }
    Placed done(Result<Placed> result)
    {
        if (!result)
            qFatal("%s", plain(result.problem().text).c_str());
        apply(result->edit);
        return *result;
    }
    void done(const Result<Edit> &result)
    {
        if (!result)
            qFatal("%s", plain(result.problem().text).c_str());
        apply(*result);
    }
    Id pod(const char *name = "Cell") { return done(podMade(layout_, library_->source(), {racks_[0], racks_[1], cdu_}, name)).ids[0]; }
    Id another(Id pod, Point at)
    {
        return done(placed(layout_, Placement{layout_.find<Item>(pod)->part, test::hallOf(layout_), OnFloor{{at, 0, false}, 0}, {}}))
            .ids[0];
    }
    Id bySlot(Id instance, Id slot) const
    {
        for (const auto &item : layout_.all<Item>())
            if (item->module == instance && item->slot == slot)
                return item->id;
        return {};
    }
    Point at(Id id) const { return sitePose(layout_, id).at; }

    std::shared_ptr<const Library> library_ = test::smallLibrary();
    Layout layout_;
    std::vector<Id> racks_;
    Id cdu_, panel_, hose_, whip_;
};

void PodsTest::init()
{
    layout_ = test::with(test::hall(), *library_, "rack", {{3000, 4000}, {3600, 4000}}, &racks_);
    std::vector<Id> made;
    layout_ = test::with(layout_, *library_, "cdu", {{5000, 4000}}, &made);
    cdu_ = made[0];
    layout_ = test::with(layout_, *library_, "panel", {{9000, 8000}}, &made);
    panel_ = made[0];
    for (const char *number : {"hose", "whip"}) {
        const auto part = adopted(layout_, library_->source(), number);
        apply(part->edit);
        (number[0] == 'h' ? hose_ : whip_) = part->part;
    }
    done(connected(layout_, Joint{{cdu_, "tcs.supply"}, {racks_[0], "tcs.supply"}, hose_, Feed::None, 0, {}}));
    done(connected(layout_, Joint{{panel_, "out"}, {racks_[0], "psu.a"}, whip_, Feed::A, 0, {}}));
}

void PodsTest::makingAPodMovesNothing()
{
    std::map<Id, Pose> before;
    std::map<Id, Polyline> paths;
    for (const auto &item : layout_.all<Item>())
        before[item->id] = sitePose(layout_, item->id);
    for (const auto &run : layout_.all<Run>())
        paths[run->id] = sitePath(layout_, *run);
    const Id made = pod();
    QCOMPARE(roleOf(layout_, *layout_.find<Item>(made)), Role::Module);
    for (const auto &[id, pose] : before)
        QVERIFY(sitePose(layout_, id) == pose);
    for (const auto &[id, path] : paths)
        QVERIFY(sitePath(layout_, *layout_.find<Run>(id)) == path);
    QCOMPARE(layout_.find<Item>(racks_[0])->module, made);
    QVERIFY(layout_.find<Item>(panel_)->module == Id());
    const auto part = partOf(layout_, *layout_.find<Item>(made));
    QCOMPARE(part->contents->items.size(), std::size_t(3));
    QCOMPARE(part->contents->runs.size(), std::size_t(2)); // both hoses; the whip leads out
    QCOMPARE(part->width, fromMm(5450 - 2700));            // from the left rack's edge to the CDU's
}

void PodsTest::connectionsThatLeadOutBecomePorts()
{
    const auto part = partOf(layout_, *layout_.find<Item>(pod()));
    QCOMPARE(part->ports.size(), std::size_t(1));
    QVERIFY(QString::fromStdString(part->ports[0].name).endsWith(".psu.a"));
    QCOMPARE(part->contents->boundary.size(), std::size_t(1));
    QCOMPARE(part->contents->boundary[0].inner.port, std::string("psu.a"));
}

void PodsTest::furtherInstancesHaveTheSameContents()
{
    const Id first = pod(), second = another(first, {150'000, 100'000});
    const Point by = at(second) - at(first);
    int compared = 0;
    for (const auto &item : layout_.all<Item>())
        if (item->module == first) {
            QCOMPARE(at(bySlot(second, item->slot)), at(item->id) + by);
            ++compared;
        }
    QCOMPARE(compared, 3);
}

void PodsTest::anEditInOneReachesAll()
{
    const Id first = pod(), second = another(first, {150'000, 100'000});
    const Id slot = layout_.find<Item>(cdu_)->slot;
    apply(moved(layout_, {cdu_}, {5000, 0}));
    const Point before = at(bySlot(second, slot));
    QCOMPARE(overridden(layout_, first), std::vector<Id>{cdu_});
    done(podSpread(layout_, library_->source(), first));
    QCOMPARE(at(bySlot(second, slot)), before + (Point{5000, 0}));
    QVERIFY(overridden(layout_, first).empty());
    QCOMPARE(partOf(layout_, *layout_.find<Item>(first))->revision, 2);
}

void PodsTest::overridesStayAndCanBeDropped()
{
    const Id first = pod(), second = another(first, {150'000, 100'000});
    const Id rackSlot = layout_.find<Item>(racks_[0])->slot;
    const Id other = bySlot(second, rackSlot);
    const Point standard = at(other);
    apply(moved(layout_, {other}, {0, 2000}));
    apply(moved(layout_, {cdu_}, {5000, 0}));
    done(podSpread(layout_, library_->source(), first));
    QCOMPARE(at(other), standard + (Point{0, 2000}));        // kept
    const std::vector<Id> own = overridden(layout_, second); // the hose followed its rack
    QVERIFY(std::find(own.begin(), own.end(), other) != own.end());
    done(overridesDropped(layout_, library_->source(), own));
    QCOMPARE(at(other), standard);
    QVERIFY(overridden(layout_, second).empty());
}

void PodsTest::whatIsPlacedInsideJoinsAllAndWhatIsDeletedLeavesAll()
{
    const Id first = pod(), second = another(first, {150'000, 100'000});
    const Id rackPart = layout_.find<Item>(racks_[0])->part;
    done(placed(layout_, Placement{rackPart, first, OnFloor{{{0, 20'000}, 0, false}, 0}, {}}));
    apply(removed(layout_, {racks_[1]}));
    done(podSpread(layout_, library_->source(), first));
    const auto count = [this](Id instance) {
        std::size_t found = 0;
        for (const auto &item : layout_.all<Item>())
            found += item->module == instance;
        return found;
    };
    QCOMPARE(count(first), std::size_t(3));
    QCOMPARE(count(second), std::size_t(3));
}

void PodsTest::dissolvingGivesTheSameDrawing()
{
    const Layout before = layout_;
    const Id made = pod();
    done(podDissolved(layout_, made));
    QVERIFY(!layout_.find<Item>(made));
    for (const auto &item : before.all<Item>()) {
        const auto now = layout_.find<Item>(item->id);
        QVERIFY(now && *now == *item);
    }
    for (const auto &run : before.all<Run>())
        QVERIFY(sitePath(layout_, *layout_.find<Run>(run->id)) == sitePath(before, *run));
    QCOMPARE(layout_.all<Part>().size(), before.all<Part>().size());
}

void PodsTest::whatBelongsToAModuleIsRefused()
{
    pod();
    const auto again = podMade(layout_, library_->source(), {racks_[0], panel_}, "Second");
    QVERIFY(!again);
    QVERIFY(!podMade(layout_, library_->source(), {}, "None"));
    QVERIFY(!podSpread(layout_, library_->source(), panel_));
    QVERIFY(!podDissolved(layout_, panel_));
}

void PodsTest::portsInsideCanBePutOnTheOutside()
{
    const Id made = pod(), second = another(made, {20000, 20000});
    const auto choices = boundaryChoices(layout_, made);
    std::map<std::string, bool> offered;
    for (const BoundaryChoice &choice : choices)
        offered[choice.outer.name] = choice.chosen;
    // What leads out is on the outside; what a hose inside holds is not offered; the rest could be.
    const std::string first = layout_.find<Item>(racks_[0])->tag, other = layout_.find<Item>(racks_[1])->tag;
    QVERIFY(offered.at(first + ".psu.a"));
    QVERIFY(!offered.contains(first + ".tcs.supply"));
    QVERIFY(!offered.at(other + ".psu.a"));

    auto wished = choices;
    for (BoundaryChoice &choice : wished)
        choice.chosen = choice.chosen || choice.outer.name == other + ".psu.a";
    Part revision = withBoundary(*partOf(layout_, *layout_.find<Item>(made)), wished);
    ++revision.revision;
    revision.hash = partHash(revision);
    done(revised(layout_, library_->source(), layout_.find<Item>(made)->part, revision));
    const PortRef outside{second, other + ".psu.a"};
    const auto inner = bySlot(second, layout_.find<Item>(racks_[1])->slot);
    QCOMPARE(portPlace(layout_, outside).at, portPlace(layout_, PortRef{inner, "psu.a"}).at);
    done(connected(layout_, Joint{{panel_, "out"}, outside, whip_, Feed::B, 0, {}}));

    // In use by another instance: it stays, and without a wish nothing changes.
    const auto now = boundaryChoices(layout_, made);
    const auto at = std::ranges::find(now, other + ".psu.a", [](const BoundaryChoice &choice) { return choice.outer.name; });
    QVERIFY(at != now.end() && at->chosen && at->inUse);
    const Part same = *partOf(layout_, *layout_.find<Item>(made));
    QVERIFY(withBoundary(same, now).ports == same.ports);
    QVERIFY(*withBoundary(same, now).contents == *same.contents);
}

void PodsTest::undoIsWhole()
{
    const std::string before = contentHash(layout_);
    const auto made = podMade(layout_, library_->source(), {racks_[0], racks_[1], cdu_}, "Cell");
    const Layout after = layout_.applying(made->edit);
    QCOMPARE(contentHash(after.applying(made->edit.inverted())), before);
}

GRIDHALL_TEST(PodsTest)
#include "pods_test.moc"
