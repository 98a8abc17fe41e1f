// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/aisle_tool.h"

namespace gridhall {

namespace {
constexpr Tenths aisleHeight = 24'000;
}

Space AisleTool::space() const
{
    Space aisle;
    aisle.kind = SpaceKind::Aisle;
    aisle.aisle = kind_;
    aisle.contained = contained_;
    aisle.tag = freeTag(desk_.layout(), kind_ == AisleKind::Hot ? "HA" : "CA", 1);
    aisle.top = aisleHeight;
    return aisle;
}

QString AisleTool::label(const Space &space) const { return tr("Draw aisle %1").arg(QString::fromStdString(space.tag)); }

bool AisleTool::key(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_H: kind_ = AisleKind::Hot; break;
    case Qt::Key_C: kind_ = AisleKind::Cold; break;
    case Qt::Key_K: contained_ = !contained_; break;
    default: return OutlineTool::key(event);
    }
    desk_.repaint();
    return true;
}

QString AisleTool::hint() const
{
    const QString kind = kind_ == AisleKind::Hot ? tr("Hot aisle") : tr("Cold aisle");
    const QString open = contained_ ? tr("contained") : tr("open");
    return tr("%1, %2 · H hot, C cold, K containment · drag a rectangle or click corners · Esc ends").arg(kind, open);
}

} // namespace gridhall
