// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/air_streams.h"

#include "core/air/streamlines.h"
#include "ui/render/plan_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr std::size_t fromOutlet = 18, toIntake = 10;
constexpr double betweenHeads = 90, headLength = 7, headWidth = 3.5;

void addStreams(std::vector<AirStream> &streams, const RoomField &room, std::size_t device, StreamWay way, std::size_t count)
{
    for (const Streamline &line : streamlines(room.room.air, *room.field, device, way, count)) {
        AirStream stream{{}, way == StreamWay::ToIntake};
        for (const Streamline::Point &point : line.points)
            stream.path.push_back(room.room.frame.map(room.room.corner + Point{tenthsOf(point.at_m[0]), tenthsOf(point.at_m[1])}));
        if (stream.toIntake)
            std::ranges::reverse(stream.path);
        if (stream.path.size() > 1)
            streams.push_back(std::move(stream));
    }
}

/// A head at even distances along a line.
void addHeads(QPainterPath &heads, const QPolygonF &line, double unit)
{
    double until = betweenHeads * unit / 2;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF step = line[i + 1] - line[i];
        const double length = std::hypot(step.x(), step.y());
        if (length <= 0)
            continue;
        const QPointF along = step / length, across(-along.y(), along.x());
        for (; until <= length; until += betweenHeads * unit) {
            const QPointF tip = line[i] + along * until, back = tip - along * headLength * unit;
            heads.moveTo(back + across * headWidth * unit);
            heads.lineTo(tip);
            heads.lineTo(back - across * headWidth * unit);
        }
        until -= length;
    }
}

} // namespace

std::vector<AirStream> airStreams(const std::vector<RoomFieldPtr> &rooms, Id device)
{
    std::vector<AirStream> streams;
    for (const RoomFieldPtr &room : rooms)
        if (const std::size_t d = room->deviceOf(device); d < room->room.devices.size()) {
            addStreams(streams, *room, d, StreamWay::FromOutlet, fromOutlet);
            addStreams(streams, *room, d, StreamWay::ToIntake, toIntake);
        }
    return streams;
}

void paintStreams(QPainter &painter, const PlanView &view, const PlanStyle &style, const std::vector<AirStream> &streams)
{
    const double unit = style.unit > 0 ? style.unit : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const bool dashed : {true, false}) {
        QPainterPath ways, heads;
        for (const AirStream &stream : streams)
            if (stream.toIntake == dashed) {
                const QPolygonF line = view.toDevice(stream.path);
                ways.addPolygon(line);
                addHeads(heads, line, unit);
            }
        painter.setPen(QPen(QColor(0, 0, 0, 120), 3.2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(ways);
        painter.drawPath(heads);
        QPen light(QColor(255, 255, 255, 235), 1.4 * unit, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        painter.setPen(light);
        painter.drawPath(heads);
        if (dashed)
            light.setDashPattern({4, 3});
        painter.setPen(light);
        painter.drawPath(ways);
    }
    painter.restore();
}

} // namespace gridhall
