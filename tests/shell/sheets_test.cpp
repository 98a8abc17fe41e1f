// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "core/layout/sheet_order.h"
#include "core/report/report.h"
#include "core/study/study.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/diagrams/sheet_canvas.h"
#include "ui/render/amount_field.h"
#include "ui/render/sheet_painter.h"
#include "ui/session/session.h"
#include "ui/shell/sheet_view.h"

#include <QBuffer>
#include <QCheckBox>
#include <QPdfDocument>
#include <QtTest>

using namespace gridhall;

namespace {

constexpr double pdfDots = 10; ///< Per millimetre of the pictures that are measured.

/// A page as a picture with `pdfDots` to the millimetre.
QImage pageOf(const QByteArray &pdf, int page, QSizeF *millimetres = nullptr)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const QSizeF mm = document.pagePointSize(page) * 25.4 / 72;
    if (millimetres)
        *millimetres = mm;
    return document.render(page, (mm * pdfDots).toSize());
}

bool isWall(QRgb pixel) { return qGray(pixel) < 110; }

} // namespace

/// Drawing sheets: true to scale on paper, undone, kept, and with layers of their own.
class SheetsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aHallMeasuresItsScaleOnPaper_data();
    void aHallMeasuresItsScaleOnPaper();
    void aWindowHidesALayerThatTheDesignShows();
    void undoingEverythingGivesTheSameBytes();
    void aWindowIsDraggedAndSnapsToTheFrame();
    void aWindowIsMovedByKeysAlone();
    void aTypedScaleIsTaken();
    void sheetsAreInTheReport();
    void aSheetWithoutNumbersIsRefused();

private:
    DrawingSheet sheetOf(PaperSize paper, bool portrait, double scale) const;
    void perform(DrawingSheet sheet);
    SheetSet set() const;

    std::unique_ptr<Session> session_;
};

void SheetsTest::init()
{
    applyTheme(*qApp, Theme{});
    session_ = std::make_unique<Session>(test::smallLibrary());
    session_->begin(test::with(test::hall(), session_->library(), "rack", {{3000, 3000}, {6000, 3000}}), {});
}

/// One window over the whole frame, on the middle of the hall of 24 m by 16 m.
DrawingSheet SheetsTest::sheetOf(PaperSize paper, bool portrait, double scale) const
{
    DrawingSheet sheet;
    sheet.number = "A-101";
    sheet.title = "Ground floor";
    sheet.paper = paper;
    sheet.portrait = portrait;
    sheet.windows.push_back(windowFor({{0, 0}, {240'000, 160'000}}, paperFrame(paper, portrait).drawing()));
    sheet.windows[0].scale = scale;
    sheet.windows[0].legend = false;
    return sheet;
}

void SheetsTest::perform(DrawingSheet sheet) { session_->perform("Add sheet", added(session_->layout(), std::move(sheet)).edit); }

SheetSet SheetsTest::set() const
{
    return {session_->layout(),
            nullptr,
            &session_->blobs(),
            contentHash(session_->layout()),
            1,
            QDateTime(QDate(2026, 5, 21), QTime(12, 0), Qt::UTC)};
}

void SheetsTest::aHallMeasuresItsScaleOnPaper_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<bool>("portrait");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("A4 upright") << int(PaperSize::A4) << true << 200.0 << QSizeF(210, 297);
    QTest::newRow("A3") << int(PaperSize::A3) << false << 100.0 << QSizeF(420, 297);
    QTest::newRow("A1") << int(PaperSize::A1) << false << 50.0 << QSizeF(841, 594);
    QTest::newRow("A0") << int(PaperSize::A0) << false << 25.0 << QSizeF(1189, 841);
}

