// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "ui/diagrams/sheet_canvas.h"
#include "ui/render/pdf_writer.h"
#include "ui/render/sheet_painter.h"
#include "ui/render/text.h"
#include "ui/session/session.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

/// What the sheet looks like and what keys and mouse do to it.
namespace gridhall {

namespace {

constexpr double leastPaper = 0.1, mostPaper = 20, windowGrip = 7;

} // namespace

void SheetCanvas::redraw()
{
    const auto sheet = shown();
    if (!sheet || !isVisible())
        return;
    if (sceneIsOld_)
        scene_ = PlanScene(session_.layout());
    sceneIsOld_ = false;
    const double ratio = devicePixelRatioF();
    picture_ = QPixmap((QSizeF(size()) * ratio).toSize());
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(Qt::transparent);
    QPainter painter(&picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPaper(painter);
    pictureOrigin_ = origin_;
    pictureScale_ = scale_;
    update();
}

void SheetCanvas::paintPaper(QPainter &painter)
{
    const auto sheet = shown();
    const SnapshotPtr snapshot = session_.snapshot();
    painter.translate(origin_);
    painter.scale(scale_ / Pages::unitsPerMm, scale_ / Pages::unitsPerMm);
    Pages pages(nullptr, &painter, pageSizeOf(sheet->paper), {});
    pages.sheet(pageSizeOf(sheet->paper), !sheet->portrait);
    pages.fill(0, 0, pages.pageWidth(), pages.pageHeight(), Theme{}(Tone::Floor));
    const QDate today = documentDate().date();
    paintSheet(pages, *sheet,
               {session_.layout(),
                scene_,
                snapshot.get(),
                &session_.blobs(),
                QLocale().toString(today, QLocale::ShortFormat),
                {},
                session_.revision()});
}

void SheetCanvas::paintFrames(QPainter &painter, const DrawingSheet &sheet)
{
    const Theme theme; // paper is always light
    for (std::size_t i = 0; i < sheet.windows.size(); ++i) {
        if (int(i) != window_)
            continue;
        const bool held = grip_ && grip_->window == int(i);
        const QRectF rect = onScreen(held && !entered_ ? dragged(sheet.windows[i]) : sheet.windows[i]);
        painter.setPen(QPen(theme(Tone::Selection), entered_ ? 3 : 1.5));
        painter.setBrush(held && !entered_ ? QBrush(theme(Tone::Selection, 0.08)) : Qt::NoBrush);
        painter.drawRect(rect);
        if (entered_)
            continue;
        painter.setBrush(theme(Tone::Floor));
        const QPointF c = rect.center();
        for (const QPointF at : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight(), QPointF(c.x(), rect.top()),
                                 QPointF(c.x(), rect.bottom()), QPointF(rect.left(), c.y()), QPointF(rect.right(), c.y())})
            painter.drawRect(QRectF(at.x() - windowGrip / 2, at.y() - windowGrip / 2, windowGrip, windowGrip));
    }
}

void SheetCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme(Tone::Window));
    const auto sheet = shown();
    if (!sheet) {
        painter.setFont(fontOf(Type::Section));
        painter.setPen(theme(Tone::Text2));
        painter.drawText(rect(), Qt::AlignCenter, tr("No drawing sheets yet. Add one on the right."));
        return;
    }
    if (pictureScale_ <= 0 || picture_.isNull())
        redraw();
    if (pictureOrigin_ != origin_ || pictureScale_ != scale_ || picture_.deviceIndependentSize().toSize() != size())
        later_.start();
    const double zoom = scale_ / pictureScale_;
    const QRectF target(origin_ - pictureOrigin_ * zoom, picture_.deviceIndependentSize() * zoom);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(target, picture_, QRectF(picture_.rect()));
    painter.setRenderHint(QPainter::Antialiasing);
    if (grip_ && entered_ && window_ >= 0) {
        const QRectF inside = onScreen(sheet->windows[std::size_t(window_)]);
        painter.save();
        painter.setClipRect(inside);
        painter.fillRect(inside, Theme{}(Tone::Floor));
        painter.drawPixmap(target.translated(now_ - pressed_), picture_, QRectF(picture_.rect()));
        painter.restore();
    }
    paintFrames(painter, *sheet);
}

