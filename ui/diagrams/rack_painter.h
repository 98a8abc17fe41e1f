// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/rack_face.h"
#include "core/study/snapshot.h"
#include "ui/render/theme.h"

#include <QCoreApplication>
#include <QRectF>

class QPainter;

namespace gridhall {

/// Draws the elevation of one rack: frame, units, devices, manifold and busbar, feeds above, sums below. Screen and print alike.
class RackPainter {
    Q_DECLARE_TR_FUNCTIONS(gridhall::RackPainter)

public:
    /// `unit` is a rack unit in device units.
    RackPainter(QPainter &painter, const Layout &layout, const Theme &theme, double unit);

    void paint(const RackFace &face, QPointF topLeft, bool rear, Id selected) const;
    void paintScale(std::int32_t units, QPointF topRight) const; ///< Numbers of the units beside the first rack.

    double width() const { return unit_ * 10.6; }
    double height(std::int32_t units) const { return unit_ * (units + 2.4); }
    double feedHeight() const { return unit_ * 4; }
    double footHeight() const { return unit_ * 7; }
    /// Where a unit range stands in a rack drawn at `topLeft` (below its feeds).
    QRectF place(QPointF topLeft, std::int32_t units, std::int32_t unit, std::int32_t count) const;

private:
    void paintFeeds(const RackFace &face, QPointF topLeft) const;
    void paintFrame(const RackFace &face, const QRectF &frame, bool rear, bool selected) const;
    void paintSlot(const RackFace::Slot &slot, const QRectF &place, bool rear, bool selected) const;
    void paintFoot(const RackFace &face, const QRectF &foot) const;
    QFont font(double share, int weight = 400) const;

    QPainter &painter_;
    const Layout &layout_;
    Theme theme_;
    double unit_;
};

} // namespace gridhall
