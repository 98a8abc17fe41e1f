// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "ui/plan/hits.h"
#include "ui/plan/snapping.h"
#include "ui/plan/viewport.h"
#include "ui/render/plan_scene.h"
#include "ui/render/theme.h"
#include "ui/session/session.h"

#include <QCursor>
#include <QKeyEvent>
#include <QPainter>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace gridhall {

/// A pointer event in the terms of the plan.
struct Pointer {
    QPointF screen;
    Point site;
    Qt::KeyboardModifiers modifiers;
    Qt::MouseButtons buttons;

    bool free() const { return modifiers.testFlag(Qt::AltModifier); } ///< Snapping held off.
    bool shift() const { return modifiers.testFlag(Qt::ShiftModifier); }
    bool control() const { return modifiers.testFlag(Qt::ControlModifier); }
};

/// What tools work with: the design, the view, and ways to say something.
struct DraftingDesk {
    Session &session;
    const Viewport &view;
    const PlanScene &scene;
    Hits &hits;
    Snapper &snapper;
    QWidget &canvas;
    std::function<void()> repaint;
    std::function<void(const QString &)> refuse;   ///< An operation said no.
    std::function<void()> finish;                  ///< Back to selecting.
    std::function<void(Id)> enter;                 ///< Into a module; Id() leaves all.
    std::function<std::vector<Id>(QPointF)> found; ///< What the finding is about whose sign stands there.

    const Layout &layout() const { return session.layout(); }
    Theme theme() const { return currentTheme(); }
};

/// One way of working on the plan. A tool shows what it would do, and asks the session for the edit that does it.
class Tool {
public:
    explicit Tool(DraftingDesk &desk) : desk_(desk) {}
    virtual ~Tool() = default;
    Tool(const Tool &) = delete;
    Tool &operator=(const Tool &) = delete;

    virtual void press(const Pointer &) {}
    virtual void move(const Pointer &) {} ///< With or without a button down.
    virtual void release(const Pointer &) {}
    virtual void doubleClick(const Pointer &) {}
    virtual bool key(const QKeyEvent &) { return false; } ///< Whether it used the key.
    virtual void cancel() {}                              ///< Drops what is under way.
    virtual bool isBusy() const { return false; }         ///< Something is under way that Escape would drop.
    virtual void paint(QPainter &) const {}
    virtual QStringList tip() const { return {}; } ///< Lines beside the pointer; the first one is strong.
    virtual bool tipIsBad() const { return false; }
    const Snapped &snapped() const { return snapped_; } ///< What it clicked into; the canvas shows guides and name.
    virtual QString hint() const = 0;
    virtual QCursor cursor() const { return Qt::CrossCursor; }

protected:
    DraftingDesk &desk_;
    Snapped snapped_;
};

} // namespace gridhall
