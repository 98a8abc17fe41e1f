// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/air/air_cases.h"
#include "tests/support/room.h"
#include "ui/plan/air_desk.h"
#include "ui/plan/air_film.h"
#include "ui/render/air_cut.h"
#include "ui/render/air_map.h"

#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QtTest>

using namespace gridhall;
using namespace gridhall::test;

/// What stands beside the plan while it shows the air.
class AirDeskTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theChangeIsSinceTheLastSettledAir();
    void aSectionRunsThroughThePointFromWallToWall();
    void aMapKnowsItsTemperaturesAndWhereThereAreNone();
    void refiningShowsAFinerGridAndSaysWhatDiffers();
    void streamsAreThoseOfWhatIsSelected();
    void aLossOfCoolingIsPlayedPausedAndScrubbed();
    void aFailureIsShownAgainstTheDesignAsItIs();

private:
    static RoomFieldPtr solved(double flow)
    {
        AirCase air = twoRows();
        for (AirDevice &device : air.devices)
            if (device.cooler)
                device.flow_m3_per_s = flow;
        AirRoom room = roomOf(air);
        room.room = Id(7);
        for (std::size_t d = 0; d < room.devices.size(); ++d)
            room.devices[d] = Id(static_cast<std::int64_t>(100 + d));
        return solvedRoom(std::move(room), {});
    }
    static QToolButton *button(AirDesk &desk, const char *name)
    {
        for (QToolButton *one : desk.findChildren<QToolButton *>())
            if (one->accessibleName() == QLatin1String(name))
                return one;
        return nullptr;
    }
    Snapshot plenty_, scarce_;
};

void AirDeskTest::initTestCase()
{
    plenty_.air.fields = {solved(2.5)};
    scarce_.air.fields = {solved(1.5)};
}

void AirDeskTest::theChangeIsSinceTheLastSettledAir()
{
    QWidget plan;
    AirDesk desk(&plan);
    desk.follow(plenty_);
    QVERIFY(!button(desk, "Change")->isEnabled());
    desk.follow(scarce_);
    QVERIFY(button(desk, "Change")->isEnabled());
    QSignalSpy changed(&desk, &AirDesk::changed);
    button(desk, "Change")->click();
    QCOMPARE(changed.count(), 1);
    QVERIFY(desk.shown().before == plenty_.air.fields);
    const auto map = airMap(OverlayKind::Thermal, scarce_, desk.shown());
    QVERIFY(map && map->isChange());
    QVERIFY(map->at({fromMm(4800), fromMm(3000)}).value_or(0) > 0.2); // between the rows, with less air
    const auto values = overlayValues(OverlayKind::Thermal, scarce_, desk.shown());
    QVERIFY(values && values->values.size() == 16);
    button(desk, "Change")->click();
    QVERIFY(desk.shown().before.empty());
}

void AirDeskTest::aSectionRunsThroughThePointFromWallToWall()
{
    const Point middle{fromMm(4800), fromMm(3000)};
    const auto across = AirCut::through(plenty_.air.fields, middle, 90), along = AirCut::through(plenty_.air.fields, middle, 0);
    QVERIFY(across && along);
    QVERIFY(std::abs(across->length_m() - 6) < 1e-3 && std::abs(along->length_m() - 9.6) < 1e-3);
    QCOMPARE(across->at(1.8, 1.0), 0.0); // in a rack
    QVERIFY(across->at(3.0, 1.0) > 290);
    QVERIFY(across->at(0.6, 1.5) > across->at(3.0, 0.5)); // behind the racks it is warmer than between them
    const auto aslant = AirCut::through(plenty_.air.fields, middle, 30);
    QVERIFY(aslant && std::abs(aslant->length_m() - 9.6 / std::cos(30 * 3.14159265 / 180)) < 0.1);
    QVERIFY(!AirCut::through(plenty_.air.fields, {fromMm(-1000), 0}, 0));
}

