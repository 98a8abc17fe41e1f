// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/library.h"
#include "tests/plan/drafting_table.h"
#include "tests/support/room.h"

#include <QBuffer>
#include <QLineEdit>
#include <QtTest>

using namespace gridhall;
using test::DraftingTable;

/// A plan to trace under the drawing, scaled by two points.
class BackdropTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { table_.reset(); }
    void itIsDrawnAndFades();
    void twoPointsGiveItItsScale();
    void aLockedOneIsNotHit();
    void cornersOfADxfClickIn();
    void itIsSavedWithTheDesign();

private:
    Id put(const std::string &bytes, const char *format, double width_m, double depth_m)
    {
        Session &session = table_->session;
        Part part;
        part.number = "backdrop.test";
        part.name = "Plan";
        part.width = tenthsOf(width_m);
        part.depth = tenthsOf(depth_m);
        part.traits = {{"backdrop", session.keepBlob(bytes)}, {"format", format}};
        part.hash = partHash(part);
        const Placed added1 = added(session.layout(), part);
        session.perform("Part", added1.edit);
        const auto placed1 =
            placed(session.layout(), Placement{added1.ids[0], {}, OnFloor{{{part.width / 2, part.depth / 2}, 0, false}, 0}, "Plan"});
        session.perform("Backdrop", placed1->edit);
        return placed1->ids[0];
    }
    std::string picture() const
    {
        QImage image(100, 50, QImage::Format_RGB32);
        image.fill(QColor(200, 30, 30));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes.toStdString();
    }
    QColor at(double x, double y) const { return table_->canvas.grab().toImage().pixelColor(table_->screen(x, y).toPoint()); }

    std::unique_ptr<DraftingTable> table_;
};

void BackdropTest::init()
{
    table_ = std::make_unique<DraftingTable>();
    table_->canvas.setGridVisible(false);
}

void BackdropTest::itIsDrawnAndFades()
{
    put(picture(), "image", 20, 10);
    table_->leave();
    const QColor plain = at(7300, 6200);
    QVERIFY2(plain.red() > 150 && plain.green() < 90, qPrintable(plain.name()));
    Layer layer;
    layer.rule = LayerRule::Backdrop;
    layer.opacity = 0.2;
    table_->session.perform("Fade", added(table_->session.layout(), layer).edit);
    QVERIFY(at(7300, 6200).green() > 150);
}

/// After scaling on what is a door of 6,000 mm, measuring it gives 6,000 mm.
void BackdropTest::twoPointsGiveItItsScale()
{
    const Id plan = put(picture(), "image", 20, 10);
    table_->session.select({plan});
    table_->canvas.setTool(ToolKind::Scale);
    table_->click(4000, 5000, Qt::AltModifier);
    table_->click(8000, 5000, Qt::AltModifier);
    QLineEdit *field = table_->canvas.findChild<QLineEdit *>();
    QVERIFY(field);
    const double measured = metresOf(table_->siteAt(8000, 5000).x - table_->siteAt(4000, 5000).x);
    QTest::keyClicks(field, "6 m");
    QTest::keyClick(field, Qt::Key_Return);
    const auto part = partOf(table_->session.layout(), *table_->session.layout().find<Item>(plan));
    QVERIFY(std::abs(metresOf(part->width) - 20 * 6 / measured) < 1e-4);
    QVERIFY(std::abs(metresOf(part->depth) - 10 * 6 / measured) < 1e-4);
    // The first point stayed where it was: a quarter of the way along the picture.
    const Point first = table_->siteAt(4000, 5000);
    const double share = (metresOf(first.x) - metresOf(table_->place(plan).x) + metresOf(part->width) / 2) / metresOf(part->width);
    QVERIFY(std::abs(share - metresOf(first.x) / 20) < 1e-4);
    QCOMPARE(table_->canvas.tool(), ToolKind::Select);
}

void BackdropTest::aLockedOneIsNotHit()
{
    const Id plan = put(picture(), "image", 20, 10);
    table_->click(10000, 2000);
    QCOMPARE(table_->session.selection(), std::vector<Id>{plan});
    Item locked = *table_->session.layout().find<Item>(plan);
    locked.locked = true;
    table_->session.perform("Lock", *changed(table_->session.layout(), locked));
    table_->click(10000, 2000);
    QVERIFY(table_->session.selection().empty());
}

void BackdropTest::cornersOfADxfClickIn()
{
    put("  0\nSECTION\n  2\nENTITIES\n  0\nLINE\n  8\nA\n 10\n0\n 20\n0\n 11\n7123\n 21\n6077\n  0\nLINE\n  8\nA\n 10\n0\n 20\n0\n "
        "11\n20000\n 21\n10000\n"
        "  0\nENDSEC\n  0\nEOF\n",
        "dxf", 20, 10);
    table_->canvas.setTool(ToolKind::Measure);
    table_->click(7150, 6040);
    QCOMPARE(table_->canvas.snapName(), QString("corner of the backdrop"));
}

void BackdropTest::itIsSavedWithTheDesign()
{
    put(picture(), "image", 20, 10);
    QTemporaryDir folder;
    const QString path = folder.filePath("plan.gridhall");
    QVERIFY(bool(table_->session.save(path)));
    Session other(table_->library);
    QVERIFY(bool(other.open(path)));
    QCOMPARE(other.blobs().size(), std::size_t(1));
    other.letGo();
}

GRIDHALL_TEST(BackdropTest)
#include "backdrop_test.moc"
