// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/brief.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace gridhall {

class AmountField;

/// The fields of a brief. A blank field is no wish.
class BriefForm : public QWidget {
    Q_OBJECT

public:
    explicit BriefForm(QWidget *parent = nullptr);

    Brief brief() const;
    void setBrief(const Brief &brief);
    void setCards(std::vector<Workload> cards); ///< The throughputs to choose from.
    bool isReadable() const;                    ///< False while a field holds what cannot be read.

private:
    AmountField *amount(QFormLayout &form, const QString &name, int dimension, const QString &unit, double min, double max);
    Polygon site() const;
    void fillWork();

    QLineEdit *name_, *customer_, *start_;
    QComboBox *accelerator_, *work_, *power_, *cooling_, *housing_;
    QCheckBox *generators_;
    AmountField *it_, *tokens_, *busy_, *width_, *depth_, *cutWidth_, *cutDepth_, *dryBulb_, *grid_, *pue_, *budget_, *ready_;
    std::vector<Workload> cards_;
    Brief base_; ///< What the form does not show: no-go areas, an outline of another shape, choice of modules.
};

} // namespace gridhall
