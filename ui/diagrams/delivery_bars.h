// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagrams/delivery_plan.h"

#include <QAbstractScrollArea>

namespace gridhall {

/// The Gantt chart with the growth of IT power above it. The head stays while rows scroll. Dragging over the dates moves the
/// day; a click on a row chooses its things; arrow keys move the day by a week, with Shift by a day.
class DeliveryBars : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit DeliveryBars(QWidget *parent = nullptr);

    void setPicture(std::shared_ptr<const DeliveryPicture> picture);
    void setDay(double day);
    double day() const { return day_; }
    double lastDay() const;
    void setThings(const std::vector<Id> &items); ///< Their rows are marked.

signals:
    void dayChanged(double day);
    void picked(const std::vector<gridhall::Id> &items);

private:
    GanttScale scale() const;
    int headHigh() const;
    int rowAt(const QPointF &at) const;
    void layOut();
    void dragTo(double x);
    void paintEvent(QPaintEvent *) override;
    void paintHead(QPainter &painter, const GanttScale &scale) const;
    void paintDay(QPainter &painter, const GanttScale &scale) const;
    QRectF handleOf(const GanttScale &scale) const; ///< Of the chosen day, on the axis.
    void resizeEvent(QResizeEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    std::shared_ptr<const DeliveryPicture> picture_;
    std::vector<GanttRow> rows_;
    std::vector<Id> things_;
    double day_ = 0;
};

} // namespace gridhall
