// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "core/exchange/open_any.h"
#include "core/layout/frames.h"
#include "core/study/what_if.h"
#include "tests/support/room.h"
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QtTest>

using namespace gridhall;

/// One click on the plan takes a thing out of service, the next brings it back; the design stays as it is.
class FailToolTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClickFailsAndTheNextRestores();
    void shiftAddsAndEscapeRestoresAll();
    void bareGroundFailsNothing();

private:
    QPoint over(Id id) const { return canvas_->screenOf(sitePose(session_->layout(), id).at).toPoint(); }
    Id tagged(const char *tag) const
    {
        for (const auto &item : session_->layout().all<Item>())
            if (item->tag == tag)
                return item->id;
        return {};
    }
    bool isOut(Id id) const { return std::ranges::count(session_->whatIf()->subjects(), id) == 1; }

    std::unique_ptr<Session> session_;
    std::unique_ptr<PlanCanvas> canvas_;
};

void FailToolTest::init()
{
    const auto project = openedAny(GRIDHALL_SHARE "/samples/ai-pod.json");
    QVERIFY2(bool(project), "build the samples first");
    session_ = std::make_unique<Session>(std::make_shared<const Library>());
    session_->begin(project->layout, {});
    canvas_ = std::make_unique<PlanCanvas>(*session_);
    canvas_->resize(1200, 800);
    canvas_->show();
    QVERIFY(QTest::qWaitForWindowExposed(canvas_.get()));
    QTRY_VERIFY_WITH_TIMEOUT(session_->snapshot() && session_->snapshot()->tier == Tier::Swept, 30'000);
    canvas_->fit();
    canvas_->grab();
    canvas_->setTool(ToolKind::Fail);
}

void FailToolTest::cleanup()
{
    session_->letGo();
    canvas_.reset();
}

void FailToolTest::aClickFailsAndTheNextRestores()
{
    const Id grid = tagged("GRID-B");
    QVERIFY(grid);
    const Layout before = session_->layout();
    QTest::mouseClick(canvas_.get(), Qt::LeftButton, {}, over(grid));
    QVERIFY(session_->whatIf()->isOn());
    QVERIFY(isOut(grid));
    QVERIFY(!session_->whatIf()->fates().empty());
    QTest::mouseClick(canvas_.get(), Qt::LeftButton, {}, over(grid));
    QVERIFY(!session_->whatIf()->isOn());
    QVERIFY(Layout::difference(before, session_->layout()).isEmpty());
}

void FailToolTest::shiftAddsAndEscapeRestoresAll()
{
    const Id a = tagged("GRID-A"), b = tagged("GRID-B");
    QTest::mouseClick(canvas_.get(), Qt::LeftButton, {}, over(a));
    QTest::mouseClick(canvas_.get(), Qt::LeftButton, Qt::ShiftModifier, over(b));
    QVERIFY(isOut(a) && isOut(b));
    QTest::keyClick(canvas_.get(), Qt::Key_Escape);
    QVERIFY(!session_->whatIf()->isOn());
    QCOMPARE(canvas_->tool(), ToolKind::Fail);
    QTest::keyClick(canvas_.get(), Qt::Key_Escape);
    QCOMPARE(canvas_->tool(), ToolKind::Select);
}

void FailToolTest::bareGroundFailsNothing()
{
    QSignalSpy refused(canvas_.get(), &PlanCanvas::refused);
    QSignalSpy changed(session_.get(), &Session::whatIfChanged);
    QTest::mouseClick(canvas_.get(), Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(refused.empty() && changed.empty());
    QVERIFY(!session_->whatIf()->isOn());
}

GRIDHALL_TEST(FailToolTest)
#include "fail_tool_test.moc"
