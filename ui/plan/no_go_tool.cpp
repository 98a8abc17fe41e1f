// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/no_go_tool.h"

namespace gridhall {

namespace {
constexpr Tenths keptFree = 30'000;
}

Space NoGoTool::space() const
{
    Space area;
    area.kind = SpaceKind::NoGo;
    area.tag = freeTag(desk_.layout(), "X", 1);
    area.top = keptFree;
    return area;
}

QString NoGoTool::label(const Space &space) const { return tr("Draw no-go area %1").arg(QString::fromStdString(space.tag)); }

QString NoGoTool::hint() const { return tr("No-go area · ") + OutlineTool::hint(); }

} // namespace gridhall
