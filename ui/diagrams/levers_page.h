// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/year_study.h"

#include <QWidget>

class QThread;

namespace gridhall {

/// The ten inputs that move TokEnergy most, and how sure it is. Needs a few more years simulated, so it is worked out in
/// a thread of its own when it is looked at.
class LeversPage : public QWidget {
    Q_OBJECT

public:
    explicit LeversPage(QWidget *parent = nullptr);
    ~LeversPage() override;

    void setSnapshot(SnapshotPtr snapshot);

signals:
    void worked(); ///< The outlook of the newest snapshot is shown.

private:
    void start();
    void take(const SnapshotPtr &of, YearOutlook outlook);
    void paintEvent(QPaintEvent *) override;

    SnapshotPtr wanted_, shown_;
    YearOutlook outlook_;
    QThread *thread_ = nullptr;
};

} // namespace gridhall
