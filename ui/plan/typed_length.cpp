// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/typed_length.h"

#include "ui/render/text.h"

namespace gridhall {

namespace {
constexpr double shortestTyped_m = 1e-4, longestTyped_m = 1e5;
}

bool TypedLength::key(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Backspace) {
        const bool used = isTyping();
        text_.chop(1);
        return used;
    }
    const QString typed = event.text();
    const bool begins = typed.size() == 1 && (typed[0].isDigit() || QStringLiteral(".,(").contains(typed[0]));
    if (typed.size() != 1 || !typed[0].isPrint() || (!isTyping() && !begins))
        return false;
    text_ += typed;
    return true;
}

std::optional<Tenths> TypedLength::value() const
{
    if (!isTyping())
        return std::nullopt;
    const Result<double> metres = parsedWithin(text_, Dimension::Length, shortestTyped_m, longestTyped_m, drawingUnit());
    return metres ? std::optional(tenthsOf(*metres)) : std::nullopt;
}

} // namespace gridhall
