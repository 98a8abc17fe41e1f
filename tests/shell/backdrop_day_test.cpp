// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "tests/support/dxf_pen.h"
#include "tests/support/room.h"
#include "tests/support/worked_window.h"
#include "ui/plan/lengths.h"
#include "ui/render/amount_field.h"
#include "ui/session/layer_rules.h"

#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>

using namespace gridhall;
using test::DxfPen;
using test::WorkedWindow;

/// Plans of others as a backdrop, by keys and buttons in the real window: inserted, scaled, shown layer by layer, traced.
class BackdropDayTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { desk_.reset(); }
    void twoPointsOfADoorGiveItsScale();
    void aDrawingComesInItsOwnUnitAndItsLayersAreChosen();
    void itsOutlineBecomesTheHall();
    void aDrawingWithoutAUnitIsAskedForIt();
    void aPageOfAPdfIsAskedFor();
    void whatCannotBeReadIsSaidAndNothingChanges_data();
    void whatCannotBeReadIsSaidAndNothingChanges();

private:
    QString written(const QString &name, const QByteArray &bytes) const
    {
        const QString path = desk_->folder.filePath(name);
        QFile file(path);
        (void)file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return path;
    }
    /// Ctrl+Shift+I, the file by name, then what is asked.
    void insert(const QString &path, const std::function<void(QWidget &)> &asked = nullptr) const;
    Kept<Item> backdrop() const;
    Kept<Part> part() const { return partOf(desk_->layout(), *backdrop()); }

    std::unique_ptr<WorkedWindow> desk_;
    std::string before_;
};

void BackdropDayTest::init()
{
    desk_ = std::make_unique<WorkedWindow>();
    QVERIFY(desk_->window);
    desk_->open(newDesign());
    before_ = contentHash(desk_->layout());
}

void BackdropDayTest::insert(const QString &path, const std::function<void(QWidget &)> &asked) const
{
    desk_->intoFileDialog(path);
    bool seen = !asked;
    if (asked)
        QTimer::singleShot(700, desk_->window.get(), [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            QVERIFY(dialog);
            seen = true;
            asked(*dialog);
        });
    desk_->key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(seen);
}

Kept<Item> BackdropDayTest::backdrop() const
{
    for (const auto &item : desk_->layout().all<Item>())
        if (isBackdrop(desk_->layout(), item->id))
            return item;
    return nullptr;
}

/// A door of 6,000 mm on a picture without a scale: two clicks, its width, and the measure tool reads 6,000 mm.
void BackdropDayTest::twoPointsOfADoorGiveItsScale()
{
    QImage picture(1000, 500, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    insert(written("plan.png", bytes));
    QVERIFY(backdrop());
    QCOMPARE(desk_->plan().tool(), ToolKind::Scale); // it is at hand at once
    // The posts of the door, at a quarter and three fifths of the picture's width.
    const auto post = [this](double share) {
        const Box box = siteBox(desk_->layout(), backdrop()->id);
        return Point{box.min.x + static_cast<Tenths>(std::lround(box.width() * share)), box.centre().y};
    };
    const auto clickPost = [&](double share) { // looked at closely: 2 mm to the pixel
        desk_->plan().showPlace(post(share), 500);
        desk_->click(post(share), Qt::AltModifier);
    };
    clickPost(0.25);
    clickPost(0.6);
    auto *distance = desk_->named<AmountField>("True distance");
    QVERIFY(distance);
    const std::string unscaled = contentHash(desk_->layout());
    QTest::keyClicks(distance, "a door");
    QTest::keyClick(distance, Qt::Key_Return);
    QVERIFY(distance->isBad());
    QCOMPARE(contentHash(desk_->layout()), unscaled);
    distance->selectAll();
    QTest::keyClicks(distance, "2*3 m");
    QTest::keyClick(distance, Qt::Key_Return);
    QCOMPARE(desk_->plan().tool(), ToolKind::Select);

    desk_->plan().setFocus();
    desk_->back();
    desk_->key(Qt::Key_E);
    QCOMPARE(desk_->plan().tool(), ToolKind::Measure);
    clickPost(0.25);
    clickPost(0.6);
    QVERIFY2(!desk_->plan().tip().isEmpty(), "nothing is measured");
    desk_->key(Qt::Key_Return);
    QCOMPARE(desk_->layout().all<Note>().size(), std::size_t(1));
    const Note &measured = **desk_->layout().all<Note>().begin();
    const double length_mm = double(distanceTenths(measured.points[0], measured.points[1])) / 10;
    QVERIFY2(std::abs(length_mm - 6000) <= 5, qPrintable(QString::number(length_mm)));
}

void BackdropDayTest::aDrawingComesInItsOwnUnitAndItsLayersAreChosen()
{
    insert(written("hall.dxf", QByteArray::fromStdString(DxfPen("AC1032", 1, 0.0254).text()))); // R2018 in inches
    QVERIFY(backdrop());
    QCOMPARE(part()->width, 300'000);
    QCOMPARE(part()->depth, 180'000);
    QCOMPARE(std::string(part()->trait("layers_off")), std::string("OLD")); // switched off in the file
    desk_->plan().fit();
    desk_->key(Qt::Key_Escape);
    const QImage with = desk_->plan().grab().toImage();
    const int steps = desk_->session->history()->count();
    QTimer::singleShot(300, desk_->window.get(), [] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog && dialog->windowTitle() == "Layers of the backdrop");
        auto *list = dialog->findChild<QListWidget *>();
        QVERIFY(list && list->count() >= 4);
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text() == "A-COLS") {
                list->setFocus();
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
                QTest::keyClick(list, Qt::Key_Space);
                QCOMPARE(list->item(row)->checkState(), Qt::Unchecked);
            }
        QTest::keyClick(list, Qt::Key_Return);
        if (dialog->isVisible())
            dialog->accept();
    });
    desk_->run("layers insert");
    QCOMPARE(desk_->session->history()->count(), steps + 1);
    QCOMPARE(std::string(part()->trait("layers_off")), std::string("OLD\nA-COLS"));
    QTest::qWait(30);
    QVERIFY(desk_->plan().grab().toImage() != with);
}

