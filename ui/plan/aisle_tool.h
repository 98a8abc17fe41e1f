// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/outline_tool.h"

namespace gridhall {

/// Draws a hot or cold aisle between rows; H and C choose, K contains it.
class AisleTool final : public OutlineTool {
    Q_DECLARE_TR_FUNCTIONS(gridhall::AisleTool)

public:
    using OutlineTool::OutlineTool;
    QString hint() const override;
    bool key(const QKeyEvent &event) override;

protected:
    Space space() const override;
    QString label(const Space &space) const override;

private:
    AisleKind kind_ = AisleKind::Cold;
    bool contained_ = false;
};

} // namespace gridhall
