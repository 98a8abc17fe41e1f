// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/tool.h"

#include <QCoreApplication>

namespace gridhall {

/// A click takes power or cooling equipment out of service, also inside a module; plan, one-line and key figures show
/// what follows. Nothing of
/// the design changes.
class FailTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::FailTool)

public:
    using Tool::Tool;

    void press(const Pointer &pointer) override;
    void cancel() override;
    bool isBusy() const override;
    QString hint() const override;
    QCursor cursor() const override { return Qt::PointingHandCursor; }
};

} // namespace gridhall
