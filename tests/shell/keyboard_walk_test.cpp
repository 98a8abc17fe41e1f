// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/open_any.h"
#include "core/layout/content_hash.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/room.h"
#include "tests/support/shown_window.h"
#include "ui/plan/plan_canvas.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"
#include "ui/shell/main_window.h"

#include <QFileDialog>
#include <QtTest>

using namespace gridhall;

/// From nothing to a checked, saved and printed design with nothing but keys.
class KeyboardWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void newPlaceConnectCheckSaveAndExport();

private:
    static QWidget *focused() { return QApplication::focusWidget(); }
    static void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focused(), which, modifiers); }
    void placeByName(const QString &name);
    /// Types a path into the file dialog that the keys are about to open.
    void intoFileDialog(const QString &path);

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
};

void KeyboardWalkTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    test::freshSurroundings(*folder_);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    window_.reset();
    session_ = std::make_unique<Session>(test::smallLibrary());
    window_ = test::shownWindow(*session_);
    QVERIFY(window_);
}

void KeyboardWalkTest::placeByName(const QString &name)
{
    window_->plan().setFocus(); // where Escape and F6 lead; the keys of tools belong to the plan
    key(Qt::Key_N);
    QVERIFY(qobject_cast<QLineEdit *>(focused()));
    QTest::keyClicks(focused(), name);
    key(Qt::Key_Return);
    QCOMPARE(focused(), &window_->plan());
    key(Qt::Key_Return); // and it stays selected
}

void KeyboardWalkTest::intoFileDialog(const QString &path)
{
    QTimer::singleShot(100, window_.get(), [path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>("fileNameEdit");
        QVERIFY(name);
        name->selectAll();
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
        if (QApplication::activeModalWidget())
            QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    });
}

void KeyboardWalkTest::newPlaceConnectCheckSaveAndExport()
{
    QTest::keyClick(focused() ? focused() : window_.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(window_->isDesignOpen());

    placeByName("panel");
    QCOMPARE(session_->layout().all<Item>().size(), std::size_t(1));
    const Id panel = (*session_->layout().all<Item>().begin())->id;
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Right, Qt::ShiftModifier); // 1 m each
    placeByName("rack");
    QCOMPARE(session_->layout().all<Item>().size(), std::size_t(2));

    window_->plan().setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(session_->selection().size(), std::size_t(2));
    key(Qt::Key_P);
    key(Qt::Key_Return);
    QCOMPARE(session_->layout().all<Run>().size(), std::size_t(1));
    const Run &run = **session_->layout().all<Run>().begin();
    QVERIFY(run.from.owner == panel || run.to.owner == panel);
    QVERIFY(run.from.owner != run.to.owner);
    key(Qt::Key_Escape);

    QTRY_VERIFY_WITH_TIMEOUT(
        session_->snapshot() && session_->snapshot()->tier != Tier::Drag && session_->snapshot()->revision == session_->revision(), 20'000);
    QVERIFY(!session_->snapshot()->findings.empty());
    session_->select({});
    key(Qt::Key_F8);
    QVERIFY(!session_->selection().empty()); // what the first finding is about

    const QString design = folder_->filePath("walk.gridhall");
    intoFileDialog(design);
    key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(design), 20'000);
    QVERIFY(!session_->isModified());
    const auto opened = openedAny(design.toStdString());
    QVERIFY(opened);
    QCOMPARE(contentHash(opened->layout), contentHash(session_->layout()));

    window_->activateWindow(); // as window managers do when a dialog closes
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QTRY_VERIFY(focused());
    const QString report = folder_->filePath("walk.pdf");
    intoFileDialog(report);
    key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QFileInfo(report).size() > 10'000);
    session_->letGo();
}

GRIDHALL_TEST(KeyboardWalkTest)
#include "keyboard_walk_test.moc"
