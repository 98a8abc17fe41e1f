// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/place_tool.h"
#include "ui/plan/plan_canvas_private.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QWheelEvent>

#include <cmath>

namespace gridhall {

namespace {

constexpr double wheelZoom = 1.2; ///< One notch.
constexpr double keyZoom = 1.25;

QString partOf(const QMimeData *data) { return QString::fromUtf8(data->data(QString::fromLatin1(partMimeType))); }

/// Keys that belong to the plan while it has the focus, before any shortcut of the window.
bool isPlanKey(const QKeyEvent &event, bool selecting, bool busy)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_F:
    case Qt::Key_R:
    case Qt::Key_M: return true;
    default:
        return busy ||
               (!selecting && event.text().size() == 1 && QStringLiteral("abchk0123456789.").contains(event.text(), Qt::CaseInsensitive));
    }
}

} // namespace

Pointer PlanCanvas::Private::pointerOf(QPointF screen, Qt::KeyboardModifiers modifiers, Qt::MouseButtons buttons) const
{
    return {screen, view.toSite(screen), modifiers, buttons};
}

void PlanCanvas::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    d_->pointerAt = event->position();
    d_->hoverShown = {};
    const bool pan =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && (d_->spaceHeld || d_->kind == ToolKind::Pan));
    if (pan) {
        d_->panFrom = event->position();
        d_->updateCursor();
    } else if (event->button() == Qt::LeftButton) {
        d_->tool->press(d_->pointerOf(event->position(), event->modifiers(), event->buttons()));
        d_->say();
    } else if (event->button() == Qt::RightButton) {
        if (d_->tool->isBusy() || !d_->selecting()) {
            d_->tool->isBusy() ? d_->tool->cancel() : d_->use(ToolKind::Select);
            d_->say();
            return;
        }
        const Id hit = d_->hits.at(d_->view.toSite(event->position()));
        if (!hit || !d_->session.isSelected(hit))
            d_->session.select(hit ? std::vector{hit} : std::vector<Id>());
        emit contextMenuWanted(event->globalPosition().toPoint());
    }
}

void PlanCanvas::mouseMoveEvent(QMouseEvent *event)
{
    d_->pointerInside = true;
    if (d_->isPanning()) {
        d_->view.panBy((event->position() - *d_->panFrom).toPoint());
        d_->panFrom = event->position();
        d_->pointerAt = event->position();
        d_->viewMoved();
        return;
    }
    d_->pointerAt = event->position();
    const Id before = d_->selecting() ? d_->selecting()->hovered() : Id();
    d_->tool->move(d_->pointerOf(event->position(), event->modifiers(), event->buttons()));
    if (SelectTool *select = d_->selecting(); select && select->hovered() != before)
        d_->hoverShown = {};
    d_->hoverRest.start();
    d_->updateCursor();
    if (d_->air)
        d_->air->point(d_->view.toSite(event->position()));
    emit cursorMoved(d_->view.toSite(event->position()));
    update();
}

void PlanCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    d_->pointerAt = event->position();
    if (d_->isPanning()) {
        d_->panFrom.reset();
        d_->updateCursor();
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    d_->tool->release(d_->pointerOf(event->position(), event->modifiers(), event->buttons()));
    d_->say();
}

void PlanCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        d_->tool->doubleClick(d_->pointerOf(event->position(), event->modifiers(), event->buttons()));
        d_->say();
    }
}

void PlanCanvas::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        d_->view.panBy({std::round(notches * 60), 0});
    } else {
        d_->hurried = true;
        d_->view.zoomAt(event->position(), std::pow(wheelZoom, notches));
    }
    d_->viewMoved();
    event->accept();
}

bool PlanCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isPlanKey(*key, d_->selecting() != nullptr, d_->tool->isBusy())) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) { // Tab too, which a widget would give away
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::event(event);
}

bool PlanCanvas::Private::viewKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: q.zoomBy(keyZoom); return true;
    case Qt::Key_Minus: q.zoomBy(1 / keyZoom); return true;
    case Qt::Key_F: q.fit(); return true;
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) {
            spaceHeld = true;
            updateCursor();
        }
        return true;
    default: return false;
    }
}

/// Drops what is under way, else leaves the tool, else what the select tool makes of it.
bool PlanCanvas::Private::escape(const QKeyEvent &event)
{
    if (tool->isBusy())
        tool->cancel();
    else if (!selecting())
        use(ToolKind::Select);
    else
        return tool->key(event);
    return true;
}

void PlanCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier);
    bool used = false;
    if (event->key() == Qt::Key_Escape)
        used = d_->escape(*event);
    else if (!command)
        used = d_->tool->key(*event) || d_->viewKey(*event);
    d_->say();
    update();
    if (!used)
        QWidget::keyPressEvent(event);
}

void PlanCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        d_->spaceHeld = false;
        d_->updateCursor();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void PlanCanvas::focusOutEvent(QFocusEvent *event)
{
    d_->spaceHeld = false;
    QWidget::focusOutEvent(event);
}

void PlanCanvas::leaveEvent(QEvent *)
{
    d_->pointerInside = false;
    d_->hoverShown = {};
    d_->hoverRest.stop();
    if (SelectTool *select = d_->selecting())
        select->leave();
    update();
}

void PlanCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(QString::fromLatin1(partMimeType)))
        return;
    startPlacing(partOf(event->mimeData()));
    d_->dropping = true;
    d_->say();
    qApp->installEventFilter(this);
    event->acceptProposedAction();
}

void PlanCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    if (!d_->dropping)
        return;
    d_->pointerAt = event->position();
    d_->tool->move(d_->pointerOf(event->position(), event->modifiers(), Qt::NoButton));
    event->acceptProposedAction();
    update();
}

/// While a part is dragged in, keys go to where the drag began; those that turn the ghost belong here.
bool PlanCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (!d_->dropping || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if ((key.key() != Qt::Key_R && key.key() != Qt::Key_M) || !d_->tool->key(key))
        return QWidget::eventFilter(watched, event);
    d_->say();
    update();
    return true;
}

void PlanCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    d_->dropping = false;
    qApp->removeEventFilter(this);
    d_->use(ToolKind::Select);
}

void PlanCanvas::dropEvent(QDropEvent *event)
{
    if (!d_->dropping)
        return;
    d_->dropping = false;
    qApp->removeEventFilter(this);
    d_->pointerAt = event->position();
    setFocus(Qt::MouseFocusReason);
    if (d_->kind != ToolKind::Place)
        return; // a busway or a cable is drawn, not dropped: its tool is ready
    d_->tool->move(d_->pointerOf(event->position(), event->modifiers(), Qt::NoButton));
    const bool placed = static_cast<PlaceTool &>(*d_->tool).placeNow(event->modifiers().testFlag(Qt::ShiftModifier));
    event->acceptProposedAction();
    if (placed)
        emit partDropped(partOf(event->mimeData()));
    else
        d_->use(ToolKind::Select);
}

} // namespace gridhall
