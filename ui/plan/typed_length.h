// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <QKeyEvent>
#include <QString>

#include <optional>

namespace gridhall {

/// A length typed while something is drawn: units and arithmetic as in every field, plain numbers in millimetres.
class TypedLength {
public:
    /// Whether it used the key: what begins a number, anything printable after that, and Backspace while it has text.
    bool key(const QKeyEvent &event);
    void clear() { text_.clear(); }
    bool isTyping() const { return !text_.isEmpty(); }
    bool isBad() const { return isTyping() && !value(); }
    std::optional<Tenths> value() const; ///< Above zero; nothing if it cannot be read.
    Tenths valueOr(Tenths other) const { return value().value_or(other); }
    QString shown() const { return text_ + QStringLiteral("▏"); }

private:
    QString text_;
};

} // namespace gridhall
