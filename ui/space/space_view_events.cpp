// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/space_view.h"

#include "ui/session/session.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double clickPixels = 4;
constexpr float degreesPerPixel = 0.32F, keyDegrees = 7.5F, keyPixels = 60, wheelStep = 1.2F;

} // namespace

void SpaceView::mousePressEvent(QMouseEvent *event)
{
    pressed_ = event->button();
    pressedAt_ = pointer_ = event->position();
    dragged_ = false;
    tip_.clear();
    tipWait_.stop();
}

/// The left button turns; with Shift, or the other buttons, it moves.
void SpaceView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF by = event->position() - pointer_;
    pointer_ = event->position();
    if (pressed_ == Qt::NoButton)
        return hoverAt(pointer_);
    const QPointF far = pointer_ - pressedAt_;
    if (!dragged_ && std::hypot(far.x(), far.y()) < clickPixels)
        return;
    const QPointF step = dragged_ ? by : far;
    dragged_ = true;
    if (pressed_ == Qt::LeftButton && !(event->modifiers() & Qt::ShiftModifier)) {
        setCursor(Qt::ClosedHandCursor);
        camera_.orbit(static_cast<float>(-step.x()) * degreesPerPixel, static_cast<float>(step.y()) * degreesPerPixel);
    } else {
        setCursor(Qt::SizeAllCursor);
        camera_.pan(step, size());
    }
    moved();
}

void SpaceView::mouseReleaseEvent(QMouseEvent *event)
{
    unsetCursor();
    if (!dragged_ && pressed_ == Qt::LeftButton)
        choose(event->position(), event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    pressed_ = Qt::NoButton;
    dragged_ = false;
}

void SpaceView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Id hit = entityAt(event->position());
    if (hit && event->button() == Qt::LeftButton)
        show_({hit});
}

void SpaceView::choose(QPointF at, bool adding)
{
    const Id hit = entityAt(at);
    if (!adding)
        return session_.select(hit ? std::vector{hit} : std::vector<Id>{});
    if (!hit)
        return;
    std::vector<Id> ids = session_.selection();
    if (std::erase(ids, hit) == 0)
        ids.push_back(hit);
    session_.select(std::move(ids));
}

void SpaceView::hoverAt(QPointF at)
{
    const Id hit = entityAt(at);
    if (!tip_.isEmpty() || hit != hover_)
        update();
    tip_.clear();
    if (hit)
        tipWait_.start();
    else
        tipWait_.stop();
    if (hit == hover_)
        return;
    hover_ = hit;
    mark();
}

void SpaceView::leaveEvent(QEvent *)
{
    tipWait_.stop();
    tip_.clear();
    if (hover_) {
        hover_ = {};
        mark();
    }
}

void SpaceView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0 || !scene_)
        return;
    const QPointF at = event->position();
    QVector3D about = camera_.target;
    if (picture_.hits && picture_.hits->camera == camera_) {
        const QSize made = picture_.hits->size;
        about = picture_.hits->placeAt({at.x() / width() * made.width(), at.y() / height() * made.height()});
    } else { // a picture behind the pointer's: the level that is looked at
        const QVector3D ray = camera_.ray(at, size()), eye = camera_.eye();
        if (ray.z() < -1e-3F)
            about = eye + ray * std::min((camera_.target.z() - eye.z()) / ray.z(), camera_.distance * 3);
    }
    camera_.zoom(std::pow(wheelStep, static_cast<float>(notches)), about);
    tip_.clear();
    moved();
    event->accept();
}

/// False if the key means nothing here.
bool SpaceView::act(int key, bool shift)
{
    const float across = key == Qt::Key_Left ? -1.0F : key == Qt::Key_Right ? 1.0F : 0.0F;
    const float up = key == Qt::Key_Up ? 1.0F : key == Qt::Key_Down ? -1.0F : 0.0F;
    if (across != 0 || up != 0) {
        if (shift)
            camera_.pan(QPointF(-across * keyPixels, up * keyPixels), size());
        else
            camera_.orbit(across * keyDegrees, up * keyDegrees);
        moved();
        return true;
    }
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: camera_.zoom(wheelStep, camera_.target); break;
    case Qt::Key_Minus: camera_.zoom(1 / wheelStep, camera_.target); break;
    case Qt::Key_F:
    case Qt::Key_0: fit(); return true;
    case Qt::Key_T: lookDown(); return true;
    case Qt::Key_I: lookAside(); return true;
    case Qt::Key_Escape: session_.select({}); return true;
    default: return false;
    }
    moved();
    return true;
}

void SpaceView::keyPressEvent(QKeyEvent *event)
{
    if (!act(event->key(), event->modifiers() & Qt::ShiftModifier))
        QWidget::keyPressEvent(event);
}

/// Keys that are shortcuts of the plan are this view's while it has the focus.
bool SpaceView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::AltModifier | Qt::ControlModifier));
        const bool zoom = key->modifiers() & Qt::ControlModifier && (key->key() == Qt::Key_0 || key->key() == Qt::Key_Plus ||
                                                                     key->key() == Qt::Key_Minus || key->key() == Qt::Key_Equal);
        constexpr int own[] = {Qt::Key_Left,  Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Plus,  Qt::Key_Equal,
                               Qt::Key_Minus, Qt::Key_F,     Qt::Key_T,  Qt::Key_I,    Qt::Key_Escape};
        if (zoom || (plain && std::ranges::find(own, key->key()) != std::end(own))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SpaceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && scene_) {
        recolour();
        mark();
        ask(false);
    }
}

} // namespace gridhall
