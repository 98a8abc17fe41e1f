// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/frames.h"
#include "tests/support/drafting_parts.h"
#include "ui/plan/plan_canvas.h"
#include "ui/session/session.h"

#include <QtTest>

namespace gridhall::test {

/// A session and a canvas over an empty hall; the pointer is led in millimetres of the site.
struct DraftingTable {
    std::shared_ptr<const Library> library = smallLibrary();
    Session session{library};
    PlanCanvas canvas{session};
    std::vector<Id> ids;

    explicit DraftingTable(Layout layout = hall())
    {
        session.begin(std::move(layout), {});
        canvas.resize(1000, 700);
        canvas.show();
        canvas.showPlace({100'000, 80'000}, 50);
    }
    ~DraftingTable() { session.letGo(); }

    void put(const std::string &number, const std::vector<std::pair<double, double>> &middlesMm)
    {
        session.begin(with(session.layout(), *library, number, middlesMm, &ids), {});
        canvas.showPlace({100'000, 80'000}, 50);
    }

    QPointF screen(double x, double y) const { return canvas.screenOf({fromMm(x), fromMm(y)}); }
    /// Where the pointer really is: events carry whole pixels.
    Point siteAt(double x, double y) const
    {
        const QPointF zero = canvas.screenOf({});
        const QPointF by = QPointF(screen(x, y).toPoint()) - zero;
        const double tenths = 1e4 / canvas.pixelsPerMetre();
        return {static_cast<Tenths>(std::lround(by.x() * tenths)), static_cast<Tenths>(std::lround(-by.y() * tenths))};
    }
    Point place(Id item) const { return sitePose(session.layout(), item).at; }

    void press(double x, double y, Qt::KeyboardModifiers modifiers = {})
    {
        send(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton, x, y, modifiers);
    }
    void move(double x, double y, Qt::KeyboardModifiers modifiers = {}) { send(QEvent::MouseMove, Qt::NoButton, held_, x, y, modifiers); }
    void release(double x, double y, Qt::KeyboardModifiers modifiers = {})
    {
        send(QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton, x, y, modifiers);
    }
    void click(double x, double y, Qt::KeyboardModifiers modifiers = {})
    {
        move(x, y, modifiers);
        press(x, y, modifiers);
        release(x, y, modifiers);
    }
    void drag(std::pair<double, double> from, std::pair<double, double> to, Qt::KeyboardModifiers modifiers = {})
    {
        move(from.first, from.second, modifiers);
        press(from.first, from.second, modifiers);
        for (int i = 1; i <= 4; ++i)
            move(from.first + (to.first - from.first) * i / 4, from.second + (to.second - from.second) * i / 4, modifiers);
        release(to.first, to.second, modifiers);
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas, Qt::Key(code), modifiers); }
    void leave()
    {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(&canvas, &event);
    }

private:
    /// Modifiers of a moving pointer cannot be given to QTest::mouseMove, so all events are built here.
    void send(QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons buttons, double x, double y, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at = screen(x, y).toPoint();
        held_ = buttons;
        QMouseEvent event(type, at, canvas.mapToGlobal(at), button, buttons, modifiers);
        QApplication::sendEvent(&canvas, &event);
    }

    Qt::MouseButtons held_;
};

} // namespace gridhall::test
