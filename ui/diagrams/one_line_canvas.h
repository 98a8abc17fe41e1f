// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diagrams/one_line.h"
#include "ui/diagrams/what_if.h"
#include "ui/render/theme.h"

#include <QWidget>

namespace gridhall {

/// The one-line diagram on screen: wheel zooms, drag pans, a click picks what to fail.
class OneLineCanvas : public QWidget {
    Q_OBJECT

public:
    explicit OneLineCanvas(QWidget *parent = nullptr);

    void show(OneLine drawn, const WhatIf *whatIf); ///< Keeps the place if the diagram has the same extent.
    void refresh() { update(); }
    void fit();

signals:
    void picked(int element, bool adding);
    void restoreWanted();

private:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    QPointF drawnAt(QPointF widget) const { return (widget - origin_) / scale_; }
    QString tipFor(const OneLine::Node &node) const;

    OneLine drawn_;
    const WhatIf *whatIf_ = nullptr;
    QPointF origin_, pressed_, last_;
    double scale_ = 1;
    bool fitted_ = true, panning_ = false;
};

/// Paints a one-line diagram in the colours of a state; usable on any device.
void paintOneLine(QPainter &painter, const OneLine &drawn, const WhatIf &whatIf, const Theme &theme, double scale);

} // namespace gridhall
