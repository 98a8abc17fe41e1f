// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/drafting_table.h"
#include "tests/support/room.h"

#include "core/layout/content_hash.h"

#include <QtTest>

using namespace gridhall;
using test::DraftingTable;

/// Selecting and moving on a real canvas, with the events a mouse and a keyboard would send.
class PlanCanvasTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { table_.reset(); }
    void aClickSelectsWhatIsUnderIt();
    void shiftAddsAndTakesAway();
    void aDragLandsExactlyOnTheEdgeItSnapsTo();
    void altHoldsSnappingOff();
    void aDragIsOneStepAndUndoGivesTheSameDesign();
    void escapeTakesADragBack();
    void aTypedNumberIsTheDistance();
    void unitsAndArithmeticAreTyped();
    void whatCannotBeReadMovesNothing();
    void tabTypesAGap();
    void equalGapsClickIn();
    void theMiddleBetweenTwoClicksIn();
    void eachSnapSaysWhatItCaught_data();
    void eachSnapSaysWhatItCaught();
    void aBandToTheRightTakesWhatIsInside();
    void aBandToTheLeftTakesWhatItTouches();
    void arrowsNudge();
    void rTurnsAboutTheMiddle();
    void deleteDeletes();
    void tabGoesFromOneToTheNext();
    void hiddenThingsAreNotHit();
    void lockedThingsStayAndSaySo();
    void theWheelKeepsThePlaceUnderThePointer();
    void theMiddleButtonPans();
    void whatIsDrawnShows();

private:
    std::unique_ptr<DraftingTable> table_;
};

void PlanCanvasTest::init()
{
    table_ = std::make_unique<DraftingTable>();
    table_->put("rack", {{3000, 4000}, {6007, 4003}, {9000, 8000}});
}

void PlanCanvasTest::aClickSelectsWhatIsUnderIt()
{
    table_->click(3000, 4000);
    QCOMPARE(table_->session.selection(), std::vector<Id>{table_->ids[0]});
    table_->click(12000, 12000);
    QVERIFY(table_->session.selection().empty());
}

void PlanCanvasTest::shiftAddsAndTakesAway()
{
    table_->click(3000, 4000);
    table_->click(9000, 8000, Qt::ShiftModifier);
    QCOMPARE(table_->session.selection().size(), std::size_t(2));
    table_->click(3000, 4000, Qt::ShiftModifier);
    QCOMPARE(table_->session.selection(), std::vector<Id>{table_->ids[2]});
}

void PlanCanvasTest::aDragLandsExactlyOnTheEdgeItSnapsTo()
{
    table_->press(6007, 4003);
    table_->move(5000, 4050);
    table_->move(3640, 4060); // 40 mm beside the first rack's edge, 60 mm above its line
    QVERIFY2(table_->canvas.snapName().contains("R01"), qPrintable(table_->canvas.snapName()));
    table_->release(3640, 4060);
    QCOMPARE(table_->place(table_->ids[1]), (Point{36'000, 40'000}));
}

void PlanCanvasTest::altHoldsSnappingOff()
{
    const Point start = table_->place(table_->ids[1]);
    table_->press(6007, 4003);
    table_->move(5000, 4050, Qt::AltModifier);
    table_->move(3640, 4060, Qt::AltModifier);
    QVERIFY(table_->canvas.snapName().isEmpty());
    const Point by = table_->siteAt(3640, 4060) - table_->siteAt(6007, 4003);
    table_->release(3640, 4060, Qt::AltModifier);
    QCOMPARE(table_->place(table_->ids[1]), start + by);
}

void PlanCanvasTest::aDragIsOneStepAndUndoGivesTheSameDesign()
{
    const std::string before = contentHash(table_->session.layout());
    table_->drag({9000, 8000}, {12000, 9000});
    QCOMPARE(table_->session.history()->count(), 1);
    QVERIFY(contentHash(table_->session.layout()) != before);
    table_->session.history()->undo();
    QCOMPARE(contentHash(table_->session.layout()), before);
}

void PlanCanvasTest::escapeTakesADragBack()
{
    const std::string before = contentHash(table_->session.layout());
    table_->press(9000, 8000);
    table_->move(11000, 9000);
    table_->key(Qt::Key_Escape);
    table_->release(11000, 9000);
    QCOMPARE(contentHash(table_->session.layout()), before);
    QCOMPARE(table_->session.history()->count(), 0);
}

