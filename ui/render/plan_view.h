// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <cmath>

namespace gridhall {

/// How the site lands on a device: y of the plan goes up, y of the device down.
struct PlanView {
    QPointF origin;             ///< Where the site's (0, 0) is on the device.
    double pixelsPerMetre = 20; ///< Device units per metre.

    double scaled(double metres) const { return metres * pixelsPerMetre; }
    QPointF toDevice(Point p) const { return {origin.x() + metresOf(p.x) * pixelsPerMetre, origin.y() - metresOf(p.y) * pixelsPerMetre}; }
    QPolygonF toDevice(const Polygon &polygon) const
    {
        QPolygonF out;
        out.reserve(static_cast<qsizetype>(polygon.size()));
        for (const Point &p : polygon)
            out << toDevice(p);
        return out;
    }
    QRectF toDevice(const Box &box) const { return QRectF(toDevice(Point{box.min.x, box.max.y}), toDevice(Point{box.max.x, box.min.y})); }
    /// Clamped to +-200 km.
    Point toSite(QPointF p) const
    {
        const auto tenths = [](double metres) { return static_cast<Tenths>(std::lround(std::min(2e5, std::max(-2e5, metres)) * 1e4)); };
        return {tenths((p.x() - origin.x()) / pixelsPerMetre), tenths((origin.y() - p.y()) / pixelsPerMetre)};
    }
    Box toSite(const QRectF &rect) const
    {
        const Point a = toSite(rect.bottomLeft()), b = toSite(rect.topRight());
        return {a, b};
    }

    /// The largest scale at which `box` fits `target`, centred.
    static PlanView fitted(const Box &box, const QRectF &target)
    {
        const double width = std::max(0.1, metresOf(box.width())), height = std::max(0.1, metresOf(box.height()));
        return centred(box.centre(), std::min(target.width() / width, target.height() / height), target.center());
    }
    static PlanView centred(Point site, double pixelsPerMetre, QPointF device)
    {
        return {{device.x() - metresOf(site.x) * pixelsPerMetre, device.y() + metresOf(site.y) * pixelsPerMetre}, pixelsPerMetre};
    }
    bool operator==(const PlanView &) const = default;
};

} // namespace gridhall
