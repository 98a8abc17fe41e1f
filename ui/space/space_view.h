// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/overlay_values.h"
#include "ui/space/highlight.h"
#include "ui/space/space_worker.h"

#include <QTimer>
#include <QWidget>

namespace gridhall {

class Session;

/// The design as it would stand, drawn without a graphics card: drag turns it, wheel goes nearer, a click selects.
/// Follows the session while it is visible.
class SpaceView : public QWidget {
    Q_OBJECT

public:
    using Facts = std::function<QStringList(Id)>;
    using Show = std::function<void(const std::vector<Id> &)>;
    /// `facts` says what the tip of a thing tells, `show` shows it on the plan.
    SpaceView(Session &session, Facts facts, Show show, QWidget *parent = nullptr);
    ~SpaceView() override;

    void setOverlay(OverlayKind overlay);
    OverlayKind overlay() const { return overlay_; }
    const SpaceCamera &camera() const { return camera_; }
    void setCamera(const SpaceCamera &camera);
    void fit();       ///< The selection, or everything if nothing is selected.
    void lookDown();  ///< From straight above, north up.
    void lookAside(); ///< From the south-west over the roofs.

    const SpacePicture &picture() const { return picture_; } ///< The last one made; its image is null before the first.
    bool isFinished() const { return picture_.passes == SpaceShading::passes && !moving_; }
    Id entityAt(QPointF at) const;                   ///< What the picture shows there; Id() for the ground.
    std::optional<QPointF> placeOf(Id entity) const; ///< The middle of its top on the screen; null if it has no body.

private:
    void buildButtons();
    void rebuild();
    void recolour();
    void ask(bool moving);
    void take(SpacePicture picture);
    void moved();
    std::vector<QVector3D> cornersOf(const std::vector<Id> &ids) const;
    std::optional<QVector3D> topOf(Id entity) const;
    std::optional<QPointF> onScreen(const QVector3D &place) const;
    void tag();
    QSize deviceSize() const;
    void mark(); ///< Works out the frames of selection and hover again.
    void hoverAt(QPointF at);
    void choose(QPointF at, bool adding);
    bool act(int key, bool shift);

    void paintMarks(QPainter &painter);
    void paintTags(QPainter &painter);
    void paintTip(QPainter &painter);
    void paintFurniture(QPainter &painter);

    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void showEvent(QShowEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

    Session &session_;
    Facts facts_;
    Show show_;
    OverlayKind overlay_ = OverlayKind::PowerAB;
    std::optional<OverlayValues> values_;
    std::shared_ptr<const SpaceScene> scene_;
    std::shared_ptr<const std::vector<QRgb>> tints_;
    SpaceCamera camera_;
    bool dirty_ = true, fitted_ = false, moving_ = false;
    double nsPerPixel_ = 60;
    SpacePicture picture_;
    Highlight chosen_, hovered_;
    std::vector<std::pair<QVector3D, QString>> tags_; ///< Of what is selected, and where they point.
    Id hover_;
    QStringList tip_;
    QPointF pointer_, pressedAt_;
    Qt::MouseButton pressed_ = Qt::NoButton;
    bool dragged_ = false;
    QTimer rest_, tipWait_;
    QWidget *buttons_ = nullptr;
    std::unique_ptr<SpaceWorker> worker_; ///< Last: its thread delivers to this object.
};

} // namespace gridhall
