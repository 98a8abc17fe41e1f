// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/move_in.h"
#include "core/delivery/progress.h"
#include "core/study/snapshot.h"
#include "ui/render/gantt.h"
#include "ui/render/plan_painter.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace gridhall {

/// A programme with what it is about: shared by the plan, the bars and the figures of the view.
struct DeliveryPicture {
    SnapshotPtr snapshot;
    Programme programme;
    std::vector<Progress> progress;          ///< Of each consignment.
    std::map<Id, std::size_t> consignmentOf; ///< By item.
};

/// The plan on a day: what stands is drawn, the rest is a ghost. Shows how the chosen thing comes to its place and what is
/// in its way.
class DeliveryPlan : public QWidget {
    Q_OBJECT

public:
    explicit DeliveryPlan(QWidget *parent = nullptr);
    ~DeliveryPlan() override;

    void setPicture(std::shared_ptr<const DeliveryPicture> picture);
    void setDay(double day);
    /// The thing whose way is shown; Id() for none. `moving` lets it travel.
    void setThing(Id item, MoveTime time);
    const std::optional<ItemMove> &way() const { return way_; }
    void travel(); ///< Once along its way.

signals:
    void picked(gridhall::Id item); ///< A click on a consignment's item; Id() beside all.

private:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void render();
    QPainterPath standing() const;
    void paintWorks(QPainter &painter) const;
    void paintWay(QPainter &painter) const;
    void paintMover(QPainter &painter) const;
    const Standing *thing() const;

    std::shared_ptr<const DeliveryPicture> picture_;
    std::unique_ptr<PlanScene> scene_;
    std::unique_ptr<MoveStudy> moves_;
    PlanView view_;
    QPixmap full_;
    bool stale_ = true, dark_ = false;
    double day_ = 0;
    Id thing_;
    std::optional<ItemMove> way_;
    QTimer timer_;
    double travelled_ = 1; ///< Share of the way, 1: at its place.
};

} // namespace gridhall
