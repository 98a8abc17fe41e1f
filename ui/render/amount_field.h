// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QLineEdit>

#include <optional>

class QLabel;

namespace gridhall {

/// An exact number with its unit: takes any unit of its dimension and simple arithmetic ("3*600 + 1200 mm", "24 in").
///
/// A text that cannot be read, or lies outside the range, marks the field and changes nothing. Escape takes it back.
class AmountField : public QLineEdit {
    Q_OBJECT

public:
    AmountField(const QString &name, Dimension dimension, QWidget *parent = nullptr);

    void setRange(double min, double max); ///< SI.
    void setWhole() { whole_ = true; }     ///< A count: sums are fine, fractions are not.
    void setUnit(const QString &symbol);   ///< The unit of plain numbers; by default the dimension's first or the one that suits.
    /// Shows a number, SI; nothing for a blank field. Keeps what is being typed.
    void setAmount(std::optional<double> si);
    std::optional<double> amount() const { return si_; }
    bool isBad() const { return bad_; }
    Dimension dimension() const { return dimension_; }
    QString unit() const { return unit_; }
    bool settle();                                   ///< Takes what is typed; false if it cannot be read.
    void allowBlank(bool on) { blankAllowed_ = on; } ///< An emptied field is `entered` as nothing.

signals:
    void entered(std::optional<double> si); ///< A new number was typed and can be read.

private:
    void take();
    void display();
    void showFigure();
    void placeUnit();
    void mark(const QString &why); ///< Empty: fine again.
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    Dimension dimension_;
    double min_ = -1e15, max_ = 1e15;
    QString unit_;
    QByteArray plainLook_;
    bool fixedUnit_ = false, bad_ = false, blankAllowed_ = false, whole_ = false;
    std::optional<double> si_;
    QLabel *unitLabel_;
};

/// For a form about to be accepted: takes what is typed in its fields; on the first that cannot be read stays there and says no.
bool settleFields(const QWidget &form);

} // namespace gridhall
