// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/gesture.h"
#include "ui/plan/handles.h"
#include "ui/plan/tool.h"
#include "ui/plan/typed_move.h"

#include <QCoreApplication>

#include <memory>
#include <optional>
#include <set>

namespace gridhall {

/// Click, rubber band, drag, handles; and the keys that turn, mirror, nudge and delete what is selected.
class SelectTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::SelectTool)

public:
    using Tool::Tool;

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    void doubleClick(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    void cancel() override;
    bool isBusy() const override { return state_ != State::Idle; }
    void paint(QPainter &painter) const override;
    QStringList tip() const override;
    bool tipIsBad() const override { return typed_.isBad(); }
    QString hint() const override;
    QCursor cursor() const override { return overHandle_ ? Qt::SizeAllCursor : Qt::ArrowCursor; }

    Id hovered() const { return state_ == State::Idle ? hoveredId_ : Id(); }
    void leave();

private:
    enum class State { Idle, Pressed, Moving, Banding, Reshaping };

    std::optional<Handle> handleAt(QPointF screen) const;
    void startMoving();
    void showMove();
    Gaps gapsAt(Point by) const;
    void showReshape(const Pointer &pointer);
    void endBand(const Pointer &pointer);
    void choose(Id hit, bool toggle);
    bool showsFinding(const Pointer &pointer);
    bool keyWhileMoving(const QKeyEvent &event);
    bool keyAtRest(const QKeyEvent &event);
    void nudge(const QKeyEvent &event, Point direction);
    void turn(Millidegrees by);
    void mirror();
    void remove();
    void cycle(bool backwards);
    bool escape(); ///< False if there was nothing to leave.
    void stop();
    QRectF band() const;
    std::vector<Id> movable() const;
    Box extentOf(const std::vector<Id> &ids) const;
    QString called(const std::vector<Id> &ids) const;

    State state_ = State::Idle;
    Pointer start_{}, last_{};
    Id pressed_, hoveredId_;
    bool toggled_ = false, overHandle_ = false;
    std::unique_ptr<Gesture> gesture_;
    std::vector<Id> moving_;
    std::set<Id> movingSet_;
    Box extent_; ///< Of what moves, before it moved.
    Point by_;
    TypedMove typed_;
    Gaps gaps_; ///< Around what moves, where it is shown.
    std::optional<Handle> handle_;
    int nudge_ = 0;
};

} // namespace gridhall
