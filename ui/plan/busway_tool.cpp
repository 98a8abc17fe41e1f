// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/busway_tool.h"

#include "core/layout/frames.h"
#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"
#include "ui/render/text.h"

#include <cstdlib>

namespace gridhall {

namespace {
constexpr Tenths overhead = 27'000; ///< Height of a busway drawn on the plan; the inspector changes it.
}

std::string BuswayTool::partNumber() const { return number_.empty() ? usualPart(desk_.session, {Role::Busway}) : number_; }

/// Sides run along x or y unless snapping is held off.
void BuswayTool::aim(const Pointer &pointer)
{
    last_ = pointer;
    snapped_ = pointer.free() ? Snapped{} : desk_.snapper.point(pointer.site);
    at_ = pointer.site + snapped_.by;
    if (bends_.empty())
        return;
    const Point from = bends_.back();
    const bool alongX = std::abs(at_.x - from.x) >= std::abs(at_.y - from.y);
    if (!pointer.free())
        at_ = alongX ? Point{at_.x, from.y} : Point{from.x, at_.y};
    if (!typed_.value())
        return;
    const Tenths length = *typed_.value();
    at_ =
        alongX ? Point{from.x + (at_.x < from.x ? -length : length), from.y} : Point{from.x, from.y + (at_.y < from.y ? -length : length)};
}

void BuswayTool::press(const Pointer &pointer)
{
    aim(pointer);
    if (bends_.empty() || bends_.back() != at_)
        bends_.push_back(at_);
    typed_.clear();
    desk_.repaint();
}

void BuswayTool::move(const Pointer &pointer)
{
    aim(pointer);
    desk_.repaint();
}

void BuswayTool::doubleClick(const Pointer &) { end(); }

void BuswayTool::end()
{
    if (bends_.size() < 2) {
        cancel();
        return;
    }
    const Result<Adopted> part = adopted(desk_.layout(), desk_.session.library().source(), partNumber());
    if (!part) {
        desk_.refuse(partNumber().empty() ? tr("The catalogue has no busway.") : spoken(part.problem().text));
        return;
    }
    const Layout with = desk_.layout().applying(part->edit);
    Run run;
    run.id = FreshIds(with).next();
    run.parent = desk_.hits.spaceAt(bends_.front());
    run.part = part->part;
    run.tag = freeTag(with, feed_ == Feed::B ? "BB" : "BA");
    run.feed = feed_;
    run.z = overhead;
    const Pose parent = sitePose(with, run.parent);
    for (const Point bend : bends_)
        run.bends.push_back(parent.mapBack(bend));
    Edit edit;
    const Id id = run.id;
    const QString tag = QString::fromStdString(run.tag);
    edit.add(std::move(run));
    cancel();
    desk_.session.perform(tr("Draw busway %1").arg(tag), part->edit.then(edit));
    desk_.session.select({id});
    desk_.finish();
}

bool BuswayTool::key(const QKeyEvent &event)
{
    if (!bends_.empty() && typed_.key(event)) {
        aim(last_);
        desk_.repaint();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_A: feed_ = Feed::A; break;
    case Qt::Key_B: feed_ = Feed::B; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (typed_.isBad()) {
            desk_.refuse(tr("That is no length; type for instance 12.5 m."));
        } else if (typed_.isTyping()) {
            bends_.push_back(at_);
            typed_.clear();
        } else {
            end();
        }
        break;
    case Qt::Key_Backspace:
        if (!bends_.empty())
            bends_.pop_back();
        break;
    default: return false;
    }
    aim(last_);
    desk_.repaint();
    return true;
}

void BuswayTool::cancel()
{
    bends_.clear();
    typed_.clear();
    snapped_ = {};
    desk_.repaint();
}

void BuswayTool::paint(QPainter &painter) const
{
    const Theme theme = desk_.theme();
    if (bends_.empty())
        return;
    Polyline path = bends_;
    path.push_back(at_);
    QPen pen(theme(feed_ == Feed::B ? Tone::PowerB : Tone::PowerA), 4);
    pen.setCapStyle(Qt::FlatCap);
    if (feed_ == Feed::B)
        pen.setDashPattern({1.75, 0.75});
    painter.setPen(pen);
    painter.drawPolyline(desk_.view.toScreen(path));
    paintMeasure(painter, desk_.view.toScreen(bends_.back()), desk_.view.toScreen(at_), -14, lengthText(distanceTenths(bends_.back(), at_)),
                 theme);
}

QStringList BuswayTool::tip() const
{
    if (bends_.empty())
        return {};
    Polyline path = bends_;
    path.push_back(at_);
    QStringList lines{typed_.isTyping() ? typed_.shown() : lengthText(lengthTenths(path))};
    return lines << (feed_ == Feed::B ? tr("path B") : tr("path A"));
}

QString BuswayTool::hint() const
{
    return tr("Busway, path %1 · click bends, double click or Enter ends · A, B choose the path · type a length")
        .arg(feed_ == Feed::B ? u'B' : u'A');
}

} // namespace gridhall
