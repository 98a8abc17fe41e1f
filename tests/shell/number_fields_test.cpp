// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/content_hash.h"
#include "core/layout/frames.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "tests/support/shown_window.h"
#include "ui/panels/bottom_dock.h"
#include "ui/panels/object_cells.h"
#include "ui/panels/part_words.h"
#include "ui/plan/lengths.h"
#include "ui/render/amount_field.h"
#include "ui/render/units.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/new_design.h"
#include "ui/shell/own_parts.h"
#include "ui/shell/workspace.h"

#include <QtTest>

using namespace gridhall;

/// Every number on the desk is exact, takes any unit and sums, and refuses nonsense without changing anything.
class NumberFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nonsenseMarksEveryFieldAndChangesNothing_data();
    void nonsenseMarksEveryFieldAndChangesNothing();
    void everyLengthTakesInchesAndSums();
    void everyLengthFollowsTheChosenUnit_data();
    void everyLengthFollowsTheChosenUnit();
    void aGermanReaderTypesAComma();
    void northIsTypedInDegrees();
    void anOwnPartWithNonsenseStaysOpen();
    void anArrayWithNonsenseStaysOpenAndTakesSums();

private:
    std::vector<AmountField *> fields() const;
    void type(AmountField &field, const QString &text) const;
    void select(const QString &what);
    QTableView *objects() const;

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    std::vector<Id> racks_;
    Id run_;
};

void NumberFieldsTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    test::freshSurroundings(*folder_);
    session_ = std::make_unique<Session>(test::smallLibrary());
    racks_.clear();
    Layout layout = newDesign();
    layout = layout.applying(drawn(layout, **test::hall().all<Space>().begin())->edit);
    session_->begin(test::with(layout, session_->library(), "rack", {{3000, 3000}, {6000, 3000}}, &racks_), {});
    window_ = test::shownWindow(*session_);
    QVERIFY(window_);
    window_->showDesign();
}

void NumberFieldsTest::cleanup()
{
    setUnitSystem(UnitSystem::Metric);
    setDrawingUnit({});
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    session_->letGo();
    window_.reset();
}

std::vector<AmountField *> NumberFieldsTest::fields() const
{
    std::vector<AmountField *> found;
    for (AmountField *field : window_->findChildren<AmountField *>())
        if (field->isVisible() && field->isEnabled())
            found.push_back(field);
    return found;
}

void NumberFieldsTest::type(AmountField &field, const QString &text) const
{
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

void NumberFieldsTest::select(const QString &what)
{
    if (what == "a rack")
        session_->select({racks_[0]});
    else if (what == "the hall")
        session_->select({(*session_->layout().all<Space>().begin())->id});
    else
        session_->select({});
    QTest::qWait(10);
}

QTableView *NumberFieldsTest::objects() const
{
    for (QTableView *each : window_->findChildren<QTableView *>())
        if (each->accessibleName() == "Objects on the plan")
            return each;
    return nullptr;
}

void NumberFieldsTest::nonsenseMarksEveryFieldAndChangesNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("site, limits and workloads") << "nothing";
    QTest::newRow("rack") << "a rack";
    QTest::newRow("hall") << "the hall";
}

void NumberFieldsTest::nonsenseMarksEveryFieldAndChangesNothing()
{
    QFETCH(QString, what);
    select(what);
    const std::string before = contentHash(session_->layout());
    const auto all = fields();
    QVERIFY2(all.size() >= 5, qPrintable(QString::number(all.size())));
    for (AmountField *field : all) {
        const QString shown = field->text();
        type(*field, "12 furlongs + x");
        QVERIFY2(field->isBad() && !field->toolTip().isEmpty(), qPrintable(field->accessibleName()));
        QCOMPARE(contentHash(session_->layout()), before);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY2(!field->isBad() && field->text() == shown, qPrintable(field->accessibleName()));
    }
    QCOMPARE(session_->history()->count(), 0);
}

void NumberFieldsTest::everyLengthTakesInchesAndSums()
{
    int lengths = 0;
    for (const char *what : {"a rack", "the hall"}) {
        select(what);
        for (std::size_t i = 0; i < fields().size(); ++i) {
            AmountField *field = fields()[i];
            if (field->dimension() != Dimension::Length)
                continue;
            const int steps = session_->history()->count();
            type(*field, "24 in");
            if (field->isBad()) { // outside the range of this one
                QTest::keyClick(field, Qt::Key_Escape);
                continue;
            }
            if (session_->history()->count() == steps) // the design refused it: lower than what stands below, for one
                continue;
            QVERIFY2(std::abs(field->amount().value_or(0) - 0.6096) < 1e-12, qPrintable(field->accessibleName()));
            type(*field, "600*3 + 1200 mm");
            QVERIFY2(std::abs(field->amount().value_or(0) - 3) < 1e-12, qPrintable(field->accessibleName()));
            ++lengths;
        }
    }
    QVERIFY2(lengths >= 6, qPrintable(QString::number(lengths)));
}

void NumberFieldsTest::everyLengthFollowsTheChosenUnit_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("wide");  ///< 600 mm
    QTest::addColumn<QString>("part");  ///< 600 x 1,200 mm
    QTest::addColumn<QString>("where"); ///< Of what stands at 3 m, 3 m.
    QTest::newRow("mm") << "mm"
                        << "600 mm"
                        << "600 × 1,200"
                        << "3,000";
    QTest::newRow("m") << "m"
                       << "0.6 m"
                       << "0.6 × 1.2 m"
                       << "3";
    QTest::newRow("in") << "in"
                        << "23.622 in"
                        << "23.6 × 47.2 in"
                        << "118.11";
    QTest::newRow("ft") << "ft"
                        << "1.9685 ft"
                        << "1.97 × 3.94 ft"
                        << "9.8425";
}