void PlanCanvasTest::aTypedNumberIsTheDistance()
{
    table_->press(9000, 8000);
    table_->move(9800, 8050);
    QTest::keyClicks(&table_->canvas, "1234.5");
    table_->key(Qt::Key_Return);
    table_->release(9800, 8050);
    QCOMPARE(table_->place(table_->ids[2]), (Point{90'000 + 12'345, 80'000}));
}

void PlanCanvasTest::unitsAndArithmeticAreTyped()
{
    table_->press(9000, 8000);
    table_->move(9800, 8050);
    QTest::keyClicks(&table_->canvas, "24in");
    QCOMPARE(table_->place(table_->ids[2]), (Point{96'096, 80'000}));
    for (int i = 0; i < 4; ++i)
        table_->key(Qt::Key_Backspace);
    QTest::keyClicks(&table_->canvas, "600*3");
    table_->key(Qt::Key_Return);
    table_->release(9800, 8050);
    QCOMPARE(table_->place(table_->ids[2]), (Point{108'000, 80'000}));
}

void PlanCanvasTest::whatCannotBeReadMovesNothing()
{
    table_->press(9000, 8000);
    table_->move(9800, 8050);
    QTest::keyClicks(&table_->canvas, "100");
    const Point good = table_->place(table_->ids[2]);
    QTest::keyClicks(&table_->canvas, "x");
    QCOMPARE(table_->place(table_->ids[2]), good);
    table_->key(Qt::Key_Return); // stays in the drag
    QVERIFY(table_->canvas.tip().size() > 1);
    table_->key(Qt::Key_Escape);
    QCOMPARE(table_->place(table_->ids[2]), (Point{90'000, 80'000}));
}

void PlanCanvasTest::tabTypesAGap()
{
    table_->press(6007, 4003);
    table_->move(5900, 4010);
    table_->key(Qt::Key_Tab); // the gap to the left
    QTest::keyClicks(&table_->canvas, "2*600");
    table_->key(Qt::Key_Return);
    table_->release(5900, 4010);
    QCOMPARE(table_->place(table_->ids[1]).x - 3000, 33'000 + 12'000); // R01 ends at 3,300 mm
}

void PlanCanvasTest::equalGapsClickIn()
{
    table_ = std::make_unique<DraftingTable>();
    table_->put("rack", {{3000, 4000}, {4300, 4000}, {9000, 4100}}); // a gap of 700 mm
    table_->press(9000, 4100);
    table_->move(6000, 4100);
    table_->move(5640, 4060);
    QVERIFY2(table_->canvas.snapName().contains("equal gaps"), qPrintable(table_->canvas.snapName()));
    table_->release(5640, 4060);
    QCOMPARE(table_->place(table_->ids[2]), (Point{56'000, 40'000}));
}

void PlanCanvasTest::theMiddleBetweenTwoClicksIn()
{
    table_ = std::make_unique<DraftingTable>();
    table_->put("rack", {{3000, 4000}, {9001, 4000}, {6100, 8000}});
    table_->press(6100, 8000);
    table_->move(6100, 5000);
    table_->move(6050, 4150, Qt::NoModifier);
    table_->release(6050, 4150);
    QCOMPARE(table_->place(table_->ids[2]), (Point{60'005, 40'000}));
}

void PlanCanvasTest::eachSnapSaysWhatItCaught_data()
{
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QPoint>("lands");
    QTest::newRow("edge") << QPointF(9660, 10050) << "edge of R03" << QPoint(96'000, 101'000);
    QTest::newRow("wall") << QPointF(380, 12050) << "wall of Hall 1" << QPoint(3'000, 121'000);
}

/// Within eight pixels, and with no error at all.
void PlanCanvasTest::eachSnapSaysWhatItCaught()
{
    QFETCH(QPointF, to);
    QFETCH(QString, name);
    QFETCH(QPoint, lands);
    table_->press(3000, 4000);
    table_->move(to.x(), to.y());
    QVERIFY2(table_->canvas.snapName().contains(name), qPrintable(table_->canvas.snapName()));
    table_->release(to.x(), to.y());
    QCOMPARE(table_->place(table_->ids[0]).x, lands.x());
}

void PlanCanvasTest::aBandToTheRightTakesWhatIsInside()
{
    table_->drag({2000, 6000}, {6100, 2000}); // all of the first, half of the second
    QCOMPARE(table_->session.selection(), std::vector<Id>{table_->ids[0]});
}

void PlanCanvasTest::aBandToTheLeftTakesWhatItTouches()
{
    table_->drag({6100, 2000}, {2000, 6000});
    QCOMPARE(table_->session.selection(), (std::vector<Id>{table_->ids[0], table_->ids[1]}));
}

void PlanCanvasTest::arrowsNudge()
{
    table_->click(9000, 8000);
    table_->key(Qt::Key_Right);
    table_->key(Qt::Key_Up, Qt::ShiftModifier);
    table_->key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(table_->place(table_->ids[2]), (Point{90'000 + 1000 - 10, 80'000 + 10'000}));
}

void PlanCanvasTest::rTurnsAboutTheMiddle()
{
    table_->click(9000, 8000);
    table_->key(Qt::Key_R);
    const auto item = table_->session.layout().find<Item>(table_->ids[2]);
    QCOMPARE(std::get<OnFloor>(item->place).pose.angle, 90'000);
    QCOMPARE(table_->place(table_->ids[2]), (Point{90'000, 80'000}));
}

void PlanCanvasTest::deleteDeletes()
{
    table_->click(9000, 8000);
    table_->key(Qt::Key_Delete);
    QVERIFY(!table_->session.layout().find<Item>(table_->ids[2]));
    QVERIFY(table_->session.selection().empty());
}

void PlanCanvasTest::tabGoesFromOneToTheNext()
{
    table_->click(3000, 4000);
    table_->key(Qt::Key_Tab);
    QCOMPARE(table_->session.selection(), std::vector<Id>{table_->ids[1]});
    table_->key(Qt::Key_Backtab);
    QCOMPARE(table_->session.selection(), std::vector<Id>{table_->ids[0]});
}

void PlanCanvasTest::hiddenThingsAreNotHit()
{
    Layer layer;
    layer.rule = LayerRule::Equipment;
    layer.visible = false;
    table_->session.perform("Hide", added(table_->session.layout(), layer).edit);
    table_->click(9000, 8000);
    QVERIFY(table_->session.selection().empty());
}

void PlanCanvasTest::lockedThingsStayAndSaySo()
{
    Layer layer;
    layer.rule = LayerRule::Equipment;
    layer.locked = true;
    table_->session.perform("Lock", added(table_->session.layout(), layer).edit);
    QSignalSpy refusals(&table_->canvas, &PlanCanvas::refused);
    table_->drag({9000, 8000}, {12000, 9000});
    QCOMPARE(table_->place(table_->ids[2]), (Point{90'000, 80'000}));
    QCOMPARE(refusals.count(), 1);
    QVERIFY(refusals[0][0].toString().contains("R03"));
}

void PlanCanvasTest::theWheelKeepsThePlaceUnderThePointer()
{
    const QPointF at = table_->screen(3000, 4000);
    const double scale = table_->canvas.pixelsPerMetre();
    QWheelEvent wheel(at, table_->canvas.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&table_->canvas, &wheel);
    QVERIFY(table_->canvas.pixelsPerMetre() > scale);
    const QPointF now = table_->screen(3000, 4000);
    QVERIFY(std::abs(now.x() - at.x()) <= 1 && std::abs(now.y() - at.y()) <= 1);
}

void PlanCanvasTest::theMiddleButtonPans()
{
    const QPoint at = table_->screen(3000, 4000).toPoint();
    QTest::mousePress(&table_->canvas, Qt::MiddleButton, {}, at);
    QTest::mouseMove(&table_->canvas, at + QPoint(70, -30));
    QTest::mouseRelease(&table_->canvas, Qt::MiddleButton, {}, at + QPoint(70, -30));
    QCOMPARE(table_->screen(3000, 4000).toPoint(), at + QPoint(70, -30));
}

/// A picture that was kept and renewed piece by piece is the picture that a fresh canvas paints.
void PlanCanvasTest::whatIsDrawnShows()
{
    const QImage before = table_->canvas.grab().toImage();
    table_->drag({9000, 8000}, {12000, 11000});
    table_->session.select({});
    table_->leave();
    QTRY_VERIFY(!table_->session.isStudying());
    const QImage kept = table_->canvas.grab().toImage();
    QVERIFY(kept != before);
    DraftingTable other(table_->session.layout());
    other.leave();
    QTRY_VERIFY(!other.session.isStudying());
    QCOMPARE(other.canvas.grab().toImage(), kept);
}

GRIDHALL_TEST(PlanCanvasTest)
#include "plan_canvas_test.moc"
