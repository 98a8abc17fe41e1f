// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/content_hash.h"
#include "tests/support/room.h"
#include "tests/support/worked_window.h"
#include "ui/render/amount_field.h"
#include "ui/shell/import_dialog.h"

#include <QPushButton>

using namespace gridhall;
using test::WorkedWindow;

/// Importing in the real window by keys and buttons: the report first, and nothing before Apply.
class ImportDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { desk_.reset(); }
    void theReportNamesLinesAndNothingChangesUntilApply();
    void whatTheDesignCannotTakeIsToldBeforeApply();
    void aValueThatCannotBeReadKeepsTheDialogOpen();
    void applyIsOneStepWithTheValuesThatWereGiven();
    void whatIsNoTableIsOneSkippedLine();

private:
    QString written(const char *name, const char *text)
    {
        const QString path = desk_->folder.filePath(name);
        QFile file(path);
        (void)file.open(QIODevice::WriteOnly);
        file.write(text);
        return path;
    }
    /// Ctrl+I, the files by name, and the work in the dialog.
    void import(const std::function<void(ImportDialog &)> &work);
    static AmountField *field(ImportDialog &dialog, const QString &of);
    static void press(ImportDialog &dialog, const QString &button);
    /// The report's lines of one kind, "file:line: words".
    static QStringList lines(ImportDialog &dialog, const QString &kind);

    std::unique_ptr<WorkedWindow> desk_;
    QStringList paths_;
    std::string before_;
};

void ImportDialogTest::init()
{
    desk_ = std::make_unique<WorkedWindow>();
    QVERIFY(desk_->window);
    desk_->begin({});
    before_ = contentHash(desk_->layout());
    paths_ = {
        written("racks.csv", "tag,x_mm,y_mm,hall\nA01,0,0,Hall 1\nA02,600,0,Hall 1\nA02,1200,0,Hall 1\nA04,wide,0,Hall 1\n,0,0,Hall 1\n"),
        written("tray.yaml", "manufacturer: Example\nmodel: Tray\nu_height: 1\nis_powered: false\n"),
        written("server.yaml", "manufacturer: Example\nmodel: Server\nu_height: 2\npower-ports:\n  - name: PSU1\n    maximum_draw: 1800\n"
                               "  - name: PSU2\n    maximum_draw: 1800\n"),
        written("dev.csv", "DataCenterID,Cabinet,Position,Label,Height,Manufacturer,Model\nD,A01,3,tray-01,1,Example,Tray\n"
                           "D,A02,5,srv-01,2,Example,Server\nD,Z99,5,srv-02,2,Example,Server\n")};
}

void ImportDialogTest::import(const std::function<void(ImportDialog &)> &work)
{
    bool seen = false;
    QTimer::singleShot(700, desk_->window.get(), [&] {
        auto *dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        seen = true;
        work(*dialog);
        if (dialog->isVisible())
            QTest::keyClick(dialog, Qt::Key_Escape);
    });
    desk_->intoFileDialog('"' + paths_.join("\" \"") + '"');
    desk_->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(seen);
}

AmountField *ImportDialogTest::field(ImportDialog &dialog, const QString &of)
{
    for (AmountField *each : dialog.findChildren<AmountField *>())
        if (each->accessibleName().contains(of))
            return each;
    return nullptr;
}

void ImportDialogTest::press(ImportDialog &dialog, const QString &words)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text().startsWith(words))
            return QTest::mouseClick(button, Qt::LeftButton);
    QFAIL(qPrintable(words));
}

QStringList ImportDialogTest::lines(ImportDialog &dialog, const QString &kind)
{
    press(dialog, kind + " (");
    const QAbstractItemModel &model = *dialog.findChild<QTableView *>()->model();
    QStringList said;
    for (int row = 0; row < model.rowCount(); ++row)
        said << QString("%1:%2: %3")
                    .arg(model.index(row, 0).data().toString(), model.index(row, 1).data().toString(),
                         model.index(row, 2).data().toString());
    return said;
}

