// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/layout/operations.h"
#include "core/layout/stamp.h"
#include "ui/plan/select_tool.h"
#include "ui/session/layer_rules.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr Tenths nudgeStep = 1000, coarseStep = 10'000, fineStep = 10; ///< 100 mm, 1 m, 1 mm.

std::optional<Point> arrow(int key)
{
    switch (key) {
    case Qt::Key_Left: return Point{-1, 0};
    case Qt::Key_Right: return Point{1, 0};
    case Qt::Key_Up: return Point{0, 1};
    case Qt::Key_Down: return Point{0, -1};
    default: return std::nullopt;
    }
}

} // namespace

bool SelectTool::key(const QKeyEvent &event) { return state_ == State::Moving ? keyWhileMoving(event) : keyAtRest(event); }

bool SelectTool::keyWhileMoving(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        if (!typed_.isBad())
            stop();
        return true;
    }
    if (!typed_.key(event, gaps_))
        return false;
    showMove();
    desk_.repaint();
    return true;
}

bool SelectTool::keyAtRest(const QKeyEvent &event)
{
    if (const auto direction = arrow(event.key())) {
        nudge(event, *direction);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_R: turn(event.modifiers().testFlag(Qt::ShiftModifier) ? -90'000 : 90'000); return true;
    case Qt::Key_M: mirror(); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: remove(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: cycle(event.key() == Qt::Key_Backtab); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto &ids = desk_.session.selection(); ids.size() == 1)
            if (const auto item = desk_.layout().find<Item>(ids.front()); item && roleOf(desk_.layout(), *item) == Role::Module) {
                desk_.enter(ids.front());
                cycle(false);
            }
        return true;
    case Qt::Key_Escape: return escape();
    default: return false;
    }
}

void SelectTool::nudge(const QKeyEvent &event, Point direction)
{
    const std::vector<Id> ids = movable();
    if (ids.empty())
        return;
    if (!event.isAutoRepeat() || nudge_ == 0) {
        nudge_ = desk_.session.beginGesture();
        desk_.session.endGesture();
    }
    const Tenths step = event.modifiers().testFlag(Qt::ShiftModifier) ? coarseStep
                        : event.modifiers().testFlag(Qt::AltModifier) ? fineStep
                                                                      : nudgeStep;
    const Point by{direction.x * step, direction.y * step};
    desk_.session.perform(tr("Nudge %1").arg(called(ids)), moved(desk_.layout(), ids, by), nudge_);
}

/// A single item turns about its own middle, several about the middle of all.
void SelectTool::turn(Millidegrees by)
{
    const std::vector<Id> ids = movable();
    if (ids.empty())
        return;
    const bool single = ids.size() == 1 && desk_.layout().find<Item>(ids.front());
    const Point about = single ? sitePose(desk_.layout(), ids.front()).at : extentOf(ids).centre();
    desk_.session.perform(tr("Rotate %1").arg(called(ids)), rotated(desk_.layout(), ids, about, by));
}

void SelectTool::mirror()
{
    const std::vector<Id> ids = movable();
    if (ids.empty())
        return;
    const bool single = ids.size() == 1 && desk_.layout().find<Item>(ids.front());
    const Tenths about = single ? sitePose(desk_.layout(), ids.front()).at.x : extentOf(ids).centre().x;
    desk_.session.perform(tr("Mirror %1").arg(called(ids)), mirrored(desk_.layout(), ids, about));
}

void SelectTool::remove()
{
    const std::vector<Id> ids = movable();
    if (ids.size() < desk_.session.selection().size())
        desk_.refuse(tr("Locked objects stay. Unlock them or their layer to delete them."));
    if (!ids.empty())
        desk_.session.perform(tr("Delete %1").arg(called(ids)), removed(desk_.layout(), ids));
}

/// The next or previous item beside the key one: in the same parent, by id.
void SelectTool::cycle(bool backwards)
{
    const Layout &layout = desk_.layout();
    std::vector<Id> around;
    for (const Kept<Item> &item : layout.all<Item>())
        if (item->module == desk_.hits.entered() && !std::holds_alternative<InRack>(item->place) && desk_.session.isVisible(item->id))
            around.push_back(item->id);
    if (around.empty())
        return;
    const Id now = desk_.session.selection().empty() ? Id() : desk_.session.selection().back();
    auto at = std::upper_bound(around.begin(), around.end(), now);
    if (backwards) {
        at = std::lower_bound(around.begin(), around.end(), now);
        at = at == around.begin() ? around.end() - 1 : at - 1;
    } else if (at == around.end()) {
        at = around.begin();
    }
    desk_.session.select({*at});
}

/// Out of the module one is in, else nothing is selected.
bool SelectTool::escape()
{
    const Id module = desk_.hits.entered();
    if (!module) {
        const bool any = !desk_.session.selection().empty();
        desk_.session.select({});
        return any;
    }
    desk_.enter(moduleOf(desk_.layout(), module));
    desk_.session.select({module});
    return true;
}

} // namespace gridhall
