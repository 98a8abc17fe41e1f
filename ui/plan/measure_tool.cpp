// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/measure_tool.h"

#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"
#include "ui/render/text.h"

#include <cmath>
#include <cstdlib>

namespace gridhall {

namespace {

constexpr double closePixels = 8;
constexpr Tenths beside = 3000; ///< Where the line of a kept dimension stands: 300 mm away.

} // namespace

bool MeasureTool::closes(QPointF screen) const
{
    const QPointF first = points_.size() > 2 ? desk_.view.toScreen(points_.front()) - screen : QPointF(1e9, 0);
    return std::hypot(first.x(), first.y()) < closePixels;
}

/// A click on the first point closes the area, one on the last ends the route.
void MeasureTool::press(const Pointer &pointer)
{
    if (ended_)
        cancel();
    move(pointer);
    if (closes(pointer.screen))
        ended_ = closed_ = true;
    else if (points_.size() > 1 && points_.back() == at_)
        ended_ = true;
    else if (points_.empty() || points_.back() != at_)
        points_.push_back(at_);
    desk_.repaint();
}

void MeasureTool::move(const Pointer &pointer)
{
    if (ended_)
        return;
    snapped_ = pointer.free() ? Snapped{} : desk_.snapper.point(pointer.site);
    at_ = pointer.site + snapped_.by;
    if (pointer.shift() && !points_.empty()) {
        const Point by = at_ - points_.back();
        at_ = std::abs(by.x) >= std::abs(by.y) ? Point{at_.x, points_.back().y} : Point{points_.back().x, at_.y};
    }
    desk_.repaint();
}

bool MeasureTool::key(const QKeyEvent &event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (enter && points_.size() > 1) {
        keep();
        return true;
    }
    if (event.key() == Qt::Key_Backspace && points_.size() > 1 && !ended_) {
        points_.pop_back();
        desk_.repaint();
        return true;
    }
    return false;
}

/// Each leg becomes a dimension; one step.
void MeasureTool::keep()
{
    Layout after = desk_.layout();
    Edit all;
    std::vector<Id> ids;
    Polyline legs = points_;
    if (closed_)
        legs.push_back(points_.front());
    for (std::size_t i = 0; i + 1 < legs.size(); ++i) {
        Note note;
        note.kind = NoteKind::Dimension;
        note.parent = desk_.hits.spaceAt(legs[i]);
        const Pose parent = sitePose(after, note.parent);
        note.points = {parent.mapBack(legs[i]), parent.mapBack(legs[i + 1])};
        note.offset = beside;
        const Placed made = added(after, std::move(note));
        after = after.applying(made.edit);
        all = all.then(made.edit);
        ids.push_back(made.ids.front());
    }
    cancel();
    desk_.session.perform(ids.size() == 1 ? tr("Keep a measure") : tr("Keep %1 measures").arg(ids.size()), all);
    desk_.session.select(ids);
}

void MeasureTool::cancel()
{
    points_.clear();
    ended_ = closed_ = false;
    snapped_ = {};
    desk_.repaint();
}

Polyline MeasureTool::route() const
{
    Polyline line = points_;
    if (closed_)
        line.push_back(points_.front());
    else if (!ended_)
        line.push_back(at_);
    return line;
}

void MeasureTool::paint(QPainter &painter) const
{
    if (points_.empty())
        return;
    const Theme theme = desk_.theme();
    const Polyline line = route();
    if (line.size() > 3)
        painter.setPen(Qt::NoPen), painter.setBrush(theme(Tone::Selection, 0.08)), painter.drawPolygon(desk_.view.toScreen(Polygon(line)));
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        paintMeasure(painter, desk_.view.toScreen(line[i]), desk_.view.toScreen(line[i + 1]), 0,
                     lengthText(distanceTenths(line[i], line[i + 1])), theme);
}

QStringList MeasureTool::tip() const
{
    if (points_.empty())
        return {};
    const Polyline line = route();
    if (points_.size() == 1 || (points_.size() == 2 && ended_)) {
        const Point by = line.back() - line.front();
        return {lengthText(distanceTenths(line.front(), line.back())), tr("dx %1   dy %2").arg(lengthText(by.x), lengthText(by.y))};
    }
    QStringList lines{tr("Route %1").arg(lengthText(lengthTenths(line)))};
    if (const Polygon area(line.begin(), line.end() - (closed_ ? 1 : 0)); isSimple(area))
        lines << tr("Area %1").arg(spoken(Amount(areaM2(area), Dimension::Area)));
    return lines;
}

QString MeasureTool::hint() const
{
    return points_.size() < 2
               ? tr("Measure · click two points · Shift keeps straight · Esc ends")
               : tr("Measure · click on for a route, on the first point for an area · Enter keeps it as dimensions · Esc ends");
}

} // namespace gridhall
