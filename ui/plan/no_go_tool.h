// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/outline_tool.h"

namespace gridhall {

/// Draws an area that must stay free.
class NoGoTool final : public OutlineTool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::NoGoTool)

public:
    using OutlineTool::OutlineTool;
    QString hint() const override;

protected:
    Space space() const override;
    QString label(const Space &space) const override;
};

} // namespace gridhall
