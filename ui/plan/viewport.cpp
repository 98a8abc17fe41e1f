// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/viewport.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

Tenths clamped(double tenths) { return static_cast<Tenths>(std::clamp(std::round(tenths), -2.0e9, 2.0e9)); }

} // namespace

QPointF Viewport::toScreen(QPointF tenths) const { return origin_ + QPointF(pixels(tenths.x()), -pixels(tenths.y())); }

QPolygonF Viewport::toScreen(const Polygon &polygon) const
{
    QPolygonF screen;
    screen.reserve(qsizetype(polygon.size()));
    for (const Point corner : polygon)
        screen.append(toScreen(corner));
    return screen;
}

QRectF Viewport::toScreen(const Box &box) const
{
    return QRectF(toScreen(Point{box.min.x, box.max.y}), toScreen(Point{box.max.x, box.min.y}));
}

Point Viewport::toSite(QPointF screen) const
{
    const QPointF from = screen - origin_;
    return {clamped(tenths(from.x())), clamped(-tenths(from.y()))};
}

Box Viewport::toSite(const QRectF &screen) const
{
    const Point a = toSite(screen.bottomLeft()), b = toSite(screen.topRight());
    return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}

void Viewport::zoomAt(QPointF screen, double factor)
{
    const double scale = std::clamp(pixelsPerMetre_ * factor, leastScale, mostScale);
    origin_ = screen + (origin_ - screen) * (scale / pixelsPerMetre_);
    pixelsPerMetre_ = scale;
    settle();
}

void Viewport::panBy(QPointF pixels)
{
    origin_ += pixels;
    settle();
}

void Viewport::centreOn(Point site) { panBy(QPointF(size_.width() / 2.0, size_.height() / 2.0) - toScreen(site)); }

void Viewport::fit(const Box &box, double leftInset, double topInset, double margin)
{
    if (box.isEmpty())
        return;
    const double width = std::max(40.0, size_.width() - leftInset - 2 * margin);
    const double height = std::max(40.0, size_.height() - topInset - 2 * margin);
    const double wide = std::max(0.5, metresOf(std::int64_t(box.max.x) - box.min.x));
    const double high = std::max(0.5, metresOf(std::int64_t(box.max.y) - box.min.y));
    pixelsPerMetre_ = std::clamp(std::min(width / wide, height / high), leastScale, 400.0);
    centreOn(box.centre());
    panBy({leftInset / 2, topInset / 2});
}

void Viewport::setScale(double pixelsPerMetre) { zoomAt({size_.width() / 2.0, size_.height() / 2.0}, pixelsPerMetre / pixelsPerMetre_); }

void Viewport::settle() { origin_ = {std::round(origin_.x()), std::round(origin_.y())}; }

} // namespace gridhall
