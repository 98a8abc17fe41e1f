// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <QWidget>

namespace gridhall {

/// Where the power goes, from the sources to IT: a band that narrows as stages and machines take their share. A click
/// on a branch asks for what makes it up.
class LossFlow : public QWidget {
    Q_OBJECT

public:
    explicit LossFlow(QWidget *parent = nullptr);

    void show(SnapshotPtr snapshot); ///< Null: nothing to show yet.

signals:
    void picked(const std::vector<gridhall::Id> &elements); ///< What makes up the branch that was clicked.

private:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

    SnapshotPtr snapshot_;
    std::vector<std::pair<QRectF, std::vector<Id>>> branches_; ///< Where each was painted, and of what it is made.
};

} // namespace gridhall
