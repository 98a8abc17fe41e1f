// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/outline_tool.h"

namespace gridhall {

/// Draws an inner room by its walls.
class WallTool final : public OutlineTool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::WallTool)

public:
    using OutlineTool::OutlineTool;
    QString hint() const override;

protected:
    Space space() const override;
    QString label(const Space &space) const override;
};

} // namespace gridhall
