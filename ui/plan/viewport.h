// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/plan_view.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSize>

namespace gridhall {

/// What part of the site is on the screen, and how large. Screen pixels are logical; y runs down there.
class Viewport {
public:
    static constexpr double leastScale = 0.02, mostScale = 4000.0; ///< Pixels per metre.

    void resize(QSize size) { size_ = size; }
    QSize size() const { return size_; }

    double pixelsPerMetre() const { return pixelsPerMetre_; }
    double tenths(double pixels) const { return pixels / pixelsPerMetre_ * 1e4; } ///< Length on the site.
    double pixels(double tenths) const { return tenths * 1e-4 * pixelsPerMetre_; }

    QPointF toScreen(Point site) const { return toScreen(QPointF(site.x, site.y)); }
    QPointF toScreen(QPointF tenths) const; ///< Site in tenths of a millimetre.
    QPolygonF toScreen(const Polygon &polygon) const;
    QRectF toScreen(const Box &box) const;
    Point toSite(QPointF screen) const;
    Box toSite(const QRectF &screen) const;
    Box visible() const { return toSite(QRectF(QPointF(0, 0), QSizeF(size_))); }
    PlanView plan() const { return {origin_, pixelsPerMetre_}; } ///< As the plan painter takes it.

    void zoomAt(QPointF screen, double factor); ///< What lies under `screen` stays there.
    void panBy(QPointF pixels);
    void centreOn(Point site);
    void fit(const Box &box, double leftInset, double topInset, double margin);
    void setScale(double pixelsPerMetre);

private:
    void settle(); ///< Whole pixels, so that a cached picture can be moved.

    QSize size_{800, 600};
    QPointF origin_{400, 300}; ///< Where the site's zero is on the screen.
    double pixelsPerMetre_ = 30;
};

} // namespace gridhall
