// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"
#include "ui/render/plan_view.h"

#include <QImage>

class QPainter;

namespace gridhall {

struct PlanStyle;

/// Temperatures of the air of rooms at one height, as bands of 1 K with two iso-lines: the recommended inlet, solid,
/// and 2 K below it, dashed. Solids take the air beside them, so that bands run up to the racks.
class AirMap {
public:
    AirMap(const std::vector<RoomFieldPtr> &rooms, double height_m, double from_k, double to_k, double limit_k);

    double height_m() const { return height_m_; }
    void paint(QPainter &painter, const QRectF &rect, const PlanView &view, const PlanStyle &style) const;
    /// Temperature of the air at a point of the site; 0 where there is none.
    double at(Point site) const;

private:
    struct Sheet {
        Pose frame;
        Point corner;
        std::array<double, 2> step_m{};
        int nx = 0, ny = 0;
        std::vector<float> kelvin; ///< x fastest; every cell has one.
        Polygon outline;           ///< On the site.

        float value(double x_m, double y_m) const;
        std::array<double, 2> local(Point site) const;
        Point site(double x_m, double y_m) const;
    };
    void paintSheet(QPainter &painter, const QRectF &rect, const PlanView &view, const Sheet &sheet) const;
    void paintIsoLine(QPainter &painter, const PlanView &view, const Sheet &sheet, double kelvin) const;
    QRgb colourOf(float kelvin) const;

    std::vector<Sheet> sheets_;
    double height_m_, from_k_, to_k_, limit_k_;
    std::vector<QRgb> bands_; ///< One for each kelvin.
};

} // namespace gridhall
