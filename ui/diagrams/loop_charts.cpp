// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/loop_charts.h"

#include "ui/diagrams/chart_words.h"
#include "ui/render/plot.h"
#include "ui/render/text.h"
#include "ui/render/units.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Words of the charts below the loop diagram.
class LoopChartTr {
    Q_DECLARE_TR_FUNCTIONS(LoopCharts)
};

/// On a ground of its own, so that no line runs through it.
void sayOver(QPainter &painter, QPointF at, const QString &text, const Theme &theme, Tone tone, int pixels, int weight,
             Qt::Alignment align = Qt::AlignLeft)
{
    painter.setFont(drawingFont(pixels, weight));
    const qreal wide = painter.fontMetrics().horizontalAdvance(text);
    const qreal left = align & Qt::AlignRight ? at.x() - wide : align & Qt::AlignHCenter ? at.x() - wide / 2 : at.x();
    painter.fillRect(QRectF(left - 2, at.y() - 7, wide + 4, 14), theme(Tone::Panel, 0.85));
    sayAt(painter, at, text, theme(tone), pixels, weight, align);
}

/// Pumps of a loop as one: how many run, of which curve.
struct PumpsTogether {
    int count = 0;
    double shutOff_m = 0, curve = 0, flow = 0, head_m = 0;
};

PumpsTogether pumpsOf(const LoopResult &loop)
{
    PumpsTogether all;
    for (std::size_t k = 0; loop.network && loop.hydraulic && k < loop.network->pipes.links.size(); ++k) {
        const NetworkLink &link = loop.network->pipes.links[k];
        const double flow = loop.hydraulics.state.flow_m3_per_s[k];
        if (link.kind != NetworkLink::Kind::Pump || flow <= 1e-7)
            continue;
        ++all.count;
        all.shutOff_m = std::max(all.shutOff_m, link.shutOff_m);
        all.curve = all.curve > 0 ? std::min(all.curve, link.curve) : link.curve;
        all.flow += flow;
        all.head_m = std::max(all.head_m, loop.hydraulics.state.head_m[static_cast<std::size_t>(link.to)] -
                                              loop.hydraulics.state.head_m[static_cast<std::size_t>(link.from)]);
    }
    return all;
}

/// Two axes in SI with a grid.
struct PumpPlot {
    QRectF frame;
    double mostX = 1, mostY = 1;
    QPointF at(double x, double y) const { return {frame.left() + frame.width() * x / mostX, frame.bottom() - frame.height() * y / mostY}; }
};

void paintPumpGrid(QPainter &painter, const PumpPlot &plot, const Theme &theme)
{
    const double perFlow = 60000; // l/min
    painter.setPen(QPen(theme(Tone::Border), 1));
    for (double y = 0; y <= plot.mostY * 1.001; y += roundStep(plot.mostY, 5)) {
        painter.setPen(QPen(theme(Tone::Border), 1));
        painter.drawLine(plot.at(0, y), plot.at(plot.mostX, y));
        sayAt(painter, plot.at(0, y) - QPointF(6, 0), spokenNumber(y, 0), theme(Tone::Text2), 10, 400, Qt::AlignRight);
    }
    for (double x = 0; x <= plot.mostX * perFlow * 1.001; x += roundStep(plot.mostX * perFlow, 5))
        sayAt(painter, plot.at(x / perFlow, 0) + QPointF(0, 12), spokenNumber(x, 0), theme(Tone::Text2), 10, 400, Qt::AlignHCenter);
    sayAt(painter, plot.frame.topLeft() - QPointF(30, 14), LoopChartTr::tr("Head, m"), theme(Tone::Text2), 10);
    sayAt(painter, plot.frame.bottomRight() + QPointF(0, 27), LoopChartTr::tr("Flow of the loop, L/min"), theme(Tone::Text2), 10, 400,
          Qt::AlignRight);
}

