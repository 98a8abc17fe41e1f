// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/supply.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/action_table.h"
#include "ui/shell/crash_notes.h"
#include "ui/shell/diagnostics.h"
#include "ui/shell/log_book.h"
#include "ui/shell/main_window.h"

#include <QtTest>
#include <QtWidgets>

#include <csignal>

using namespace gridhall;

/// When something does go wrong: what the real program leaves behind, and what it tells afterwards.
class HelpTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aCrashLeavesANoteAndTheNextStartTellsOnce();
    void safeModeStartsFreshAndPutsTheSettingsAside();
    void diagnosticsCopyVersionsAndTheLastLog();
    void theLogSaysWhatBecameOfTheDesignByCategory();
    void theAboutBoxNamesWhatOthersWrote();

private:
    std::unique_ptr<QProcess> started(const QStringList &arguments = {}) const;
    static void end(QProcess &program, int signal);
    void withDialog(const char *action, const std::function<void(QDialog &)> &look);
    QString state(const QString &name) const { return folder_->filePath("gridhall/" + name); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
};

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void HelpTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    folder_ = std::make_unique<QTemporaryDir>();
    for (const char *place : {"XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(place, folder_->path().toUtf8());
    applyTheme(*qApp, Theme{});
    window_.reset();
    session_ = std::make_unique<Session>(test::smallLibrary());
    window_ = std::make_unique<MainWindow>(*session_);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

/// The program as installed, once its window is up.
std::unique_ptr<QProcess> HelpTest::started(const QStringList &arguments) const
{
    auto program = std::make_unique<QProcess>();
    program->start(QStringLiteral(GRIDHALL_BIN "/gridhall"),
                   arguments + QStringList{QStringLiteral(GRIDHALL_SHARE "/templates/single-module.json")});
    const bool up = QTest::qWaitFor([this] { return textOf(state("log.txt")).contains("gridhall.study"); }, 60'000);
    return up ? std::move(program) : nullptr;
}

void HelpTest::end(QProcess &program, int signal)
{
    ::kill(static_cast<pid_t>(program.processId()), signal);
    QVERIFY(program.waitForFinished(60'000));
}

void HelpTest::aCrashLeavesANoteAndTheNextStartTellsOnce()
{
    const auto program = started();
    QVERIFY(program);
    end(*program, SIGSEGV);
    QCOMPARE(program->exitStatus(), QProcess::CrashExit);
    const auto note = untoldCrash();
    QVERIFY(note);
    const QString words = textOf(note->path);
    for (const char *said : {"Gridhall " GRIDHALL_VERSION, "SIGSEGV", "journals: ", "gridhall("})
        QVERIFY2(words.contains(said), qPrintable(words));
    window_->showStart();
    window_->showCrash(*note);
    const auto told = [&] {
        return std::ranges::any_of(window_->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->isVisible() && label->text().contains(note->path); });
    };
    QTRY_VERIFY(told());
    QVERIFY(!untoldCrash());
}

void HelpTest::safeModeStartsFreshAndPutsTheSettingsAside()
{
    QVERIFY(QDir().mkpath(folder_->filePath("gridhall")));
    QFile settings(folder_->filePath("gridhall/gridhall.ini"));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[General]\nlanguage=zh_CN\ntheme=dark\n");
    settings.close();
    const auto program = started({"--safe-mode"});
    QVERIFY(program);
    end(*program, SIGTERM);
    const QString fresh = textOf(folder_->filePath("gridhall/gridhall.ini"));
    QVERIFY2(!fresh.contains("zh_CN") && !fresh.contains("dark"), qPrintable(fresh));
    QVERIFY(textOf(folder_->filePath("gridhall/gridhall.ini.before-safe-mode")).contains("zh_CN"));
}

void HelpTest::withDialog(const char *action, const std::function<void(QDialog &)> &look)
{
    bool seen = false;
    QTimer::singleShot(0, window_.get(), [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        seen = dialog;
        if (dialog) {
            look(*dialog);
            dialog->reject();
        }
    });
    window_->actions().refresh();
    window_->actions().action(action)->trigger();
    QVERIFY(seen);
}

void HelpTest::diagnosticsCopyVersionsAndTheLastLog()
{
    keepLogBook();
    qWarning("a line of the log that is looked for");
    withDialog("help.diagnostics", [](QDialog &dialog) {
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text().contains("Copy"))
                button->click();
    });
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains("a line of the log that is looked for"));
    QVERIFY(copied.contains("Gridhall " GRIDHALL_VERSION) && copied.contains(QString("Qt ") + qVersion()));
    for (const Supply &supply : supplies())
        QVERIFY2(copied.contains(QString::fromStdString(supply.name + " " + supply.version)), supply.name.c_str());
}

void HelpTest::theLogSaysWhatBecameOfTheDesignByCategory()
{
    keepLogBook();
    logSession(*session_);
    session_->begin(test::hall(), {});
    const QString path = folder_->filePath("hall.gridhall");
    QVERIFY(bool(session_->save(path)));
    QTRY_VERIFY_WITH_TIMEOUT(!session_->isStudying(), 60'000);
    const QString log = textOf(state("log.txt"));
    QVERIFY2(log.contains("info gridhall.files: on disk as " + path), qPrintable(log));
    QVERIFY2(log.contains("info gridhall.study: revision 0 studied in"), qPrintable(log));
}

void HelpTest::theAboutBoxNamesWhatOthersWrote()
{
    QStringList seen;
    withDialog("help.about", [&seen](QDialog &dialog) {
        const auto *model = dialog.findChild<QTableView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            seen << model->index(row, 0).data().toString() + " " + model->index(row, 1).data().toString() + " " +
                        model->index(row, 2).data().toString();
    });
    QVERIFY(seen.contains(QString("Qt ") + qVersion() + " LGPL-3.0-only"));
    for (const Supply &supply : supplies()) {
        QVERIFY2(!supply.version.empty() && *supply.licence, supply.name.c_str());
        QVERIFY2(seen.contains(QString::fromStdString(supply.name + " " + supply.version + " " + supply.licence)), supply.name.c_str());
    }
}

GRIDHALL_TEST(HelpTest)
#include "help_test.moc"
