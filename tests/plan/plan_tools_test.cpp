// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/drafting_table.h"
#include "tests/support/room.h"

#include "core/layout/content_hash.h"

#include <QMimeData>
#include <QtTest>

using namespace gridhall;
using test::DraftingTable;

/// The tools that make things, used as a person would.
class PlanToolsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { table_ = std::make_unique<DraftingTable>(); }
    void cleanup() { table_.reset(); }
    void aClickPlacesAPart();
    void shiftKeepsPlacing();
    void enterPlacesAtTheGhost();
    void draggingLaysARow();
    void placingOnSomethingIsRefused();
    void placingAcrossAWallIsRefused();
    void aTapOffHangsOnABusway();
    void aDroppedPartIsPlaced();
    void anArrayOfRowsIsOneStep();
    void typedRowsAreExact();
    void aHallIsDraggedOut();
    void aTypedHallHasExactlyThatSize();
    void aHallIsTypedAfterOneClick();
    void aPolygonHallClosesOnItsFirstCorner();
    void aBuswayFollowsTheClicks();
    void theMinimapPans();
    void escapeLeavesTheTool();

private:
    std::size_t count(Role role) const
    {
        std::size_t found = 0;
        for (const auto &item : layout().all<Item>())
            found += roleOf(layout(), *item) == role;
        return found;
    }
    const Layout &layout() const { return table_->session.layout(); }

    std::unique_ptr<DraftingTable> table_;
};

void PlanToolsTest::aClickPlacesAPart()
{
    const std::string before = contentHash(layout());
    table_->canvas.startPlacing("rack");
    QCOMPARE(table_->canvas.tool(), ToolKind::Place);
    table_->click(5010, 6020);
    QCOMPARE(count(Role::ItRack), std::size_t(1));
    QCOMPARE(table_->canvas.tool(), ToolKind::Select);
    QCOMPARE(table_->session.selection().size(), std::size_t(1));
    QCOMPARE(table_->place(table_->session.selection()[0]), (Point{50'000, 60'000})); // on the grid of 100 mm
    QCOMPARE(table_->session.history()->count(), 1);
    table_->session.history()->undo();
    QCOMPARE(contentHash(layout()), before);
}

void PlanToolsTest::shiftKeepsPlacing()
{
    table_->canvas.startPlacing("rack");
    table_->click(5000, 6000, Qt::ShiftModifier);
    table_->click(8000, 6000, Qt::ShiftModifier);
    QCOMPARE(count(Role::ItRack), std::size_t(2));
    QCOMPARE(table_->canvas.tool(), ToolKind::Place);
}

