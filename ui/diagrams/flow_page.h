// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/energy_flow.h"

#include <QWidget>

#include <optional>

namespace gridhall {

/// The year's energy from grid to token. Hovering lights a band, a click or Enter asks for the objects that make it up,
/// arrow keys go from band to band.
class FlowPage : public QWidget {
    Q_OBJECT

public:
    explicit FlowPage(QWidget *parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot);

signals:
    void bandChosen(const std::vector<gridhall::Id> &objects);
    void bandRead(const QString &words); ///< What the lit band says; empty without one.

private:
    QRectF chart() const;
    void light(std::optional<std::size_t> band);
    void choose();
    void paintEvent(QPaintEvent *) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    SnapshotPtr snapshot_;
    EnergyFlow flow_;
    std::optional<std::size_t> lit_;
};

} // namespace gridhall
