// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <QWidget>

namespace gridhall {

/// Where the power goes, from the sources to IT: a band that narrows as stages and machines take their share.
class LossFlow : public QWidget {
    Q_OBJECT

public:
    explicit LossFlow(QWidget *parent = nullptr);

    void show(SnapshotPtr snapshot); ///< Null: nothing to show yet.

private:
    void paintEvent(QPaintEvent *event) override;

    SnapshotPtr snapshot_;
};

} // namespace gridhall