void SheetCanvas::showEvent(QShowEvent *)
{
    if (fitted_)
        fit();
    pictureScale_ = 0;
}

void SheetCanvas::resizeEvent(QResizeEvent *)
{
    if (fitted_)
        fit();
}

void SheetCanvas::zoomTo(double scale, QPointF about)
{
    const double after = std::clamp(scale, leastPaper, mostPaper);
    origin_ = about + (origin_ - about) * (after / scale_);
    scale_ = after;
    fitted_ = false;
    update();
}

void SheetCanvas::wheelEvent(QWheelEvent *event)
{
    const int delta = event->angleDelta().y();
    if (delta == 0)
        return;
    if (entered_)
        stepScale(delta > 0 ? -1 : 1);
    else
        zoomTo(scale_ * std::pow(1.2, delta / 120.0), event->position());
    event->accept();
}

void SheetCanvas::mousePressEvent(QMouseEvent *event)
{
    pressed_ = now_ = event->position();
    const Grip grip = gripAt(pressed_);
    panning_ = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && grip.window < 0);
    if (panning_ || event->button() != Qt::LeftButton) {
        if (event->button() == Qt::LeftButton)
            enter(false);
        return;
    }
    if (grip.window != window_)
        selectWindow(grip.window);
    grip_ = grip;
}

void SheetCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (panning_) {
        origin_ += event->position() - now_;
        fitted_ = false;
        update();
    }
    now_ = event->position();
    if (grip_)
        update();
    else
        showCursor(now_);
}

void SheetCanvas::showCursor(QPointF at)
{
    const Grip grip = gripAt(at);
    if (grip.window < 0)
        return unsetCursor();
    if (grip.moves())
        return setCursor(entered_ && grip.window == window_ ? Qt::OpenHandCursor : Qt::SizeAllCursor);
    if ((grip.left && grip.top) || (grip.right && grip.bottom))
        return setCursor(Qt::SizeFDiagCursor);
    if ((grip.right && grip.top) || (grip.left && grip.bottom))
        return setCursor(Qt::SizeBDiagCursor);
    setCursor(grip.left || grip.right ? Qt::SizeHorCursor : Qt::SizeVerCursor);
}

void SheetCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    now_ = event->position();
    panning_ = false;
    drop();
}

void SheetCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Grip grip = gripAt(event->position());
    selectWindow(grip.window);
    enter(grip.window >= 0);
}

bool SheetCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Delete || (key >= Qt::Key_Left && key <= Qt::Key_Down)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const auto sheet = shown();
        const int count = sheet ? int(sheet->windows.size()) : 0;
        const int next = window_ + (key->key() == Qt::Key_Tab ? 1 : -1);
        if ((key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) && next >= 0 && next < count) {
            selectWindow(next); // past the last one Tab goes on to the next control
            return true;
        }
    }
    return QWidget::event(event);
}

void SheetCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool coarse = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left: return nudge(-1, 0, coarse);
    case Qt::Key_Right: return nudge(1, 0, coarse);
    case Qt::Key_Up: return nudge(0, -1, coarse);
    case Qt::Key_Down: return nudge(0, 1, coarse);
    case Qt::Key_Return:
    case Qt::Key_Enter: return enter(true);
    case Qt::Key_Escape: return entered_ ? enter(false) : selectWindow(-1);
    case Qt::Key_Delete: return removeWindow();
    case Qt::Key_Home: return fit();
    case Qt::Key_Plus: return entered_ ? stepScale(-1) : zoomTo(scale_ * 1.25, QRectF(rect()).center());
    case Qt::Key_Minus: return entered_ ? stepScale(1) : zoomTo(scale_ * 0.8, QRectF(rect()).center());
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace gridhall