void SheetsTest::aHallMeasuresItsScaleOnPaper()
{
    QFETCH(int, paper);
    QFETCH(bool, portrait);
    QFETCH(double, scale);
    QFETCH(QSizeF, size);
    const DrawingSheet sheet = sheetOf(static_cast<PaperSize>(paper), portrait, scale);
    perform(sheet);
    QSizeF millimetres;
    const QImage page = pageOf(sheetsPdf(set()), 0, &millimetres);
    QVERIFY(std::abs(millimetres.width() - size.width()) < 0.5 && std::abs(millimetres.height() - size.height()) < 0.5);

    // From the middle of the window outwards to the inner faces of the walls: 24 m, with nothing between at that height.
    const PlanWindow &window = sheet.windows[0];
    const double middleX = (window.x + window.width / 2.0) / 10, middleY = (window.y + window.height / 2.0) / 10;
    const int y = qRound(middleY * pdfDots) + 12;
    int left = qRound(middleX * pdfDots), right = left;
    while (left > 0 && !isWall(page.pixel(left, y)))
        --left;
    while (right < page.width() - 1 && !isWall(page.pixel(right, y)))
        ++right;
    const double measured = (right - left - 1) / pdfDots, expected = 24'000 / scale;
    QVERIFY2(std::abs(measured - expected) < 0.35, qPrintable(QString("%1 mm, not %2").arg(measured).arg(expected)));
}

