// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/amount_field.h"

#include "ui/render/text.h"
#include "ui/render/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>

#include <cmath>
#include <limits>

namespace gridhall {

namespace {

/// Three figures of a number are never left out.
int leastDecimals(double value)
{
    const double size = std::abs(value);
    return size > 0 ? std::max(1, 2 - static_cast<int>(std::floor(std::log10(size)))) : 1;
}

} // namespace

AmountField::AmountField(const QString &name, Dimension dimension, QWidget *parent)
    : QLineEdit(parent), dimension_(dimension), unit_(QString::fromUtf8(usualUnit(dimension).symbol))
{
    setAccessibleName(name);
    unitLabel_ = new QLabel(unit_, this);
    setLook(*unitLabel_, "small");
    unitLabel_->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::returnPressed, this, &AmountField::take);
    connect(this, &QLineEdit::textEdited, this, [this] { mark({}); });
}

void AmountField::setRange(double min, double max)
{
    min_ = min;
    max_ = max;
}

void AmountField::setUnit(const QString &symbol)
{
    unit_ = symbol;
    fixedUnit_ = true;
    display();
}

void AmountField::setAmount(std::optional<double> si)
{
    si_ = si;
    if (!(hasFocus() && isModified()))
        display();
}

void AmountField::display()
{
    mark({});
    if (!fixedUnit_ && si_)
        unit_ = QString::fromUtf8(unitFor(Amount(*si_, dimension_)).symbol);
    unitLabel_->setText(spokenUnit(unit_));
    placeUnit();
    showFigure();
}

/// In full while it is typed in; else as many digits as there is room for, in full in its tip.
void AmountField::showFigure()
{
    const Unit *unit = unitNamed(dimension_, unit_);
    const QString full = si_ && unit ? editableIn(Amount(*si_, dimension_), *unit) : QString();
    QString shown = full;
    constexpr int frame = 8;
    const int room = width() - textMargins().right() - textMargins().left() - 2 * frame;
    const auto decimals = [&] { return shown.size() - 1 - shown.indexOf(QLocale().decimalPoint()); };
    if (isVisible() && !hasFocus() && full.contains(QLocale().decimalPoint()))
        while (decimals() > leastDecimals(unit->fromSi(*si_)) && fontMetrics().horizontalAdvance(shown) > room)
            shown = QString::number(unit->fromSi(*si_), 'f', static_cast<int>(decimals()) - 1).replace('.', QLocale().decimalPoint());
    if (text() != shown) { // what is selected stays so
        setText(shown);
        setCursorPosition(0);
    }
    if (!bad_)
        setToolTip(shown == full ? QString() : full + ' ' + spokenUnit(unit_));
}

void AmountField::take()
{
    if (!isModified())
        return;
    if (blankAllowed_ && text().trimmed().isEmpty()) {
        setModified(false);
        si_.reset();
        emit entered(si_);
        return;
    }
    const Result<double> read = parsedWithin(text(), dimension_, min_, max_, unit_);
    if (!read) {
        mark(spoken(read.problem()));
        return;
    }
    if (whole_ && *read != std::round(*read)) {
        mark(tr("%1 is not a whole number.").arg(spokenNumber(*read, 3, true)));
        return;
    }
    setModified(false);
    const double before = si_.value_or(std::numeric_limits<double>::quiet_NaN());
    si_ = *read;
    display();
    if (*read != before)
        emit entered(*read);
}

bool AmountField::settle()
{
    take();
    return !bad_;
}

bool settleFields(const QWidget &form)
{
    for (AmountField *field : form.findChildren<AmountField *>())
        if (!field->settle()) {
            field->setFocus();
            field->selectAll();
            return false;
        }
    return true;
}

void AmountField::mark(const QString &why)
{
    setToolTip(why);
    setAccessibleDescription(why);
    if (bad_ == !why.isEmpty())
        return;
    bad_ = !why.isEmpty();
    if (bad_)
        plainLook_ = property("look").toByteArray();
    setLook(*this, bad_ ? "bad" : plainLook_.constData());
}

void AmountField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeUnit();
    if (!isModified() && !bad_)
        showFigure();
}

void AmountField::placeUnit()
{
    const int wide = unitLabel_->sizeHint().width();
    setTextMargins(0, 0, unit_.isEmpty() ? 0 : wide + 2, 0);
    unitLabel_->setGeometry(width() - wide - 8, 0, wide, height());
}

void AmountField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (isModified() || bad_)) {
        setModified(false);
        display();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void AmountField::focusInEvent(QFocusEvent *event)
{
    if (!isModified() && !bad_)
        showFigure();
    QLineEdit::focusInEvent(event);
}

void AmountField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    take();
    if (!isModified() && !bad_)
        showFigure();
}

} // namespace gridhall
