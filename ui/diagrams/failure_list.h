// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/what_if.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QTableWidget;

namespace gridhall {

class ElementNames;

/// Failures of the design, worst first, and what one of them does: a list beside the one-line diagram. All single ones
/// as they were swept; on demand all pairs, or all that may happen while something is out for work.
class FailureList : public QFrame {
    Q_OBJECT

public:
    explicit FailureList(QWidget *parent = nullptr);

    void show(std::shared_ptr<const WhatIf> whatIf); ///< Null: no study yet.
    void refresh();                                  ///< The what-if has changed.

signals:
    void chosen(const std::vector<gridhall::FailureKey> &keys);

private:
    void fill();
    void rank();
    QString triedWords() const;
    QString namesOf(const ElementNames &names, const RankedFailure &one) const;
    QString outcomeOf(const RankedFailure &one) const;

    std::shared_ptr<const WhatIf> whatIf_;
    std::vector<RankedFailure> shown_;
    std::vector<FailureKey> work_; ///< Out while what is listed happens.
    QLabel *tried_, *after_;
    QComboBox *which_;
    QTableWidget *table_;
    bool filling_ = false;
};

} // namespace gridhall
