// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/air_desk.h"
#include "ui/plan/breadcrumbs.h"
#include "ui/plan/hour_banner.h"
#include "ui/plan/minimap.h"
#include "ui/plan/plan_canvas.h"
#include "ui/plan/plan_picture.h"
#include "ui/plan/select_tool.h"
#include "ui/render/plan_painter.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace gridhall {

struct PlanCanvas::Private {
    Private(PlanCanvas &canvas, Session &openSession);

    // the design
    void startOver();
    void follow(const Edit &edit);
    void snapshotChanged();
    void showAirDesk();
    void showHour();
    void followHour();
    QStringList probe() const;
    void restyle(); ///< Theme, layers, overlay or language differ.

    // the view
    void viewMoved();
    void fitTo(const Box &box);
    Box extentOf(const std::vector<Id> &ids) const;

    // tools
    void use(ToolKind wanted);
    std::unique_ptr<Tool> made(ToolKind wanted);
    SelectTool *selecting() const { return kind == ToolKind::Select ? static_cast<SelectTool *>(tool.get()) : nullptr; }
    Pointer pointerOf(QPointF screen, Qt::KeyboardModifiers modifiers, Qt::MouseButtons buttons) const;
    void finishTool();
    QString hint() const;
    void say();
    void updateCursor();
    bool isPanning() const { return panFrom.has_value(); }
    bool viewKey(const QKeyEvent &event);
    bool escape(const QKeyEvent &event);

    void enter(Id module);
    std::optional<Point> traced(Point site, double reach);

    // painting
    void render(QPainter &painter, const Viewport &shown, const QRectF &part);
    void paint(QPainter &painter);
    void paintHover(QPainter &painter);
    void paintSelection(QPainter &painter);
    void paintWelcome(QPainter &painter, const QRectF &sheet);
    void paintLost(QPainter &painter);
    void paintAround(QPainter &painter, const QRectF &sheet);
    void paintOver(QPainter &painter);
    QStringList overlayFact(Id id) const;
    QStringList tipLines() const;
    bool isLine(Id id) const;
    QPolygonF shapeOf(Id id) const;
    std::optional<Point> marked() const;
    QRectF sheet() const; ///< The canvas without its rulers.
    QRectF furnitureRoom() const;
    std::vector<Id> subjectsAt(QPointF screen) const;

    PlanCanvas &q;
    Session &session;
    PlanScene scene;
    PlanPainter painterOfPlan;
    Viewport view;
    Hits hits;
    Snapper snapper;
    KeptPicture picture;
    OverlayKind overlay = OverlayKind::PowerAB;
    AirDesk *air = nullptr; ///< Made when the air is first shown.
    AirShown airShown() const { return air ? air->shown() : AirShown(); }
    std::optional<OverlayValues> values;
    std::vector<Mark> marks;
    bool grid = true;
    bool staleStyle = true, staleMarks = true; ///< Have to be worked out again.
    DraftingDesk desk;
    ToolKind kind = ToolKind::Select;
    std::unique_ptr<Tool> tool;
    QString lastPart;
    std::optional<QPointF> panFrom;
    bool spaceHeld = false, fitted = false, dropping = false;
    bool wholeShown = false; ///< Nobody has panned or zoomed since it was fitted: a new size fits it again.
    QPointF pointerAt{-1, -1};
    bool pointerInside = false;
    QTimer settleZoom, hoverRest;
    bool hurried = false;
    Id hoverShown;
    Breadcrumbs crumbs;
    Minimap minimap;
    HourBanner hour;
    std::optional<OverlayKind> beforeHour; ///< What was shown when an hour was opened, if that colours nothing by it.
};

} // namespace gridhall
