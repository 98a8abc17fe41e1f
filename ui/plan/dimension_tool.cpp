// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/dimension_tool.h"

#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"

#include <cmath>
#include <cstdlib>

namespace gridhall {

void DimensionTool::press(const Pointer &pointer)
{
    move(pointer);
    if (points_.size() < 2) {
        if (points_.empty() || points_.back() != at_)
            points_.push_back(at_);
    } else {
        perform();
    }
    desk_.repaint();
}

void DimensionTool::move(const Pointer &pointer)
{
    snapped_ = pointer.free() || points_.size() > 1 ? Snapped{} : desk_.snapper.point(pointer.site);
    at_ = pointer.site + snapped_.by;
    if (pointer.shift() && points_.size() == 1) {
        const Point by = at_ - points_[0];
        at_ = std::abs(by.x) >= std::abs(by.y) ? Point{at_.x, points_[0].y} : Point{points_[0].x, at_.y};
    }
    desk_.repaint();
}

Tenths DimensionTool::offset() const
{
    const double dx = double(points_[1].x) - points_[0].x, dy = double(points_[1].y) - points_[0].y;
    const double length = std::hypot(dx, dy);
    const double across = (dx * (double(at_.y) - points_[0].y) - dy * (double(at_.x) - points_[0].x)) / length;
    return static_cast<Tenths>(std::lround(across));
}

void DimensionTool::perform()
{
    Note note;
    note.kind = NoteKind::Dimension;
    note.parent = desk_.hits.spaceAt(points_[0]);
    const Pose parent = sitePose(desk_.layout(), note.parent);
    for (const Point point : points_)
        note.points.push_back(parent.mapBack(point));
    note.offset = offset();
    const QString length = lengthText(distanceTenths(points_[0], points_[1]));
    const Placed result = added(desk_.layout(), std::move(note));
    cancel();
    desk_.session.perform(tr("Dimension %1").arg(length), result.edit);
    desk_.session.select(result.ids);
}

void DimensionTool::cancel()
{
    points_.clear();
    snapped_ = {};
    desk_.repaint();
}

void DimensionTool::paint(QPainter &painter) const
{
    const Theme theme = desk_.theme();
    if (points_.empty())
        return;
    const Point to = points_.size() > 1 ? points_[1] : at_;
    const double away = points_.size() > 1 ? desk_.view.pixels(offset()) : 0;
    paintMeasure(painter, desk_.view.toScreen(points_[0]), desk_.view.toScreen(to), away, lengthText(distanceTenths(points_[0], to)),
                 theme);
}

QString DimensionTool::hint() const
{
    return points_.size() < 2 ? tr("Dimension · click two points · Shift keeps straight · Esc ends")
                              : tr("Dimension · click where its line stands · Esc drops it");
}

} // namespace gridhall
