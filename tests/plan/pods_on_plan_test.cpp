// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/pods.h"
#include "tests/plan/drafting_table.h"
#include "tests/support/room.h"

#include <QToolButton>
#include <QtTest>

using namespace gridhall;
using test::DraftingTable;

/// Going into pods and out again, and groups, with mouse and keys.
class PodsOnPlanTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { table_.reset(); }
    void aDoubleClickEntersAndEscapeLeaves();
    void theCrumbsTellWhereOneIsAndLeadBack();
    void whatIsMovedInsideIsAnOverride();
    void whatIsPlacedInsideBelongsToThePod();
    void aGroupIsTakenWhole();
    void aHiddenThingIsNotHitAndComesBack();

private:
    QWidget *crumbs() const
    {
        for (QToolButton *button : table_->canvas.findChildren<QToolButton *>())
            if (button->accessibleName() == "Back to Site")
                return button;
        return nullptr;
    }

    std::unique_ptr<DraftingTable> table_;
    Id pod_;
};

void PodsOnPlanTest::init()
{
    table_ = std::make_unique<DraftingTable>();
    table_->put("rack", {{3000, 4000}, {3600, 4000}, {9000, 8000}});
    const auto made = podMade(table_->session.layout(), table_->library->source(), {table_->ids[0], table_->ids[1]}, "Cell");
    QVERIFY(bool(made));
    table_->session.perform("Pod", made->edit);
    pod_ = made->ids[0];
}

void PodsOnPlanTest::aDoubleClickEntersAndEscapeLeaves()
{
    table_->click(3000, 4000);
    QCOMPARE(table_->session.selection(), std::vector<Id>{pod_});
    QTest::mouseDClick(&table_->canvas, Qt::LeftButton, {}, table_->screen(3000, 4000).toPoint());
    QCOMPARE(table_->canvas.enteredModule(), pod_);
    QCOMPARE(table_->session.selection(), std::vector<Id>{table_->ids[0]});
    table_->key(Qt::Key_Escape);
    QCOMPARE(table_->canvas.enteredModule(), Id());
    QCOMPARE(table_->session.selection(), std::vector<Id>{pod_});
}

void PodsOnPlanTest::theCrumbsTellWhereOneIsAndLeadBack()
{
    QVERIFY(!crumbs());
    table_->canvas.enterModule(pod_);
    QCoreApplication::processEvents();
    QVERIFY(crumbs() && crumbs()->isVisible());
    QTest::mouseClick(crumbs(), Qt::LeftButton);
    QCOMPARE(table_->canvas.enteredModule(), Id());
}

void PodsOnPlanTest::whatIsMovedInsideIsAnOverride()
{
    table_->canvas.enterModule(pod_);
    table_->drag({3000, 4000}, {3000, 6500});
    QCOMPARE(overridden(table_->session.layout(), pod_), std::vector<Id>{table_->ids[0]});
}

void PodsOnPlanTest::whatIsPlacedInsideBelongsToThePod()
{
    table_->canvas.enterModule(pod_);
    table_->canvas.startPlacing("cdu");
    table_->click(5000, 4000);
    QCOMPARE(table_->session.selection().size(), std::size_t(1));
    QCOMPARE(table_->session.layout().find<Item>(table_->session.selection()[0])->parent, pod_);
}

void PodsOnPlanTest::aGroupIsTakenWhole()
{
    table_->put("cdu", {{12000, 4000}, {14000, 4000}});
    table_->session.perform("Group", grouped(table_->session.layout(), table_->ids));
    table_->click(12000, 4000);
    QCOMPARE(table_->session.selection().size(), std::size_t(2));
    table_->drag({12000, 4000}, {12000, 6000}, Qt::AltModifier);
    QVERIFY(std::abs(table_->place(table_->ids[1]).y - 60'000) < 300); // whole pixels
    QTest::mouseDClick(&table_->canvas, Qt::LeftButton, {}, table_->screen(12000, 6000).toPoint());
    QCOMPARE(table_->session.selection(), std::vector<Id>{table_->ids[0]}); // one of them
    table_->click(9000, 8000, Qt::ShiftModifier);
    table_->click(14000, 6000, Qt::ShiftModifier);
    QCOMPARE(table_->session.selection().size(), std::size_t(3));
}

void PodsOnPlanTest::aHiddenThingIsNotHitAndComesBack()
{
    table_->session.perform("Hide", putAway(table_->session.layout(), {table_->ids[2]}, "Hidden"));
    table_->click(9000, 8000);
    QVERIFY(table_->session.selection().empty());
    table_->session.perform("Show", broughtBack(table_->session.layout()).edit);
    table_->click(9000, 8000);
    QCOMPARE(table_->session.selection(), std::vector<Id>{table_->ids[2]});
}

GRIDHALL_TEST(PodsOnPlanTest)
#include "pods_on_plan_test.moc"
