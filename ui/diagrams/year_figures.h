// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/band.h"
#include "core/study/snapshot.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace gridhall {

/// A section of figures: label, value, unit.
struct YearFigures {
    struct Row {
        QString name, value, unit;
        bool broken = false;
    };
    QString title;
    std::vector<Row> rows;
};
std::vector<YearFigures> yearFigures(const Snapshot &snapshot);
QWidget *figureList(const YearFigures &figures);

/// P10, P50, P90 of TokEnergy on one line.
class BandStrip : public QWidget {
    Q_OBJECT

public:
    explicit BandStrip(QWidget *parent = nullptr);
    void set(const Band &band, double value_j_per_token, double target_j_per_token);

private:
    void paintEvent(QPaintEvent *) override;

    Band shown_;
    double value_ = 0, target_ = 0;
};

} // namespace gridhall
