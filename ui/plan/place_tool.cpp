// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/place_tool.h"

#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"
#include "ui/render/text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace gridhall {

namespace {
constexpr int mostInRow = 500;
}

bool PlaceTool::start(const QString &partNumber)
{
    number_ = partNumber.toStdString();
    Kept<Part> part = partByNumber(desk_.session, number_);
    proposals_.clear();
    pressed_ = false;
    pose_ = {};
    ghost_.reset();
    if (!part) {
        desk_.refuse(tr("No part %1 in the catalogue.").arg(partNumber));
        return false;
    }
    ghost_.emplace(desk_, std::move(part));
    if (seen_)
        propose();
    return true;
}

Pose PlaceTool::snappedPose(Point at, bool free)
{
    Pose pose{at, pose_.angle, pose_.mirrored};
    snapped_ = {};
    if (!free && ghost_->standsOnFloor()) {
        snapped_ = desk_.snapper.box(boxOf(ghost_->footprint(pose)));
        pose.at = pose.at + snapped_.by;
    }
    return pose;
}

void PlaceTool::propose()
{
    proposals_.clear();
    if (!ghost_)
        return;
    const Point at = seen_ ? last_.site : desk_.view.visible().centre();
    if (pressed_ && ghost_->standsOnFloor())
        proposeRow(snappedPose(start_.site, start_.free()));
    else
        proposals_.push_back(ghost_->at(snappedPose(at, last_.free())));
    desk_.repaint();
}

/// Side by side along the axis that the pointer went farther.
void PlaceTool::proposeRow(const Pose &first)
{
    const Box foot = boxOf(ghost_->footprint(first));
    const Point by = last_.site - start_.site;
    const bool alongX = std::abs(by.x) >= std::abs(by.y);
    const Tenths pitch = std::max(1, alongX ? foot.width() : foot.height());
    const Tenths reach = alongX ? by.x : by.y;
    const int count = std::min(mostInRow, std::abs(reach) / pitch + 1);
    for (int i = 0; i < count; ++i) {
        Pose pose = first;
        (alongX ? pose.at.x : pose.at.y) += (reach < 0 ? -i : i) * pitch;
        proposals_.push_back(ghost_->at(pose));
    }
}

void PlaceTool::press(const Pointer &pointer)
{
    if (!ghost_ || !pointer.buttons.testFlag(Qt::LeftButton))
        return;
    start_ = last_ = pointer;
    seen_ = pressed_ = true;
    propose();
}

void PlaceTool::move(const Pointer &pointer)
{
    last_ = pointer;
    seen_ = true;
    propose();
}

void PlaceTool::release(const Pointer &pointer)
{
    if (!pressed_)
        return;
    last_ = pointer;
    propose();
    pressed_ = false;
    placeNow(pointer.shift());
}

bool PlaceTool::placeNow(bool keepPlacing)
{
    if (proposals_.empty())
        propose();
    std::vector<Placement> placements;
    for (const Proposal &proposal : proposals_) {
        if (!proposal.problem.isEmpty()) {
            desk_.refuse(proposal.problem);
            propose();
            return false;
        }
        placements.push_back(proposal.placement);
    }
    if (placements.empty())
        return false;
    const Result<Placed> result = placedPart(desk_.session, number_, std::move(placements));
    if (!result) {
        desk_.refuse(spoken(result.problem().text));
        return false;
    }
    const QString name = nameOf(ghost_->part());
    const std::size_t count = result->ids.size();
    desk_.session.perform(count == 1 ? tr("Place %1").arg(name) : tr("Place %1 × %2").arg(count).arg(name), result->edit);
    desk_.session.select(result->ids);
    proposals_.clear();
    if (!keepPlacing)
        desk_.finish();
    desk_.repaint();
    return true;
}

bool PlaceTool::key(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_R: pose_.angle = normalised(pose_.angle + (event.modifiers().testFlag(Qt::ShiftModifier) ? -90'000 : 90'000)); break;
    case Qt::Key_M:
        if (ghost_ && !ghost_->part().mirrorable) {
            desk_.refuse(tr("%1 cannot be mirrored.").arg(nameOf(ghost_->part())));
            return true;
        }
        pose_.mirrored = !pose_.mirrored;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        propose();
        placeNow(event.modifiers().testFlag(Qt::ShiftModifier));
        return true;
    default: return false;
    }
    propose();
    return true;
}

void PlaceTool::cancel()
{
    pressed_ = false;
    proposals_.clear();
    snapped_ = {};
    desk_.repaint();
}

void PlaceTool::paint(QPainter &painter) const
{
    if (!ghost_)
        return;
    for (const Proposal &proposal : proposals_)
        ghost_->paint(painter, proposal, proposals_.size() == 1);
    if (proposals_.size() == 1 && ghost_->standsOnFloor())
        paintGaps(painter, desk_.view,
                  gapsAround(desk_.session, desk_.scene.index(), boxOf(ghost_->footprint(proposals_.front().pose)), {}), desk_.theme());
}

bool PlaceTool::tipIsBad() const
{
    return std::any_of(proposals_.begin(), proposals_.end(), [](const Proposal &proposal) { return !proposal.problem.isEmpty(); });
}

QStringList PlaceTool::tip() const
{
    if (proposals_.empty() || !seen_)
        return {};
    const Part &part = ghost_->part();
    QStringList lines{nameOf(part)};
    for (const Proposal &proposal : proposals_)
        if (!proposal.problem.isEmpty()) {
            lines.prepend(proposal.problem);
            return lines;
        }
    if (proposals_.size() == 1)
        return lines << tr("%1 × %2").arg(lengthText(part.width), lengthText(part.depth));
    Box box;
    for (const Proposal &proposal : proposals_)
        box = box.united(boxOf(ghost_->footprint(proposal.pose)));
    lines.front() = tr("%1 × %2").arg(proposals_.size()).arg(lines.front());
    return lines << lengthText(std::max(box.width(), box.height()));
}

QString PlaceTool::hint() const { return tr("Click places, drag lays a row · R rotates, M mirrors · Shift keeps placing · Esc ends"); }

} // namespace gridhall
