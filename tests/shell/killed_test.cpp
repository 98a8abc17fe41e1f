// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/frames.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/real_display.h"
#include "tests/support/room.h"
#include "tests/support/shown_window.h"
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"
#include "ui/shell/new_design.h"

#include <QLabel>
#include <QPushButton>

#include <csignal>

using namespace gridhall;

/// The real program, worked by keys on a display of its own, killed without warning, and what the next start offers.
class KilledTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anUntitledDesignIsOfferedAndComesBack();
    void aFileIsOfferedWithWhatWasDoneToIt();
    void aFileThatIsOpenElsewhereIsSaidAndOnlyRead();

private:
    std::unique_ptr<QProcess> program(const QStringList &arguments = {}) const;
    bool press(const QStringList &keys) const;
    bool studied(int times) const;
    static void kill(QProcess &program);
    QString savedHall();
    void startAgain();
    bool isSaid(const QString &words) const;
    QPushButton *offer() const; ///< To open what was not saved; null if none is made.
    void open(const QString &path);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<test::RealDisplay> display_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    std::vector<Id> racks_;
};

void KilledTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    test::freshSurroundings(*folder_);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    display_ = std::make_unique<test::RealDisplay>(folder_->path());
    const QString missing = display_->start();
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
}

void KilledTest::cleanup()
{
    if (session_)
        session_->letGo();
    window_.reset();
    session_.reset();
    display_.reset();
}

/// Its window is up and has the keys.
std::unique_ptr<QProcess> KilledTest::program(const QStringList &arguments) const
{
    auto started = display_->started(QStringLiteral(GRIDHALL_BIN "/gridhall"), arguments);
    const bool up = started && display_->hand({"search", "--sync", "--onlyvisible", "--name", "Gridhall", "windowactivate", "--sync"});
    return up ? std::move(started) : nullptr;
}

bool KilledTest::press(const QStringList &keys) const
{
    for (const QString &key : keys) {
        QTest::qWait(150);
        if (!display_->hand({"key", key}))
            return false;
    }
    return true;
}

/// So many verdicts stand in the program's log: what was done before them has been done.
bool KilledTest::studied(int times) const
{
    return QTest::qWaitFor(
        [&] {
            QFile log(folder_->filePath("gridhall/log.txt"));
            return log.open(QIODevice::ReadOnly) && log.readAll().count(" studied in ") >= times;
        },
        60'000);
}

void KilledTest::kill(QProcess &program)
{
    QTest::qWait(500);
    ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
}

QString KilledTest::savedHall()
{
    const QString path = folder_->filePath("hall.gridhall");
    Session session(test::smallLibrary());
    racks_.clear();
    Layout layout = newDesign();
    layout = layout.applying(drawn(layout, **test::hall().all<Space>().begin())->edit);
    session.begin(test::with(layout, session.library(), "rack", {{3000, 3000}, {6000, 3000}}, &racks_), {});
    const bool saved = bool(session.save(path));
    session.letGo();
    return saved ? path : QString();
}

void KilledTest::startAgain()
{
    session_ = std::make_unique<Session>(test::smallLibrary());
    window_ = test::shownWindow(*session_);
    QVERIFY(window_);
    window_->showStart();
    QTest::qWait(50);
}

bool KilledTest::isSaid(const QString &words) const
{
    for (const QLabel *label : window_->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

QPushButton *KilledTest::offer() const
{
    for (QPushButton *button : window_->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == "Open it")
            return button;
    return nullptr;
}

void KilledTest::anUntitledDesignIsOfferedAndComesBack()
{
    const auto running = program();
    QVERIFY(running);
    QVERIFY(press({"ctrl+n"}));
    QVERIFY(studied(1));
    QVERIFY(press({"n"}));
    QVERIFY(display_->hand({"type", "--delay", "30", "cdu in-row"}));
    QVERIFY(press({"Return", "Return"})); // begins placing, places
    QVERIFY(studied(2));
    kill(*running);

    startAgain();
    QVERIFY(isSaid("Untitled design was not saved"));
    QVERIFY(isSaid("1 edit until"));
    QVERIFY(offer());
    QTest::mouseClick(offer(), Qt::LeftButton);
    QCOMPARE(session_->layout().all<Item>().size(), std::size_t(1));
    QCOMPARE(roleOf(session_->layout(), **session_->layout().all<Item>().begin()), Role::Cdu);
    QVERIFY(session_->isModified() && session_->path().isEmpty() && window_->isDesignOpen());
}

void KilledTest::aFileIsOfferedWithWhatWasDoneToIt()
{
    const QString path = savedHall();
    QVERIFY(!path.isEmpty());
    const auto running = program({path});
    QVERIFY(running);
    QVERIFY(studied(1));
    QVERIFY(press({"ctrl+a", "shift+Right"}));
    QVERIFY(studied(2));
    kill(*running);
    const auto onDisk = openedAny(path.toStdString());
    QVERIFY(onDisk);
    QCOMPARE(sitePose(onDisk->layout, racks_[0]).at, (Point{30'000, 30'000})); // the file is as it was saved

    startAgain();
    QVERIFY(isSaid("was not saved"));
    QVERIFY(offer());
    QTest::mouseClick(offer(), Qt::LeftButton);
    QCOMPARE(session_->path(), path);
    QVERIFY(session_->isModified());
    QCOMPARE(sitePose(session_->layout(), racks_[0]).at, (Point{40'000, 30'000}));
}

void KilledTest::open(const QString &path)
{
    QTimer::singleShot(300, window_.get(), [path] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>("fileNameEdit");
        QVERIFY(name);
        name->selectAll();
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    QTest::keyClick(window_.get(), Qt::Key_O, Qt::ControlModifier);
}

void KilledTest::aFileThatIsOpenElsewhereIsSaidAndOnlyRead()
{
    const QString path = savedHall();
    QVERIFY(!path.isEmpty());
    const auto running = program({path});
    QVERIFY(running);
    QVERIFY(studied(1));
    startAgain();
    open(path);
    QTRY_VERIFY(window_->isDesignOpen());
    QVERIFY(session_->isReadOnly());
    QTRY_VERIFY(isSaid("open in another"));
    QVERIFY(isSaid("Read-only"));
    kill(*running);
}

GRIDHALL_TEST(KilledTest)
#include "killed_test.moc"
