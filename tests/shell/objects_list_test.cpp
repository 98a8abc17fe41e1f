// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "tests/support/room.h"
#include "tests/support/worked_window.h"
#include "ui/panels/bottom_dock.h"
#include "ui/panels/object_cells.h"
#include "ui/render/amount_field.h"
#include "ui/shell/workspace.h"

using namespace gridhall;
using test::WorkedWindow;

/// The list of everything on the plan, edited in place.
class ObjectsListTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { desk_.reset(); }
    void aPlaceIsTypedExactlyAndUndone();
    void nonsenseMarksTheCellAndChangesNothing();
    void aTagIsRenamedAndNeverEmptied();
    void whatIsLockedIsRefusedWithAWord();
    void theSpaceOfAHallIsMovedByItsCorner();

private:
    QModelIndex cell(Id id, int column) const;
    /// The editor that F2 opens in a cell; null if it opens none.
    QLineEdit *editor(Id id, int column) const;

    std::unique_ptr<WorkedWindow> desk_;
    std::vector<Id> racks_;
    QTableView *table_ = nullptr;
};

void ObjectsListTest::init()
{
    desk_ = std::make_unique<WorkedWindow>();
    QVERIFY(desk_->window);
    racks_ = desk_->begin({{3000, 3000}, {6000, 3000}});
    desk_->window->workspace().bottom().showTab(BottomDock::Objects);
    table_ = desk_->named<QTableView>("Objects on the plan");
    QVERIFY(table_);
    QTRY_VERIFY(table_->model()->rowCount() >= 3);
    QVERIFY(desk_->settled());
    QTest::qWait(300); // the list has followed the verdict
}

QModelIndex ObjectsListTest::cell(Id id, int column) const
{
    const auto &model = static_cast<const ObjectTable &>(*table_->model());
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.aboutRow(row) == id)
            return model.index(row, column);
    return {};
}

QLineEdit *ObjectsListTest::editor(Id id, int column) const
{
    QTest::mouseClick(table_->viewport(), Qt::LeftButton, {}, table_->visualRect(cell(id, column)).center());
    QTest::keyClick(table_, Qt::Key_F2);
    return table_->viewport()->findChild<QLineEdit *>();
}

void ObjectsListTest::aPlaceIsTypedExactlyAndUndone()
{
    const std::string before = contentHash(desk_->layout());
    QLineEdit *x = editor(racks_[0], ObjectTable::X);
    QVERIFY(x);
    QCOMPARE(x->accessibleName(), QString("X, mm of R01"));
    QTest::keyClicks(x, "24in + 1.2 m");
    QTest::keyClick(x, Qt::Key_Return);
    QCOMPARE(sitePose(desk_->layout(), racks_[0]).at, (Point{6096 + 12'000, 30'000}));
    QCOMPARE(desk_->session->history()->count(), 1);
    QTRY_COMPARE(cell(racks_[0], ObjectTable::X).data().toString(), QString("1,809.6"));
    QTest::keyClick(table_, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(contentHash(desk_->layout()), before);
}

void ObjectsListTest::nonsenseMarksTheCellAndChangesNothing()
{
    const std::string before = contentHash(desk_->layout());
    QLineEdit *y = editor(racks_[1], ObjectTable::Y);
    QVERIFY(y);
    QTest::keyClicks(y, "12 kW");
    QTest::keyClick(y, Qt::Key_Return);
    QVERIFY(y->isVisible() && static_cast<AmountField *>(y)->isBad() && !y->toolTip().isEmpty());
    QCOMPARE(contentHash(desk_->layout()), before);
    const QPointer<QLineEdit> still(y);
    QTest::keyClick(y, Qt::Key_Escape);
    QTRY_VERIFY(!still);
    QCOMPARE(contentHash(desk_->layout()), before);
    QCOMPARE(desk_->session->history()->count(), 0);
}

void ObjectsListTest::aTagIsRenamedAndNeverEmptied()
{
    QLineEdit *tag = editor(racks_[0], ObjectTable::Tag);
    QVERIFY(tag);
    QCOMPARE(tag->text(), QString("R01"));
    QTest::keyClick(tag, Qt::Key_Delete); // all of it is selected
    QTest::keyClick(tag, Qt::Key_Return);
    QVERIFY(tag->isVisible() && tag->property("look") == "bad" && !tag->toolTip().isEmpty());
    QTest::keyClicks(tag, "A01");
    QTest::keyClick(tag, Qt::Key_Return);
    QCOMPARE(desk_->layout().find<Item>(racks_[0])->tag, std::string("A01"));
    QCOMPARE(desk_->session->history()->count(), 1);
}

void ObjectsListTest::whatIsLockedIsRefusedWithAWord()
{
    desk_->click(racks_[1]);
    desk_->key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(desk_->session->isLocked(racks_[1]));
    QTRY_COMPARE(cell(racks_[1], ObjectTable::State).data().toString().isEmpty(), false);
    const std::string before = contentHash(desk_->layout());
    QVERIFY(!editor(racks_[1], ObjectTable::X));
    QVERIFY(desk_->isSaid("R02 is locked"));
    QCOMPARE(contentHash(desk_->layout()), before);
}

void ObjectsListTest::theSpaceOfAHallIsMovedByItsCorner()
{
    const Id hall = test::hallOf(desk_->layout());
    QLineEdit *x = editor(hall, ObjectTable::X);
    QVERIFY(x);
    QTest::keyClicks(x, "-1.5 m");
    QTest::keyClick(x, Qt::Key_Return);
    QCOMPARE(siteBox(desk_->layout(), racks_[0]).centre().x, 30'000 - 15'000); // what stands in it comes along
}

GRIDHALL_TEST(ObjectsListTest)
#include "objects_list_test.moc"
