// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/study/what_if.h"
#include "ui/render/backdrop.h"
#include "ui/render/plan_scene.h"
#include "ui/render/plan_view.h"
#include "ui/render/theme.h"

#include <QHash>
#include <QStaticText>
#include <QString>

#include <array>
#include <map>
#include <memory>
#include <set>

class QPainter;

namespace gridhall {

/// How one layer shows.
struct LayerLook {
    bool visible = true;
    double opacity = 1.0;
    bool operator==(const LayerLook &) const = default;
};

/// All layers of a design: those by rule, and own ones by id.
struct LayerLooks {
    std::array<LayerLook, layerRuleCount> byRule;
    std::map<Id, LayerLook> own;

    const LayerLook &of(const Drawn &drawn) const;
    const LayerLook &of(LayerRule rule) const { return byRule[static_cast<std::size_t>(rule)]; }
    bool operator==(const LayerLooks &) const = default;
};
/// `states` speak over the design's own layers, in one window of a sheet.
LayerLooks layerLooks(const Layout &layout, const std::vector<LayerState> &states = {});

/// Values that colour the plan, worked out by the caller: load share by run and item, kW/m2 by rack or hall ...
struct OverlayValues {
    Ramp ramp = Ramp::PathLoad;
    double from = 0, to = 1;     ///< Ends of the ramp, in the unit of the values.
    std::optional<double> limit; ///< Tick on the legend; above it the error hatch (PathLoad) is drawn.
    Dimension dimension = Dimension::Ratio;
    QString title;               ///< Of the legend, in the reader's language.
    std::map<Id, double> values; ///< SI.
};

class AirMap;

/// A finding on the plan: what it is about, its cause, and where.
struct Mark {
    Severity severity = Severity::Error;
    std::vector<Id> subjects, cause; ///< cause: drawn heavy, the overloaded path.
    std::vector<Polygon> areas;      ///< On the site.
    QString value, limit;            ///< Of the callout: "267 A", "limit 200 A".
    bool callout = false;            ///< Show it; for the selected finding.
};
Mark markOf(const Finding &finding, bool callout = false);

/// Everything that decides how the plan looks, but not what is on it.
struct PlanStyle {
    Theme theme;
    LayerLooks layers;
    bool powerPaths = true; ///< Colours and legend of paths A and B; else runs step back behind an overlay.
    QString legendTitle;    ///< Empty: "Power A/B" or the overlay's title.
    bool grid = true;
    bool legend = true; ///< Off where something else on the sheet tells the colours.
    bool print = false; ///< Millimetre line weights, white ground, no snapping to pixels.
    double unit = 1.0;  ///< Device units per drawing pixel: 1 on screen; see printed().
    double unitsPerMm = 96 / 25.4;
    std::map<Id, QString> details; ///< Second label of an item, such as "2.5 MW · 89 %", over its rating.
    std::set<Id> cautious;         ///< Items whose detail is written in the warning colour.
    const OverlayValues *overlay = nullptr;
    std::map<Id, SupplyFate> fates;    ///< While something is taken out; empty: everything is in service.
    std::shared_ptr<const AirMap> air; ///< Temperatures of the air under the equipment; null: none.
    const Blobs *blobs = nullptr;      ///< Where backdrops are; null draws none.
    double northDegrees = 0;
    Id without; ///< An entity being dragged: left out with its children.

    /// For a printer of so many device units per millimetre.
    static PlanStyle printed(double unitsPerMm);
};

/// Draws a scene: screen, PDF and picture alike. Each pass stands alone, so that a canvas can keep them as layers.
class PlanPainter {
public:
    PlanPainter(const PlanScene &scene, PlanStyle style);

    PlanStyle style;

    /// All passes but the furniture. `rect` is the part of the device to fill.
    void paint(QPainter &painter, const QRectF &rect, const PlanView &view, const std::vector<Mark> &marks = {});

    void paintGround(QPainter &painter, const QRectF &rect, const PlanView &view);    ///< Sheet and grid.
    void paintBuilding(QPainter &painter, const QRectF &rect, const PlanView &view);  ///< Floors, walls, aisles, doors.
    void paintBackdrops(QPainter &painter, const QRectF &rect, const PlanView &view); ///< Plans to trace.
    void paintEquipment(QPainter &painter, const QRectF &rect, const PlanView &view); ///< Modules, then what stands.
    void paintRuns(QPainter &painter, const QRectF &rect, const PlanView &view);      ///< Paths, pipes, tap-offs.
    void paintLabels(QPainter &painter, const QRectF &rect, const PlanView &view);    ///< Tags, ratings, notes.
    void paintMarks(QPainter &painter, const QRectF &rect, const PlanView &view, const std::vector<Mark> &marks);
    /// The mark whose sign stands under a point of the device; null if none does.
    const Mark *signAt(QPointF at, const QRectF &rect, const PlanView &view, const std::vector<Mark> &marks) const;

    /// North arrow, scale bar and legend in the corners of `rect`. `scale` is written above the bar: "1 : 172".
    void paintFurniture(QPainter &painter, const QRectF &rect, const PlanView &view, double scale, bool marked);
    QSizeF legendSize(bool marked) const;
    void paintLegend(QPainter &painter, const QRectF &rect, bool marked) const;
    void paintLegendStrip(QPainter &painter, QPointF bottomRight, double room, bool marked) const;
    void paintScaleBar(QPainter &painter, QPointF bottomLeft, const PlanView &view, double scale) const;
    void paintNorth(QPainter &painter, QPointF topLeft) const;

    /// 1 : N of a view on a device of so many units per millimetre.
    static double scaleOf(const PlanView &view, double unitsPerMm);

    BackdropPictures &backdrops() { return backdrops_; }

private:
    friend class EquipmentPass;
    const PlanScene *scene_;
    QHash<QString, QStaticText> texts_;
    BackdropPictures backdrops_;
};

} // namespace gridhall
