// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/air_map.h"
#include "ui/render/plan_frame.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Fills the wall outside an outline, then the floor inside. The grid shows through the floor in its own colour.
void paintHall(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &hall)
{
    const QPolygonF outline = view.toDevice(hall.outline);
    const double least = (style.print ? 0.5 * style.unitsPerMm : 3 * style.unit);
    const double wall = std::max(view.scaled(metresOf(hall.wall)), hall.wall > 0 ? least : 0.0);
    if (wall > 0) {
        QPen pen(style.theme(Tone::Wall), 2 * wall, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        painter.setPen(pen);
    } else {
        painter.setPen(planPen(style, Tone::Wall, 1, 0.18));
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(outline);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.theme(Tone::Floor));
    painter.drawPolygon(outline);
}

void paintFloorGrid(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &hall)
{
    const double ppm = view.pixelsPerMetre / style.unit;
    if (!style.grid || ppm < 7)
        return;
    const QRectF box = view.toDevice(boxOf(hall.outline)).intersected(painter.clipBoundingRect());
    QPainterPath floor;
    floor.addPolygon(view.toDevice(hall.outline));
    painter.save();
    painter.setClipPath(floor, Qt::IntersectClip);
    QVector<QLineF> lines;
    const auto place = [&style](double p) { return style.print ? p : std::floor(p) + 0.5; };
    const Box site = view.toSite(box);
    for (double x = std::ceil(metresOf(site.min.x)); x <= metresOf(site.max.x); ++x) {
        const double at = place(view.origin.x() + view.scaled(x));
        lines << QLineF(at, box.top(), at, box.bottom());
    }
    for (double y = std::ceil(metresOf(site.min.y)); y <= metresOf(site.max.y); ++y) {
        const double at = place(view.origin.y() - view.scaled(y));
        lines << QLineF(box.left(), at, box.right(), at);
    }
    painter.setPen(planPen(style, Tone::Grid1, 1, 0.1));
    painter.drawLines(lines);
    painter.restore();
}

/// The two short sides of an aisle: where containment doors close it.
void paintAisleEnds(QPainter &painter, const QPolygonF &outline)
{
    if (outline.size() != 4)
        return;
    const bool firstShort = QLineF(outline[0], outline[1]).length() < QLineF(outline[1], outline[2]).length();
    const int first = firstShort ? 0 : 1;
    for (const int i : {first, first + 2})
        painter.drawLine(outline[i], outline[(i + 1) % 4]);
}

void paintAisle(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &aisle)
{
    if (aisle.aisle == AisleKind::None)
        return;
    const bool hot = aisle.aisle == AisleKind::Hot;
    const QPolygonF outline = view.toDevice(aisle.outline);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hot ? style.theme(Tone::HotAisle) : style.theme(Tone::ColdAir, 0.05));
    painter.drawPolygon(outline);
    if (!aisle.contained)
        return;
    painter.setPen(planPen(style, hot ? Tone::HotAir : Tone::ColdAir, 1, 0.18, {4, 2}));
    paintAisleEnds(painter, outline);
}

void paintArea(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &space)
{
    painter.setBrush(Qt::NoBrush);
    switch (space.space) {
    case SpaceKind::NoGo: {
        QBrush hatch(style.theme(Tone::Text3, 0.45), Qt::BDiagPattern);
        hatch.setTransform(QTransform::fromScale(style.unit, style.unit));
        painter.setBrush(hatch);
        painter.setPen(planPen(style, Tone::Text3, 1, 0.18, {4, 3}));
        break;
    }
    case SpaceKind::Yard: painter.setPen(planPen(style, Tone::BorderStrong, 1, 0.18, {10, 4, 2, 4})); break;
    case SpaceKind::Zone: painter.setPen(planPen(style, style.theme(Tone::Dimension, 0.7), 1, 0.13, {6, 4})); break;
    case SpaceKind::Compartment: painter.setPen(planPen(style, style.theme(Tone::Equipment, 0.6), 1, 0.13)); break;
    default: return;
    }
    painter.drawPolygon(view.toDevice(space.outline));
}

void paintSpace(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &space)
{
    if (space.space == SpaceKind::Aisle)
        return paintAisle(painter, style, view, space);
    const bool stamped = bool(space.module);
    if (!stamped && (space.space == SpaceKind::Hall || space.space == SpaceKind::Building)) {
        paintHall(painter, style, view, space);
        if (space.space == SpaceKind::Hall)
            paintFloorGrid(painter, style, view, space);
        return;
    }
    paintArea(painter, style, view, space);
}

/// A gap in the wall, one or two leaves opening towards the front, and their swing.
void paintDoor(Frame &f)
{
    if (f.smallerPixels() < 1)
        return;
    const UvRect gap = f.whole();
    f.box(gap, QPen(Qt::NoPen), f.style.theme(Tone::Floor));
    f.line(gap.u0, gap.v0, gap.u0, gap.v1, f.outline());
    f.line(gap.u1, gap.v0, gap.u1, gap.v1, f.outline());
    if (f.pixels(f.width) < 8)
        return;
    f.line(gap.u0, gap.v1, gap.u1, gap.v1, f.detail(0.6));
    const bool pair = f.width > 1.3;
    const double leaf = pair ? f.width / 2 : f.width;
    const auto swing = [&](double hinge, double towards) {
        f.line(hinge, gap.v0, hinge, gap.v0 - leaf, f.outline());
        QPolygonF arc;
        for (int i = 0; i <= 12; ++i) {
            const double a = i / 12.0 * std::acos(0.0);
            arc << f.at(hinge + towards * leaf * std::sin(a), gap.v0 - leaf * std::cos(a));
        }
        f.painter.setBrush(Qt::NoBrush);
        f.painter.setPen(planPen(f.style, Tone::Equipment, 1, 0.13, {2, 2}));
        f.painter.drawPolyline(arc);
    };
    swing(gap.u0, 1);
    if (pair)
        swing(gap.u1, -1);
}

void paintBuilt(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &item)
{
    Frame frame(painter, style, view, item, false);
    if (item.role == Role::Door)
        return paintDoor(frame);
    // Columns and walls are solid; tiny ones stay visible.
    if (frame.smallerPixels() < 2) {
        painter.fillRect(view.toDevice(item.box).adjusted(-0.5, -0.5, 0.5, 0.5), style.theme(Tone::Wall));
        return;
    }
    frame.box(frame.whole(), QPen(Qt::NoPen), style.theme(Tone::Wall));
}

} // namespace

void PlanPainter::paintBuilding(QPainter &painter, const QRectF &rect, const PlanView &view)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Drawn *drawn : scene_->within(view.toSite(rect))) {
        const bool built = drawn->kind == Drawn::Kind::Item && drawn->rule == LayerRule::Building;
        const LayerLook &look = style.layers.of(*drawn);
        if ((drawn->kind != Drawn::Kind::Space && !built) || !look.visible || drawn->id == style.without)
            continue;
        painter.setOpacity(look.opacity);
        if (built)
            paintBuilt(painter, style, view, *drawn);
        else
            paintSpace(painter, style, view, *drawn);
    }
    painter.setOpacity(1);
    if (style.air)
        style.air->paint(painter, rect, view, style);
    painter.restore();
}

} // namespace gridhall
