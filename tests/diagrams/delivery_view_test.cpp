// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/diagrams/delivery_view.h"
#include "ui/render/amount_field.h"
#include "ui/render/theme.h"

#include <QtTest>

using namespace gridhall;

/// The delivery of a row of racks, worked with mouse and keys.
class DeliveryViewTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        applyTheme(*qApp, Theme{});
        session_ = std::make_unique<Session>(test::smallLibrary());
        session_->begin(test::with(test::hall(), session_->library(), "rack", {{3000, 4000}, {3600, 4000}}, &racks_), {});
        QTRY_VERIFY_WITH_TIMEOUT(session_->snapshot() && session_->snapshot()->tier != Tier::Drag, 20000);
        view_ = std::make_unique<DeliveryView>(*session_, nullptr);
        view_->resize(1100, 800);
        view_->show();
        QVERIFY(view_->bars().lastDay() > 10);
    }
    void cleanup()
    {
        view_.reset();
        session_->letGo();
        session_.reset();
    }

    void arrowKeysMoveTheDayByAWeek()
    {
        view_->bars().setDay(20);
        QTest::keyClick(&view_->bars(), Qt::Key_Right);
        QCOMPARE(view_->bars().day(), 27.0);
        QTest::keyClick(&view_->bars(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view_->bars().day(), 26.0);
        QTest::keyClick(&view_->bars(), Qt::Key_Home);
        QCOMPARE(view_->bars().day(), 0.0);
    }

    void aDragOverTheDatesMovesTheDay()
    {
        QWidget *bars = view_->bars().viewport();
        view_->bars().setDay(0);
        QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(bars->width() / 2, 60));
        QVERIFY(view_->bars().day() > 5 && view_->bars().day() < view_->bars().lastDay());
    }

    void aClickOnARowChoosesItsThings()
    {
        QTest::mouseClick(view_->bars().viewport(), Qt::LeftButton, {}, QPoint(300, 120 + 20 * 3 + 10)); // head, ground, shell, racks
        QVERIFY(!session_->selection().empty());
        QVERIFY(session_->isSelected(racks_[0]));
    }

    void aPhaseIsSetInOneStep()
    {
        emit view_->plan().picked(racks_[0]);
        auto *phase = view_->findChild<AmountField *>();
        QVERIFY(phase && phase->accessibleName() == "Phase");
        const int before = session_->history()->count();
        const auto typed = [phase](const char *text) {
            phase->selectAll();
            QTest::keyClicks(phase, text);
            QTest::keyClick(phase, Qt::Key_Return);
        };
        for (const char *nonsense : {"soon", "1.5", "21", "2 kW", "0"}) {
            typed(nonsense);
            QVERIFY2(phase->isBad() && !phase->toolTip().isEmpty(), nonsense);
            QCOMPARE(session_->history()->count(), before);
        }
        typed("4/2");
        QVERIFY(!phase->isBad());
        QCOMPARE(session_->history()->count(), before + 1);
        QCOMPARE(session_->layout().find<Item>(racks_[0])->figures.back().key, std::string("phase"));
        QCOMPARE(session_->layout().find<Item>(racks_[0])->figures.back().value, 2.0);
        session_->history()->undo();
        QVERIFY(session_->layout().find<Item>(racks_[0])->figures.empty());
    }

private:
    std::unique_ptr<Session> session_;
    std::unique_ptr<DeliveryView> view_;
    std::vector<Id> racks_;
};

GRIDHALL_TEST(DeliveryViewTest)
#include "delivery_view_test.moc"
