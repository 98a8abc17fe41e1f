// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/what_if.h"
#include "ui/diagrams/one_line.h"
#include "ui/render/theme.h"

#include <QWidget>

namespace gridhall {

/// The one-line diagram on screen: wheel zooms, drag pans, a click picks what to fail.
class OneLineCanvas : public QWidget {
    Q_OBJECT

public:
    explicit OneLineCanvas(QWidget *parent = nullptr);

    /// Keeps the place if the diagram has the same extent.
    void show(OneLine drawn, std::shared_ptr<const WhatIf> whatIf);
    void highlight(const std::vector<Id> &selection); ///< These and what feeds them.
    void refresh() { update(); }
    void fit();

signals:
    void picked(int element, bool adding);
    void loadsPicked(const std::vector<gridhall::Id> &loads);
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
    std::shared_ptr<const WhatIf> whatIf_;
    std::unordered_set<std::int32_t> marked_; ///< Elements on the way to what is selected.
    QPointF origin_, pressed_, last_;
    double scale_ = 1;
    bool fitted_ = true, panning_ = false;
};

/// Paints a one-line diagram in the colours of a state; usable on any device.
struct OneLineLook {
    const Theme &theme;
    double scale = 1;                                         ///< Device pixels per drawing unit: small words are left out.
    const std::unordered_set<std::int32_t> *marked = nullptr; ///< Elements drawn in the colour of the selection.
};
void paintOneLine(QPainter &painter, const OneLine &drawn, const WhatIf &whatIf, const OneLineLook &look);

} // namespace gridhall
