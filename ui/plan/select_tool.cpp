// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/select_tool.h"

#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "ui/plan/gaps.h"
#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"
#include "ui/render/text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace gridhall {

namespace {

constexpr double dragThreshold = 4; ///< Pixels before a press becomes a drag.
constexpr double handleReach = 6;

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

/// Along the axis that the pointer went farther.
Point straight(Point by) { return std::abs(by.x) >= std::abs(by.y) ? Point{by.x, 0} : Point{0, by.y}; }

} // namespace

std::vector<Id> SelectTool::movable() const
{
    std::vector<Id> ids;
    for (const Id id : desk_.session.selection())
        if (!desk_.session.isLocked(id))
            ids.push_back(id);
    return ids;
}

Box SelectTool::extentOf(const std::vector<Id> &ids) const
{
    Box extent;
    for (const Id id : ids) {
        Box box = desk_.scene.index().boxOf(id);
        if (const auto note = desk_.layout().find<Note>(id))
            box = boxOf(siteNote(desk_.layout(), *note));
        extent = extent.united(box);
    }
    return extent;
}

QString SelectTool::called(const std::vector<Id> &ids) const
{
    const QString name = ids.size() == 1 ? nameOf(desk_.layout(), ids.front()) : QString();
    return name.isEmpty() ? tr("%1 objects").arg(ids.size()) : name;
}

std::optional<Handle> SelectTool::handleAt(QPointF screen) const
{
    if (desk_.session.selection().size() != 1)
        return std::nullopt;
    for (const Handle &handle : handlesOf(desk_.session, desk_.session.selection().front()))
        if (distance(desk_.view.toScreen(handle.at), screen) <= handleReach)
            return handle;
    return std::nullopt;
}

void SelectTool::press(const Pointer &pointer)
{
    start_ = last_ = pointer;
    toggled_ = false;
    handle_ = handleAt(pointer.screen);
    pressed_ = desk_.hits.at(pointer.site);
    state_ = State::Pressed;
    if (handle_) {
        pressed_ = desk_.session.selection().front();
    } else if (pressed_ && (pointer.shift() || !desk_.session.isSelected(pressed_))) {
        choose(pressed_, pointer.shift());
        toggled_ = true;
    }
}

void SelectTool::choose(Id hit, bool toggle)
{
    std::vector<Id> ids = toggle ? desk_.session.selection() : std::vector<Id>();
    const bool there = std::find(ids.begin(), ids.end(), hit) != ids.end();
    for (const Id member : groupAround(desk_.layout(), hit))
        if (member != hit)
            std::erase(ids, member), there ? void() : ids.push_back(member);
    std::erase(ids, hit);
    if (!there)
        ids.push_back(hit); // the key item
    desk_.session.select(std::move(ids));
}

void SelectTool::move(const Pointer &pointer)
{
    last_ = pointer;
    if (state_ == State::Idle) {
        overHandle_ = handleAt(pointer.screen).has_value();
        hoveredId_ = desk_.hits.at(pointer.site);
        return;
    }
    if (state_ == State::Pressed && distance(pointer.screen, start_.screen) > dragThreshold) {
        if (handle_) {
            state_ = State::Reshaping;
            gesture_ = std::make_unique<Gesture>(desk_.session, tr("Reshape %1").arg(called({pressed_})));
        } else if (pressed_ && desk_.session.isSelected(pressed_)) {
            startMoving();
        } else if (!pressed_) {
            state_ = State::Banding;
        }
    }
    if (state_ == State::Moving)
        showMove();
    else if (state_ == State::Reshaping)
        showReshape(pointer);
    desk_.repaint();
}

void SelectTool::startMoving()
{
    moving_ = movable();
    if (moving_.empty()) {
        desk_.refuse(tr("%1 is locked. Unlock it or its layer to move it.").arg(called({pressed_})));
        state_ = State::Idle;
        return;
    }
    state_ = State::Moving;
    movingSet_ = {moving_.begin(), moving_.end()};
    extent_ = extentOf(moving_);
    typed_.clear();
    gesture_ = std::make_unique<Gesture>(desk_.session, tr("Move %1").arg(called(moving_)));
}