void NumberFieldsTest::everyLengthFollowsTheChosenUnit()
{
    QFETCH(QString, unit);
    QFETCH(QString, wide);
    QFETCH(QString, part);
    QFETCH(QString, where);
    setDrawingUnit(unit);
    QCOMPARE(lengthText(fromMm(600)), wide);
    QCOMPARE(sizeWords(test::rackPart()), part);
    window_->workspace().bottom().showTab(BottomDock::Objects);
    QTableView *table = objects();
    QVERIFY(table);
    QTRY_VERIFY(table->model()->rowCount() >= 3);
    QStringList places;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, ObjectTable::X).data() == table->model()->index(row, ObjectTable::Y).data())
            places << table->model()->index(row, ObjectTable::X).data().toString();
    QCOMPARE(table->model()->headerData(ObjectTable::X, Qt::Horizontal).toString(), "X, " + unit);
    QVERIFY2(places.contains(where), qPrintable(places.join("; ")));
    select("a rack");
    int lengths = 0;
    for (const AmountField *field : fields())
        if (field->dimension() == Dimension::Length && !field->text().isEmpty()) {
            QCOMPARE(field->unit(), unit);
            ++lengths;
        }
    QVERIFY(lengths >= 3);
}

void NumberFieldsTest::aGermanReaderTypesAComma()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    select("a rack");
    AmountField *x = nullptr;
    for (AmountField *field : fields())
        if (field->accessibleName() == "X")
            x = field;
    QVERIFY(x);
    type(*x, "1,5 m");
    QCOMPARE(x->amount(), std::optional(1.5));
    const QString path = folder_->filePath("comma.gridhall");
    QVERIFY(session_->save(path));
    const auto opened = openedAny(path.toStdString());
    QVERIFY(opened);
    QCOMPARE(sitePose(opened->layout, racks_[0]).at.x, 15'000); // the file knows no comma
}

void NumberFieldsTest::northIsTypedInDegrees()
{
    select("nothing");
    AmountField *north = nullptr;
    for (AmountField *field : fields())
        if (field->accessibleName().startsWith("North"))
            north = field;
    QVERIFY(north);
    QCOMPARE(north->unit(), QString("°"));
    type(*north, "90/4");
    QCOMPARE(session_->layout().site().northDegrees, 22.5);
    type(*north, "15°");
    QCOMPARE(session_->layout().site().northDegrees, 15.0);
    type(*north, "400");
    QVERIFY(north->isBad());
    QTest::keyClick(north, Qt::Key_Escape);
}

void NumberFieldsTest::anOwnPartWithNonsenseStaysOpen()
{
    setDrawingUnit("in");
    int walked = 0;
    QTimer::singleShot(0, window_.get(), [&walked, this] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        AmountField *width = nullptr;
        for (AmountField *field : dialog->findChildren<AmountField *>()) {
            if (field->accessibleName() == "Width")
                width = field;
            const QString shown = field->text();
            type(*field, "zweiundvierzig");
            QVERIFY2(field->isBad() && dialog->isVisible(), qPrintable(field->accessibleName()));
            QTest::keyClick(field, Qt::Key_Escape);
            QVERIFY2(!field->isBad() && field->text() == shown, qPrintable(field->accessibleName()));
            ++walked;
        }
        QVERIFY(width);
        QCOMPARE(width->unit(), QString("in"));
        type(*width, "2*12"); // inches, and Enter keeps the part
        QVERIFY(!dialog->isVisible());
        if (dialog->isVisible())
            dialog->reject();
    });
    const std::optional<Part> part = askForPart(session_->library(), "rack", window_.get());
    QVERIFY(walked > 20);
    QVERIFY(part);
    QCOMPARE(part->width, 6096);
    QCOMPARE(part->depth, fromMm(1200)); // untouched: not a tenth lost by being shown in inches
}

void NumberFieldsTest::anArrayWithNonsenseStaysOpenAndTakesSums()
{
    session_->select({racks_[0]});
    QTimer::singleShot(0, window_.get(), [this] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        const auto field = [dialog](const QString &name) {
            for (AmountField *each : dialog->findChildren<AmountField *>())
                if (each->accessibleName() == name)
                    return each;
            return static_cast<AmountField *>(nullptr);
        };
        type(*field("Aisle in front"), "wide");
        QVERIFY(dialog->isVisible() && field("Aisle in front")->isBad());
        type(*field("In a row"), "5*2");
        QVERIFY(dialog->isVisible()); // the other one is still bad
        QTest::keyClick(field("Aisle in front"), Qt::Key_Escape);
        type(*field("Aisle in front"), "1.2 m");
        if (dialog->isVisible())
            dialog->reject();
    });
    window_->actions().refresh();
    window_->actions().action("arrange.array")->trigger();
    QCOMPARE(session_->history()->count(), 1);
    QCOMPARE(session_->layout().all<Item>().size(), std::size_t(21)); // 2 x 10 and the other rack
    QStringList tags;
    for (const auto &item : session_->layout().all<Item>())
        tags << QString::fromStdString(item->tag);
    QVERIFY2(tags.contains("A01") && tags.contains("B10"), qPrintable(tags.join(' ')));
}

GRIDHALL_TEST(NumberFieldsTest)
#include "number_fields_test.moc"
