// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/wall_tool.h"

namespace gridhall {

namespace {
constexpr Tenths roomHeight = 40'000, roomWall = 1'500;
}

Space WallTool::space() const
{
    Space room;
    room.kind = SpaceKind::Compartment;
    room.tag = freeTag(desk_.layout(), tr("Room %1").arg(QString()).toStdString(), 1);
    room.top = roomHeight;
    room.wall = roomWall;
    return room;
}

QString WallTool::label(const Space &space) const { return tr("Draw walls of %1").arg(QString::fromStdString(space.tag)); }

QString WallTool::hint() const { return tr("Walls of a room · ") + OutlineTool::hint(); }

} // namespace gridhall
