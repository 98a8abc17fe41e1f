// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/tool.h"

#include <QCoreApplication>

namespace gridhall {

/// Moves the view; the canvas itself does it.
class PanTool final : public Tool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::PanTool)

public:
    using Tool::Tool;
    QString hint() const override { return tr("Pan · drag the plan · wheel zooms · Esc ends"); }
    QCursor cursor() const override { return Qt::OpenHandCursor; }
};

} // namespace gridhall
