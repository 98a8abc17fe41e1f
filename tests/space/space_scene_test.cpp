// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/space/space_scene.h"

#include <QtTest>

using namespace gridhall;

/// What a layout turns into, without a screen.
class SpaceSceneTest : public QObject {
    Q_OBJECT

private slots:
    void aRackStandsAsHighAsItsPart()
    {
        const SpaceScene scene = spaceScene(withRacks());
        QCOMPARE(count(scene, Coat::CabinetFront), 2);
        for (const Solid &solid : of(scene, Coat::Cabinet))
            QVERIFY(std::abs(solid.top - 2.2F) < 1e-5F);
    }

    void theLightFrontLooksTheWayTheRackDoes()
    {
        const Layout layout = test::hall();
        const Result<Adopted> part = adopted(layout, library_->source(), "rack");
        const Layout known = layout.applying(part->edit);
        const auto placed90 =
            placed(known, Placement{part->part, test::hallOf(known), OnFloor{{{100'000, 80'000}, 90000, false}, 5'000}, {}});
        const SpaceScene scene = spaceScene(known.applying(placed90->edit));
        const Solid front = of(scene, Coat::CabinetFront).at(0), body = of(scene, Coat::Cabinet).at(0);
        QVERIFY(front.x > body.x + 0.5F); // the front of a part looks towards -y; turned by 90 degrees, towards +x
        QVERIFY(std::abs(front.y - body.y) < 1e-4F);
        QVERIFY(std::abs(body.top - 2.7F) < 1e-5F); // half a metre above the floor
    }

    void pathsAndLegsHaveTheirColours()
    {
        Layout layout = withRacks();
        layout = withRun(layout, "busway", Feed::A, 28'000, {{20'000, 20'000}, {80'000, 20'000}});
        layout = withRun(layout, "busway", Feed::B, 31'000, {{20'000, 30'000}, {80'000, 30'000}});
        const SpaceScene scene = spaceScene(layout);
        QCOMPARE(count(scene, Coat::PowerA), 1);
        QCOMPARE(count(scene, Coat::PowerB), 1);
        const Solid a = of(scene, Coat::PowerA).at(0);
        QVERIFY(std::abs((a.top + a.bottom) / 2 - 2.8F) < 1e-4F);
        QVERIFY(std::abs(std::hypot(a.ux, a.uy) - 3.07F) < 1e-3F); // six metres and half its width at both ends
    }

    void wallsKnowWhichSideIsOut()
    {
        const SpaceScene scene = spaceScene(withRacks());
        int full = 0;
        for (const Solid &solid : of(scene, Coat::Wall)) {
            if (solid.showing != Showing::Back)
                continue;
            ++full;
            const float middleX = (scene.low[0] + scene.high[0]) / 2, middleY = (scene.low[1] + scene.high[1]) / 2;
            QVERIFY((solid.x - middleX) * solid.vx + (solid.y - middleY) * solid.vy > 0);
            QVERIFY(std::abs(solid.top - 6) < 1e-5F);
        }
        QCOMPARE(full, 4);
    }

    void everySideTurnsOutwards()
    {
        const SpaceScene scene = spaceScene(sample("ai-pod"));
        for (const Solid &solid : scene.solids) {
            QVERIFY(solid.ux * solid.vy - solid.uy * solid.vx > 0);
            QVERIFY(solid.top > solid.bottom);
            QVERIFY(solid.entity > 0 && solid.entity < scene.entities.size());
        }
    }

    void samplesHoldWhatTheirPartsSay_data()
    {
        QTest::addColumn<int>("racks");
        QTest::addColumn<int>("shells");
        QTest::newRow("ai-pod") << 8 << 5; // and two skids without a shell
        QTest::newRow("ai-hall-20mw") << 136 << 18;
        QTest::newRow("air-hall") << 240 << 6;
    }
    void samplesHoldWhatTheirPartsSay()
    {
        QFETCH(int, racks);
        QFETCH(int, shells);
        const SpaceScene scene = spaceScene(sample(QTest::currentDataTag()));
        QCOMPARE(count(scene, Coat::CabinetFront), racks);
        int closed = 0;
        for (const Solid &solid : scene.solids)
            closed += solid.showing == Showing::Far;
        QCOMPARE(closed, shells);
        std::size_t together = 0;
        for (const Cluster &cluster : scene.clusters)
            together += cluster.count;
        QCOMPARE(together, scene.solids.size());
    }

    void aHiddenLayerIsNotBuilt()
    {
        Layout layout = withRacks();
        FreshIds ids(layout);
        Edit edit;
        edit.add(Layer{.id = ids.next(), .name = "Equipment", .rule = LayerRule::Equipment, .visible = false});
        const SpaceScene scene = spaceScene(layout.applying(edit));
        QCOMPARE(count(scene, Coat::CabinetFront), 0);
        QVERIFY(count(scene, Coat::Wall) > 0);
    }

    void anEmptyDesignIsEmpty()
    {
        QVERIFY(spaceScene(Layout()).isEmpty());
        QVERIFY(spaceScene(Layout()).extremes().empty());
    }

private:
    static Layout sample(const QString &name)
    {
        const auto project = openedAny((QString(GRIDHALL_SHARE "/samples/%1.json").arg(name)).toStdString());
        return project->layout;
    }
    Layout withRacks() const { return test::with(test::hall(), *library_, "rack", {{3000, 4000}, {3600, 4000}}); }
    Layout withRun(const Layout &layout, const std::string &number, Feed feed, Tenths z, Polyline bends) const
    {
        const Result<Adopted> part = adopted(layout, library_->source(), number);
        const Layout known = layout.applying(part->edit);
        FreshIds ids(known);
        Edit edit;
        edit.add(Run{.id = ids.next(), .parent = test::hallOf(known), .part = part->part, .bends = std::move(bends), .z = z, .feed = feed});
        return known.applying(edit);
    }
    static std::vector<Solid> of(const SpaceScene &scene, Coat coat)
    {
        std::vector<Solid> found;
        for (const Solid &solid : scene.solids)
            if (solid.coat == coat)
                found.push_back(solid);
        return found;
    }
    static int count(const SpaceScene &scene, Coat coat) { return static_cast<int>(of(scene, coat).size()); }

    std::shared_ptr<const Library> library_ = test::smallLibrary();
};

GRIDHALL_TEST(SpaceSceneTest)
#include "space_scene_test.moc"