void PlanToolsTest::enterPlacesAtTheGhost()
{
    table_->canvas.startPlacing("rack");
    table_->move(7000, 5000);
    table_->key(Qt::Key_R);
    table_->key(Qt::Key_Return);
    QCOMPARE(count(Role::ItRack), std::size_t(1));
    QCOMPARE(sitePose(layout(), table_->session.selection()[0]).angle, 90'000);
}

void PlanToolsTest::draggingLaysARow()
{
    table_->canvas.startPlacing("rack");
    table_->drag({3000, 6000}, {6100, 6100});
    QCOMPARE(count(Role::ItRack), std::size_t(6)); // 3.1 m hold five more of 600 mm
    QCOMPARE(table_->session.history()->count(), 1);
    const auto &row = table_->session.selection();
    for (std::size_t i = 1; i < row.size(); ++i)
        QCOMPARE(table_->place(row[i]) - table_->place(row[i - 1]), (Point{6000, 0}));
}

void PlanToolsTest::placingOnSomethingIsRefused()
{
    table_->put("rack", {{5000, 6000}});
    QSignalSpy refusals(&table_->canvas, &PlanCanvas::refused);
    table_->canvas.startPlacing("cdu");
    table_->move(5200, 6100);
    QVERIFY(table_->canvas.tip().front().contains("R01"));
    table_->click(5200, 6100);
    QCOMPARE(count(Role::Cdu), std::size_t(0));
    QCOMPARE(refusals.count(), 1);
}

void PlanToolsTest::placingAcrossAWallIsRefused()
{
    QSignalSpy refusals(&table_->canvas, &PlanCanvas::refused);
    table_->canvas.startPlacing("rack");
    table_->click(5000, 60, Qt::AltModifier);
    QCOMPARE(count(Role::ItRack), std::size_t(0));
    QCOMPARE(refusals.count(), 1);
    QVERIFY(refusals[0][0].toString().contains("Hall 1"));
}

void PlanToolsTest::aTapOffHangsOnABusway()
{
    table_->canvas.setTool(ToolKind::Busway);
    table_->click(2000, 8000);
    table_->click(12000, 8000);
    table_->key(Qt::Key_Return);
    QCOMPARE(layout().all<Run>().size(), std::size_t(1));
    const Id busway = (*layout().all<Run>().begin())->id;

    table_->canvas.startPlacing("tapoff");
    table_->click(5000, 8100);
    QCOMPARE(count(Role::TapOff), std::size_t(1));
    const auto tapOff = layout().find<Item>(table_->session.selection()[0]);
    QCOMPARE(tapOff->parent, busway);
    QVERIFY(std::abs(std::get<OnRun>(tapOff->place).distance - 30'000) <= 200);
}

void PlanToolsTest::aDroppedPartIsPlaced()
{
    QMimeData data;
    data.setData(partMimeType, "rack");
    const QPointF at = table_->screen(5000, 6000);
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&table_->canvas, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent over(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&table_->canvas, &over);
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&table_->canvas, &drop);
    QCOMPARE(count(Role::ItRack), std::size_t(1));
    QCOMPARE(table_->canvas.tool(), ToolKind::Select);
}

void PlanToolsTest::anArrayOfRowsIsOneStep()
{
    const std::string before = contentHash(layout());
    table_->canvas.startPlacing("rack", true);
    table_->drag({2000, 2000}, {8050, 9000});
    // Ten columns of 600 mm; three rows of 1.2 m with a hot aisle of 0.9 m and a cold one of 1.2 m fit into 7 m.
    QCOMPARE(count(Role::ItRack), std::size_t(30));
    QCOMPARE(table_->session.history()->count(), 1);
    std::set<std::string> tags;
    for (const auto &item : layout().all<Item>())
        tags.insert(item->tag);
    QCOMPARE(tags.size(), std::size_t(30));
    table_->session.history()->undo();
    QCOMPARE(contentHash(layout()), before);
}

/// Two rows of ten with an aisle of 1,200 mm: type, Tab, type, Enter.
void PlanToolsTest::typedRowsAreExact()
{
    table_->canvas.startPlacing("rack", true);
    table_->move(3000, 3000);
    table_->key(Qt::Key_M); // both rows look the same way: the aisle between them is a cold one
    QTest::keyClicks(&table_->canvas, "10");
    table_->key(Qt::Key_Tab);
    QTest::keyClicks(&table_->canvas, "2");
    table_->key(Qt::Key_Return);
    QCOMPARE(count(Role::ItRack), std::size_t(20));
    QCOMPARE(table_->session.history()->count(), 1);
    std::map<std::string, Point> at;
    for (const auto &item : layout().all<Item>())
        at[item->tag] = sitePose(layout(), item->id).at;
    QVERIFY(at.contains("A01") && at.contains("A10") && at.contains("B01") && at.contains("B10"));
    QCOMPARE(at["A10"] - at["A01"], (Point{9 * 6000, 0}));
    QCOMPARE(at["B01"] - at["A01"], (Point{0, 12'000 + 12'000})); // depth and aisle
}

void PlanToolsTest::aHallIsDraggedOut()
{
    table_->session.begin(Layout(), {});
    table_->canvas.showPlace({100'000, 80'000}, 50);
    table_->canvas.setTool(ToolKind::Hall);
    table_->drag({1020, 1980}, {9010, 8020});
    const Id hall = test::hallOf(layout());
    QVERIFY(bool(hall));
    const Box box = boxOf(siteOutline(layout(), *layout().find<Space>(hall)));
    QCOMPARE(box, (Box{{10'000, 20'000}, {90'000, 80'000}}));
    QCOMPARE(table_->canvas.tool(), ToolKind::Select);
}

void PlanToolsTest::aTypedHallHasExactlyThatSize()
{
    table_->session.begin(Layout(), {});
    table_->canvas.showPlace({100'000, 80'000}, 50);
    table_->canvas.setTool(ToolKind::Hall);
    table_->press(1000, 2000);
    table_->move(5000, 5000);
    QTest::keyClicks(&table_->canvas, "12345.6");
    table_->key(Qt::Key_Tab);
    QTest::keyClicks(&table_->canvas, "6096");
    table_->key(Qt::Key_Return);
    table_->release(5000, 5000);
    const Box box = boxOf(siteOutline(layout(), *layout().find<Space>(test::hallOf(layout()))));
    QCOMPARE(box.width(), 123'456);
    QCOMPARE(box.height(), 60'960);
}

void PlanToolsTest::aHallIsTypedAfterOneClick()
{
    table_->session.begin(Layout(), {});
    table_->canvas.showPlace({100'000, 80'000}, 50);
    table_->canvas.setTool(ToolKind::Hall);
    table_->click(1000, 2000);
    table_->move(3000, 4000);
    QTest::keyClicks(&table_->canvas, "30 m");
    table_->key(Qt::Key_Tab);
    QTest::keyClicks(&table_->canvas, "2*7500");
    table_->key(Qt::Key_Return);
    const Box box = boxOf(siteOutline(layout(), *layout().find<Space>(test::hallOf(layout()))));
    QCOMPARE(box, (Box{{10'000, 20'000}, {310'000, 170'000}}));
}

void PlanToolsTest::aPolygonHallClosesOnItsFirstCorner()
{
    table_->session.begin(Layout(), {});
    table_->canvas.showPlace({100'000, 80'000}, 50);
    table_->canvas.setTool(ToolKind::Hall);
    for (const auto &[x, y] : {std::pair(2000, 2000), {9000, 2000}, {9000, 6000}, {5000, 6000}, {5000, 9000}, {2000, 9000}, {2000, 2000}})
        table_->click(x, y);
    const auto hall = layout().find<Space>(test::hallOf(layout()));
    QVERIFY(hall != nullptr);
    QCOMPARE(hall->outline.size(), std::size_t(6));
    QCOMPARE(areaM2(hall->outline), 7.0 * 4.0 + 3.0 * 3.0);
}

void PlanToolsTest::aBuswayFollowsTheClicks()
{
    table_->canvas.setTool(ToolKind::Busway);
    table_->key(Qt::Key_B);
    table_->click(2000, 8000);
    table_->click(12000, 8030); // straightened
    table_->key(Qt::Key_Return);
    const auto run = *layout().all<Run>().begin();
    QCOMPARE(run->feed, Feed::B);
    QCOMPARE(sitePath(layout(), *run), (Polyline{{20'000, 80'000}, {120'000, 80'000}}));
}

void PlanToolsTest::theMinimapPans()
{
    table_->canvas.setMinimapVisible(true);
    QVERIFY(table_->canvas.isMinimapVisible());
    QWidget *map = nullptr;
    for (QWidget *child : table_->canvas.findChildren<QWidget *>())
        if (child->accessibleName() == "Minimap")
            map = child;
    QVERIFY(map);
    QTest::mouseClick(map, Qt::LeftButton, {}, map->rect().center());
    // The hall's middle, wall and all, is the middle of the map.
    QVERIFY(std::abs(table_->canvas.viewCentre().x - 120'000) < 3000);
    QVERIFY(std::abs(table_->canvas.viewCentre().y - 80'000) < 3000);
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(8, map->height() / 2));
    QVERIFY(table_->canvas.viewCentre().x < 20'000);
}

void PlanToolsTest::escapeLeavesTheTool()
{
    QSignalSpy tools(&table_->canvas, &PlanCanvas::toolChanged);
    table_->canvas.setTool(ToolKind::Measure);
    table_->click(5000, 5000);
    table_->key(Qt::Key_Escape); // drops the measure
    QCOMPARE(table_->canvas.tool(), ToolKind::Measure);
    table_->key(Qt::Key_Escape);
    QCOMPARE(table_->canvas.tool(), ToolKind::Select);
    QCOMPARE(tools.count(), 2);
}

GRIDHALL_TEST(PlanToolsTest)
#include "plan_tools_test.moc"
