// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"
#include "ui/render/plan_scene.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace gridhall {

class Session;

/// A drawing sheet as it will be printed. Windows are dragged by their middle and handles; a double click enters one,
/// then a drag moves the plan below it and the wheel changes its scale. All by keys too.
class SheetCanvas : public QWidget {
    Q_OBJECT

public:
    explicit SheetCanvas(Session &session, QWidget *parent = nullptr);

    void setSheet(Id sheet);
    Id sheet() const { return sheet_; }
    void selectWindow(int index); ///< -1: none.
    int windowIndex() const { return window_; }
    void enter(bool on);
    bool isEntered() const { return entered_; }
    void fit();
    QPointF toScreen(double x_mm, double y_mm) const { return origin_ + QPointF(x_mm, y_mm) * scale_; }

signals:
    void windowPicked(int index);
    void enteredChanged(bool on);

private:
    /// Which edges of a window the pointer holds; all of them to move it.
    struct Grip {
        int window = -1;
        bool left = false, top = false, right = false, bottom = false;
        bool moves() const { return left && right; }
    };

    Kept<DrawingSheet> shown() const;
    QRectF onScreen(const PlanWindow &window) const;
    Grip gripAt(QPointF at) const;
    PlanWindow dragged(PlanWindow window) const;
    void drop();
    void put(const QString &label, const PlanWindow &window);
    void zoomTo(double scale, QPointF about);
    void stepScale(int by);
    void nudge(int x, int y, bool coarse);
    void removeWindow();
    void redraw();
    void paintPaper(QPainter &painter);
    void paintFrames(QPainter &painter, const DrawingSheet &sheet);
    void showCursor(QPointF at);

    void paintEvent(QPaintEvent *) override;
    void showEvent(QShowEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

    Session &session_;
    PlanScene scene_;
    bool sceneIsOld_ = true;
    Id sheet_;
    int window_ = -1;
    bool entered_ = false, panning_ = false, fitted_ = true;
    std::optional<Grip> grip_;
    QPointF pressed_, now_, origin_; ///< origin_: the paper's upper left corner on the screen.
    double scale_ = 2;               ///< Pixels per millimetre of paper.
    QPixmap picture_;
    QPointF pictureOrigin_;
    double pictureScale_ = 0; ///< 0: none yet.
    QTimer later_;            ///< Draws the picture anew when the view rests.
};

} // namespace gridhall
