// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/typed_move.h"

#include "ui/plan/lengths.h"
#include "ui/render/text.h"

#include <cmath>
#include <cstdlib>

namespace gridhall {

namespace {

constexpr double farthestTyped_m = 1e5;

const std::optional<Gap> *gapOf(const Gaps &gaps, TypedMove::Aim aim)
{
    switch (aim) {
    case TypedMove::Aim::Left: return &gaps.left;
    case TypedMove::Aim::Right: return &gaps.right;
    case TypedMove::Aim::Below: return &gaps.below;
    case TypedMove::Aim::Above: return &gaps.above;
    default: return nullptr;
    }
}

} // namespace

void TypedMove::clear()
{
    aim_ = Aim::Distance;
    text_.clear();
    read();
}

/// Tab goes from the distance to each gap there is.
bool TypedMove::key(const QKeyEvent &event, const Gaps &gaps)
{
    if (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab) {
        const int step = event.key() == Qt::Key_Tab ? 1 : 4;
        do
            aim_ = static_cast<Aim>((static_cast<int>(aim_) + step) % 5);
        while (aim_ != Aim::Distance && !*gapOf(gaps, aim_));
        text_.clear();
    } else if (event.key() == Qt::Key_Backspace) {
        text_.chop(1);
    } else {
        const QString typed = event.text();
        const bool begins = typed.size() == 1 && (typed[0].isDigit() || QStringLiteral(".,(-").contains(typed[0]));
        if (typed.size() != 1 || !typed[0].isPrint() || (text_.isEmpty() && !begins))
            return false;
        text_ += typed;
    }
    read();
    return true;
}

void TypedMove::read()
{
    length_.reset();
    problem_.clear();
    if (text_.isEmpty())
        return;
    const Result<double> metres = parsedWithin(text_, Dimension::Length, -farthestTyped_m, farthestTyped_m, drawingUnit());
    if (metres)
        length_ = tenthsOf(*metres);
    else
        problem_ = spoken(metres.problem());
}

Point TypedMove::applied(Point by, const Gaps &gaps) const
{
    if (!length_)
        return by;
    if (aim_ == Aim::Distance) {
        const bool alongX = std::abs(by.x) >= std::abs(by.y);
        const Tenths along = alongX ? by.x : by.y, signedLength = along < 0 ? -*length_ : *length_;
        return alongX ? Point{signedLength, 0} : Point{0, signedLength};
    }
    const std::optional<Gap> &gap = *gapOf(gaps, aim_);
    if (!gap)
        return by;
    const Tenths more = *length_ - gap->length;
    switch (aim_) {
    case Aim::Left: return {by.x + more, by.y};
    case Aim::Right: return {by.x - more, by.y};
    case Aim::Below: return {by.x, by.y + more};
    default: return {by.x, by.y - more};
    }
}

QString TypedMove::shownGap(Aim aim, const std::optional<Gap> &gap) const
{
    static constexpr const char16_t *arrows[] = {u"", u"←", u"→", u"↓", u"↑"};
    const QString arrow = QString::fromUtf16(arrows[static_cast<int>(aim)]);
    if (aim == aim_ && isTyping())
        return arrow + " " + text_ + QStringLiteral("▏");
    const QString shown = arrow + " " + (gap ? lengthText(gap->length) : tr("–"));
    return aim == aim_ ? "[" + shown + "]" : shown;
}

QStringList TypedMove::lines(Point by, const Gaps &gaps) const
{
    QStringList lines;
    lines << (aim_ == Aim::Distance && isTyping() ? text_ + QStringLiteral("▏")
                                                  : tr("dx %1   dy %2").arg(lengthText(by.x), lengthText(by.y)));
    if (gaps.left || gaps.right)
        lines << shownGap(Aim::Left, gaps.left) + "   " + shownGap(Aim::Right, gaps.right);
    if (gaps.below || gaps.above)
        lines << shownGap(Aim::Below, gaps.below) + "   " + shownGap(Aim::Above, gaps.above);
    if (isBad())
        lines << problem_;
    return lines;
}

} // namespace gridhall
