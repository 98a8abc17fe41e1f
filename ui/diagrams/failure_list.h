// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagrams/what_if.h"

#include <QFrame>

class QLabel;
class QTableWidget;

namespace gridhall {

/// Failures of the swept design, worst first, and what one of them does: a list beside the one-line diagram.
class FailureList : public QFrame {
    Q_OBJECT

public:
    explicit FailureList(QWidget *parent = nullptr);

    void show(const WhatIf *whatIf); ///< Null: no study yet.
    void refresh();                  ///< The what-if has changed.

signals:
    void chosen(gridhall::FailureKey key);

private:
    void fill();
    QString followsOf(const Failure &failure) const;

    const WhatIf *whatIf_ = nullptr;
    QLabel *tried_, *after_;
    QTableWidget *table_;
    bool filling_ = false;
};

/// "UPS-A2" or "LV-1 + C07" for what a failure is about.
QString nameOfFailure(const Snapshot &snapshot, const FailureKey &key);

} // namespace gridhall
