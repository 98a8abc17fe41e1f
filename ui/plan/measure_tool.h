// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/tool.h"

#include <QCoreApplication>

namespace gridhall {

/// Two clicks and the distance between them; nothing is drawn into the design.
class MeasureTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::MeasureTool)

public:
    using Tool::Tool;

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void cancel() override;
    bool isBusy() const override { return !points_.empty(); }
    void paint(QPainter &painter) const override;
    QStringList tip() const override;
    QString hint() const override;

private:
    Point to() const { return points_.size() > 1 ? points_[1] : at_; }

    Polyline points_;
    Point at_;
    Pointer last_{};
};

} // namespace gridhall
