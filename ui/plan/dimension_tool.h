// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/tool.h"

#include <QCoreApplication>

namespace gridhall {

/// Two clicks for what to measure, a third for where its line stands: a dimension that stays on the drawing.
class DimensionTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::DimensionTool)

public:
    using Tool::Tool;

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void cancel() override;
    bool isBusy() const override { return !points_.empty(); }
    void paint(QPainter &painter) const override;
    QString hint() const override;

private:
    Tenths offset() const; ///< Of the pointer from the measured line; to its left is positive.
    void perform();

    Polyline points_;
    Point at_;
};

} // namespace gridhall
