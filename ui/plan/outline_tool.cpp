// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/outline_tool.h"

#include "core/layout/frames.h"
#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"
#include "ui/render/text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace gridhall {

namespace {

constexpr double dragPixels = 5, closeReach = 8; ///< Pixels.

double away(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

} // namespace

bool OutlineTool::isDragging() const { return pressed_ && corners_.size() == 1 && away(start_.screen, last_.screen) > dragPixels; }

bool OutlineTool::isRectangle() const { return isDragging() || (corners_.size() == 1 && (typing_ == 1 || typed_[1].isTyping())); }

Point OutlineTool::snappedPoint(const Pointer &pointer)
{
    snapped_ = pointer.free() ? Snapped{} : desk_.snapper.point(pointer.site);
    return pointer.site + snapped_.by;
}

/// A straight side runs along x or y; a typed length keeps the pointer's direction.
Point OutlineTool::constrained(Point at, bool straight) const
{
    if (corners_.empty() || isRectangle())
        return at;
    const Point from = corners_.back();
    if (straight || typed_[0].isTyping())
        at = std::abs(at.x - from.x) >= std::abs(at.y - from.y) ? Point{at.x, from.y} : Point{from.x, at.y};
    if (!typed_[0].value())
        return at;
    const Tenths length = *typed_[0].value();
    return at.y == from.y ? Point{from.x + (at.x < from.x ? -length : length), from.y}
                          : Point{from.x, from.y + (at.y < from.y ? -length : length)};
}

Polygon OutlineTool::rectangle() const
{
    const Point a = corners_.front();
    const Tenths wide = typed_[0].valueOr(std::abs(at_.x - a.x)), deep = typed_[1].valueOr(std::abs(at_.y - a.y));
    const Point b{a.x + (at_.x < a.x ? -wide : wide), a.y + (at_.y < a.y ? -deep : deep)};
    return Box{{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}}.corners();
}

Polygon OutlineTool::outline() const
{
    if (isRectangle())
        return rectangle();
    Polygon polygon = corners_;
    if (!polygon.empty() && polygon.back() != at_)
        polygon.push_back(at_);
    return polygon;
}

void OutlineTool::press(const Pointer &pointer)
{
    last_ = pointer;
    pressed_ = true;
    at_ = constrained(snappedPoint(pointer), pointer.shift());
    if (corners_.size() > 2 && away(desk_.view.toScreen(corners_.front()), pointer.screen) < closeReach) {
        close(corners_);
        return;
    }
    if (corners_.empty())
        start_ = pointer;
    if (corners_.empty() || corners_.back() != at_)
        corners_.push_back(at_);
    forgetTyped();
    desk_.repaint();
}

void OutlineTool::forgetTyped()
{
    typed_[0].clear();
    typed_[1].clear();
    typing_ = 0;
}

void OutlineTool::move(const Pointer &pointer)
{
    last_ = pointer;
    at_ = constrained(snappedPoint(pointer), pointer.shift());
    if (isDragging() && pointer.shift()) {
        const Tenths side = std::max(std::abs(at_.x - corners_[0].x), std::abs(at_.y - corners_[0].y));
        at_ = corners_[0] + Point{at_.x < corners_[0].x ? -side : side, at_.y < corners_[0].y ? -side : side};
    }
    desk_.repaint();
}

void OutlineTool::release(const Pointer &pointer)
{
    last_ = pointer;
    if (isDragging())
        close(rectangle());
    pressed_ = false;
    desk_.repaint();
}

void OutlineTool::doubleClick(const Pointer &)
{
    if (corners_.size() > 2)
        close(corners_);
}

bool OutlineTool::typeKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Tab && corners_.size() == 1)
        typing_ = 1 - typing_;
    else if (!typed_[typing_].key(event))
        return false;
    at_ = constrained(last_.site + snapped_.by, last_.shift());
    desk_.repaint();
    return true;
}

bool OutlineTool::key(const QKeyEvent &event)
{
    if (!isBusy())
        return false;
    if (typeKey(event))
        return true;
    if (event.key() == Qt::Key_Backspace) {
        corners_.pop_back();
        desk_.repaint();
        return true;
    }
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    if (typed_[0].isBad() || typed_[1].isBad()) {
        desk_.refuse(tr("That is no length; type for instance 12.5 m."));
    } else if (isRectangle()) {
        close(rectangle());
    } else if (typed_[0].isTyping()) {
        corners_.push_back(at_);
        forgetTyped();
    } else {
        close(corners_);
    }
    return true;
}

/// The outline becomes a space whose own frame lies in its lowest corner.
void OutlineTool::close(const Polygon &outline)
{
    pressed_ = false;
    Space made = space();
    const Box box = boxOf(outline);
    made.parent = desk_.hits.spaceAt(box.centre());
    const Pose parent = sitePose(desk_.layout(), made.parent);
    made.place.pose = {parent.mapBack(box.min), normalised(-std::int64_t(parent.angle)), false};
    for (const Point corner : outline)
        made.outline.push_back(corner - box.min);
    const QString step = label(made);
    const Result<Placed> result = drawn(desk_.layout(), std::move(made));
    if (!result) {
        desk_.refuse(spoken(result.problem().text));
        cancel();
        return;
    }
    cancel();
    desk_.session.perform(step, result->edit);
    desk_.session.select(result->ids);
    desk_.finish();
}

void OutlineTool::cancel()
{
    corners_.clear();
    forgetTyped();
    pressed_ = false;
    snapped_ = {};
    desk_.repaint();
}

QString OutlineTool::sideText(Point a, Point b) const { return lengthText(distanceTenths(a, b)); }

void OutlineTool::paint(QPainter &painter) const
{
    const Theme theme = desk_.theme();
    const Polygon shape = outline();
    if (shape.size() >= 2)
        paintGhost(painter, desk_.view.toScreen(shape), theme, false);
    for (std::size_t i = 0; i + 1 < shape.size() || (i < shape.size() && isRectangle()); ++i) {
        const Point a = shape[i], b = shape[(i + 1) % shape.size()];
        paintMeasure(painter, desk_.view.toScreen(a), desk_.view.toScreen(b), -14, sideText(a, b), theme);
    }
    for (const Point corner : corners_)
        paintHandle(painter, desk_.view.toScreen(corner), theme);
}

QStringList OutlineTool::tip() const
{
    const Polygon shape = outline();
    if (shape.size() < 2)
        return {};
    const Box box = boxOf(shape);
    QStringList lines;
    if (isRectangle()) {
        const auto typedOr = [this](int i, Tenths value) { return typed_[i].isTyping() ? typed_[i].shown() : lengthText(value); };
        lines << tr("%1 × %2").arg(typedOr(0, box.width()), typedOr(1, box.height()));
    } else {
        lines << (typed_[0].isTyping() ? typed_[0].shown() : sideText(corners_.back(), at_));
    }
    if (shape.size() > 2)
        lines << spoken(Amount(areaM2(shape), Dimension::Area));
    return lines;
}

QString OutlineTool::hint() const
{
    return tr("Drag a rectangle or click corners · type exact sizes, Tab for the second · Enter closes · Esc ends");
}

} // namespace gridhall
