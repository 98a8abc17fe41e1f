// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/air_cut.h"
#include "ui/render/overlay_values.h"

#include <QFrame>

class QDial;

namespace gridhall {

/// A section through the room's air under the plan: it follows the pointer, and a dial turns its line.
class AirSection : public QFrame {
    Q_OBJECT

public:
    explicit AirSection(QWidget *parent = nullptr);

    void follow(const std::vector<RoomFieldPtr> &rooms, Point site, double limit_k, const AirRange &range = {});
    const std::optional<AirCut> &cut() const { return cut_; }
    int heightFor(int width) const; ///< That shows the whole cut at that width.

signals:
    void turned(); ///< The line runs another way.

private:
    void paintEvent(QPaintEvent *event) override;
    QRectF picture() const;
    void paintRamp(QPainter &painter, const QRectF &head) const;
    void paintFlow(QPainter &painter, const QRectF &frame) const;

    QDial *dial_;
    std::vector<RoomFieldPtr> rooms_;
    Point site_;
    double limit_k_ = 300.15;
    AirRange range_;
    std::optional<AirCut> cut_;
};

} // namespace gridhall
