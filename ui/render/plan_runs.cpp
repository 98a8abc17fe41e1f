// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_frame.h"

#include "core/catalog/specs.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Colour, weight and dash of a run on the plan.
struct Trace {
    Tone tone = Tone::PowerBoth;
    double pixels = 1, printMm = 0.18;
    std::vector<double> dash;
};

Trace powerTrace(const Drawn &run)
{
    Trace trace;
    trace.tone = run.feed == Feed::A ? Tone::PowerA : run.feed == Feed::B ? Tone::PowerB : Tone::PowerBoth;
    if (run.feed == Feed::B)
        trace.dash = {7, 3};
    if (run.role == Role::Busway) {
        trace.pixels = 2;
        trace.printMm = 0.35;
    } else if (run.role == Role::Cable) {
        trace.pixels = 4;
        trace.printMm = 0.5;
    } else {
        trace.dash.clear(); // whips are too short for dashes
    }
    return trace;
}

Trace fluidTrace(const Drawn &run)
{
    const bool tcs = run.circuit == Circuit::Tcs || (run.circuit == Circuit::None && run.role == Role::Hose);
    const bool back = run.leg == Leg::Return;
    Trace trace;
    trace.tone = tcs ? (back ? Tone::TcsReturn : Tone::TcsSupply) : (back ? Tone::FwsReturn : Tone::FwsSupply);
    const bool header = !tcs && run.bore_m >= 0.2;
    trace.pixels = tcs ? 1 : header ? 3 : 2;
    trace.printMm = tcs ? 0.18 : header ? 0.5 : 0.35;
    if (back)
        trace.dash = tcs ? std::vector<double>{6, 3} : std::vector<double>{8, 4};
    return trace;
}

Trace traceOf(const Drawn &run)
{
    switch (run.role) {
    case Role::Pipe:
    case Role::Hose:
    case Role::Manifold: return fluidTrace(run);
    case Role::Duct: return {Tone::ColdAir, 2, 0.35, {}};
    case Role::Tray: return {Tone::Equipment, 1, 0.13, {8, 2, 2, 2}};
    default: return run.circuit != Circuit::None ? fluidTrace(run) : powerTrace(run);
    }
}

QPen penOf(const PlanStyle &style, const Trace &trace, double shrink)
{
    const double pixels = std::max(1.0, trace.pixels * shrink);
    QPen pen = planPen(style, trace.tone, pixels, trace.printMm);
    if (!trace.dash.empty()) {
        QList<qreal> pattern;
        for (const double dash : trace.dash)
            pattern << dash * style.unit * std::max(0.6, shrink) / pen.widthF();
        pen.setDashPattern(pattern);
    }
    return pen;
}

/// Dead is grey and dotted, what takes over doubles its width, over its limit is red.
QPen fatedPen(const PlanStyle &style, QPen pen, SupplyFate fate)
{
    if (fate == SupplyFate::Carries || fate == SupplyFate::Over)
        pen.setWidthF(2 * pen.widthF());
    if (fate != SupplyFate::Carries)
        pen.setColor(fateColour(style, fate, true));
    if (fate == SupplyFate::Dead || fate == SupplyFate::Lost)
        pen.setDashPattern({3, 3});
    return pen;
}

QPolygonF lineOf(const PlanView &view, const Polyline &path, bool snap)
{
    QPolygonF line = view.toDevice(path);
    if (snap)
        for (QPointF &p : line)
            p = QPointF(std::floor(p.x()) + 0.5, std::floor(p.y()) + 0.5);
    return line;
}

void paintTapOff(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &tapOff)
{
    const QPointF c = view.toDevice(tapOff.box.centre());
    const double side = std::clamp(view.pixelsPerMetre / style.unit * 0.24, 0.0, 7.0) * style.unit;
    if (side < 2 * style.unit)
        return;
    const Tone tone = tapOff.feed == Feed::B ? Tone::PowerB : tapOff.feed == Feed::A ? Tone::PowerA : Tone::PowerBoth;
    painter.fillRect(QRectF(c.x() - side / 2, c.y() - side / 2, side, side), style.theme(tone));
}

