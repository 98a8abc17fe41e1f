// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/array_tool.h"

#include "core/layout/frames.h"
#include "ui/plan/lengths.h"
#include "ui/plan/marks.h"
#include "ui/render/text.h"

#include <algorithm>
#include <cstdlib>

namespace gridhall {

namespace {

constexpr int mostColumns = 400, mostRows = 200;
constexpr Tenths aisleStep = 1000; ///< 100 mm.

/// How many fit when the first takes `size` and each further one `pitch`.
int fitting(std::int64_t span, Tenths size, Tenths pitch, int most)
{
    if (span < size || pitch <= 0)
        return 1;
    return static_cast<int>(std::min<std::int64_t>(most, (span - size) / pitch + 1));
}

} // namespace

bool ArrayTool::start(const QString &partNumber)
{
    number_ = partNumber.toStdString();
    Kept<Part> part = partByNumber(desk_.session, number_);
    ghost_.reset();
    pressed_ = false;
    if (!part) {
        desk_.refuse(tr("No part %1 in the catalogue.").arg(partNumber));
        return false;
    }
    ghost_.emplace(desk_, std::move(part));
    const Criteria &criteria = desk_.layout().criteria();
    cold_ = tenthsOf(std::max(criteria.aisleCold_m, metresOf(ghost_->part().clearance.front)));
    hot_ = tenthsOf(std::max(criteria.aisleHot_m, metresOf(ghost_->part().clearance.rear)));
    propose();
    return true;
}

/// The first row's back is to the second, so the hot aisle comes first.
void ArrayTool::measure(Point to)
{
    const Part &part = ghost_->part();
    const std::int64_t dx = std::int64_t(to.x) - start_.site.x, dy = std::int64_t(to.y) - start_.site.y;
    const std::int64_t along = std::abs(upright_ ? dy : dx), across = std::abs(upright_ ? dx : dy);
    columns_ = fitting(along, part.width, part.width, mostColumns);
    rows_ = 1;
    std::int64_t used = part.depth;
    while (rows_ < mostRows) {
        const bool hot = mirrored_ && rows_ % 2 == 1;
        used += std::int64_t(part.depth) + (hot ? hot_ : cold_);
        if (used > across)
            break;
        ++rows_;
    }
}

void ArrayTool::propose()
{
    shown_.clear();
    problem_.clear();
    if (!ghost_ || !seen_)
        return;
    const Part &part = ghost_->part();
    const Millidegrees angle = upright_ ? 90'000 : 0;
    const Point corner = pressed_ ? start_.site : last_.site;
    columns_ = rows_ = 1;
    if (pressed_)
        measure(last_.site);
    if (!typed_[0].isEmpty())
        columns_ = std::clamp(typed_[0].toInt(), 1, mostColumns);
    if (!typed_[1].isEmpty())
        rows_ = std::clamp(typed_[1].toInt(), 1, mostRows);
    // The array grows from its lowest corner; the first item's middle lies half a part inside it.
    const Box one = boxOf(Pose{{}, angle, false}.map(part.footprint().corners()));
    const Point by = last_.site - start_.site;
    const Tenths across = part.depth * rows_ + (rows_ / 2) * (mirrored_ ? hot_ : cold_) + ((rows_ - 1) / 2) * cold_;
    const Tenths along = part.width * columns_;
    const Tenths spanX = upright_ ? across : along, spanY = upright_ ? along : across;
    Box box{corner, corner + Point{spanX, spanY}};
    if (pressed_ && by.x < 0)
        box = {{corner.x - spanX, box.min.y}, {corner.x, box.max.y}};
    if (pressed_ && by.y < 0)
        box = {{box.min.x, corner.y - spanY}, {box.max.x, corner.y}};
    snapped_ = (pressed_ ? start_ : last_).free() ? Snapped{} : desk_.snapper.box(box);
    box = {box.min + snapped_.by, box.max + snapped_.by};
    // Turned rows grow to the west, so the first one is the easternmost.
    first_ = {upright_ ? Point{box.max.x - one.max.x, box.min.y - one.min.y} : box.min - one.min, angle, false};
    if (const Result<Placed> preview = made()) {
        const Layout after = desk_.layout().applying(preview->edit);
        for (const Id id : preview->ids)
            shown_.push_back(sitePose(after, id));
    }
    for (const Pose &pose : shown_)
        if (problem_.isEmpty())
            problem_ = ghost_->at(pose).problem;
    desk_.repaint();
}

Result<Placed> ArrayTool::made() const
{
    const Result<Adopted> part = adopted(desk_.layout(), desk_.session.library().source(), number_);
    if (!part)
        return part.problem();
    const Proposal first = ghost_->at(first_);
    const auto *floor = std::get_if<OnFloor>(&first.placement.place);
    ArraySpec spec;
    spec.columns = columns_;
    spec.rows = rows_;
    spec.columnPitch = ghost_->part().width;
    spec.rowPitches = {ghost_->part().depth + (mirrored_ ? hot_ : cold_), ghost_->part().depth + cold_};
    spec.mirrorRows = mirrored_;
    spec.angle = floor ? floor->pose.angle : first_.angle;
    OnFloor place = floor ? *floor : OnFloor{first_, 0};
    place.pose.angle = 0;
    Result<Placed> result = arrayed(desk_.layout().applying(part->edit), part->part, first.placement.parent, place, spec);
    if (result)
        result->edit = part->edit.then(result->edit);
    return result;
}

void ArrayTool::press(const Pointer &pointer)
{
    if (!ghost_)
        return;
    start_ = last_ = pointer;
    pressed_ = seen_ = true;
    propose();
}

void ArrayTool::move(const Pointer &pointer)
{
    last_ = pointer;
    seen_ = true;
    propose();
}

void ArrayTool::release(const Pointer &pointer)
{
    if (!pressed_)
        return;
    last_ = pointer;
    propose();
    perform();
}

void ArrayTool::perform()
{
    pressed_ = false;
    if (!problem_.isEmpty()) {
        desk_.refuse(problem_);
        return;
    }
    const Result<Placed> result = made();
    if (!result) {
        desk_.refuse(spoken(result.problem().text));
        return;
    }
    const QString name = nameOf(ghost_->part());
    desk_.session.perform(tr("Array of %1 × %2").arg(result->ids.size()).arg(name), result->edit);
    desk_.session.select(result->ids);
    desk_.finish();
}

/// "10", Tab, "2": ten in a row, two rows.
bool ArrayTool::typeKey(const QKeyEvent &event)
{
    const QString text = event.text();
    if (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab)
        typing_ = 1 - typing_;
    else if (event.key() == Qt::Key_Backspace)
        typed_[typing_].chop(1);
    else if (text.size() == 1 && text[0].isDigit() && typed_[typing_].size() < 4)
        typed_[typing_] += text;
    else
        return false;
    return true;
}

bool ArrayTool::key(const QKeyEvent &event)
{
    if (typeKey(event)) {
        propose();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_R: upright_ = !upright_; break;
    case Qt::Key_M: mirrored_ = !mirrored_; break;
    case Qt::Key_Up:
    case Qt::Key_Down: cold_ = std::max(0, cold_ + (event.key() == Qt::Key_Up ? aisleStep : -aisleStep)); break;
    case Qt::Key_Right:
    case Qt::Key_Left: hot_ = std::max(0, hot_ + (event.key() == Qt::Key_Right ? aisleStep : -aisleStep)); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (ghost_ && !shown_.empty())
            perform();
        return true;
    default: return false;
    }
    propose();
    return true;
}

void ArrayTool::cancel()
{
    pressed_ = false;
    typed_[0].clear();
    typed_[1].clear();
    typing_ = 0;
    shown_.clear();
    snapped_ = {};
    desk_.repaint();
}

void ArrayTool::paint(QPainter &painter) const
{
    if (!ghost_)
        return;
    for (const Pose &pose : shown_)
        ghost_->paint(painter, {{}, pose, problem_}, false);
}

QStringList ArrayTool::tip() const
{
    if (!ghost_ || shown_.empty())
        return {};
    QStringList lines;
    if (!problem_.isEmpty())
        lines << problem_;
    const QString name = nameOf(ghost_->part());
    lines << (rows_ == 1 ? tr("1 row of %1 × %2").arg(columns_).arg(name)
                         : tr("%1 rows of %2 = %3 × %4").arg(rows_).arg(columns_).arg(qsizetype(shown_.size())).arg(name));
    lines << (mirrored_ ? tr("cold aisle %1, hot aisle %2").arg(lengthText(cold_), lengthText(hot_))
                        : tr("aisle %1").arg(lengthText(cold_)));
    return lines;
}

QString ArrayTool::hint() const
{
    return tr("Drag out rows, or type how many, Tab for the rows · R turns them, M mirrors every second row · ↑ ↓ cold aisle, ← → hot "
              "aisle · Esc ends");
}

} // namespace gridhall
