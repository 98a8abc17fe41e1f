// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/what_if.h"

#include <QFrame>

class QLabel;
class QTableWidget;

namespace gridhall {

/// Failures of the swept design, worst first, and what one of them does: a list beside the one-line diagram.
class FailureList : public QFrame {
    Q_OBJECT

public:
    explicit FailureList(QWidget *parent = nullptr);

    void show(std::shared_ptr<const WhatIf> whatIf); ///< Null: no study yet.
    void refresh();                                  ///< The what-if has changed.

signals:
    void chosen(gridhall::FailureKey key);

private:
    void fill();
    QString outcomeOf(const Failure &failure) const;

    std::shared_ptr<const WhatIf> whatIf_;
    QLabel *tried_, *after_;
    QTableWidget *table_;
    bool filling_ = false;
};

} // namespace gridhall
