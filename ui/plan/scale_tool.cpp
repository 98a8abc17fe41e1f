// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scale_tool.h"

#include "core/catalog/library.h"
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"
#include "ui/render/text.h"
#include "ui/session/layer_rules.h"

#include <cmath>

namespace gridhall {

namespace {
constexpr double mostSide_m = 20'000;
}

Result<Edit> backdropScaled(const Layout &layout, Id item, Point about, double factor)
{
    const auto before = layout.find<Item>(item);
    const auto part = before ? partOf(layout, *before) : nullptr;
    const auto *floor = before ? std::get_if<OnFloor>(&before->place) : nullptr;
    if (!part || !floor)
        return Problem(translatable("Backdrop", "There is no backdrop to scale. Insert one first."));
    const double wide = metresOf(part->width) * factor, deep = metresOf(part->depth) * factor;
    if (!(factor > 0) || wide > mostSide_m || deep > mostSide_m || std::min(wide, deep) < 1e-3)
        return Problem(
            translatable("Backdrop", "The backdrop would be smaller than a millimetre or larger than 20 km. Check the distance."));
    Part scaled = *part;
    scaled.width = tenthsOf(wide);
    scaled.depth = tenthsOf(deep);
    scaled.hash = partHash(scaled);
    const Pose pose = sitePose(layout, item);
    const Point from = pose.at - about;
    const Point to = about + Point{static_cast<Tenths>(std::lround(from.x * factor)), static_cast<Tenths>(std::lround(from.y * factor))};
    Item after = *before;
    std::get<OnFloor>(after.place).pose = Pose{to, pose.angle, pose.mirrored}.seenFrom(sitePose(layout, before->parent));
    Edit edit;
    edit.replace(part, scaled);
    edit.replace(before, after);
    return edit;
}

/// The selected one, else the only one.
Id ScaleTool::backdrop() const
{
    for (const Id id : desk_.session.selection())
        if (isBackdrop(desk_.layout(), id))
            return id;
    const auto &all = desk_.scene.backdrops();
    return all.size() == 1 ? *all.begin() : Id();
}

void ScaleTool::press(const Pointer &pointer)
{
    if (!backdrop()) {
        desk_.refuse(tr("Select the backdrop to scale first."));
        return;
    }
    move(pointer);
    if (points_.size() > 1)
        cancel();
    points_.push_back(at_);
    if (points_.size() == 2 && points_[0] != points_[1])
        ask(pointer.screen);
    else if (points_.size() == 2)
        points_.pop_back();
    desk_.repaint();
}

void ScaleTool::move(const Pointer &pointer)
{
    if (points_.size() > 1)
        return;
    snapped_ = pointer.free() ? Snapped{} : desk_.snapper.point(pointer.site);
    // The grid says nothing about a plan that has no scale yet.
    at_ = snapped_.name.isEmpty() ? pointer.site : pointer.site + snapped_.by;
    desk_.repaint();
}

void ScaleTool::ask(QPointF screen)
{
    field_ = new AmountField(tr("True distance"), Dimension::Length, &desk_.canvas);
    field_->setUnit(drawingUnit());
    field_->setRange(1e-3, mostSide_m);
    field_->setPlaceholderText(tr("True distance, then Enter"));
    field_->setGeometry(int(screen.x()) + 10, int(screen.y()) - 13, 190, 26);
    field_->show();
    field_->setFocus();
    QObject::connect(field_.data(), &AmountField::entered, field_.data(), [this] { perform(); });
}

void ScaleTool::perform()
{
    const auto metres = field_->amount();
    if (!metres)
        return;
    const double measured = metresOf(distanceTenths(points_[0], points_[1]));
    const Result<Edit> edit = backdropScaled(desk_.layout(), backdrop(), points_[0], *metres / measured);
    cancel();
    if (!edit) {
        desk_.refuse(spoken(edit.problem()));
        return;
    }
    desk_.session.perform(tr("Scale backdrop"), *edit);
    desk_.finish();
}

void ScaleTool::cancel()
{
    points_.clear();
    snapped_ = {};
    if (field_) {
        field_->hide();
        field_->deleteLater();
        field_ = nullptr;
        desk_.canvas.setFocus();
    }
    desk_.repaint();
}

void ScaleTool::paint(QPainter &painter) const
{
    if (points_.empty())
        return;
    const Point to = points_.size() > 1 ? points_[1] : at_;
    paintMeasure(painter, desk_.view.toScreen(points_[0]), desk_.view.toScreen(to), 0, lengthText(distanceTenths(points_[0], to)),
                 desk_.theme());
}

QStringList ScaleTool::tip() const
{
    return points_.size() == 1 ? QStringList{lengthText(distanceTenths(points_[0], at_))} : QStringList();
}

QString ScaleTool::hint() const { return tr("Scale · click two points whose distance you know, type it, Enter · Esc ends"); }

} // namespace gridhall
