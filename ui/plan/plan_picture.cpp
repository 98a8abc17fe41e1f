// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_picture.h"

#include <QElapsedTimer>
#include <QPainter>

#include <cmath>

namespace gridhall {

namespace {

constexpr double slowMs = 25;
constexpr int margin = 36; ///< Pixels around a box that its labels, walls and line widths may reach.

bool isWhole(double value) { return std::abs(value - std::round(value)) < 1e-6; }

} // namespace

void KeptPicture::renew(const Box &site)
{
    if (valid_ && !site.isEmpty())
        dirty_ += view_.toScreen(site).toAlignedRect().adjusted(-margin, -margin, margin, margin);
}

void KeptPicture::paint(QPainter &painter, const Viewport &view, double pixelRatio, bool hurried)
{
    const bool sameScale = view.pixelsPerMetre() == view_.pixelsPerMetre();
    const bool sameShape = pixmap_.devicePixelRatio() == pixelRatio && view.size() == view_.size();
    stretched_ = false;
    if (hurried && costMs_ > slowMs && sameShape && !pixmap_.isNull() && !sameScale) {
        const double zoom = view.pixelsPerMetre() / view_.pixelsPerMetre();
        const QPointF corner = view.toScreen(view_.toSite(QPointF(0, 0)));
        painter.drawPixmap(QRectF(corner, QSizeF(view_.size()) * zoom), pixmap_, QRectF(pixmap_.rect()));
        stretched_ = true;
        return;
    }
    if (!valid_ || !sameScale || !sameShape || !isWhole(pixelRatio))
        renderAll(view, pixelRatio);
    else
        shift(view);
    renderDirty();
    painter.drawPixmap(0, 0, pixmap_);
}

void KeptPicture::renderAll(const Viewport &view, double pixelRatio)
{
    QElapsedTimer timer;
    timer.start();
    view_ = view;
    pixmap_ = QPixmap(view.size() * pixelRatio);
    pixmap_.setDevicePixelRatio(pixelRatio);
    QPainter painter(&pixmap_);
    painter.setRenderHint(QPainter::Antialiasing);
    render_(painter, view_, QRectF(QPointF(0, 0), QSizeF(view_.size())));
    dirty_ = QRegion();
    valid_ = true;
    costMs_ = double(timer.nsecsElapsed()) * 1e-6;
}

/// Moves the picture by whole pixels; the strips that come into sight are dirty.
void KeptPicture::shift(const Viewport &view)
{
    const QPointF by = view.toScreen(Point{}) - view_.toScreen(Point{});
    const QPoint whole = by.toPoint();
    if (whole.isNull())
        return;
    const QRect all(QPoint(0, 0), view_.size());
    if (std::abs(whole.x()) >= all.width() || std::abs(whole.y()) >= all.height()) {
        renderAll(view, pixmap_.devicePixelRatio());
        return;
    }
    const auto ratio = int(std::round(pixmap_.devicePixelRatio()));
    pixmap_.scroll(whole.x() * ratio, whole.y() * ratio, pixmap_.rect());
    view_ = view;
    dirty_.translate(whole);
    dirty_ += QRegion(all) - QRegion(all.translated(whole));
}

void KeptPicture::renderDirty()
{
    dirty_ &= QRect(QPoint(0, 0), view_.size());
    if (dirty_.isEmpty())
        return;
    if (dirty_.rectCount() > 8)
        dirty_ = dirty_.boundingRect();
    QPainter painter(&pixmap_);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRect &rect : dirty_) {
        painter.setClipRect(rect);
        render_(painter, view_, QRectF(rect));
    }
    dirty_ = QRegion();
}

} // namespace gridhall
