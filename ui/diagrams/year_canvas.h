// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"
#include "ui/render/year_charts.h"

#include <QWidget>

namespace gridhall {

/// The charts of a year, painted. Hovering reads an hour; dragging over the hours zooms, Escape goes back, arrow keys
/// move; a double click or Enter opens the hour. A click on a factor asks for what is behind it.
class YearCanvas : public QWidget {
    Q_OBJECT

public:
    explicit YearCanvas(QWidget *parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot);
    YearWindow window() const { return window_; }
    QString hourWords() const; ///< What the hour under the pointer says; empty without one.

signals:
    void factorChosen(int column); ///< 0 accelerators ... 8 the whole.
    void hourChanged();
    void hourChosen(std::size_t hour); ///< To be opened on the plan.

private:
    struct Places {
        QRectF ledger, hours, duration, months;
    };
    Places places() const;
    std::optional<std::size_t> hourAt(const QPointF &at) const;
    void zoom(std::size_t from, std::size_t to);
    void paintEvent(QPaintEvent *) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    SnapshotPtr snapshot_;
    YearWindow window_;
    std::optional<std::size_t> pressed_;
};

} // namespace gridhall
