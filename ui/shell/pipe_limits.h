// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <QWidget>

namespace gridhall {

class AmountField;

/// The highest velocity and pressure per metre that pipes are sized for: those of the design's criteria, until changed
/// here. What is changed becomes the criteria's.
class PipeLimits : public QWidget {
    Q_OBJECT

public:
    explicit PipeLimits(const Criteria &criteria, QWidget *parent = nullptr);

    const Criteria &criteria() const { return criteria_; }
    /// Nothing if they are as the design has them.
    Edit editFor(const Layout &layout) const;

signals:
    void changed();

private:
    AmountField *field(const QString &name, Dimension dimension, double Criteria::*value, double least, double most);

    Criteria criteria_;
};

} // namespace gridhall
