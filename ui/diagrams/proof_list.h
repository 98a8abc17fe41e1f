// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/availability.h"
#include "core/study/snapshot.h"

#include <QFrame>

class QTreeWidget;
class QTreeWidgetItem;

namespace gridhall {

class ElementNames;

/// What the sweep proved: groups of racks by the arrangement that backs them up with its statements, single points, and
/// the cut sets behind the expected interruptions. A click selects what a line is about and fails it.
class ProofList : public QFrame {
    Q_OBJECT

public:
    explicit ProofList(QWidget *parent = nullptr);

    void show(SnapshotPtr snapshot); ///< Null: no study yet.

signals:
    void chosen(const std::vector<gridhall::Id> &subjects, const std::vector<gridhall::FailureKey> &keys);

private:
    void fill();
    void addGroup(QTreeWidgetItem *top, const Redundancy &group, const ElementNames &names, int alike);
    void addProof(QTreeWidgetItem *group, const QString &statement, const Proof &proof, const ElementNames &names);
    void addPoints(const ElementNames &names);
    void addCuts(const ElementNames &names);
    QTreeWidgetItem *add(QTreeWidgetItem *above, const QString &words, const QString &verdict, const std::vector<std::int32_t> &elements);
    void showEvent(QShowEvent *event) override;

    SnapshotPtr snapshot_;
    QTreeWidget *tree_;
    bool stale_ = true;
};

} // namespace gridhall
