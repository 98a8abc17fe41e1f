// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/aisle_tool.h"
#include "ui/plan/array_tool.h"
#include "ui/plan/busway_tool.h"
#include "ui/plan/connect_tool.h"
#include "ui/plan/dimension_tool.h"
#include "ui/plan/fail_tool.h"
#include "ui/plan/hall_tool.h"
#include "ui/plan/measure_tool.h"
#include "ui/plan/no_go_tool.h"
#include "ui/plan/note_tool.h"
#include "ui/plan/pan_tool.h"
#include "ui/plan/place_tool.h"
#include "ui/plan/plan_canvas_private.h"
#include "ui/plan/scale_tool.h"
#include "ui/plan/wall_tool.h"

namespace gridhall {

std::unique_ptr<Tool> PlanCanvas::Private::made(ToolKind wanted)
{
    switch (wanted) {
    case ToolKind::Select: return std::make_unique<SelectTool>(desk);
    case ToolKind::Pan: return std::make_unique<PanTool>(desk);
    case ToolKind::Place: return std::make_unique<PlaceTool>(desk);
    case ToolKind::Array: return std::make_unique<ArrayTool>(desk);
    case ToolKind::Hall: return std::make_unique<HallTool>(desk);
    case ToolKind::Wall: return std::make_unique<WallTool>(desk);
    case ToolKind::Aisle: return std::make_unique<AisleTool>(desk);
    case ToolKind::NoGo: return std::make_unique<NoGoTool>(desk);
    case ToolKind::Busway: return std::make_unique<BuswayTool>(desk);
    case ToolKind::Power: return std::make_unique<ConnectTool>(desk, false);
    case ToolKind::Coolant: return std::make_unique<ConnectTool>(desk, true);
    case ToolKind::Measure: return std::make_unique<MeasureTool>(desk);
    case ToolKind::Dimension: return std::make_unique<DimensionTool>(desk);
    case ToolKind::Note: return std::make_unique<NoteTool>(desk);
    case ToolKind::Scale: return std::make_unique<ScaleTool>(desk);
    case ToolKind::Fail: return std::make_unique<FailTool>(desk);
    }
    return std::make_unique<SelectTool>(desk);
}

/// Tools end by asking for this in the middle of an event, so the old one goes only after it.
void PlanCanvas::Private::use(ToolKind wanted)
{
    if (wanted != ToolKind::Select || !selecting()) {
        tool->cancel();
        std::shared_ptr<Tool> old = std::move(tool);
        QMetaObject::invokeMethod(
            &q, [old] {}, Qt::QueuedConnection);
        tool = made(wanted);
    }
    const bool other = kind != wanted;
    kind = wanted;
    if (wanted == ToolKind::Place && !lastPart.isEmpty())
        static_cast<PlaceTool &>(*tool).start(lastPart);
    if (wanted == ToolKind::Array && !lastPart.isEmpty())
        static_cast<ArrayTool &>(*tool).start(lastPart);
    updateCursor();
    say();
    q.update();
    if (other)
        emit q.toolChanged(wanted);
}

void PlanCanvas::Private::finishTool() { use(ToolKind::Select); }

QString PlanCanvas::Private::hint() const
{
    const bool dragged = dropping && kind == ToolKind::Place;
    return dragged ? PlanCanvas::tr("Drop places · R rotates, M mirrors · Alt holds snapping off · Esc ends") : tool->hint();
}

void PlanCanvas::Private::say() { emit q.hint(hint()); }

void PlanCanvas::Private::updateCursor()
{
    if (isPanning())
        q.setCursor(Qt::ClosedHandCursor);
    else if (spaceHeld)
        q.setCursor(Qt::OpenHandCursor);
    else
        q.setCursor(tool->cursor());
}

void PlanCanvas::startPlacing(const QString &partNumber, bool array)
{
    const Kept<Part> part = partByNumber(d_->session, partNumber.toStdString());
    const Role role = part ? part->role : Role::Other;
    setFocus(Qt::OtherFocusReason);
    switch (role) {
    case Role::Busway:
    case Role::Tray:
    case Role::Duct:
        d_->use(ToolKind::Busway);
        static_cast<BuswayTool &>(*d_->tool).start(partNumber);
        return;
    case Role::Cable:
    case Role::Whip:
        d_->use(ToolKind::Power);
        static_cast<ConnectTool &>(*d_->tool).start(partNumber);
        return;
    case Role::Pipe:
    case Role::Hose:
        d_->use(ToolKind::Coolant);
        static_cast<ConnectTool &>(*d_->tool).start(partNumber);
        return;
    default: break;
    }
    if (part)
        d_->lastPart = partNumber;
    d_->use(array ? ToolKind::Array : ToolKind::Place);
    const bool started =
        array ? static_cast<ArrayTool &>(*d_->tool).start(partNumber) : static_cast<PlaceTool &>(*d_->tool).start(partNumber);
    if (!started)
        d_->use(ToolKind::Select);
}

} // namespace gridhall
