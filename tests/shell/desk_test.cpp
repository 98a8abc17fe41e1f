// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "tests/support/shown_window.h"
#include "ui/panels/bottom_dock.h"
#include "ui/panels/kpi_strip.h"
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/presenting.h"
#include "ui/shell/tool_strip.h"
#include "ui/shell/workspace.h"

#include <QtTest>

using namespace gridhall;

/// Presenting, pods and groups through the menus of the real window.
class DeskTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void f11PresentsAndEscapeRestores();
    void savedViewsAreTheStepsOfAStory();
    void groupsAndPodsAreOneStepEach();
    void hiddenThingsComeBack();
    void theListOfObjectsSelectsOnThePlan();

private:
    QAction *act(const char *id)
    {
        window_->actions().refresh();
        return window_->actions().action(id);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    std::vector<Id> racks_;
};

void DeskTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    test::freshSurroundings(*folder_);
    window_.reset();
    session_ = std::make_unique<Session>(test::smallLibrary());
    racks_.clear();
    Layout hall = test::with(test::hall(), session_->library(), "rack", {{3000, 3000}, {6000, 3000}, {9000, 3000}}, &racks_);
    Site site;
    hall = hall.applying(added(hall, site).edit);
    session_->begin(hall, {});
    window_ = test::shownWindow(*session_);
    QVERIFY(window_);
    window_->showDesign();
}

void DeskTest::f11PresentsAndEscapeRestores()
{
    auto *strip = window_->findChild<ToolStrip *>();
    auto *kpis = window_->findChild<KpiStrip *>();
    const int usual = kpis->height();
    act("view.present")->trigger();
    QVERIFY(window_->presenting().isOn());
    QVERIFY(!strip->isVisible() && !window_->statusBar()->isVisible() && !window_->isPanelShown(PanelKind::Inspector));
    QVERIFY(kpis->isVisible() && kpis->height() > usual);
    QTest::keyClick(&window_->plan(), Qt::Key_Escape);
    QVERIFY(!window_->presenting().isOn());
    QVERIFY(strip->isVisible() && window_->statusBar()->isVisible() && window_->isPanelShown(PanelKind::Inspector));
    QCOMPARE(kpis->height(), usual);
}

void DeskTest::savedViewsAreTheStepsOfAStory()
{
    window_->plan().showPlace({30'000, 30'000}, 90);
    window_->presenting().saveView("Racks");
    window_->plan().showPlace({200'000, 100'000}, 20);
    window_->presenting().saveView("Corner");
    act("view.present")->trigger();
    QTest::keyClick(&window_->plan(), Qt::Key_PageDown);
    QCOMPARE(window_->plan().pixelsPerMetre(), 90.0);
    QTest::keyClick(&window_->plan(), Qt::Key_PageDown);
    QCOMPARE(window_->plan().pixelsPerMetre(), 20.0);
    QTest::keyClick(&window_->plan(), Qt::Key_PageDown);
    QCOMPARE(window_->plan().pixelsPerMetre(), 90.0);
    QTest::keyClick(&window_->plan(), Qt::Key_Escape);
}

void DeskTest::groupsAndPodsAreOneStepEach()
{
    session_->select({racks_[0], racks_[1]});
    act("arrange.group")->trigger();
    QCOMPARE(session_->history()->count(), 1);
    QVERIFY(act("arrange.ungroup")->isEnabled());
    QTimer::singleShot(0, window_.get(), [] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->setTextValue("Cell");
        dialog->accept();
    });
    act("pod.make")->trigger();
    QCOMPARE(session_->history()->count(), 2);
    QVERIFY(act("pod.spread")->isEnabled());
    act("pod.dissolve")->trigger();
    QCOMPARE(session_->history()->count(), 3);
    QVERIFY(!session_->layout().find<Item>(racks_[0])->module);
}

void DeskTest::hiddenThingsComeBack()
{
    const std::string before = contentHash(session_->layout());
    session_->select({racks_[0]});
    act("arrange.hide")->trigger();
    QVERIFY(!session_->isVisible(racks_[0]));
    act("arrange.showHidden")->trigger();
    QVERIFY(session_->isVisible(racks_[0]));
    QCOMPARE(contentHash(session_->layout()), before);
}

void DeskTest::theListOfObjectsSelectsOnThePlan()
{
    window_->workspace().bottom().showTab(BottomDock::Objects);
    QTableView *table = nullptr;
    for (QTableView *each : window_->findChildren<QTableView *>())
        if (each->accessibleName() == "Objects on the plan")
            table = each;
    QVERIFY(table && table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 4); // the hall and three racks
    table->setFocus();
    table->selectRow(2);
    QCOMPARE(session_->selection(), std::vector<Id>{racks_[1]});
    session_->select({racks_[2]});
    QCOMPARE(table->selectionModel()->selectedRows().front().row(), 3);
}

GRIDHALL_TEST(DeskTest)
#include "desk_test.moc"
