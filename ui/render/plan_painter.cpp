// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_painter.h"

#include "ui/render/plan_frame.h"
#include "ui/render/text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gridhall {

const LayerLook &LayerLooks::of(const Drawn &drawn) const
{
    if (drawn.layer)
        if (const auto found = own.find(drawn.layer); found != own.end())
            return found->second;
    return byRule[static_cast<std::size_t>(drawn.rule)];
}

LayerLooks layerLooks(const Layout &layout, const std::vector<LayerState> &states)
{
    LayerLooks looks;
    bool dimensions = false;
    for (const auto &layer : layout.all<Layer>()) {
        const auto state = std::ranges::find(states, layer->id, &LayerState::layer);
        const LayerLook look =
            state == states.end() ? LayerLook{layer->visible, layer->opacity} : LayerLook{state->visible, state->opacity};
        if (layer->rule != LayerRule::Custom)
            looks.byRule[static_cast<std::size_t>(layer->rule)] = look;
        looks.own[layer->id] = look;
        dimensions = dimensions || layer->rule == LayerRule::Dimensions;
    }
    if (!dimensions)
        looks.byRule[static_cast<std::size_t>(LayerRule::Dimensions)] = looks.of(LayerRule::Annotations);
    return looks;
}

Mark markOf(const Finding &finding, bool callout)
{
    Mark mark;
    mark.severity = finding.effective();
    mark.subjects = finding.subjects;
    mark.cause = finding.cause;
    mark.areas = finding.area;
    mark.callout = callout && finding.demand && finding.limit;
    if (finding.demand)
        mark.value = spoken(*finding.demand);
    if (finding.limit)
        mark.limit = QCoreApplication::translate("Plan", "limit %1").arg(spoken(*finding.limit));
    return mark;
}

PlanStyle PlanStyle::printed(double unitsPerMm)
{
    PlanStyle style;
    style.print = true;
    style.unitsPerMm = unitsPerMm;
    style.unit = unitsPerMm * 0.21; // text of 9 drawing pixels is 1.9 mm high on paper
    return style;
}

double PlanPainter::scaleOf(const PlanView &view, double unitsPerMm) { return unitsPerMm * 1000 / view.pixelsPerMetre; }

PlanPainter::PlanPainter(const PlanScene &scene, PlanStyle look) : style(std::move(look)), scene_(&scene) {}

void PlanPainter::paint(QPainter &painter, const QRectF &rect, const PlanView &view, const std::vector<Mark> &marks)
{
    paintGround(painter, rect, view);
    paintBuilding(painter, rect, view);
    paintBackdrops(painter, rect, view);
    paintEquipment(painter, rect, view);
    paintRuns(painter, rect, view);
    paintLabels(painter, rect, view);
    paintMarks(painter, rect, view, marks);
}

namespace {

/// Lines of a grid with one pitch, as one batch.
void gridLines(QPainter &painter, const QRectF &rect, const PlanView &view, double pitch, const QPen &pen, bool snap)
{
    const auto place = [snap](double p) { return snap ? std::floor(p) + 0.5 : p; };
    QVector<QLineF> lines;
    const double left = (rect.left() - view.origin.x()) / view.pixelsPerMetre;
    const double right = (rect.right() - view.origin.x()) / view.pixelsPerMetre;
    for (double x = std::ceil(left / pitch) * pitch; x <= right; x += pitch) {
        const double at = place(view.origin.x() + view.scaled(x));
        lines << QLineF(at, rect.top(), at, rect.bottom());
    }
    const double top = (view.origin.y() - rect.top()) / view.pixelsPerMetre;
    const double bottom = (view.origin.y() - rect.bottom()) / view.pixelsPerMetre;
    for (double y = std::ceil(bottom / pitch) * pitch; y <= top; y += pitch) {
        const double at = place(view.origin.y() - view.scaled(y));
        lines << QLineF(rect.left(), at, rect.right(), at);
    }
    painter.setPen(pen);
    painter.drawLines(lines);
}

} // namespace

void PlanPainter::paintGround(QPainter &painter, const QRectF &rect, const PlanView &view)
{
    painter.fillRect(rect, style.theme(Tone::Sheet));
    if (!style.grid)
        return;
    // The fine grid fades out before it becomes a tone of its own; the coarse one grows by fives.
    const double ppm = view.pixelsPerMetre / style.unit;
    const bool snap = !style.print;
    if (ppm >= 7)
        gridLines(painter, rect, view, 1, planPen(style, Tone::Grid1, 1, 0.1), snap);
    double coarse = 5;
    while (coarse * ppm < 24)
        coarse *= 5;
    gridLines(painter, rect, view, coarse, planPen(style, Tone::Grid5, 1, 0.1), snap);
}

} // namespace gridhall
