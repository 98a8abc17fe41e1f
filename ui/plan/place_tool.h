// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/ghost.h"

#include <QCoreApplication>

namespace gridhall {

/// A part at the pointer: a click places one, dragging lays a row of them side by side.
class PlaceTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::PlaceTool)

public:
    using Tool::Tool;

    /// False, with a refusal said, if nobody has the part.
    bool start(const QString &partNumber);
    bool placeNow(bool keepPlacing); ///< Where the ghost is.

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    void cancel() override;
    bool isBusy() const override { return pressed_; }
    void paint(QPainter &painter) const override;
    QStringList tip() const override;
    bool tipIsBad() const override;
    QString hint() const override;

private:
    void propose();
    Pose snappedPose(Point at, bool free);
    void proposeRow(const Pose &first);

    std::optional<Ghost> ghost_;
    std::string number_;
    Pose pose_; ///< Turn and mirror of the next one.
    Pointer last_{}, start_{};
    bool pressed_ = false, seen_ = false;
    std::vector<Proposal> proposals_;
};

} // namespace gridhall