void AirDeskTest::aMapKnowsItsTemperaturesAndWhereThereAreNone()
{
    const auto map = airMap(OverlayKind::Thermal, plenty_, {});
    QVERIFY(map->at({fromMm(4800), fromMm(3000)}).value_or(0) > 290);
    QVERIFY(!map->at({fromMm(20000), fromMm(3000)}));
    QVERIFY(!airMap(OverlayKind::Density, plenty_, {}));
}

void AirDeskTest::refiningShowsAFinerGridAndSaysWhatDiffers()
{
    QWidget plan;
    AirDesk desk(&plan);
    desk.follow(plenty_);
    QSignalSpy changed(&desk, &AirDesk::changed);
    button(desk, "Refine")->click();
    QVERIFY(changed.wait(20000));
    QCOMPARE(desk.shown().rooms.size(), std::size_t(1));
    QVERIFY(desk.shown().rooms.front()->field->shape.cells() > 2 * plenty_.air.fields.front()->field->shape.cells());
    desk.follow(scarce_);
    QVERIFY(desk.shown().rooms.empty());
}

void AirDeskTest::streamsAreThoseOfWhatIsSelected()
{
    QWidget plan;
    AirDesk desk(&plan);
    desk.follow(plenty_);
    desk.select({Id(100)}); // a cooler
    QVERIFY(desk.shown().streams.empty());
    button(desk, "Streams")->click();
    QVERIFY(desk.shown().streams.size() > 10);
    const auto ends = std::ranges::count_if(desk.shown().streams, &AirStream::toIntake);
    QVERIFY(ends > 0 && ends < static_cast<std::ptrdiff_t>(desk.shown().streams.size()));
    desk.select({Id(1)}); // nothing that has air
    QVERIFY(desk.shown().streams.empty());
    desk.select({Id(110)}); // a rack
    QVERIFY(!desk.shown().streams.empty());
}

void AirDeskTest::aLossOfCoolingIsPlayedPausedAndScrubbed()
{
    QWidget plan;
    plan.resize(800, 600);
    AirDesk desk(&plan);
    desk.follow(plenty_);
    button(desk, "Cooling lost")->click();
    auto *film = plan.findChild<AirFilm *>();
    QVERIFY(film);
    auto *slider = film->findChild<QSlider *>();
    auto *play = film->findChild<QToolButton *>();
    QTRY_VERIFY_WITH_TIMEOUT(slider->isEnabled(), 20000);
    QVERIFY(play->isChecked()); // it plays by itself
    QTRY_VERIFY_WITH_TIMEOUT(slider->value() > 1, 5000);
    play->click();
    const auto warmest = [&] {
        double most = 0;
        for (const AirField::Device &device : desk.shown().rooms.at(0)->field->devices)
            most = std::max(most, judgedIntake_k(device));
        return most;
    };
    slider->setValue(0);
    const double before = warmest();
    slider->setValue(slider->maximum());
    QVERIFY2(warmest() > before + 3, qPrintable(QString::number(warmest() - before)));
    QVERIFY(!desk.shown().note.isEmpty());
    const auto values = overlayValues(OverlayKind::Thermal, plenty_, desk.shown());
    QVERIFY(values &&
            std::abs(std::ranges::max_element(values->values, {}, [](const auto &one) { return one.second; })->second - warmest()) < 1e-9);
    button(desk, "Cooling lost")->click();
    QVERIFY(desk.shown().rooms.empty() && desk.shown().note.isEmpty());
}

void AirDeskTest::aFailureIsShownAgainstTheDesignAsItIs()
{
    QWidget plan;
    AirDesk desk(&plan);
    desk.follow(plenty_);
    desk.follow(scarce_, "CRAH-01 out");
    QCOMPARE(desk.shown().note, QString("CRAH-01 out"));
    button(desk, "Change")->click();
    QVERIFY(desk.shown().before == plenty_.air.fields);
    desk.follow(scarce_, "CRAH-02 out"); // another failure: still against the design
    QVERIFY(desk.shown().before == plenty_.air.fields);
    desk.follow(plenty_);
    QVERIFY(desk.shown().note.isEmpty() && desk.shown().before.empty());
    QVERIFY(!button(desk, "Change")->isEnabled());
}

GRIDHALL_TEST(AirDeskTest)
#include "air_desk_test.moc"