void ImportDialogTest::theReportNamesLinesAndNothingChangesUntilApply()
{
    import([&](ImportDialog &dialog) {
        const auto has = [](const QStringList &said, const QString &begin, const QString &words) {
            return std::ranges::any_of(said, [&](const QString &line) { return line.startsWith(begin) && line.contains(words);
});
}
;
const QStringList skipped = lines(dialog, "Skipped");
QVERIFY2(has(skipped, "racks.csv:4: ", "A02") && has(skipped, "racks.csv:5: ", "wide") && has(skipped, "racks.csv:6: ", "no name"),
         qPrintable(skipped.join('\n')));
const QStringList guessed = lines(dialog, "Guessed");
QVERIFY2(has(guessed, "racks.csv:5: ", "A04") && has(guessed, "tray.yaml:1: ", "800 mm"), qPrintable(guessed.join('\n')));
QVERIFY(has(lines(dialog, "Needs your value"), "tray.yaml:1: ", "Tray"));
const QStringList read = lines(dialog, "Read");
QVERIFY2(has(read, "server.yaml:", "3.6 kW") && has(read, "dev.csv:", "3 devices"), qPrintable(read.join('\n')));
QCOMPARE(contentHash(desk_->layout()), before_);
});
QCOMPARE(contentHash(desk_->layout()), before_);
QCOMPARE(desk_->session->history()->count(), 0);
}

void ImportDialogTest::whatTheDesignCannotTakeIsToldBeforeApply()
{
    import([&](ImportDialog &dialog) {
        QVERIFY2(lines(dialog, "Skipped").join('\n').contains("dev.csv:4: There is no rack Z99"), "a device without a rack");
    press(dialog, "Apply");
});
QCOMPARE(desk_->session->history()->count(), 1);
QCOMPARE(desk_->layout().all<Item>().size(), std::size_t(5)); // three racks, two devices
std::map<std::string, Point> at;
for (const auto &item : desk_->layout().all<Item>())
    if (std::holds_alternative<OnFloor>(item->place))
        at[item->tag] = sitePose(desk_->layout(), item->id).at;
QCOMPARE(at["A02"] - at["A01"], (Point{6000, 0})); // their places hold, though A04 states none
QVERIFY(at["A04"].y > at["A01"].y + 12'000);

    import([&](ImportDialog &dialog) { // once more: nothing is doubled
        QVERIFY(lines(dialog, "Skipped").join('\n').contains("racks.csv:2: The design has a rack A01 already"));
    QVERIFY(dialog.import().racks.empty());
    });
    QCOMPARE(desk_->session->history()->count(), 1);
    }

    void ImportDialogTest::aValueThatCannotBeReadKeepsTheDialogOpen()
    {
    import([&](ImportDialog &dialog) {
        AmountField *power = field(dialog, "Tray");
    QVERIFY(power);
    power->setFocus();
    QTest::keyClicks(power, "a lot");
    press(dialog, "Apply");
    QVERIFY(dialog.isVisible() && power->isBad() && !power->toolTip().isEmpty());
    QCOMPARE(contentHash(desk_->layout()), before_);
    });
    QCOMPARE(contentHash(desk_->layout()), before_);
    }

    void ImportDialogTest::applyIsOneStepWithTheValuesThatWereGiven()
    {
    import([&](ImportDialog &dialog) {
        AmountField *power = field(dialog, "Tray");
    QVERIFY(power);
    power->setFocus();
    QTest::keyClicks(power, "2*3 kW + 500 W");
    QTest::keyClick(power, Qt::Key_Tab);
    press(dialog, "Use 1.8 kW");
    press(dialog, "Apply");
    });
    QCOMPARE(desk_->session->history()->count(), 1);
    std::map<std::string, std::pair<double, Grade>> given;
    for (const auto &part : desk_->layout().all<Part>())
        if (const Given *power = part->figure(key::peakPower))
            given[part->name] = {power->value, power->grade};
    QCOMPARE(given["Example Tray"], (std::pair(6500.0, Grade::User)));
    QCOMPARE(given["Example Server"], (std::pair(1800.0, Grade::Assumption))); // taken as suggested
    desk_->plan().setFocus();
    desk_->back();
    desk_->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(contentHash(desk_->layout()), before_);
    }

    void ImportDialogTest::whatIsNoTableIsOneSkippedLine()
    {
        paths_ = {written("song.csv", "colour,taste\nred,sweet\n"), written("torn.yaml", "manufacturer: [Example\nmodel: x\n")};
    import([&](ImportDialog &dialog) {
        const QString said = lines(dialog, "Skipped").join('\n');
    QVERIFY2(said.contains("song.csv") && said.contains("torn.yaml"), qPrintable(said));
    for (const QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text() == "Apply")
            QVERIFY(!button->isEnabled());
    });
    QCOMPARE(contentHash(desk_->layout()), before_);
    }

    GRIDHALL_TEST(ImportDialogTest)
#include "import_dialog_test.moc"
