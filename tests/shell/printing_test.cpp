// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/sheet_order.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "tests/support/shown_window.h"
#include "ui/render/sheet_painter.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/new_design.h"

#include <QPdfDocument>
#include <QPrintDialog>
#include <QPrinter>
#include <QtTest>

using namespace gridhall;

/// The print action through the system's print dialog, into a PDF that is measured.
class PrintingTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sheetsComeOutAtTheirSizeAndScale();
    void aDialogThatIsLeftPrintsNothing();

private:
    void addSheet(const char *number, PaperSize paper, bool portrait, double scale);
    /// Fills in the print dialog that the action is about to open.
    void intoPrintDialog(const QString &path, bool accept);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
};

void PrintingTest::init()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    folder_ = std::make_unique<QTemporaryDir>();
    test::freshSurroundings(*folder_);
    session_ = std::make_unique<Session>(test::smallLibrary());
    Layout layout = newDesign();
    layout = layout.applying(drawn(layout, **test::hall().all<Space>().begin())->edit);
    session_->begin(test::with(layout, session_->library(), "rack", {{3000, 3000}, {6000, 3000}}), {});
    window_ = test::shownWindow(*session_);
    QVERIFY(window_);
    window_->showDesign();
}

void PrintingTest::cleanup()
{
    session_->letGo();
    window_.reset();
}

void PrintingTest::addSheet(const char *number, PaperSize paper, bool portrait, double scale)
{
    DrawingSheet sheet;
    sheet.number = number;
    sheet.title = "Ground floor";
    sheet.paper = paper;
    sheet.portrait = portrait;
    sheet.windows.push_back(windowFor({{0, 0}, {240'000, 160'000}}, paperFrame(paper, portrait).drawing()));
    sheet.windows[0].scale = scale;
    sheet.windows[0].legend = false;
    session_->perform("Add sheet", added(session_->layout(), std::move(sheet)).edit);
}

void PrintingTest::intoPrintDialog(const QString &path, bool accept)
{
    QTimer::singleShot(100, window_.get(), [path, accept] {
        auto *dialog = qobject_cast<QPrintDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        if (!accept)
            return QTest::keyClick(dialog, Qt::Key_Escape);
        auto *name = dialog->findChild<QLineEdit *>("filename");
        QVERIFY(name);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
        if (dialog->isVisible())
            dialog->accept();
    });
}

void PrintingTest::sheetsComeOutAtTheirSizeAndScale()
{
    addSheet("A-101", PaperSize::A3, false, 100);
    addSheet("A-102", PaperSize::A4, true, 200);
    const QString path = folder_->filePath("printed.pdf");
    intoPrintDialog(path, true);
    window_->actions().refresh();
    window_->actions().action("file.print")->trigger();
    QVERIFY(QFileInfo(path).size() > 5000);

    QPdfDocument document;
    document.load(path);
    QCOMPARE(document.pageCount(), 2);
    const QSizeF sizes[] = {{420, 297}, {210, 297}};
    const double scales[] = {100, 200};
    constexpr double dots = 10; // to the millimetre
    int page = 0;
    for (const Kept<DrawingSheet> &sheet : sheetsInOrder(session_->layout())) {
        const QSizeF millimetres = document.pagePointSize(page) * 25.4 / 72;
        QVERIFY2(std::abs(millimetres.width() - sizes[page].width()) < 0.5 && std::abs(millimetres.height() - sizes[page].height()) < 0.5,
                 qPrintable(QString("page %1: %2 x %3 mm").arg(page).arg(millimetres.width()).arg(millimetres.height())));
        const QImage picture = document.render(page, (millimetres * dots).toSize());
        const PlanWindow &window = sheet->windows[0];
        const int y = qRound((window.y + window.height / 2.0) / 10 * dots) + 12;
        int left = qRound((window.x + window.width / 2.0) / 10 * dots), right = left;
        const auto dark = [&picture, y](int x) { return qGray(picture.pixel(x, y)) < 110; };
        while (left > 0 && !dark(left))
            --left;
        while (right < picture.width() - 1 && !dark(right))
            ++right;
        const double measured = (right - left - 1) / dots, expected = 24'000 / scales[page];
        QVERIFY2(std::abs(measured - expected) < 0.35, qPrintable(QString("page %1: %2 mm, not %3").arg(page).arg(measured).arg(expected)));
        ++page;
    }
}

void PrintingTest::aDialogThatIsLeftPrintsNothing()
{
    addSheet("A-101", PaperSize::A3, false, 100);
    const QString path = folder_->filePath("nothing.pdf");
    intoPrintDialog(path, false);
    window_->actions().refresh();
    window_->actions().action("file.print")->trigger();
    QVERIFY(!QFileInfo::exists(path));
}

GRIDHALL_TEST(PrintingTest)
#include "printing_test.moc"
