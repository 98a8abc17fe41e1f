// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/diagrams/rack_view.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QtTest>

using namespace gridhall;

/// The elevation of a row, worked with mouse and keys.
class RackViewTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        applyTheme(*qApp, Theme{});
        session_ = std::make_unique<Session>(test::smallLibrary());
        Layout layout = test::with(test::hall(), session_->library(), "rack", {{3000, 4000}, {3600, 4000}}, &racks_);
        const Placed part = added(layout, test::part("tray", Role::Server, 482, 800, 44.45));
        layout = layout.applying(part.edit);
        const auto tray = placed(layout, Placement{part.ids[0], racks_[0], InRack{5, false}, "T1"});
        session_->begin(layout.applying(tray->edit), {});
        tray_ = tray->ids[0];
        view_ = std::make_unique<RackView>(*session_);
        view_->resize(1000, 800);
        view_->show();
    }
    void cleanup()
    {
        view_.reset();
        session_->letGo();
        session_.reset();
    }

    void aDragTakesADeviceToAnotherRack()
    {
        drag(racks_[0], 5, racks_[1], 20);
        QCOMPARE(device()->parent, racks_[1]);
        QCOMPARE(std::get<InRack>(device()->place).unit, 20);
        QCOMPARE(session_->history()->count(), 1);
        QCOMPARE(session_->selection(), std::vector<Id>{tray_});
        session_->history()->undo();
        QCOMPARE(device()->parent, racks_[0]);
    }

    void keysLiftAndWalk()
    {
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, view_->middleOf(racks_[0], 5)->toPoint());
        QTest::keyClick(view_.get(), Qt::Key_Up);
        QCOMPARE(std::get<InRack>(device()->place).unit, 6);
        QTest::keyClick(view_.get(), Qt::Key_Right);
        QCOMPARE(session_->selection(), std::vector<Id>{racks_[1]});
        QTest::keyClick(view_.get(), Qt::Key_F);
        QVERIFY(view_->isRear());
        QCOMPARE(view_->row().front(), racks_[1]); // seen from behind
    }

    void whatDoesNotFitIsRefused()
    {
        QSignalSpy refusals(view_.get(), &RackView::refused);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, view_->middleOf(racks_[0], 5)->toPoint());
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(view_.get(), Qt::Key_Down);
        QCOMPARE(std::get<InRack>(device()->place).unit, 1);
        QCOMPARE(refusals.count(), 1);
    }

    void allElevationsAreWritten()
    {
        QTemporaryDir folder;
        QVERIFY(bool(writeElevations(session_->layout(), folder.filePath("racks.pdf"))));
        QVERIFY(QFileInfo(folder.filePath("racks.pdf")).size() > 2000);
        QVERIFY(!writeElevations(Layout(), folder.filePath("none.pdf")));
    }

private:
    Kept<Item> device() const { return session_->layout().find<Item>(tray_); }
    void drag(Id from, int unit, Id to, int target)
    {
        const QPoint a = view_->middleOf(from, unit)->toPoint(), b = view_->middleOf(to, target)->toPoint();
        QTest::mousePress(view_.get(), Qt::LeftButton, {}, a);
        QMouseEvent move(QEvent::MouseMove, b, view_->mapToGlobal(b), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view_.get(), &move);
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, b);
    }

    std::unique_ptr<Session> session_;
    std::unique_ptr<RackView> view_;
    std::vector<Id> racks_;
    Id tray_;
};

GRIDHALL_TEST(RackViewTest)
#include "rack_view_test.moc"