void SheetsTest::aWindowHidesALayerThatTheDesignShows()
{
    Layer building;
    building.name = "Building";
    building.rule = LayerRule::Building;
    const Placed layer = added(session_->layout(), building);
    session_->perform("Add layer", layer.edit);
    DrawingSheet sheet = sheetOf(PaperSize::A4, false, 200);
    perform(sheet);
    const QImage with = pageOf(sheetsPdf(set()), 0);
    session_->history()->undo();
    sheet.windows[0].layers.push_back({layer.ids.front(), false, 1.0});
    perform(sheet);
    const QImage without = pageOf(sheetsPdf(set()), 0);
    const PlanWindow &window = sheet.windows[0];
    const int x = qRound((window.x + window.width / 2.0 - 240'000.0 / 2 / 200 - 5) / 10 * pdfDots); // middle of the left wall
    const int y = qRound((window.y + window.height / 2.0) / 10 * pdfDots) + 12;
    QVERIFY(isWall(with.pixel(x, y)));
    QVERIFY(!isWall(without.pixel(x, y)));
    QVERIFY(session_->layout().find<Layer>(layer.ids.front())->visible); // the design itself is as it was
}

void SheetsTest::undoingEverythingGivesTheSameBytes()
{
    const std::string before = contentHash(session_->layout());
    SheetView view(*session_);
    view.resize(1000, 700);
    view.addSheet();
    view.copySheet();
    QCOMPARE(sheetsInOrder(session_->layout()).size(), std::size_t(2));
    QCOMPARE(sheetsInOrder(session_->layout())[1]->number, std::string("A-102"));
    view.removeSheet();
    const std::string after = contentHash(session_->layout());
    while (session_->history()->canUndo())
        session_->history()->undo();
    QCOMPARE(contentHash(session_->layout()), before);
    while (session_->history()->canRedo())
        session_->history()->redo();
    QCOMPARE(contentHash(session_->layout()), after);
}

void SheetsTest::aWindowIsDraggedAndSnapsToTheFrame()
{
    DrawingSheet sheet = sheetOf(PaperSize::A3, false, 200);
    sheet.windows[0].x = 1000, sheet.windows[0].y = 1000, sheet.windows[0].width = 1500, sheet.windows[0].height = 800;
    perform(sheet);
    SheetView view(*session_);
    view.resize(1100, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    SheetCanvas &canvas = view.canvas();
    canvas.fit();
    const auto at = [&](double x, double y) { return canvas.toScreen(x, y).toPoint(); };
    QTest::mousePress(&canvas, Qt::LeftButton, {}, at(150, 120));
    QTest::mouseMove(&canvas, at(100, 100));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at(61, 91)); // 1 mm beside the frame at the left
    const PlanWindow window = session_->layout().find<DrawingSheet>(canvas.sheet())->windows[0];
    QCOMPARE(window.x, PaperFrame::edge);
    QCOMPARE(window.width, 1500);
    QCOMPARE(window.y % 10, 0);

    const QPoint corner = at((window.x + window.width) / 10.0, (window.y + window.height) / 10.0);
    QTest::mousePress(&canvas, Qt::LeftButton, {}, corner);
    QTest::mouseMove(&canvas, corner + QPoint(10, 10));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at(200, 200));
    const PlanWindow larger = session_->layout().find<DrawingSheet>(canvas.sheet())->windows[0];
    QCOMPARE(larger.x, window.x);
    QVERIFY(std::abs(larger.x + larger.width - 2000) <= 10);
    QVERIFY(std::abs(larger.y + larger.height - 2000) <= 10);
    QCOMPARE(larger.scale, 200.0);
}

void SheetsTest::aWindowIsMovedByKeysAlone()
{
    perform(sheetOf(PaperSize::A3, false, 200));
    SheetView view(*session_);
    view.resize(1100, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    SheetCanvas &canvas = view.canvas();
    const PlanWindow before = session_->layout().find<DrawingSheet>(canvas.sheet())->windows[0];
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&canvas, Qt::Key_Return);
    QVERIFY(canvas.isEntered());
    QTest::keyClick(&canvas, Qt::Key_Left); // 1 mm of paper: 200 mm of plan
    QTest::keyClick(&canvas, Qt::Key_Minus);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QVERIFY(!canvas.isEntered());
    const PlanWindow after = session_->layout().find<DrawingSheet>(canvas.sheet())->windows[0];
    QCOMPARE(after.x, before.x + 10);
    QCOMPARE(after.y, before.y + 100);
    QCOMPARE(after.centre.x, before.centre.x - 2000);
    QCOMPARE(after.scale, 250.0);
    QTest::keyClick(&canvas, Qt::Key_Delete);
    QVERIFY(session_->layout().find<DrawingSheet>(canvas.sheet())->windows.empty());
}

void SheetsTest::aTypedScaleIsTaken()
{
    perform(sheetOf(PaperSize::A3, false, 200));
    SheetView view(*session_);
    view.resize(1100, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto fields = view.findChildren<AmountField *>();
    const auto scale = std::ranges::find(fields, QString("Scale, 1 to"), [](AmountField *field) { return field->accessibleName(); });
    QVERIFY(scale != fields.end());
    (*scale)->setFocus();
    (*scale)->selectAll();
    QTest::keyClicks(*scale, "2*50");
    QTest::keyClick(*scale, Qt::Key_Return);
    QCOMPARE(session_->layout().find<DrawingSheet>(view.canvas().sheet())->windows[0].scale, 100.0);
    (*scale)->selectAll();
    QTest::keyClicks(*scale, "nonsense");
    QTest::keyClick(*scale, Qt::Key_Return);
    QVERIFY((*scale)->isBad());
    QCOMPARE(session_->layout().find<DrawingSheet>(view.canvas().sheet())->windows[0].scale, 100.0);
}

void SheetsTest::sheetsAreInTheReport()
{
    perform(sheetOf(PaperSize::A2, false, 100));
    const Report report = *reported(*study(session_->layout(), 1, Tier::Settled, nullptr));
    int sheets = 0;
    for (const Section &section : report.sections)
        for (const Block &block : section.blocks)
            if (const auto *sheet = std::get_if<SheetBlock>(&block)) {
                ++sheets;
                QVERIFY(session_->layout().find<DrawingSheet>(sheet->sheet));
            }
    QCOMPARE(sheets, 1);
}

void SheetsTest::aSheetWithoutNumbersIsRefused()
{
    perform(sheetOf(PaperSize::A3, false, 200));
    DrawingSheet sheet = *sheetsInOrder(session_->layout()).front();
    sheet.windows[0].scale = std::nan("");
    QVERIFY(!changed(session_->layout(), sheet));
    sheet.windows[0].scale = 0;
    QVERIFY(!changed(session_->layout(), sheet));
}

GRIDHALL_TEST(SheetsTest)
#include "sheets_test.moc"
