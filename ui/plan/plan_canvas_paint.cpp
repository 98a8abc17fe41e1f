// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "ui/plan/hover_facts.h"
#include "ui/plan/marks.h"
#include "ui/plan/plan_canvas_private.h"
#include "ui/plan/rulers.h"
#include "ui/render/hour_words.h"
#include "ui/render/text.h"
#include "ui/render/what_if_words.h"

#include <algorithm>

namespace gridhall {

namespace {
constexpr std::size_t mostFrames = 400; ///< Beyond it the selection is one frame.
}

/// The kept picture: all that does not follow the pointer.
void PlanCanvas::Private::render(QPainter &painter, const Viewport &shown, const QRectF &part)
{
    if (staleStyle) {
        staleStyle = false;
        PlanStyle style;
        style.theme = currentTheme();
        style.layers = layerLooks(session.layout());
        style.grid = grid;
        style.legend = !air || !air->isVisible() || !air->showsSection();
        style.blobs = &session.blobs();
        style.northDegrees = session.layout().site().northDegrees;
        const SnapshotPtr snapshot = session.seen();
        const OpenedHourPtr hour = session.openedHour();
        values = snapshot ? overlayValues(overlay, *snapshot, airShown()) : std::nullopt;
        style.overlay = values ? &*values : nullptr;
        style.air = snapshot ? airMap(overlay, *snapshot, airShown()) : nullptr;
        if (style.air)
            style.legendTitle = airMapTitle(airShown());
        style.powerPaths = !values;
        if (hour)
            style.details = hourDetails(*hour, style.cautious);
        else if (snapshot && overlay == OverlayKind::PowerAB)
            style.details = powerDetails(*snapshot, style.cautious);
        if (overlay == OverlayKind::PowerAB && !hour && snapshot && snapshot->tier != Tier::Drag)
            if (const auto whatIf = session.whatIf(); whatIf && whatIf->isOn()) {
                style.fates = whatIf->fates();
                style.legendTitle = whatIfHeading(*whatIf);
            }
        painterOfPlan.style = std::move(style);
    }
    painterOfPlan.paint(painter, part, shown.plan());
}

QRectF PlanCanvas::Private::sheet() const { return QRectF(QRect(QPoint(), view.size()).adjusted(rulerWidth, rulerWidth, 0, 0)); }

std::vector<Id> PlanCanvas::Private::subjectsAt(QPointF screen) const
{
    const Mark *mark = painterOfPlan.signAt(screen, sheet(), view.plan(), marks);
    return mark ? mark->subjects : std::vector<Id>();
}

void PlanCanvas::Private::paint(QPainter &painter)
{
    picture.paint(painter, view, q.devicePixelRatioF(), hurried);
    if (picture.isStretched())
        settleZoom.start();
    const Theme theme = currentTheme();
    const QRectF sheet = this->sheet();
    painter.setClipRect(sheet);
    if (staleMarks)
        marks = session.seen() ? findingMarks(*session.seen(), session.selection()) : std::vector<Mark>();
    staleMarks = false;
    painterOfPlan.paintMarks(painter, sheet, view.plan(), marks);
    paintWelcome(painter, sheet);
    paintAround(painter, sheet);
    paintLost(painter);
    if (const auto line = air && air->isVisible() ? air->sectionLine() : std::nullopt) {
        painter.setPen(QPen(theme(Tone::Selection), 1.5, Qt::DashDotLine));
        painter.drawLine(view.plan().toDevice(line->first), view.plan().toDevice(line->second));
    }
    paintHover(painter);
    paintSelection(painter);
    paintGuides(painter, view, tool->snapped(), theme);
    tool->paint(painter);
    const double unitsPerMm = q.logicalDpiX() / 25.4;
    painterOfPlan.paintFurniture(painter, furnitureRoom(), view.plan(), PlanPainter::scaleOf(view.plan(), unitsPerMm), !marks.empty());
    painter.setClipping(false);
    paintRulers(painter, view, marked(), theme);
    paintOver(painter);
}

/// Where north, scale and legend stand: beside the desk of the air where it reaches down to the legend.
QRectF PlanCanvas::Private::furnitureRoom() const
{
    constexpr double edge = 16;
    const QRectF room = sheet().adjusted(edge, edge, -edge, -edge);
    const bool reaches =
        air && air->isVisible() && air->geometry().bottom() > room.bottom() - painterOfPlan.legendSize(!marks.empty()).height() - edge;
    return reaches ? room.adjusted(0, 0, std::min(0.0, air->x() - room.right()), 0) : room;
}

/// On an empty plan, the first steps.
void PlanCanvas::Private::paintWelcome(QPainter &painter, const QRectF &sheet)
{
    const Layout &layout = session.layout();
    if (!selecting() || !layout.all<Item>().empty() || !layout.all<Run>().empty() || !layout.all<Space>().empty() ||
        !layout.all<Note>().empty())
        return;
    constexpr double lineHeight = 22;
    QRectF line(sheet.left(), sheet.center().y() - 2 * lineHeight, sheet.width(), lineHeight);
    const auto write = [&](const QString &words, Type type, Tone tone) {
        painter.setFont(fontOf(type));
        painter.setPen(currentTheme()(tone));
        painter.drawText(line, Qt::AlignCenter, words);
        line.translate(0, lineHeight);
    };
    write(PlanCanvas::tr("Drag a part here, or press N and type its name"), Type::Section, Tone::Text);
    write(PlanCanvas::tr("L draws a hall · Ctrl+Shift+I lays a drawing underneath to trace"), Type::Body, Tone::Text2);
    write(PlanCanvas::tr("Ctrl+K finds every part and every command"), Type::Body, Tone::Text2);
}

/// Machines that a what-if has stopped are crossed out where nothing else says so.
void PlanCanvas::Private::paintLost(QPainter &painter)
{
    const FailedStudyPtr failed = session.failedStudy();
    if (!failed || overlay == OverlayKind::PowerAB || session.openedHour())
        return;
    painter.setPen(QPen(currentTheme()(Tone::Error), 2));
    for (const Id id : failed->outage.machines)
        if (const QPolygonF corners = shapeOf(id); corners.size() >= 4) {
            painter.drawLine(corners[0], corners[2]);
            painter.drawLine(corners[1], corners[3]);
        }
}

/// What lies around the module one is in steps back.
void PlanCanvas::Private::paintAround(QPainter &painter, const QRectF &sheet)
{
    const auto module = session.layout().find<Item>(hits.entered());
    if (!module)
        return;
    QPainterPath around;
    around.addRect(sheet);
    QPainterPath inside;
    inside.addPolygon(view.toScreen(siteFootprint(session.layout(), *module)));
    painter.fillPath(around.subtracted(inside), currentTheme()(Tone::Sheet, 0.62));
}

bool PlanCanvas::Private::isLine(Id id) const { return session.layout().find<Run>(id) || session.layout().find<Note>(id); }

QPolygonF PlanCanvas::Private::shapeOf(Id id) const
{
    const Layout &layout = session.layout();
    if (const auto item = layout.find<Item>(id))
        return view.toScreen(siteFootprint(layout, *item));
    if (const auto space = layout.find<Space>(id))
        return view.toScreen(siteOutline(layout, *space));
    if (const auto run = layout.find<Run>(id))
        return view.toScreen(sitePath(layout, *run));
    const auto note = layout.find<Note>(id);
    return note ? view.toScreen(siteNote(layout, *note)) : QPolygonF();
}

void PlanCanvas::Private::paintHover(QPainter &painter)
{
    const Id id = selecting() && pointerInside ? selecting()->hovered() : Id();
    if (!id || session.isSelected(id))
        return;
    const Theme theme = currentTheme();
    painter.setPen(QPen(theme(Tone::Text2), 2));
    painter.setBrush(Qt::NoBrush);
    if (isLine(id))
        painter.drawPolyline(shapeOf(id));
    else
        painter.drawPolygon(shapeOf(id));
}

void PlanCanvas::Private::paintSelection(QPainter &painter)
{
    const Theme theme = currentTheme();
    const std::vector<Id> &ids = session.selection();
    const std::size_t count = std::min(ids.size(), mostFrames);
    for (std::size_t i = 0; i < count; ++i) {
        const QPolygonF shape = shapeOf(ids[i]);
        if (!isLine(ids[i])) {
            paintFrame(painter, shape, theme);
            continue;
        }
        painter.setPen(QPen(theme(Tone::Selection), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(shape);
    }
    if (ids.size() == 1) {
        const auto handles = handlesOf(session, ids.front());
        for (const Handle &handle : handles)
            paintHandle(painter, view.toScreen(handle.at), theme);
        if (handles.empty())
            for (const QPointF &corner : shapeOf(ids.front()))
                paintHandle(painter, corner, theme);
    } else if (ids.size() > 1) {
        const QRectF frame = view.toScreen(extentOf(ids)).adjusted(-4, -4, 4, 4);
        painter.setPen(QPen(theme(Tone::Selection), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame);
    }
}

/// Ruler arrows: the middle of what is selected, else the pointer.
std::optional<Point> PlanCanvas::Private::marked() const
{
    if (const Box box = extentOf(session.selection()); !box.isEmpty())
        return box.centre();
    return pointerInside ? std::optional(view.toSite(pointerAt)) : std::nullopt;
}

/// What the overlay colours it by, from the engine's own number.
QStringList PlanCanvas::Private::overlayFact(Id id) const
{
    const auto found = values ? values->values.find(id) : std::map<Id, double>::const_iterator();
    if (!values || found == values->values.end())
        return {};
    return {PlanCanvas::tr("%1: %2").arg(values->title, spoken(Amount(found->second, values->dimension)))};
}

/// Tips lie above everything, rulers too.
void PlanCanvas::Private::paintOver(QPainter &painter)
{
    const Theme theme = currentTheme();
    const QRectF bounds = QRectF(q.rect()).adjusted(4, 4, -4, -4);
    if (!tool->snapped().name.isEmpty() && pointerInside)
        paintSnapName(painter, pointerAt, tool->snapped().name, bounds, theme);
    const QStringList lines = tipLines();
    if (!lines.isEmpty() && (pointerInside || dropping))
        paintTip(painter, pointerAt, lines, bounds, theme, tool->tipIsBad());
}

/// Beside the pointer: what the tool says, else what is under it after a rest, and the air there.
QStringList PlanCanvas::Private::tipLines() const
{
    QStringList lines = tool->tip();
    if (lines.isEmpty() && hoverShown && !tool->isBusy() && session.layout().entity(hoverShown))
        lines = hoverFacts(session, hoverShown) + overlayFact(hoverShown) + probe();
    return lines.isEmpty() && !tool->isBusy() ? probe() : lines;
}

} // namespace gridhall
