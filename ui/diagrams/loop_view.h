// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagrams/loop_scene.h"

#include <QWidget>

class QListWidget;
class QLabel;
class QTabBar;

namespace gridhall {

class Session;
class LossTimeline;

/// The sheet of one loop: wheel zooms, drag moves, hover tells flow, pressure and temperature, a click selects.
class LoopSheet : public QWidget {
    Q_OBJECT

public:
    explicit LoopSheet(Session &session, QWidget *parent = nullptr);
    void show(SnapshotPtr snapshot, Id group, bool fit);
    void fit();

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Hit {
        Id id;
        QString tip;
    };
    Hit hitAt(QPointF position) const;

    Session &session_;
    LoopScene scene_;
    qreal scale_ = 1;
    QPointF origin_, grabbed_;
    bool dragging_ = false, moved_ = false, fitted_ = true;
};

/// Which figure of a loop stands below its diagram.
enum class LoopChart { Pumps, Kelvins, PlantPressure, RackPressure, Losses };

/// The chart of the loop one looks at. Pumps and kelvins stand side by side where there is room.
class LoopChartStrip : public QWidget {
    Q_OBJECT

public:
    explicit LoopChartStrip(QWidget *parent = nullptr);
    void setChart(LoopChart chart);
    void show(SnapshotPtr snapshot, Id plantLoop, Id rackLoop);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SnapshotPtr snapshot_;
    Id plantLoop_, rackLoop_;
    LoopChart chart_ = LoopChart::Pumps;
};

/// The cooling loops of the design: a list of loops, the diagram of one, its charts below. Follows the session.
class LoopView : public QWidget {
    Q_OBJECT

public:
    explicit LoopView(Session &session, QWidget *parent = nullptr);
    std::size_t loopCount() const { return groups_.size(); }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitCharts();
    QWidget *madeCharts();
    void refresh();
    void showGroup(bool fit);

    Session &session_;
    QListWidget *list_;
    LoopSheet *sheet_;
    LoopChartStrip *charts_;
    LossTimeline *losses_;
    QTabBar *tabs_;
    QWidget *below_;
    QLabel *message_;
    QWidget *content_;
    std::vector<Id> groups_;
    std::int64_t shown_ = -1;
    Id current_;
};

} // namespace gridhall