void SelectTool::showMove()
{
    Point by = last_.site - start_.site;
    if (last_.shift())
        by = straight(by);
    snapped_ = {};
    if (!typed_.isTyping() && !last_.free()) {
        snapped_ = desk_.snapper.box({extent_.min + by, extent_.max + by}, movingSet_);
        const bool alongX = last_.shift() && by.x != 0, alongY = last_.shift() && by.x == 0;
        by = by + Point{alongY ? 0 : snapped_.by.x, alongX ? 0 : snapped_.by.y};
    }
    if (typed_.isBad())
        by = by_;
    by_ = typed_.applied(by, gapsAt(by));
    gaps_ = gapsAt(by_);
    gesture_->show(moved(gesture_->base(), moving_, by_));
}

Gaps SelectTool::gapsAt(Point by) const
{
    return gapsAround(desk_.session, desk_.scene.index(), {extent_.min + by, extent_.max + by}, movingSet_);
}

void SelectTool::showReshape(const Pointer &pointer)
{
    snapped_ = pointer.free() ? Snapped{} : desk_.snapper.point(pointer.site, {pressed_});
    const Result<Edit> edit = reshaped(gesture_->base(), pressed_, *handle_, pointer.site + snapped_.by);
    if (edit)
        gesture_->show(*edit);
}

QRectF SelectTool::band() const { return QRectF(start_.screen, last_.screen).normalized(); }

void SelectTool::release(const Pointer &pointer)
{
    last_ = pointer;
    if (state_ == State::Banding)
        endBand(pointer);
    else if (state_ == State::Pressed && !showsFinding(pointer) && !toggled_ && !handle_)
        pressed_ ? choose(pressed_, false) : pointer.shift() ? void() : desk_.session.select({});
    stop();
}

/// A click on the sign of a finding selects what it is about, which the list of findings follows.
bool SelectTool::showsFinding(const Pointer &pointer)
{
    std::vector<Id> subjects = pointer.shift() || handle_ ? std::vector<Id>() : desk_.found(pointer.screen);
    if (subjects.empty() || std::find(subjects.begin(), subjects.end(), pressed_) != subjects.end())
        return false;
    desk_.session.select(std::move(subjects));
    return true;
}

/// To the right takes what lies wholly inside, to the left all it touches.
void SelectTool::endBand(const Pointer &pointer)
{
    const bool crossing = pointer.screen.x() < start_.screen.x();
    std::vector<Id> ids = pointer.shift() ? desk_.session.selection() : std::vector<Id>();
    const std::vector<Id> found = desk_.hits.in(desk_.view.toSite(band()), crossing);
    ids.insert(ids.end(), found.begin(), found.end());
    desk_.session.select(std::move(ids));
}

void SelectTool::stop()
{
    gesture_.reset();
    state_ = State::Idle;
    snapped_ = {};
    typed_.clear();
    handle_.reset();
    desk_.repaint();
}

void SelectTool::cancel()
{
    if (gesture_)
        gesture_->takeBack();
    stop();
}

void SelectTool::leave()
{
    hoveredId_ = {};
    desk_.repaint();
}

void SelectTool::doubleClick(const Pointer &pointer)
{
    const Id hit = desk_.hits.at(pointer.site);
    const Layout &layout = desk_.layout();
    if (const auto item = layout.find<Item>(hit); item && roleOf(layout, *item) == Role::Module) {
        desk_.enter(hit);
        const Id inside = desk_.hits.at(pointer.site);
        desk_.session.select(inside && inside != hit ? std::vector{inside} : std::vector<Id>());
    } else if (hit) {
        desk_.session.select({hit}); // one of a group
    }
    stop();
}

void SelectTool::paint(QPainter &painter) const
{
    const Theme theme = desk_.theme();
    if (state_ == State::Banding)
        paintBand(painter, band(), last_.screen.x() < start_.screen.x(), theme);
    if (state_ == State::Moving)
        paintGaps(painter, desk_.view, gaps_, theme);
}

QStringList SelectTool::tip() const
{
    if (state_ == State::Banding) {
        const Box box = desk_.view.toSite(band());
        return {tr("%1 × %2").arg(lengthText(box.width()), lengthText(box.height()))};
    }
    if (state_ != State::Moving)
        return {};
    return typed_.lines(by_, gaps_);
}

QString SelectTool::hint() const
{
    if (state_ == State::Moving)
        return tr("Drag · type a distance, Tab for a gap · Shift keeps straight · Alt holds snapping off · Esc takes back");
    return tr("Select · Space pans, R rotates, M mirrors, arrows nudge, Alt holds snapping off");
}

} // namespace gridhall
