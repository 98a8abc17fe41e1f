// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/frames.h"
#include "tests/support/drafting_parts.h"
#include "tests/support/shown_window.h"
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"
#include "ui/shell/new_design.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

namespace gridhall::test {

/// The real window over a design, worked with keys and buttons as a person works it.
class WorkedWindow {
public:
    explicit WorkedWindow(std::shared_ptr<const Library> library = smallLibrary())
    {
        freshSurroundings(folder);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        session = std::make_unique<Session>(std::move(library));
        window = shownWindow(*session);
    }
    ~WorkedWindow()
    {
        session->letGo();
        window.reset();
    }

    /// A hall of 24 m by 16 m with racks, middles in millimetres; the whole in sight.
    std::vector<Id> begin(const std::vector<std::pair<double, double>> &middles)
    {
        std::vector<Id> racks;
        Layout layout = newDesign();
        layout = layout.applying(drawn(layout, **hall().all<Space>().begin())->edit);
        open(with(layout, session->library(), "rack", middles, &racks));
        return racks;
    }
    void open(Layout layout)
    {
        session->begin(std::move(layout), {});
        window->showDesign();
        QTest::qWait(20);
        plan().setFocus();
        plan().fit();
        QTest::qWait(20);
    }
    /// The verdict on the design as it is now is in.
    bool settled() const
    {
        return QTest::qWaitFor(
            [this] {
                return session->snapshot() && session->snapshot()->tier != Tier::Drag &&
                       session->snapshot()->revision == session->revision() && !session->isStudying();
            },
            60'000);
    }

    PlanCanvas &plan() const { return window->plan(); }
    const Layout &layout() const { return session->layout(); }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), which, modifiers);
    }
    void type(const QString &text) const
    {
        for (const QChar c : text)
            QTest::keyClicks(QApplication::focusWidget(), QString(c));
    }
    QPoint at(Point site) const { return plan().screenOf(site).toPoint(); }
    void click(Point site, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseMove(&plan(), at(site));
        QTest::mouseClick(&plan(), Qt::LeftButton, modifiers, at(site));
    }
    void click(Id id, Qt::KeyboardModifiers modifiers = {}) const { click(siteBox(layout(), id).centre(), modifiers); }
    void drag(Point from, Point to) const
    {
        QTest::mousePress(&plan(), Qt::LeftButton, {}, at(from));
        for (int i = 1; i <= 4; ++i)
            QTest::mouseMove(&plan(), at(from) + (at(to) - at(from)) * i / 4);
        QTest::mouseRelease(&plan(), Qt::LeftButton, {}, at(to));
    }
    /// The window has the keys again, as window managers see to when a dialog closes.
    void back() const
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    /// Finds something by its words (Ctrl+K) and runs it.
    void run(const QString &words) const
    {
        back();
        QTimer::singleShot(50, window.get(), [words] {
            QWidget *popup = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
            QVERIFY(popup);
            auto *edit = popup->findChild<QLineEdit *>();
            QVERIFY(edit);
            QTest::keyClicks(edit, words);
            const auto *list = popup->findChild<QListWidget *>();
            QVERIFY2(list && list->count() > 0, qPrintable(edit->text()));
            QTest::keyClick(edit, Qt::Key_Return);
            if (popup->isVisible())
                popup->close();
        });
        key(Qt::Key_K, Qt::ControlModifier);
    }
    /// Types a path into the file dialog that the next keys open.
    void intoFileDialog(const QString &path) const
    {
        back();
        QTimer::singleShot(150, window.get(), [path] {
            QWidget *dialog = QApplication::activeModalWidget();
            QVERIFY(dialog);
            auto *name = dialog->findChild<QLineEdit *>("fileNameEdit");
            QVERIFY(name);
            name->selectAll();
            QTest::keyClicks(name, path);
            QTest::keyClick(name, Qt::Key_Return);
            if (QApplication::activeModalWidget() == dialog)
                QTest::keyClick(dialog, Qt::Key_Escape);
        });
    }
    /// A control by the name that a screen reader reads; null if there is none in sight.
    template <class T>
    T *named(const QString &name) const
    {
        for (T *each : window->findChildren<T *>())
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        return nullptr;
    }
    bool isSaid(const QString &words) const
    {
        const auto labels = window->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    QTemporaryDir folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace gridhall::test
