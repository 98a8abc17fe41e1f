// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text.h"

#include <cmath>
#include <optional>

namespace gridhall {

namespace {

/// A number on its way: in the scale of its unit's SI if it has one, else as written.
struct Value {
    double number = 0;
    const Unit *unit = nullptr;
};

/// A recursive descent over what a person typed. The first thing wrong stays in `problem_`.
class Entry {
public:
    Entry(const QString &text, Dimension dimension, const QLocale &locale)
        : text_(text), dimension_(dimension), decimal_(locale.decimalPoint()), group_(locale.groupSeparator())
    {
    }

    Result<double> read(const Unit &plain)
    {
        if (text_.trimmed().isEmpty())
            return Problem(translatable("Entry", "Nothing was entered; write a number such as %1."), {Amount(plain.toSi(1), dimension_)});
        const Value value = sum();
        skipSpace();
        if (!problem_ && at_ < text_.size())
            refuse(translatable("Entry", "“%1” does not belong here; write a number, a unit or one of + − * / ( )."), rest());
        if (problem_)
            return *problem_;
        const double si = siOf(value, plain);
        if (!std::isfinite(si))
            return Problem(translatable("Entry", "The result is not a finite number; is something divided by zero?"));
        return si;
    }

private:
    // Temperatures are points: inside, they are reckoned in their unit and only turned into kelvins at the end.
    bool isPoint() const { return dimension_ == Dimension::Temperature; }
    double scaled(double number, const Unit &unit) const { return isPoint() ? number : number * unit.factor; }
    double siOf(const Value &value, const Unit &plain) const
    {
        if (isPoint())
            return (value.unit ? *value.unit : plain).toSi(value.number);
        return value.unit ? value.number : plain.toSi(value.number);
    }

    Value sum()
    {
        Value total = product();
        while (!problem_) {
            skipSpace();
            if (take('+'))
                total = added(total, product(), 1);
            else if (take('-') || take(QChar(0x2212)))
                total = added(total, product(), -1);
            else if (total.unit && at_ < text_.size() && text_[at_].isDigit())
                total = added(total, product(), 1); // 5 ft 6 in
            else
                break;
        }
        return total;
    }

    Value added(const Value &a, const Value &b, int sign)
    {
        if (isPoint() && a.unit && b.unit && a.unit->shift != b.unit->shift)
            refuse(translatable("Entry", "Temperatures of two scales cannot be added; write both in one unit."));
        const Unit *unit = b.unit ? b.unit : a.unit;
        const double left = !a.unit && unit ? scaled(a.number, *unit) : a.number;
        const double right = !b.unit && unit ? scaled(b.number, *unit) : b.number;
        return {left + sign * right, unit};
    }

    Value product()
    {
        Value total = factor();
        while (!problem_) {
            skipSpace();
            if (take('*') || take(QChar(0xd7)))
                total = multiplied(total, factor());
            else if (take('/') || take(QChar(0xf7)))
                total = divided(total, factor());
            else
                break;
        }
        return total;
    }

    Value multiplied(const Value &a, const Value &b)
    {
        if (a.unit && b.unit)
            refuse(translatable("Entry", "Two amounts with units cannot be multiplied; leave the unit off one."));
        return {a.number * b.number, a.unit ? a.unit : b.unit};
    }

    Value divided(const Value &a, const Value &b)
    {
        if (!a.unit && b.unit)
            refuse(translatable("Entry", "A plain number cannot be divided by an amount with a unit."));
        return {a.number / b.number, b.unit ? nullptr : a.unit};
    }

    Value factor()
    {
        skipSpace();
        if (take('-') || take(QChar(0x2212))) {
            const Value value = factor();
            return {-value.number, value.unit};
        }
        if (take('+'))
            return factor();
        Value value;
        if (take('(')) {
            if (++depth_ > 50)
                refuse(translatable("Entry", "Too many parentheses."));
            value = problem_ ? Value() : sum();
            skipSpace();
            if (!problem_ && !take(')'))
                refuse(translatable("Entry", "A closing parenthesis is missing."));
            --depth_;
        } else {
            value.number = number();
        }
        if (!problem_ && !value.unit)
            value = united(value);
        return value;
    }

