// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/space/shading.h"
#include "ui/space/space_scene.h"
#include "ui/space/tints.h"

#include <QtTest>

using namespace gridhall;

/// Colours at known places of the picture; no screen and no graphics card.
class SpacePictureTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        Layout layout = test::with(test::hall(), *library_, "rack", {{6000, 8000}, {6600, 8000}}, &racks_);
        const Result<Adopted> part = adopted(layout, library_->source(), "busway");
        layout = layout.applying(part->edit);
        FreshIds ids(layout);
        Edit edit;
        edit.add(Run{.id = ids.next(),
                     .parent = test::hallOf(layout),
                     .part = part->part,
                     .bends = {{120'000, 40'000}, {200'000, 40'000}},
                     .z = 28'000,
                     .feed = Feed::A});
        edit.add(Run{.id = ids.next(),
                     .parent = test::hallOf(layout),
                     .part = part->part,
                     .bends = {{120'000, 60'000}, {200'000, 60'000}},
                     .z = 28'000,
                     .feed = Feed::B});
        shot_ = {std::make_shared<const SpaceScene>(spaceScene(layout.applying(edit))), {}, QSize(640, 480), Theme{}, nullptr};
        shot_.camera.azimuth = 0;
        shot_.camera.elevation = 90;
        shot_.camera.fit(shot_.scene->extremes(), shot_.size);
    }

    void aLevelPlaceInTheOpenShowsItsCoat_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void aLevelPlaceInTheOpenShowsItsCoat()
    {
        QFETCH(bool, dark);
        shot_.theme.dark = dark;
        const QImage picture = spacePicture(shot_, 0);
        QVERIFY(near(at(picture, 17.5, 12.5, 0), shot_.theme(Tone::Floor)));
        QVERIFY(near(at(picture, 15.5, 4, 2.85), shot_.theme(Tone::PowerA)));
        QVERIFY(near(at(picture, 6, 8.1, 2.2), coatLooks(shot_.theme)[static_cast<std::size_t>(Coat::Cabinet)].top));
    }

    void pathBIsDashed()
    {
        const QImage picture = spacePicture(shot_, 0);
        const QColor b = shot_.theme(Tone::PowerB);
        int plain = 0, darker = 0;
        for (double x = 12.5; x < 19.5; x += 0.1) {
            const QColor seen = at(picture, x, 6, 2.85);
            plain += seen.red() > b.red() - 8;
            darker += seen.red() < b.red() - 20;
        }
        QVERIFY(plain > 2 * darker);
        QVERIFY(darker > 5);
    }

    void theMeanOfPassesKeepsColoursAndSoftensShadows()
    {
        const QImage picture = spacePicture(shot_);
        QVERIFY(near(at(picture, 15.5, 4, 2.85), shot_.theme(Tone::PowerA), 24));
        const int open = at(picture, 17.5, 12.5, 0).lightness(), beside = at(picture, 6.3, 8.8, 0).lightness();
        QVERIFY2(beside < open - 10, qPrintable(QString("%1 beside the rack, %2 in the open").arg(beside).arg(open)));
    }

    void anOverlayTintsTheRackThatHasAValue()
    {
        OverlayValues overlay;
        overlay.ramp = Ramp::PowerDensity;
        overlay.to = 140e3;
        overlay.values[racks_[0]] = 140e3;
        shot_.tints = spaceTints(*shot_.scene, overlay, shot_.theme);
        const QImage picture = spacePicture(shot_, 0);
        QVERIFY(near(at(picture, 6, 8.1, 2.2), rampColour(Ramp::PowerDensity, 1), 40));
        QVERIFY(near(at(picture, 6.6, 8.1, 2.2), coatLooks(shot_.theme)[static_cast<std::size_t>(Coat::Cabinet)].top));
    }

    void whatIsSeenIsWhatIsHit()
    {
        SpaceShading shading(shot_);
        shading.preview();
        const SpaceHits hits = shading.hits();
        QCOMPARE(shot_.scene->entities[hits.at(pixel(6, 8, 2.2))].id, racks_[0]);
        QCOMPARE(shot_.scene->entities[hits.at(pixel(6.6, 8, 2.2))].id, racks_[1]);
        const QVector3D place = hits.placeAt(pixel(6, 8, 2.2));
        QVERIFY((place - QVector3D(east(6), north(8), 2.2F)).length() < 0.1F);
        QCOMPARE(hits.at(QPointF(-5, 3)), 0U);
    }

    void theSameShotGivesTheSamePicture()
    {
        shot_.camera.orbit(30, -50);
        QCOMPARE(spacePicture(shot_, 3), spacePicture(shot_, 3));
    }

    void noPlaceOfTheCameraBreaksIt()
    {
        for (const float distance : {0.1F, 1.5F, 10.0F, 20000.0F})
            for (const float elevation : {3.0F, 45.0F, 90.0F})
                for (const float azimuth : {0.0F, 77.0F, 200.0F}) {
                    shot_.camera.distance = distance;
                    shot_.camera.elevation = elevation;
                    shot_.camera.azimuth = azimuth;
                    QVERIFY(!spacePicture(shot_, 1).isNull());
                }
        shot_.scene = std::make_shared<const SpaceScene>();
        QVERIFY(!spacePicture(shot_, 1).isNull());
    }

private:
    float east(double x) const { return static_cast<float>(x - metresOf(shot_.scene->origin.x)); }
    float north(double y) const { return static_cast<float>(y - metresOf(shot_.scene->origin.y)); }
    QPointF pixel(double x, double y, double z) const
    {
        const Projection p = shot_.camera.projection(shot_.size);
        const auto row = [&](const float(&r)[4]) { return r[0] * east(x) + r[1] * north(y) + r[2] * static_cast<float>(z) + r[3]; };
        return {row(p.x) / row(p.w), row(p.y) / row(p.w)};
    }
    QColor at(const QImage &picture, double x, double y, double z) const { return picture.pixelColor(pixel(x, y, z).toPoint()); }
    static bool near(const QColor &a, const QColor &b, int by = 6)
    {
        const bool close =
            std::abs(a.red() - b.red()) <= by && std::abs(a.green() - b.green()) <= by && std::abs(a.blue() - b.blue()) <= by;
        if (!close)
            qInfo() << a.name() << "is not" << b.name();
        return close;
    }

    std::shared_ptr<const Library> library_ = test::smallLibrary();
    std::vector<Id> racks_;
    SpaceShot shot_;
};

GRIDHALL_TEST(SpacePictureTest)
#include "space_picture_test.moc"
