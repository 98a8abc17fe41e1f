// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/hall_tool.h"

namespace gridhall {

namespace {
constexpr Tenths hallHeight = 60'000, hallWall = 3'000;
}

Space HallTool::space() const
{
    Space hall;
    hall.kind = SpaceKind::Hall;
    hall.tag = freeTag(desk_.layout(), tr("Hall %1").arg(QString()).toStdString(), 1);
    hall.top = hallHeight;
    hall.wall = hallWall;
    return hall;
}

QString HallTool::label(const Space &space) const { return tr("Draw %1").arg(QString::fromStdString(space.tag)); }

QString HallTool::hint() const { return tr("Hall · ") + OutlineTool::hint(); }

} // namespace gridhall
