// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"
#include "ui/render/air_streams.h"
#include "ui/render/plan_view.h"

#include <QImage>

#include <optional>

class QPainter;

namespace gridhall {

struct PlanStyle;

/// What an air map shows and how.
struct AirMapLook {
    double height_m = 1.8; ///< Above the floor.
    double from_k = 291.15, to_k = 313.15, limit_k = 300.15;
    bool flow = false;                ///< Arrows, too.
    std::vector<RoomFieldPtr> before; ///< Not empty: how much warmer it has become since; from_k and to_k are differences.
    std::vector<AirStream> streams;
};

/// Temperatures of the air of rooms at one height, as bands of 1 K with two iso-lines: the recommended inlet, solid,
/// and 2 K below it, dashed. Solids take the air beside them, so that bands run up to the racks.
class AirMap {
public:
    AirMap(const std::vector<RoomFieldPtr> &rooms, AirMapLook look);

    double height_m() const { return look_.height_m; }
    /// The coolest and the warmest of what it colours.
    std::pair<double, double> extremes() const;
    bool isChange() const { return !look_.before.empty(); }
    void paint(QPainter &painter, const QRectF &rect, const PlanView &view, const PlanStyle &style) const;
    /// Temperature of the air at a point of the site (or its change); nothing where there is none.
    std::optional<double> at(Point site) const;
    /// How fast the air moves there, m/s along the floor; nothing where it is not known.
    std::optional<double> speedAt(Point site) const;

private:
    struct Sheet {
        Pose frame;
        Point corner;
        std::array<double, 2> step_m{};
        int nx = 0, ny = 0;
        std::vector<float> kelvin;               ///< x fastest; every cell has one.
        std::vector<std::array<float, 2>> speed; ///< m/s; 0 in solids; empty: not known.
        Polygon outline;                         ///< On the site.

        float value(double x_m, double y_m) const;
        std::array<double, 2> local(Point site) const;
        Point site(double x_m, double y_m) const;
    };
    void paintSheet(QPainter &painter, const QRectF &rect, const PlanView &view, const Sheet &sheet) const;
    void paintIsoLine(QPainter &painter, const PlanView &view, const Sheet &sheet, double kelvin) const;
    void paintFlow(QPainter &painter, const QRectF &rect, const PlanView &view, const PlanStyle &style, const Sheet &sheet) const;
    void takeBefore(Sheet &sheet, const RoomField &room) const;
    QRgb colourOf(float kelvin) const;

    std::vector<Sheet> sheets_;
    AirMapLook look_;
    std::vector<QRgb> bands_; ///< One for each kelvin.
};

} // namespace gridhall
