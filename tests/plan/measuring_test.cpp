// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plan/drafting_table.h"
#include "tests/support/room.h"

#include <QtTest>

using namespace gridhall;
using test::DraftingTable;

/// Dimensions and measures on a real canvas.
class MeasuringTest : public QObject {
    Q_OBJECT

private slots:
    void init() { table_ = std::make_unique<DraftingTable>(); }
    void cleanup() { table_.reset(); }
    void aDimensionStaysOnTheDrawing();
    void aMeasureClicksIntoAPortAndSaysSo();
    void aMeasureReadsATenthOfAMillimetre();
    void aClosedMeasureIsAnArea();

private:
    const Layout &layout() const { return table_->session.layout(); }

    std::unique_ptr<DraftingTable> table_;
};

void MeasuringTest::aDimensionStaysOnTheDrawing()
{
    table_->put("rack", {{5000, 6000}, {9000, 6000}});
    table_->canvas.setTool(ToolKind::Dimension);
    table_->click(5310, 5390); // near the corner of each rack
    table_->click(8690, 5390);
    table_->click(7000, 4800);
    QCOMPARE(layout().all<Note>().size(), std::size_t(1));
    const auto note = *layout().all<Note>().begin();
    QCOMPARE(note->kind, NoteKind::Dimension);
    QCOMPARE(note->points[1].x - note->points[0].x, 34'000);
    QVERIFY(note->offset < 0);
}

void MeasuringTest::aMeasureClicksIntoAPortAndSaysSo()
{
    table_->put("rack", {{5000, 6000}, {8000, 6000}});
    table_->canvas.showPlace({65'000, 60'000}, 120);
    table_->canvas.setTool(ToolKind::Measure);
    table_->click(4910, 6510);
    QCOMPARE(table_->canvas.snapName(), QString("port psu.a of R01"));
    table_->click(7910, 6510);
    table_->click(7910, 6510); // ends the route
    QVERIFY2(table_->canvas.tip().front().contains("3,000"), qPrintable(table_->canvas.tip().front()));
    table_->key(Qt::Key_Return);
    const auto kept = *layout().all<Note>().begin();
    QCOMPARE(kept->points[1].x - kept->points[0].x, 30'000); // exact
}

void MeasuringTest::aMeasureReadsATenthOfAMillimetre()
{
    table_->put("rack", {{5000, 6000}, {9000.3, 6000}});
    table_->canvas.setTool(ToolKind::Measure);
    table_->click(5310, 5390); // near the corner of each rack
    table_->move(8690, 5390);
    QVERIFY2(table_->canvas.tip().value(0).startsWith("3,400.3 mm"), qPrintable(table_->canvas.tip().join("; ")));
}

void MeasuringTest::aClosedMeasureIsAnArea()
{
    table_->canvas.setTool(ToolKind::Measure);
    for (const auto &[x, y] : {std::pair(2000, 2000), {6000, 2000}, {6000, 5000}, {2000, 5000}, {2000, 2000}})
        table_->click(x, y);
    const QStringList tip = table_->canvas.tip();
    QVERIFY2(tip[0].contains("14,000"), qPrintable(tip[0]));
    QVERIFY2(tip[1].contains("12"), qPrintable(tip[1]));
    table_->key(Qt::Key_Return);
    QCOMPARE(layout().all<Note>().size(), std::size_t(4));
    QCOMPARE(table_->session.history()->count(), 1);
}

GRIDHALL_TEST(MeasuringTest)
#include "measuring_test.moc"
