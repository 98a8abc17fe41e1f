// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/ghost.h"

#include <QCoreApplication>

namespace gridhall {

/// Drags out rows of a part: columns side by side, rows with hot and cold aisles between them, one undo step.
class ArrayTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::ArrayTool)

public:
    using Tool::Tool;

    bool start(const QString &partNumber);

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    bool key(const QKeyEvent &event) override;
    void cancel() override;
    bool isBusy() const override { return pressed_; }
    void paint(QPainter &painter) const override;
    QStringList tip() const override;
    bool tipIsBad() const override { return !problem_.isEmpty(); }
    QString hint() const override;

private:
    void propose();
    void measure(Point to);
    bool typeKey(const QKeyEvent &event);
    Result<Placed> made() const;
    void perform();

    std::optional<Ghost> ghost_;
    std::string number_;
    bool upright_ = false; ///< Rows run to the north instead of the east.
    bool mirrored_ = true; ///< Every second row turned, fronts to fronts.
    Tenths cold_ = 12'000, hot_ = 12'000;
    int columns_ = 1, rows_ = 1;
    QString typed_[2]; ///< How many in a row, how many rows; empty: as many as fit.
    int typing_ = 0;
    Pose first_;
    Pointer start_{}, last_{};
    bool pressed_ = false, seen_ = false;
    std::vector<Pose> shown_;
    QString problem_;
};

} // namespace gridhall
