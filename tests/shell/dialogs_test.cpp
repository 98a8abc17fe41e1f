// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_design.h"
#include "ui/shell/preferences.h"

#include <QtTest>

using namespace gridhall;

/// Every dialog: it fits into 1280x720 beside a title bar, cuts no word, and names every control for a screen reader.
class DialogsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyDialogFitsAndIsNamed_data();
    void everyDialogFitsAndIsNamed();

private:
    void inspect(QWidget &dialog);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    bool seen_ = false;
};

void DialogsTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", folder_->path().toUtf8());
    qputenv("XDG_CONFIG_HOME", folder_->path().toUtf8());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void DialogsTest::cleanup()
{
    session_->letGo();
    window_.reset();
    Preferences english;
    english.language = "en";
    apply(english, *qApp);
    applyTheme(*qApp, Theme{});
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void DialogsTest::everyDialogFitsAndIsNamed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("action");
    for (const char *language : {"en", "zh_CN"})
        for (const char *action :
             {"file.compose", "file.settings", "help.keys", "help.about", "help.diagnostics", "arrange.array", "arrange.rotateBy",
              "pod.make", "view.save", "connect.row", "study.workloadTable", "tools.addPart", "tools.palette", "pod.data"})
            QTest::addRow("%s %s", action, language) << QString(language) << QString(action);
}

void DialogsTest::inspect(QWidget &dialog)
{
    seen_ = true;
    constexpr int titleBar = 40;
    QVERIFY2(dialog.width() <= 1280 && dialog.height() <= 720 - titleBar,
             qPrintable(QString("%1 x %2").arg(dialog.width()).arg(dialog.height())));
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->objectName().startsWith("qt_") || qobject_cast<const QHeaderView *>(widget))
            continue;
        const QString where = QString("%1 in %2").arg(widget->metaObject()->className(), widget->parentWidget()->metaObject()->className());
        if (const auto *label = qobject_cast<const QLabel *>(widget);
            label && !label->wordWrap() && !label->text().isEmpty() && !qobject_cast<const QLineEdit *>(label->parentWidget()))
            QVERIFY2(label->fontMetrics().size(0, label->text()).width() <= label->width() + 1, qPrintable(label->text() + " in " + where));
        if (const auto *button = qobject_cast<const QPushButton *>(widget); button && !button->text().isEmpty())
            QVERIFY2(button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() <= button->width(),
                     qPrintable(button->text()));
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                             qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
                             qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
        if (!control)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *parent = widget->parentWidget();
        const bool inside = qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QTabBar *>(parent) ||
                            qobject_cast<const QKeySequenceEdit *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent) ||
                            qobject_cast<const QInputDialog *>(parent);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || inside, qPrintable(where));
    }
}

void DialogsTest::everyDialogFitsAndIsNamed()
{
    QFETCH(QString, language);
    QFETCH(QString, action);
    Preferences preferences;
    preferences.language = language;
    apply(preferences, *qApp);
    session_ = std::make_unique<Session>(test::smallLibrary());
    Layout layout = newDesign();
    layout = layout.applying(drawn(layout, **test::hall().all<Space>().begin())->edit);
    std::vector<Id> racks;
    session_->begin(test::with(layout, session_->library(), "rack", {{3000, 3000}, {6000, 3000}}, &racks), {});
    window_ = std::make_unique<MainWindow>(*session_);
    window_->resize(1280, 720);
    window_->show();
    window_->showDesign();
    session_->select(action == "connect.row" || action == "pod.make" ? racks : std::vector<Id>{racks[0]});
    if (action == "pod.data") {
        QTimer::singleShot(0, window_.get(), [] { // its name
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
                dialog->accept();
        });
        window_->actions().refresh();
        window_->actions().action("pod.make")->trigger();
    }
    seen_ = false;
    QTimer::singleShot(60, window_.get(), [this] {
        QWidget *dialog = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
        QVERIFY(dialog);
        inspect(*dialog);
        dialog->close();
    });
    window_->actions().refresh();
    QAction *run = window_->actions().action(action.toUtf8().constData());
    QVERIFY2(run && run->isEnabled(), qPrintable(action));
    run->trigger();
    QTRY_VERIFY2(seen_, qPrintable(action));
    for (QDialog *left : window_->findChildren<QDialog *>())
        left->close();
}

GRIDHALL_TEST(DialogsTest)
#include "dialogs_test.moc"