void BackdropDayTest::itsOutlineBecomesTheHall()
{
    insert(written("hall.dxf", QByteArray::fromStdString(DxfPen("AC1032", 6, 1).text())));
    QVERIFY(backdrop());
    const std::string inserted = contentHash(desk_->layout());
    desk_->run("hall from");
    const Id hall = test::hallOf(desk_->layout());
    QVERIFY(hall);
    const Box box = boxOf(siteOutline(desk_->layout(), *desk_->layout().find<Space>(hall)));
    QCOMPARE(box.width(), 300'000);
    QCOMPARE(box.height(), 180'000);
    QCOMPARE(box, siteBox(desk_->layout(), backdrop()->id)); // it lies on the outline it came from
    desk_->plan().setFocus();
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(contentHash(desk_->layout()), inserted);
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(contentHash(desk_->layout()), before_);
}

void BackdropDayTest::aDrawingWithoutAUnitIsAskedForIt()
{
    insert(written("old.dxf", QByteArray::fromStdString(DxfPen("AC1009", -1, 0.0254).text())), [](QWidget &dialog) {
        auto *units = dialog.findChild<QComboBox *>();
        QVERIFY(units);
        units->setFocus();
        QTest::keyClicks(units, "in");
        QCOMPARE(units->currentText(), QString("in"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    QVERIFY(backdrop());
    QCOMPARE(part()->width, 300'000);
}

void BackdropDayTest::aPageOfAPdfIsAskedFor()
{
    const QString path = desk_->folder.filePath("plans.pdf");
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Portrait);
        QPainter painter(&writer);
        painter.drawRect(100, 100, 500, 500);
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.newPage();
        painter.drawRect(100, 100, 500, 500);
        writer.newPage();
    }
    insert(path, [this](QWidget &dialog) { // left: nothing comes in
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(contentHash(desk_->layout()), before_);
    });
    QCOMPARE(contentHash(desk_->layout()), before_);
    insert(path, [](QWidget &dialog) {
        auto *page = dialog.findChild<AmountField *>();
        QVERIFY(page);
        for (const char *nonsense : {"4", "1.5", "first"}) {
            page->selectAll();
            QTest::keyClicks(page, nonsense);
            QTest::keyClick(page, Qt::Key_Return);
            QVERIFY2(dialog.isVisible() && page->isBad(), nonsense);
        }
        page->selectAll();
        QTest::keyClicks(page, "1+1");
        QTest::keyClick(page, Qt::Key_Return);
        if (dialog.isVisible())
            QTest::keyClick(&dialog, Qt::Key_Return);
    });
    QVERIFY(backdrop());
    QVERIFY(part()->width > part()->depth); // the second page lies, the first stands
}

void BackdropDayTest::whatCannotBeReadIsSaidAndNothingChanges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray whole = QByteArray::fromStdString(DxfPen("AC1032", 6, 1).text());
    QTest::newRow("binary") << "site.dxf" << QByteArray("AutoCAD Binary DXF\r\n\x1a\0", 22) << "ASCII DXF";
    QTest::newRow("cut off") << "site.dxf" << whole.left(whole.size() / 2) << "cut off after line";
    QTest::newRow("DWG") << "site.dwg" << QByteArray("AC1032\0\0\0\0", 10) << "Save it as DXF";
    QTest::newRow("torn PDF") << "site.pdf" << QByteArray("%PDF-1.7\nnothing more") << "cannot be read as a plan";
    QTest::newRow("no picture") << "site.png" << QByteArray("\x89PNG\r\n") << "cannot be read as a plan";
    QTest::newRow("no drawing") << "site.svg" << QByteArray("<svg") << "cannot be read as a plan";
}

void BackdropDayTest::whatCannotBeReadIsSaidAndNothingChanges()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    insert(written(name, bytes));
    QVERIFY2(desk_->isSaid(name) && desk_->isSaid(says), "no message names the file and what to do");
    QCOMPARE(contentHash(desk_->layout()), before_);
    QCOMPARE(desk_->session->history()->count(), 0);
}

GRIDHALL_TEST(BackdropDayTest)
#include "backdrop_day_test.moc"
