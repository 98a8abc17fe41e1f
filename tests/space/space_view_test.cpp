// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/space/space_view.h"

#include <QtTest>

using namespace gridhall;

/// The view worked with mouse and keys, where there is no graphics card.
class SpaceViewTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        applyTheme(*qApp, Theme{});
        session_ = std::make_unique<Session>(test::smallLibrary());
        session_->begin(test::with(test::hall(), session_->library(), "rack", {{3000, 4000}, {5000, 4000}}, &racks_), {});
        shown_.clear();
        view_ = std::make_unique<SpaceView>(
            *session_, [](Id) { return QStringList{"R01"}; }, [this](const std::vector<Id> &ids) { shown_ = ids; });
        view_->resize(640, 420);
        view_->show();
        settle();
    }
    void cleanup()
    {
        view_.reset();
        session_->letGo();
        session_.reset();
    }

    void aClickSelectsAndAClickOnNothingLetsGo()
    {
        click(racks_[1]);
        QCOMPARE(session_->selection(), std::vector<Id>{racks_[1]});
        QTest::mouseClick(view_.get(), Qt::LeftButton, Qt::ControlModifier, view_->placeOf(racks_[0])->toPoint());
        QCOMPARE(session_->selection(), (std::vector<Id>{racks_[1], racks_[0]}));
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(2, 2));
        QVERIFY(session_->selection().empty());
    }

    void whatIsSelectedElsewhereIsMarkedHere()
    {
        const QPoint top = view_->placeOf(racks_[0])->toPoint();
        const QImage before = view_->grab().toImage();
        session_->select({racks_[0]});
        const QImage after = view_->grab().toImage();
        const QColor selection = currentTheme()(Tone::Selection);
        QVERIFY(before.pixelColor(top) != after.pixelColor(top));
        int marked = 0;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                marked += after.pixelColor(x, y) == selection;
        QVERIFY(marked > 100);
    }

    void aDoubleClickShowsItOnThePlan()
    {
        QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, view_->placeOf(racks_[0])->toPoint());
        QCOMPARE(shown_, std::vector<Id>{racks_[0]});
    }

    void aDragTurnsAndSelectsNothing()
    {
        const SpaceCamera before = view_->camera();
        drag(view_->placeOf(racks_[0])->toPoint(), QPoint(60, 20), {});
        QVERIFY(view_->camera().azimuth != before.azimuth);
        QVERIFY(view_->camera().elevation > before.elevation);
        QCOMPARE(view_->camera().target, before.target);
        QVERIFY(session_->selection().empty());
        drag(QPoint(300, 200), QPoint(40, 0), Qt::ShiftModifier);
        QVERIFY(view_->camera().target != before.target);
    }

    void theWheelGoesNearerToWhatThePointerIsOn()
    {
        const QPointF at = *view_->placeOf(racks_[1]);
        QWheelEvent wheel(at, view_->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        const float before = view_->camera().distance;
        QCoreApplication::sendEvent(view_.get(), &wheel);
        QVERIFY(view_->camera().distance < before);
        const QPointF after = *view_->placeOf(racks_[1]);
        QVERIFY2(std::hypot(after.x() - at.x(), after.y() - at.y()) < 6, "the rack ran away from the pointer");
    }

    void keysTurnMoveAndFit()
    {
        const SpaceCamera before = view_->camera();
        QTest::keyClick(view_.get(), Qt::Key_Right);
        QVERIFY(view_->camera().azimuth != before.azimuth);
        QTest::keyClick(view_.get(), Qt::Key_Plus);
        QVERIFY(view_->camera().distance < before.distance);
        QTest::keyClick(view_.get(), Qt::Key_T);
        QCOMPARE(view_->camera().elevation, 90.0F);
        session_->select({racks_[0]});
        QTest::keyClick(view_.get(), Qt::Key_F);
        QVERIFY(view_->camera().distance < before.distance / 2);
        QTest::keyClick(view_.get(), Qt::Key_Escape);
        QVERIFY(session_->selection().empty());
        QTest::keyClick(view_.get(), Qt::Key_I);
        QCOMPARE(view_->camera().azimuth, before.azimuth);
    }

    void anEditIsSeenAtOnce()
    {
        const auto gone = removed(session_->layout(), {racks_[0]});
        session_->perform("Remove", gone);
        settle();
        QVERIFY(!view_->placeOf(racks_[0]));
        QVERIFY(view_->placeOf(racks_[1]));
    }

    void anEmptyDesignSaysSo()
    {
        session_->begin(Layout(), {});
        QTRY_VERIFY_WITH_TIMEOUT(view_->picture().scene->isEmpty(), 20000);
        QVERIFY(!view_->grab().toImage().isNull());
        QCOMPARE(view_->entityAt(QPointF(100, 100)), Id());
    }

    void itFinishesAtRest() { QTRY_VERIFY_WITH_TIMEOUT(view_->isFinished(), 60000); }

private:
    void settle()
    {
        QTest::qWait(30);
        QTRY_VERIFY_WITH_TIMEOUT(view_->picture().hits && view_->picture().hits->camera == view_->camera(), 20000);
    }
    void click(Id id) { QTest::mouseClick(view_.get(), Qt::LeftButton, {}, view_->placeOf(id)->toPoint()); }
    void drag(QPoint from, QPoint by, Qt::KeyboardModifiers keys)
    {
        QTest::mousePress(view_.get(), Qt::LeftButton, keys, from);
        for (int i = 1; i <= 4; ++i) {
            const QPointF at(from + by * i / 4);
            QMouseEvent move(QEvent::MouseMove, at, view_->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, keys);
            QCoreApplication::sendEvent(view_.get(), &move);
        }
        QTest::mouseRelease(view_.get(), Qt::LeftButton, keys, from + by);
    }

    std::unique_ptr<Session> session_;
    std::unique_ptr<SpaceView> view_;
    std::vector<Id> racks_, shown_;
};

GRIDHALL_TEST(SpaceViewTest)
#include "space_view_test.moc"