template <class Head>
void paintPumpCurve(QPainter &painter, const PumpPlot &plot, const QPen &pen, const Head &head)
{
    QPainterPath path;
    for (int i = 0; i <= 80; ++i) {
        const double x = plot.mostX * i / 80, y = head(x);
        if (y < 0 || y > plot.mostY)
            continue;
        if (path.elementCount() == 0)
            path.moveTo(plot.at(x, y));
        else
            path.lineTo(plot.at(x, y));
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

void paintPumpChart(QPainter &painter, const QRectF &area, const LoopResult &loop, const Theme &theme)
{
    const PumpsTogether pumps = pumpsOf(loop);
    if (pumps.count == 0 || pumps.flow <= 0) {
        sayAt(painter, area.center(), LoopChartTr::tr("No pump runs in this loop."), theme(Tone::Text2), 11, 400, Qt::AlignHCenter);
        return;
    }
    const double speed = loop.turndown, n = pumps.count;
    PumpPlot plot{area.adjusted(56, 34, -96, -40), std::max(pumps.flow * 1.6, 1e-6), pumps.shutOff_m * 1.12};
    paintPumpGrid(painter, plot, theme);
    const auto curve = [&](double running, double at) {
        return [=](double q) { return at * at * pumps.shutOff_m - pumps.curve * (q / running) * (q / running); };
    };
    const auto label = [&](double running, double at, const QColor &colour, int weight) {
        const double x = plot.mostX, y = std::clamp(curve(running, at)(x), 0.0, plot.mostY);
        sayAt(painter, plot.at(x, y) + QPointF(8, 0), LoopChartTr::tr("%1 at %2").arg(running).arg(spoken(Amount(at, Dimension::Ratio))),
              colour, 10, weight);
    };
    paintPumpCurve(painter, plot, QPen(theme(Tone::Text2), 1.2), curve(n, 1));
    label(n, 1, theme(Tone::Text2), 400);
    if (pumps.count > 1)
        paintPumpCurve(painter, plot, QPen(theme(Tone::Text3), 1.2, Qt::DashLine), curve(n - 1, 1));
    const QColor own = theme(loop.circuit == Circuit::Tcs ? Tone::TcsSupply : Tone::FwsSupply);
    paintPumpCurve(painter, plot, QPen(own, 2), curve(n, speed));
    if (speed < 0.97)
        label(n, speed, own, 600);
    paintPumpCurve(painter, plot, QPen(theme(Tone::Text), 1.4),
                   [&](double q) { return pumps.head_m * (q / pumps.flow) * (q / pumps.flow); });
    const QPointF point = plot.at(pumps.flow, pumps.head_m);
    painter.setPen(QPen(theme(Tone::Accent), 1, Qt::DotLine));
    painter.drawLine(plot.at(0, pumps.head_m), point);
    painter.drawLine(plot.at(pumps.flow, 0), point);
    painter.setPen(QPen(theme(Tone::Panel), 2));
    painter.setBrush(theme(Tone::Accent));
    painter.drawEllipse(point, 5, 5);
    const bool low = plot.frame.bottom() - point.y() < 26; // no room below: above the point, left of the rising curve
    sayOver(painter, low ? point + QPointF(-10, -14) : point + QPointF(10, 14),
            LoopChartTr::tr("%1 · %2 m").arg(spoken(Amount(pumps.flow, Dimension::VolumeFlow)), spokenNumber(pumps.head_m, 1)), theme,
            Tone::Text, 11, 600, low ? Qt::AlignRight : Qt::AlignLeft);
}

void paintKelvinChart(QPainter &painter, const QRectF &area, const Snapshot &snapshot, const LoopResult &rackLoop, const Theme &theme)
{
    struct Bar {
        QString name;
        double from = 0, to = 0;
        Tone tone = Tone::Text3;
        bool open = false;
    };
    const double celsius = 273.15, outside = snapshot.layout.site().designDryBulb_k - celsius;
    const LoopResult *plant = rackLoop.sources.empty() ? nullptr : snapshot.liquid.loopOf(rackLoop.sources.front().id);
    double limit = 0, worst = rackLoop.supply_k - celsius;
    for (const auto &load : rackLoop.loads)
        if (load.supplyMax_k > 0)
            limit = limit > 0 ? std::min(limit, load.supplyMax_k - celsius) : load.supplyMax_k - celsius;
    std::vector<Bar> bars{{LoopChartTr::tr("Outdoor air, design day"), outside, outside, Tone::ColdAir}};
    double now = outside;
    if (plant) {
        bars.push_back({LoopChartTr::tr("Heat rejection"), now, plant->supply_k - celsius, Tone::FwsSupply});
        now = plant->supply_k - celsius;
    }
    bars.push_back({LoopChartTr::tr("CDU approach"), now, worst, Tone::TcsSupply});
    const double normal = worst;
    for (const auto &outage : rackLoop.outages)
        worst = std::max(worst, outage.supply_k - celsius);
    if (worst > normal + 0.005)
        bars.push_back({LoopChartTr::tr("One CDU out"), normal, worst, Tone::Warning});
    if (limit > 0)
        bars.push_back({limit >= worst ? LoopChartTr::tr("Left to the limit") : LoopChartTr::tr("Over the limit"), worst, limit,
                        limit >= worst ? Tone::Ok : Tone::Error, true});
    bars.push_back({LoopChartTr::tr("Rise in the racks"), worst, worst + rackLoop.return_k - rackLoop.supply_k, Tone::TcsReturn});

    double low = outside, high = limit;
    for (const Bar &bar : bars) {
        low = std::min({low, bar.from, bar.to});
        high = std::max({high, bar.from, bar.to});
    }
    low = std::floor((low - 2) / 5) * 5;
    high = std::ceil((high + 2) / 5) * 5;
    const QRectF frame = area.adjusted(170, 30, -60, -34);
    const auto x = [&](double t) { return frame.left() + frame.width() * (t - low) / (high - low); };
    sayAt(painter, area.topLeft() + QPointF(12, 12), LoopChartTr::tr("Where the kelvins go, design day"), theme(Tone::Text2), 11);
    for (double t = low; t <= high + 0.1; t += 5) {
        painter.setPen(QPen(theme(Tone::Border), 1));
        painter.drawLine(QPointF(x(t), frame.top()), QPointF(x(t), frame.bottom()));
        sayAt(painter, {x(t), frame.bottom() + 12}, spokenNumber(t, 0), theme(Tone::Text2), 10, 400, Qt::AlignHCenter);
    }
    const qreal pitch = frame.height() / static_cast<qreal>(bars.size());
    std::vector<std::pair<QPointF, QString>> values; // over the limit's line
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Bar &bar = bars[i];
        const qreal y = frame.top() + pitch * (static_cast<qreal>(i) + 0.5);
        const qreal half = std::min(8.0, pitch * 0.4);
        QRectF rect(QPointF(x(bar.from), y - half), QPointF(x(bar.to), y + half));
        rect = rect.normalized();
        if (rect.width() < 3)
            rect.adjust(-1.5, 0, 1.5, 0);
        painter.setPen(bar.open ? QPen(theme(bar.tone), 1, Qt::DashLine) : QPen(Qt::NoPen));
        painter.setBrush(bar.open ? theme(bar.tone, 0.15) : theme(bar.tone));
        painter.drawRect(rect);
        sayAt(painter, {area.left() + 12, y}, bar.name, theme(Tone::Text), 11);
        const QString value = i == 0 ? spokenNumber(bar.to, 1) : LoopChartTr::tr("%1 K").arg(spokenNumber(std::abs(bar.to - bar.from), 1));
        values.emplace_back(QPointF(rect.right() + 8, y), value);
    }
    if (limit > 0) {
        painter.setPen(QPen(theme(Tone::Error), 1.4));
        painter.drawLine(QPointF(x(limit), frame.top() - 6), QPointF(x(limit), frame.bottom()));
        sayAt(painter, {x(limit), frame.top() - 14}, LoopChartTr::tr("Limit %1").arg(spokenNumber(limit, 1)), theme(Tone::Error), 10, 600,
              Qt::AlignHCenter);
    }
    for (const auto &[at, value] : values)
        sayOver(painter, at, value, theme, Tone::Text, 11, 600);
}

} // namespace gridhall
