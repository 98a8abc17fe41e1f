// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/measure_tool.h"

#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"

#include <cstdlib>

namespace gridhall {

void MeasureTool::press(const Pointer &pointer)
{
    move(pointer);
    if (points_.size() > 1)
        points_.clear();
    points_.push_back(at_);
    desk_.repaint();
}

void MeasureTool::move(const Pointer &pointer)
{
    last_ = pointer;
    snapped_ = pointer.free() ? Snapped{} : desk_.snapper.point(pointer.site);
    at_ = pointer.site + snapped_.by;
    if (pointer.shift() && points_.size() == 1) {
        const Point by = at_ - points_[0];
        at_ = std::abs(by.x) >= std::abs(by.y) ? Point{at_.x, points_[0].y} : Point{points_[0].x, at_.y};
    }
    desk_.repaint();
}

void MeasureTool::cancel()
{
    points_.clear();
    snapped_ = {};
    desk_.repaint();
}

void MeasureTool::paint(QPainter &painter) const
{
    const Theme theme = desk_.theme();
    if (points_.empty())
        return;
    paintMeasure(painter, desk_.view.toScreen(points_[0]), desk_.view.toScreen(to()), 0,
                 lengthText(distanceTenths(points_[0], to())), theme);
}

QStringList MeasureTool::tip() const
{
    if (points_.empty())
        return {};
    const Point by = to() - points_[0];
    return {lengthText(distanceTenths(points_[0], to())),
            tr("dx %1   dy %2").arg(lengthText(by.x), lengthText(by.y))};
}

QString MeasureTool::hint() const
{
    return tr("Measure · click two points · Shift keeps straight · Esc ends");
}

} // namespace gridhall
