// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room.h"
#include "tests/support/worked_window.h"
#include "ui/shell/action_table.h"
#include "ui/shell/shortcuts_dialog.h"

#include <QDialog>
#include <QKeySequenceEdit>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPrintDialog>
#include <QPushButton>

using namespace gridhall;
using test::WorkedWindow;

/// Everything by its name, and keys of one's own: the palette and the list of shortcuts, worked by keys.
class FindingByNameTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { desk_.reset(); }
    void threeLettersFindEveryAction();
    void threeLettersAndEnterRunAnAction();
    void whatCannotBeRunSaysWhyAndStays();
    void aTagIsGoneTo();
    void ownKeysSurviveARestartAndConflictsAreNamed();
    void theListOfKeysIsPrinted();

private:
    /// Works the palette that Ctrl+K opens.
    void inPalette(const std::function<void(QLineEdit &, QListWidget &)> &work);
    /// Works the list of shortcuts that Ctrl+/ opens.
    void inKeys(const std::function<void(ShortcutsDialog &)> &work);
    static void press(const QWidget &dialog, const QString &button);

    std::unique_ptr<WorkedWindow> desk_;
    std::vector<Id> racks_;
};

void FindingByNameTest::init()
{
    desk_ = std::make_unique<WorkedWindow>();
    QVERIFY(desk_->window);
    racks_ = desk_->begin({{3000, 3000}, {6000, 3000}, {9000, 3000}});
}

void FindingByNameTest::inPalette(const std::function<void(QLineEdit &, QListWidget &)> &work)
{
    bool seen = false;
    QTimer::singleShot(50, desk_->window.get(), [&] {
        QWidget *popup = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
        QVERIFY(popup);
        seen = true;
        work(*popup->findChild<QLineEdit *>(), *popup->findChild<QListWidget *>());
        if (popup->isVisible())
            QTest::keyClick(popup, Qt::Key_Escape);
    });
    desk_->back();
    desk_->key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(seen);
}

void FindingByNameTest::inKeys(const std::function<void(ShortcutsDialog &)> &work)
{
    bool seen = false;
    QTimer::singleShot(100, desk_->window.get(), [&] {
        auto *dialog = qobject_cast<ShortcutsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        seen = true;
        work(*dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    desk_->back();
    desk_->key(Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY(seen);
}

void FindingByNameTest::press(const QWidget &dialog, const QString &words)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>())
        if (button->text() == words)
            return QTest::mouseClick(button, Qt::LeftButton);
    QFAIL(qPrintable(words));
}

void FindingByNameTest::threeLettersFindEveryAction()
{
    int found = 0;
    inPalette([&](QLineEdit &words, QListWidget &list) {
        for (const ActionCard &card : desk_->window->actions().cards()) {
            const QString name = withoutMnemonic(actionText(card));
            words.selectAll();
            QTest::keyClicks(&words, name.left(3));
            QStringList shown;
            for (int row = 0; row < list.count(); ++row)
                shown << list.item(row)->text();
            QVERIFY2(shown.contains(name), qPrintable(name + " is not among " + shown.join(", ")));
            ++found;
        }
    });
    QVERIFY(found > 100);
}

void FindingByNameTest::threeLettersAndEnterRunAnAction()
{
    desk_->key(Qt::Key_A, Qt::ControlModifier);
    inPalette([](QLineEdit &words, QListWidget &) {
        QTest::keyClicks(&words, "mir");
        QTest::keyClick(&words, Qt::Key_Return);
    });
    QCOMPARE(desk_->session->history()->count(), 1);
}

void FindingByNameTest::whatCannotBeRunSaysWhyAndStays()
{
    desk_->key(Qt::Key_Escape);
    inPalette([](QLineEdit &words, QListWidget &list) {
        QTest::keyClicks(&words, "mir");
        const QString reason = list.item(0)->data(Qt::UserRole + 1).toString();
        QVERIFY2(list.item(0)->text().contains("Mirror") && reason.contains("select something"), qPrintable(reason));
        QTest::keyClick(&words, Qt::Key_Return);
        QVERIFY(words.isVisible()); // it was not run
    });
    QCOMPARE(desk_->session->history()->count(), 0);
}

void FindingByNameTest::aTagIsGoneTo()
{
    inPalette([](QLineEdit &words, QListWidget &) {
        QTest::keyClicks(&words, "r02");
        QTest::keyClick(&words, Qt::Key_Return);
    });
    QCOMPARE(desk_->session->selection(), std::vector<Id>{racks_[1]});
}

void FindingByNameTest::ownKeysSurviveARestartAndConflictsAreNamed()
{
    inKeys([](ShortcutsDialog &dialog) {
        QTest::keyClicks(dialog.findChild<QLineEdit *>(), "mirror");
        auto *table = dialog.findChild<QTableView *>();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
        auto *keys = dialog.findChild<QKeySequenceEdit *>();
        keys->setFocus();
        QTest::keyClick(keys, Qt::Key_D, Qt::ControlModifier); // Duplicate's
        QTRY_VERIFY(std::ranges::any_of(dialog.findChildren<QLabel *>(),
                                        [](const QLabel *label) { return label->isVisible() && label->text().contains("\"Duplicate\""); }));
        press(dialog, "Set");
    });
    desk_->session->letGo();
    desk_->window.reset(); // a restart
    desk_->session = std::make_unique<Session>(test::smallLibrary());
    desk_->window = test::shownWindow(*desk_->session);
    racks_ = desk_->begin({{3000, 3000}, {6000, 3000}});
    desk_->key(Qt::Key_A, Qt::ControlModifier);
    const std::size_t items = desk_->layout().all<Item>().size();
    desk_->key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(desk_->layout().all<Item>().size(), items); // mirrored, not doubled
    QCOMPARE(desk_->session->history()->count(), 1);
    QVERIFY(desk_->session->history()->text(0).contains("Mirror"));
    inKeys([](ShortcutsDialog &dialog) { press(dialog, "Reset All"); });
    desk_->back();
    desk_->plan().setFocus();
    desk_->key(Qt::Key_A, Qt::ControlModifier);
    desk_->key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(desk_->layout().all<Item>().size() > items);
}

void FindingByNameTest::theListOfKeysIsPrinted()
{
    const QString path = desk_->folder.filePath("keys.pdf");
    inKeys([&](ShortcutsDialog &dialog) {
        QTimer::singleShot(150, &dialog, [path] {
            auto *printing = qobject_cast<QPrintDialog *>(QApplication::activeModalWidget());
            QVERIFY(printing);
            auto *name = printing->findChild<QLineEdit *>("filename");
            QVERIFY(name);
            name->setFocus();
            name->selectAll();
            QTest::keyClicks(name, path);
            QTest::keyClick(name, Qt::Key_Return);
            if (printing->isVisible())
                printing->accept();
        });
        press(dialog, "Print…");
    });
    QPdfDocument document;
    document.load(path);
    QString words;
    for (int page = 0; page < document.pageCount(); ++page)
        words += document.getAllText(page).text();
    for (const char *wanted : {"Mirror", "Ctrl+Shift+X", "Duplicate", "Ctrl+D", "Pan the plan"})
        QVERIFY2(words.contains(wanted), wanted);
}

GRIDHALL_TEST(FindingByNameTest)
#include "finding_by_name_test.moc"
