// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// How many decimals a number of this dimension gets, and whether zeros at their end stay.
struct Digits {
    int decimals = 0;
    bool keepZeros = false;
};

/// Three figures of a number below 0.1, as far as nine decimals go.
int decimalsOfSmall(double size) { return std::min(9, 2 - static_cast<int>(std::floor(std::log10(size)))); }

Digits digitsFor(Dimension dimension, double value, const Unit &unit)
{
    const double size = std::abs(value);
    const int bySize = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    switch (dimension) {
    case Dimension::Count: return {0};
    case Dimension::Temperature:
    case Dimension::TemperatureRise: return {1, true};
    case Dimension::Efficiency: return {3, true};
    case Dimension::EnergyPerToken: return {size >= 99.95 ? 1 : size >= 0.0995 ? 3 : 4, true};
    case Dimension::Ratio: return {1};
    case Dimension::Length: return {unit.factor >= 0.01 ? 2 : size < 0.9995 ? 3 : 0}; // roughness is a part of a millimetre
    case Dimension::Voltage:
    case Dimension::Current: return {size >= 99.95 ? 0 : 1};
    case Dimension::None:
        return {size >= 999.5 ? 0 : size >= 99.95 ? 1 : size >= 9.995 ? 2 : size >= 0.1 || size <= 0 ? 3 : decimalsOfSmall(size)};
    case Dimension::EnergyPrice:
    case Dimension::LineResistance: return {4};
    default: return {bySize};
    }
}

QString grouped(const QString &digits, const QString &separator)
{
    QString out;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += separator;
        out += digits[i];
    }
    return out;
}

QString written(const Argument &argument)
{
    if (const auto *words = std::get_if<std::string>(&argument))
        return QString::fromStdString(*words);
    if (const auto *amount = std::get_if<Amount>(&argument))
        return spoken(*amount);
    if (const auto *names = std::get_if<BothNames>(&argument))
        return spoken(*names);
    if (const auto *texts = std::get_if<std::vector<Text>>(&argument)) {
        QStringList out;
        for (const Text &text : *texts)
            out << spoken(text);
        return out.join(' ');
    }
    return spoken(std::get<Sentence>(argument));
}

/// Symbols are the same in every language; this one is a word.
[[maybe_unused]] constexpr const char *wordAsUnit = QT_TRANSLATE_NOOP("Units", "weeks");

Shown shownWith(const Amount &amount, const Unit &unit)
{
    const QString symbol = QCoreApplication::translate("Units", unit.symbol);
    if (!std::isfinite(amount.si))
        return {"–", symbol};
    const double value = unit.fromSi(amount.si);
    const Digits digits = digitsFor(amount.dimension, value, unit);
    return {spokenNumber(value, digits.decimals, !digits.keepZeros), symbol};
}

} // namespace

QString spokenUnit(const QString &symbol) { return QCoreApplication::translate("Units", symbol.toUtf8().constData()); }

QString spoken(const BothNames &names)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    return QString::fromStdString(chinese && !names.chinese.empty() ? names.chinese : names.english);
}

QString spoken(const Sentence &sentence)
{
    return sentence.source[0] == '\0' ? QString() : QCoreApplication::translate(sentence.context, sentence.source);
}

QString spokenSource(const char *words) { return spoken(Sentence{"Formula", words}); }

QString spoken(const Text &text)
{
    const QString source = spoken(text.sentence);
    QString out;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const bool place = source[i] == '%' && i + 1 < source.size() && source[i + 1] >= '1' && source[i + 1] <= '9';
        const auto index = place ? static_cast<std::size_t>(source[i + 1].unicode() - '1') : 0;
        if (place && index < text.arguments.size()) {
            out += written(text.arguments[index]);
            ++i;
        } else {
            out += source[i];
        }
    }
    return out;
}

QString spokenNumber(double value, int decimals, bool trim, const QLocale &locale)
{
    QString digits = QString::number(std::abs(value), 'f', std::clamp(decimals, 0, 15));
    const bool zero = !std::any_of(digits.begin(), digits.end(), [](QChar c) { return c >= '1' && c <= '9'; });
    QString fraction = digits.section('.', 1);
    if (trim)
        while (fraction.endsWith('0'))
            fraction.chop(1);
    QString out = grouped(digits.section('.', 0, 0), locale.groupSeparator());
    if (!fraction.isEmpty())
        out += locale.decimalPoint() + fraction;
    return value < 0 && !zero ? "−" + out : out;
}

Shown shown(const Amount &amount) { return shownWith(amount, unitFor(amount)); }

Shown shownIn(const Amount &amount, const QString &unit)
{
    const Unit *wanted = unitNamed(amount.dimension, unit);
    return shownWith(amount, wanted ? *wanted : unitFor(amount));
}

QString spoken(const Amount &amount) { return shown(amount).joined(); }

QString spokenChange(const Amount &amount)
{
    // A change of a temperature point is a rise; its zero is not at the ice point.
    const bool point = amount.dimension == Dimension::Temperature;
    const QString words = spoken(point ? Amount(amount.si, Dimension::TemperatureRise) : amount);
    if (words.startsWith(QChar(0x2212)))
        return words;
    const bool zero = !std::any_of(words.begin(), words.end(), [](QChar c) { return c >= '1' && c <= '9'; });
    return (zero ? "±" : "+") + words;
}

QString editableIn(const Amount &amount, const Unit &unit)
{
    // As few digits as give the same tenth-rounded number back.
    QString text = QString::number(unit.fromSi(amount.si), 'g', 12);
    if (text.contains('e'))
        text = QString::number(unit.fromSi(amount.si), 'f', 9);
    return text.replace('.', QLocale().decimalPoint());
}

QString drawnLength(double metres)
{
    const Unit *unit = unitNamed(Dimension::Length, drawingUnit());
    const int decimals = unit->factor < 0.01 ? 1 : unit->factor < 0.1 ? 3 : 4;
    return spokenNumber(unit->fromSi(metres), decimals, true);
}

QString editable(const Amount &amount)
{
    const Unit &unit = unitFor(amount);
    return Shown{editableIn(amount, unit), QString::fromUtf8(unit.symbol)}.joined();
}

QString nameOf(const Part &part) { return spoken(BothNames{part.name, part.nameZh}); }

} // namespace gridhall
