// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/diagrams/flow_page.h"
#include "ui/diagrams/levers_page.h"
#include "ui/diagrams/pulse_page.h"
#include "ui/diagrams/year_canvas.h"
#include "ui/diagrams/year_view.h"
#include "ui/plan/hour_banner.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

using namespace gridhall;

/// The year of a shipped pod, worked with keys: its hours on the plan, its energy from grid to token, the pulse bench.
class YearViewTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        applyTheme(*qApp, Theme{});
        session_ = std::make_unique<Session>(test::smallLibrary());
        QVERIFY(session_->open(QString(GRIDHALL_SHARE) + "/samples/ai-pod.json"));
        QTRY_VERIFY_WITH_TIMEOUT(session_->snapshot() && session_->snapshot()->tier != Tier::Drag && session_->snapshot()->year, 20000);
        shown_.reset();
        view_ = std::make_unique<YearView>(*session_, [this](const std::vector<Id> &ids) { shown_ = ids; });
        view_->resize(1280, 720);
        view_->show();
    }
    void cleanup()
    {
        view_.reset();
        session_->letGo();
        session_.reset();
    }

    void aBandSelectsWhatIsBehindIt()
    {
        view_->showPage(YearView::Page::Flow);
        auto *flow = view_->findChild<FlowPage *>();
        QSignalSpy read(flow, &FlowPage::bandRead);
        QTest::keyClick(flow, Qt::Key_Down); // the utility
        QTest::keyClick(flow, Qt::Key_Return);
        QVERIFY(shown_ && !shown_->empty());
        QCOMPARE(session_->selection(), *shown_);
        for (const Id id : *shown_)
            QCOMPARE(roleOf(session_->layout(), *session_->layout().find<Item>(id)), Role::Utility);
        QTest::keyClick(flow, Qt::Key_Up); // round to the last: what is kept
        QTest::keyClick(flow, Qt::Key_Return);
        QVERIFY(session_->snapshot()->load(session_->selection().front()));
        QVERIFY(!read.last().front().toString().isEmpty());
    }

    void anHourOpensOnThePlanAndNothingOfTheDesignChanges()
    {
        PlanCanvas plan(*session_);
        plan.resize(900, 600);
        plan.show();
        const Layout before = session_->layout();
        const OverlayKind overlay = plan.overlay();
        QTest::keyClick(&view_->canvas(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(&view_->canvas(), Qt::Key_Return);
        QTRY_VERIFY(session_->openedHour());
        QCOMPARE(session_->openedHour()->hour, std::size_t(24));
        QVERIFY(shown_ && shown_->empty());
        QVERIFY(session_->seen() != session_->snapshot());
        auto *banner = plan.findChild<HourBanner *>();
        QVERIFY(banner->isVisible());
        QVERIFY(banner->accessibleName().contains("24"));
        QVERIFY(plan.overlay() != overlay); // coloured by the hour
        for (QToolButton *button : banner->findChildren<QToolButton *>())
            if (button->accessibleName() == "An hour later")
                button->click();
        QTRY_COMPARE(session_->openedHour()->hour, std::size_t(25));
        QSignalSpy back(&plan, &PlanCanvas::yearWanted);
        for (QToolButton *button : banner->findChildren<QToolButton *>())
            if (button->accessibleName() == "Back to the year")
                button->click();
        QCOMPARE(back.count(), 1);
        QVERIFY(!session_->openedHour() && !banner->isVisible());
        QCOMPARE(plan.overlay(), overlay);
        QVERIFY(session_->seen() == session_->snapshot());
        QVERIFY(Layout::difference(before, session_->layout()).isEmpty());
        QCOMPARE(session_->history()->count(), 0);
    }

    void anEditClosesTheHour()
    {
        session_->openHour(4000);
        QTRY_VERIFY(session_->openedHour());
        const Kept<Site> site = *session_->layout().all<Site>().begin();
        Site other = *site;
        other.name = "another";
        Edit edit;
        edit.replace(site, other);
        session_->perform("name", edit);
        QVERIFY(!session_->openedHour());
    }

    void anHourAskedForBeforeAnEditDoesNotOpenAfterIt()
    {
        session_->openHour(4000);
        session_->closeHour();
        session_->openHour(4001);
        session_->openHour(4002);
        QTRY_VERIFY(session_->openedHour());
        QCOMPARE(session_->openedHour()->hour, std::size_t(4002));
        QSignalSpy changed(session_.get(), &Session::hourChanged);
        session_->openHour(4003);
        session_->closeHour();
        QCOMPARE(changed.count(), 1); // closed
        QTest::qWait(300);
        QVERIFY(!session_->openedHour());
        QCOMPARE(changed.count(), 1);
    }

    void leversComeFromAThreadOfTheirOwn()
    {
        auto *levers = view_->findChild<LeversPage *>();
        QSignalSpy worked(levers, &LeversPage::worked);
        view_->showPage(YearView::Page::Levers);
        QTRY_COMPARE_WITH_TIMEOUT(worked.count(), 1, 20000);
        QImage image(levers->size(), QImage::Format_ARGB32);
        levers->render(&image);
        const auto green = Theme{}(Tone::Ok).rgb();
        bool found = false;
        for (int y = 0; y < image.height() && !found; ++y)
            for (int x = 0; x < image.width() && !found; ++x)
                found = image.pixel(x, y) == green;
        QVERIFY(found);
    }

    void thePulseBenchSaysWhetherTheGridHolds()
    {
        view_->showPage(YearView::Page::Pulse);
        auto *page = view_->findChild<PulsePage *>();
        auto *verdicts = page->findChild<PulseVerdicts *>();
        QVERIFY(!verdicts->accessibleDescription().isEmpty());
        const QString bare = verdicts->accessibleDescription();
        for (auto *box : page->findChildren<QComboBox *>())
            if (box->accessibleName() == "Scenario") {
                QCOMPARE(box->count(), 6);
                box->setCurrentIndex(4);
                emit box->activated(4);
            }
        QVERIFY(verdicts->accessibleDescription() != bare);
        QImage image(page->size(), QImage::Format_ARGB32);
        page->render(&image);
    }

private:
    std::unique_ptr<Session> session_;
    std::unique_ptr<YearView> view_;
    std::optional<std::vector<Id>> shown_;
};

GRIDHALL_TEST(YearViewTest)
#include "year_view_test.moc"
