// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/viewport.h"
#include "ui/render/plan_painter.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace gridhall {

/// The whole design in a corner, with what the view shows of it and a dot for each finding. A drag in it pans.
class Minimap : public QWidget {
    Q_OBJECT

public:
    Minimap(QWidget &canvas, const PlanScene &scene, const Viewport &view, const std::vector<Mark> &marks);

    void place(); ///< Into its corner, after the canvas changed its size.
    void renew(); ///< The design or its look differs; drawn again when things rest.

signals:
    void centreWanted(gridhall::Point site);

private:
    void draw();
    PlanView map() const;
    void lead(QPointF to);
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *) override { draw(); }

    const PlanScene &scene_;
    const Viewport &view_;
    const std::vector<Mark> &marks_;
    QPixmap picture_;
    QTimer rest_;
};

} // namespace gridhall