/// A valve as two triangles along its pipe, a check valve as one with a bar, a strainer as a slashed square, a coupling
/// as two squares.
void paintFitting(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &fitting)
{
    const double half = std::clamp(view.pixelsPerMetre / style.unit * 0.11, 0.0, 6.0) * style.unit;
    if (half < 1.2 * style.unit)
        return;
    painter.save();
    painter.translate(view.toDevice(fitting.box.centre()));
    painter.rotate(-fitting.pose.angle / 1000.0);
    painter.setPen(planPen(style, Tone::Text, 1, 0.2));
    const bool checks = fitting.part && fitting.part->trait("valve") == "check";
    painter.setBrush(style.theme(fitting.shut ? Tone::Error : Tone::Panel));
    if (fitting.role == Role::Coupling) {
        painter.drawRect(QRectF(-half, -half / 2, half * 0.8, half));
        painter.drawRect(QRectF(half * 0.2, -half / 2, half * 0.8, half));
    } else if (fitting.role == Role::Strainer) {
        painter.drawRect(QRectF(-half, -half * 0.7, 2 * half, 1.4 * half));
        painter.drawLine(QPointF(-half, half * 0.7), QPointF(half, -half * 0.7));
    } else if (checks) {
        painter.drawPolygon(QPolygonF{{-half, -half * 0.7}, {half, 0}, {-half, half * 0.7}});
        painter.drawLine(QPointF(half, -half * 0.8), QPointF(half, half * 0.8));
    } else {
        painter.drawPolygon(QPolygonF{{-half, -half * 0.7}, {half, half * 0.7}, {half, -half * 0.7}, {-half, half * 0.7}});
    }
    painter.restore();
}

} // namespace

void PlanPainter::paintRuns(QPainter &painter, const QRectF &rect, const PlanView &view)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    const double ppm = view.pixelsPerMetre / style.unit;
    const double shrink = std::clamp(ppm / 14, 0.3, 1.0);
    const double behind = style.overlay && !style.powerPaths ? 0.35 : 1.0;
    std::vector<const Drawn *> tapOffs;
    for (const Drawn *drawn : scene_->within(view.toSite(rect).grown(fromMm(300)))) {
        const LayerLook &look = style.layers.of(*drawn);
        if (!look.visible || (style.without && drawn->parent == style.without))
            continue;
        if (drawn->kind == Drawn::Kind::Item && (drawn->role == Role::TapOff || isFittingRole(drawn->role)))
            tapOffs.push_back(drawn);
        if (drawn->kind != Drawn::Kind::Run)
            continue;
        const double length = std::max(view.scaled(metresOf(drawn->box.width())), view.scaled(metresOf(drawn->box.height())));
        if (length < 2 * style.unit || (ppm < 4 && (drawn->role == Role::Whip || drawn->role == Role::Hose)))
            continue;
        QPen pen = penOf(style, traceOf(*drawn), shrink);
        double opacity = look.opacity * behind;
        if (style.overlay)
            if (const auto value = style.overlay->values.find(drawn->id); value != style.overlay->values.end()) {
                const double span = style.overlay->to - style.overlay->from;
                const bool left = style.overlay->ramp == Ramp::Headroom; // the more the better
                const bool over = left ? value->second < 0 : value->second > style.overlay->limit.value_or(style.overlay->to);
                const double t = std::clamp((value->second - style.overlay->from) / span, 0.0, 1.0);
                pen.setColor(over ? style.theme(Tone::Error) : rampColour(style.overlay->ramp, left ? t : 0.25 + 0.75 * t));
                opacity = look.opacity;
            }
        if (const auto fate = style.fates.find(drawn->id); fate != style.fates.end())
            pen = fatedPen(style, pen, fate->second);
        painter.setOpacity(opacity);
        painter.setPen(pen);
        painter.drawPolyline(lineOf(view, drawn->path, !style.print));
    }
    for (const Drawn *tapOff : tapOffs) {
        painter.setOpacity(style.layers.of(*tapOff).opacity * behind);
        if (isFittingRole(tapOff->role))
            paintFitting(painter, style, view, *tapOff);
        else
            paintTapOff(painter, style, view, *tapOff);
    }
    painter.restore();
}

} // namespace gridhall
