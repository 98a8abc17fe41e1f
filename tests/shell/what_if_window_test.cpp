// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "core/exchange/open_any.h"
#include "core/layout/frames.h"
#include "core/study/kpis.h"
#include "tests/support/room.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/kpi_strip.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QtTest>

using namespace gridhall;

/// The air hall in the whole window: what is failed by a click shows on plan and key figures, and goes with Escape.
class WhatIfWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aFailedCrahMovesTheKeyFiguresAndBack();
    void thePlanShowsTheAirOfTheFailure();
    void anEditEndsTheWhatIf();
    void cleanupTestCase();

private:
    Id tagged(const char *tag) const
    {
        for (const auto &item : session_->layout().all<Item>())
            if (item->tag == tag)
                return item->id;
        return {};
    }
    void press(Id id, Qt::KeyboardModifiers with = {})
    {
        QTest::mouseClick(plan_, Qt::LeftButton, with, plan_->screenOf(sitePose(session_->layout(), id).at).toPoint());
    }
    const KpiWords &words(int tile) const { return strip_->tile(tile)->words(); }

    static constexpr int thermal = 3, state = 6;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    PlanCanvas *plan_ = nullptr;
    const KpiStrip *strip_ = nullptr;
};

void WhatIfWindowTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", folder_->path().toUtf8());
    qputenv("XDG_CONFIG_HOME", folder_->path().toUtf8());
    applyTheme(*qApp, Theme{});
    const auto project = openedAny(GRIDHALL_SHARE "/samples/air-hall.json");
    QVERIFY2(bool(project), "build the samples first");
    session_ = std::make_unique<Session>(std::make_shared<const Library>());
    window_ = std::make_unique<MainWindow>(*session_);
    window_->resize(1600, 1000);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    session_->begin(project->layout, {});
    window_->showDesign();
    plan_ = window_->findChild<PlanCanvas *>();
    strip_ = window_->findChild<KpiStrip *>();
    QVERIFY(plan_ && strip_);
    QTRY_VERIFY_WITH_TIMEOUT(session_->snapshot() && session_->snapshot()->tier == Tier::Swept, 60'000);
    plan_->fit();
    plan_->setFocus();
    QTest::keyClick(plan_, Qt::Key_X);
    QCOMPARE(plan_->tool(), ToolKind::Fail);
}

void WhatIfWindowTest::aFailedCrahMovesTheKeyFiguresAndBack()
{
    const KpiWords before = words(thermal);
    const auto inletBefore = inletHeadroom(*session_->snapshot());
    QVERIFY(inletBefore && !strip_->tile(thermal)->isSupposed());
    press(tagged("CRAH-11"));
    QVERIFY(session_->isFailing());
    QVERIFY(strip_->tile(thermal)->isSupposed() && strip_->tile(thermal)->isStale()); // at once, and says that it is not in yet
    QTRY_VERIFY_WITH_TIMEOUT(session_->failedStudy() != nullptr, 20'000);
    QVERIFY(!strip_->tile(thermal)->isStale());
    QVERIFY2(words(state).label.contains("CRAH-11"), qPrintable(words(state).label));
    const Snapshot &failed = *session_->failedStudy()->failed;
    QVERIFY(failed.kpis.thermalHeadroom.value < session_->snapshot()->kpis.thermalHeadroom.value - 0.001);
    QVERIFY(words(thermal) != before && !words(thermal).change.isEmpty());
    QVERIFY(std::ranges::find(failed.air.rooms.front().coolers, tagged("CRAH-11"), &RoomResult::Cooler::id) ==
            failed.air.rooms.front().coolers.end());
    QTest::mouseClick(const_cast<KpiTile *>(strip_->tile(state)), Qt::LeftButton);
    QVERIFY(!session_->isFailing() && !session_->failedStudy());
    QCOMPARE(words(thermal), before);
    QVERIFY(!strip_->tile(thermal)->isSupposed());
}

void WhatIfWindowTest::thePlanShowsTheAirOfTheFailure()
{
    plan_->setOverlay(OverlayKind::Thermal);
    const QImage before = plan_->grab().toImage();
    press(tagged("CRAH-11"));
    press(tagged("CRAH-12"), Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(session_->failedStudy() != nullptr, 20'000);
    QCOMPARE(session_->failedStudy()->outage.machines.size(), std::size_t(2));
    QVERIFY(session_->seen() == session_->failedStudy()->failed);
    QVERIFY(plan_->grab().toImage() != before);
    plan_->setFocus();
    QTest::keyClick(plan_, Qt::Key_Escape);
    QVERIFY(!session_->isFailing());
    QVERIFY(session_->seen() == session_->snapshot());
}

void WhatIfWindowTest::anEditEndsTheWhatIf()
{
    press(tagged("CRAH-11"));
    QTRY_VERIFY_WITH_TIMEOUT(session_->failedStudy() != nullptr, 20'000);
    const auto rack = session_->layout().find<Item>(tagged("CRAH-11"));
    Item moved = *rack;
    moved.tag = "CRAH-77";
    Edit edit;
    edit.replace(rack, moved);
    session_->perform("Rename", edit);
    QVERIFY(!session_->isFailing() && !session_->failedStudy());
    QVERIFY(!words(state).label.contains("CRAH-11"));
}

void WhatIfWindowTest::cleanupTestCase()
{
    session_->letGo();
    window_.reset();
}

GRIDHALL_TEST(WhatIfWindowTest)
#include "what_if_window_test.moc"
