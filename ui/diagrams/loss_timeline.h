// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/loss_study.h"
#include "core/study/snapshot.h"
#include "ui/render/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace gridhall {

/// The curves after a loss: coolant, plates, plant water and air against time, with limits, generators and restarts. A
/// press or drag sets the time that is read.
class LossChart : public QWidget {
    Q_OBJECT

public:
    explicit LossChart(QWidget *parent = nullptr);

    struct Curve {
        QString name;
        Tone tone = Tone::TcsSupply;
        std::vector<double> values_k;
        double limit_k = 0; ///< 0: none.
        double passes_s = -1;
    };
    struct Mark {
        double at_s = 0;
        QString name;
    };
    void show(std::vector<Curve> curves, std::vector<Mark> marks, double step_s, double ups_s, double charge_s);
    void setTime(double seconds);
    double time() const { return time_; }
    double span() const;
    QSize minimumSizeHint() const override { return {300, 120}; }

signals:
    void timeChosen(double seconds);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void paintGrid(QPainter &painter, const Theme &theme) const;
    void paintCurves(QPainter &painter, const Theme &theme) const;
    void paintReading(QPainter &painter, const Theme &theme) const;
    QRectF frame() const;
    QPointF at(double seconds, double kelvin) const;
    double valueAt(const Curve &curve, double seconds) const;

    std::vector<Curve> curves_;
    std::vector<Mark> marks_;
    double step_ = 1, time_ = 0, low_ = 290, high_ = 330, ups_ = 0, charge_ = 0;
};

/// What happens to a loop, its plant and the rooms after a loss one chooses: the chart and the time one reads it at.
class LossTimeline : public QWidget {
    Q_OBJECT

public:
    explicit LossTimeline(QWidget *parent = nullptr);
    void show(SnapshotPtr snapshot, Id plantLoop, Id rackLoop);

private:
    void refresh();

    SnapshotPtr snapshot_;
    Id plantLoop_, rackLoop_;
    QComboBox *loss_;
    QLabel *verdict_;
    LossChart *chart_;
    QSlider *slider_;
};

} // namespace gridhall
