// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/part.h"
#include "ui/render/units.h"

#include <QLocale>
#include <QString>

/// The one place where core's sentences and numbers become words: the reader's language (installed translators),
/// units, and the decimal mark and grouping of the default QLocale.
namespace gridhall {

QString spoken(const Sentence &sentence);
QString spoken(const BothNames &names);
QString spoken(const Text &text);
/// Where a figure comes from, or its formula in words: what core says itself is translated, what a data sheet says stays.
QString spokenSource(const char *words);
inline QString spoken(const Problem &problem) { return spoken(problem.text); }

/// A number apart from its unit, for columns and KPI tiles.
struct Shown {
    QString value, unit;
    QString joined() const { return unit.isEmpty() ? value : value + (unit == "°" ? "" : " ") + unit; }
};
/// In the unit that suits its size, digits to suit its dimension: "132" "kW", "0.134" "kWh/Mtok".
Shown shown(const Amount &amount);
/// In a unit of the caller's choice, such as "J/token"; the suiting one if the dimension has no such unit.
Shown shownIn(const Amount &amount, const QString &unit);
QString spoken(const Amount &amount);
QString spokenUnit(const QString &symbol); ///< The few units that are words, in the reader's language.
/// With its sign always written, for changes: "+58 kW", "−0.4 K", "±0".
QString spokenChange(const Amount &amount);
/// Exactly, for editing: parses back to the same number.
QString editable(const Amount &amount);
QString editableIn(const Amount &amount, const Unit &unit); ///< The number alone.

/// A length on a drawing in the drawing's unit, exact to 0.1 mm, the number alone: "2,400", "94.488".
QString drawnLength(double metres);

/// A number with decimal mark and grouping of the reader; the minus is a true minus. Zeros at the end are cut if asked.
QString spokenNumber(double value, int decimals, bool trim = false, const QLocale &locale = QLocale());

/// An amount typed by a person, in SI: any unit of the dimension, + - * / and parentheses, the reader's decimal mark.
/// Numbers without a unit take the one beside them in a sum, else `plainUnit` (empty: the dimension's first unit).
Result<double> parsedAmount(const QString &text, Dimension dimension, const QString &plainUnit = {}, const QLocale &locale = QLocale());
/// The same, refused outside [min, max] (SI).
Result<double> parsedWithin(const QString &text, Dimension dimension, double min, double max, const QString &plainUnit = {},
                            const QLocale &locale = QLocale());

/// A part's name in the reader's language.
QString nameOf(const Part &part);

} // namespace gridhall