    /// The digits at this place, with the reader's grouping and decimal mark.
    double number()
    {
        QString digits;
        bool point = false;
        for (; at_ < text_.size(); ++at_) {
            const QChar c = text_[at_];
            if (c >= '0' && c <= '9') {
                digits += c;
            } else if (c.unicode() >= 0xff10 && c.unicode() <= 0xff19) {
                digits += QChar(c.unicode() - 0xff10 + '0'); // full width, as Chinese input methods write
            } else if (!digits.isEmpty() && !point && isGroup(c)) {
                continue;
            } else if (!point && (c == '.' || c == ',' || decimal_ == c) && digitAt(at_ + 1)) {
                digits += '.';
                point = true;
            } else if (!point && decimal_ == c && !digits.isEmpty()) {
                continue; // "3."
            } else {
                break;
            }
        }
        if (digits.isEmpty())
            refuse(translatable("Entry", "A number is missing before “%1”."), rest());
        return digits.toDouble();
    }

    bool digitAt(qsizetype index) const { return index < text_.size() && text_[index].isDigit(); }
    /// A mark of grouping counts only before exactly three digits.
    bool isGroup(QChar c) const
    {
        const bool mark = group_ == c || c == QChar(0xa0) || c == QChar(0x202f) || (c == '\'' && dimension_ != Dimension::Length);
        return mark && decimal_ != c && digitAt(at_ + 1) && digitAt(at_ + 2) && digitAt(at_ + 3) && !digitAt(at_ + 4);
    }

    /// A unit after a number, the longest that fits.
    Value united(const Value &value)
    {
        skipSpace();
        const qsizetype start = at_;
        qsizetype end = at_;
        while (end < text_.size() && isUnitCharacter(end, start))
            ++end;
        for (; end > start; --end) {
            if (const Unit *unit = unitNamed(dimension_, text_.mid(start, end - start))) {
                const bool cutsAWord = end < text_.size() && text_[end].isLetter() && text_[end - 1].isLetter();
                if (cutsAWord)
                    continue;
                at_ = end;
                return {scaled(value.number, *unit), unit};
            }
        }
        if (start < text_.size() && (text_[start].isLetter() || text_[start] == QChar(0xb0)))
            refuse(translatable("Entry", "The unit “%1” is not known here; try %2."), rest());
        return value;
    }

    bool isUnitCharacter(qsizetype index, qsizetype start) const
    {
        const QChar c = text_[index];
        if (c.isLetter() || QString("%‰°²³\"'″′").contains(c))
            return true;
        if (c == '/')
            return index + 1 < text_.size() && text_[index + 1].isLetter();
        return c.isDigit() && index > start && text_[index - 1].isLetter(); // m3/h
    }

    void refuse(const Sentence &sentence, const QString &what = {})
    {
        if (problem_)
            return;
        const char *known = usualUnit(dimension_).symbol;
        problem_ = what.isEmpty() ? Problem(sentence) : Problem(sentence, {what.toStdString(), std::string(known)});
    }
    QString rest() const { return at_ < text_.size() ? text_.mid(at_, 12) : QString("…"); }
    void skipSpace()
    {
        while (at_ < text_.size() && text_[at_].isSpace())
            ++at_;
    }
    bool take(QChar c)
    {
        const bool here = at_ < text_.size() && text_[at_] == c;
        at_ += here;
        return here;
    }

    QString text_;
    Dimension dimension_;
    QString decimal_, group_;
    qsizetype at_ = 0;
    int depth_ = 0;
    std::optional<Problem> problem_;
};

} // namespace

Result<double> parsedAmount(const QString &text, Dimension dimension, const QString &plainUnit, const QLocale &locale)
{
    const Unit *plain = plainUnit.isEmpty() ? nullptr : unitNamed(dimension, plainUnit);
    return Entry(text, dimension, locale).read(plain ? *plain : usualUnit(dimension));
}

Result<double> parsedWithin(const QString &text, Dimension dimension, double min, double max, const QString &plainUnit,
                            const QLocale &locale)
{
    const auto value = parsedAmount(text, dimension, plainUnit, locale);
    if (value && (*value < min || *value > max))
        return Problem(translatable("Entry", "%1 is outside the range from %2 to %3."),
                       {Amount(*value, dimension), Amount(min, dimension), Amount(max, dimension)});
    return value;
}

} // namespace gridhall
