// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/air_map.h"
#include "ui/render/plan_frame.h"
#include "ui/render/plan_words.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace gridhall {

namespace {

QString planTr(const char *source) { return QCoreApplication::translate("Plan", source); }

/// One line of the legend: words, and a sample drawn into 46 x 14 drawing pixels.
struct Row {
    QString words;
    std::function<void(QPainter &, const QRectF &, const PlanStyle &)> sample;
};

void sampleLine(QPainter &painter, const QRectF &box, const PlanStyle &style, Tone tone, double pixels, std::initializer_list<double> dash,
                bool knot)
{
    painter.setPen(planPen(style, tone, pixels, pixels * 0.17, dash));
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    const double side = 5 * style.unit;
    if (knot)
        painter.fillRect(QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side)), style.theme(tone));
}

void sampleRack(QPainter &painter, const QRectF &box, const PlanStyle &style, Tone fill)
{
    painter.setPen(planPen(style, Tone::Equipment, 1, 0.18));
    painter.setBrush(style.theme(fill));
    painter.drawRect(box);
    painter.fillRect(QRectF(box.left(), box.top(), 3 * style.unit, box.height()), style.theme(Tone::Equipment));
}

/// Fates that share a colour share a line.
SupplyFate legendFate(SupplyFate fate)
{
    return fate == SupplyFate::Unprotected ? SupplyFate::Heated : fate == SupplyFate::Lost ? SupplyFate::Dark : fate;
}

/// What a failure leaves: racks by what feeds them, lines that are dead or take over.
void addFates(std::vector<Row> &rows, const PlanStyle &style)
{
    static constexpr std::pair<SupplyFate, const char *> names[] = {
        {SupplyFate::PathA, QT_TRANSLATE_NOOP("Plan", "On path A alone")},
        {SupplyFate::PathB, QT_TRANSLATE_NOOP("Plan", "On path B alone")},
        {SupplyFate::Heated, QT_TRANSLATE_NOOP("Plan", "Short of cooling, or no UPS")},
        {SupplyFate::Dark, QT_TRANSLATE_NOOP("Plan", "Dark, or lost itself")},
        {SupplyFate::Dead, QT_TRANSLATE_NOOP("Plan", "Without supply")},
    };
    for (const auto &[fate, name] : names)
        if (std::ranges::any_of(style.fates, [fate = fate](const auto &entry) { return legendFate(entry.second) == fate; }))
            rows.push_back({planTr(name), [fate = fate](QPainter &p, const QRectF &b, const PlanStyle &s) {
                                p.setPen(planPen(s, Tone::Equipment, 1, 0.18));
                                p.setBrush(fateColour(s, fate, false));
                                p.drawRect(QRectF(b.left(), b.center().y() - 6 * s.unit, 18 * s.unit, 12 * s.unit));
                            }});
}

std::vector<Row> legendRows(const PlanStyle &style, bool marked)
{
    std::vector<Row> rows;
    addFates(rows, style);
    if (style.powerPaths) {
        rows.push_back({planTr(QT_TRANSLATE_NOOP("Plan", "Path A, solid")),
                        [](QPainter &p, const QRectF &b, const PlanStyle &s) { sampleLine(p, b, s, Tone::PowerA, 2, {}, true); }});
        rows.push_back({planTr(QT_TRANSLATE_NOOP("Plan", "Path B, dashed")), [](QPainter &p, const QRectF &b, const PlanStyle &s) {
                            sampleLine(p, b, s, Tone::PowerB, 2, {7, 3}, true);
                        }});
    }
    if (marked)
        rows.push_back({planTr(QT_TRANSLATE_NOOP("Plan", "Over its limit")), [](QPainter &p, const QRectF &b, const PlanStyle &s) {
                            p.setPen(planPen(s, s.theme(Tone::Error, 0.26), 9, 1.4));
                            p.drawLine(QPointF(b.left(), b.center().y()), QPointF(b.right(), b.center().y()));
                            sampleLine(p, b, s, Tone::Error, 4, {}, false);
                        }});
    if (!style.overlay)
        rows.push_back(
            {planTr(QT_TRANSLATE_NOOP("Plan", "Compute and network rack")), [](QPainter &p, const QRectF &b, const PlanStyle &s) {
                 const double w = 18 * s.unit, h = 12 * s.unit, y = b.center().y() - h / 2;
                 sampleRack(p, {b.left(), y, w, h}, s, Tone::EquipmentFill);
                 sampleRack(p, {b.right() - w, y, w, h}, s, Tone::NetworkRack);
             }});
    rows.push_back({planTr(QT_TRANSLATE_NOOP("Plan", "Contained hot aisle")), [](QPainter &p, const QRectF &b, const PlanStyle &s) {
                        p.fillRect(b, s.theme(Tone::HotAisle));
                        p.setPen(planPen(s, Tone::HotAir, 1, 0.18, {4, 2}));
                        p.drawLine(b.topLeft(), b.topRight());
                        p.drawLine(b.bottomLeft(), b.bottomRight());
                    }});
    if (!style.powerPaths) {
        rows.push_back(
            {planTr(QT_TRANSLATE_NOOP("Plan", "Supply, solid; return, dashed")), [](QPainter &p, const QRectF &b, const PlanStyle &s) {
                 const double h = 3 * s.unit;
                 sampleLine(p, b.translated(0, -h), s, Tone::FwsSupply, 2, {}, false);
                 sampleLine(p, b.translated(0, h), s, Tone::FwsReturn, 2, {8, 4}, false);
             }});
    }
    return rows;
}

QString titleOf(const PlanStyle &style)
{
    if (!style.legendTitle.isEmpty())
        return style.legendTitle;
    return style.overlay ? style.overlay->title : planTr(QT_TRANSLATE_NOOP("Plan", "Power A/B"));
}

constexpr double rowHeight = 21, headHeight = 26, rampHeight = 44, sampleWidth = 40, pad = 12;

/// The ends of the ramp; where the air goes beyond one, it says so.
std::pair<QString, QString> rampEnds(const PlanStyle &style)
{
    const OverlayValues &overlay = *style.overlay;
    const auto [least, most] = style.air ? style.air->extremes() : std::pair(overlay.from, overlay.to);
    const double beyond = (overlay.to - overlay.from) * 0.01;
    const QString from = shown(Amount(overlay.from, overlay.dimension)).value, to = spoken(Amount(overlay.to, overlay.dimension));
    return {least < overlay.from - beyond ? QStringLiteral("≤ ") + from : from,
            most > overlay.to + beyond ? QStringLiteral("≥ ") + to : to};
}

/// The ramp in bands with its ends named and its limit ticked.
void paintRamp(QPainter &painter, const QRectF &box, const PlanStyle &style, Words &words)
{
    const OverlayValues &overlay = *style.overlay;
    const double u = style.unit;
    const QRectF bar(box.left(), box.top(), box.width(), 12 * u);
    const int bands = 20;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < bands; ++i)
        painter.fillRect(QRectF(bar.left() + bar.width() * i / bands, bar.top(), bar.width() / bands + 0.5, bar.height()),
                         rampColour(overlay.ramp, double(i) / bands));
    painter.setPen(planPen(style, Tone::BorderStrong, 1, 0.13));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    const Pen pen{9, 400, style.theme(Tone::Text2)};
    const QRectF line(bar.left(), bar.bottom() + 3 * u, bar.width(), 13 * u);
    const auto [from, to] = rampEnds(style);
    words.at(line, from, pen, Qt::AlignLeft | Qt::AlignTop, false);
    words.at(line, to, pen, Qt::AlignRight | Qt::AlignTop, false);
    if (!overlay.limit || overlay.to <= overlay.from)
        return;
    const double t = std::clamp((*overlay.limit - overlay.from) / (overlay.to - overlay.from), 0.0, 1.0);
    painter.setPen(planPen(style, style.theme.dark ? Tone::Text : Tone::Text, 2, 0.35));
    const double x = bar.left() + t * bar.width();
    painter.drawLine(QPointF(x, bar.top() - 3 * u), QPointF(x, bar.bottom() + 3 * u));
}

} // namespace

QSizeF PlanPainter::legendSize(bool marked) const
{
    const QFontMetricsF metrics(drawingFont(11 * style.unit)), bold(drawingFont(11 * style.unit, 600));
    double wide = bold.horizontalAdvance(titleOf(style));
    const auto rows = legendRows(style, marked);
    for (const Row &row : rows)
        wide = std::max(wide, (sampleWidth + 10) * style.unit + metrics.horizontalAdvance(row.words));
    const double ramp = style.overlay ? rampHeight : 0;
    return {std::max(wide, 150 * style.unit) + 2 * pad * style.unit,
            (headHeight + ramp + rowHeight * double(rows.size()) + pad) * style.unit};
}

void PlanPainter::paintLegend(QPainter &painter, const QRectF &rect, bool marked) const
{
    const double u = style.unit;
    QHash<QString, QStaticText> kept;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Words words(painter, kept, style);
    painter.setPen(planPen(style, Tone::Border, 1, 0.13));
    painter.setBrush(style.theme(Tone::Panel));
    const QRectF frame = style.print ? rect : QRectF(rect.toRect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRect(frame);
    QRectF line(rect.left() + pad * u, rect.top() + 6 * u, rect.width() - 2 * pad * u, 18 * u);
    words.at(line, titleOf(style), {11, 600, style.theme(Tone::Text)}, Qt::AlignLeft | Qt::AlignVCenter, false);
    double y = rect.top() + headHeight * u;
    if (style.overlay) {
        paintRamp(painter, {line.left(), y + 4 * u, line.width(), rampHeight * u}, style, words);
        y += rampHeight * u;
    }
    for (const Row &row : legendRows(style, marked)) {
        const QRectF sample(line.left(), y + 4 * u, sampleWidth * u, 13 * u);
        row.sample(painter, sample, style);
        words.at({sample.right() + 10 * u, y, line.right() - sample.right(), rowHeight * u}, row.words, {11, 400, style.theme(Tone::Text2)},
                 Qt::AlignLeft | Qt::AlignVCenter, false);
        y += rowHeight * u;
    }
    painter.restore();
}

/// The same in one line, for a low window; where that is narrow too, the last entries are left out, never the ramp.
void PlanPainter::paintLegendStrip(QPainter &painter, QPointF bottomRight, double room, bool marked) const
{
    const double u = style.unit, high = 26 * u, gap = 14 * u, sample = 26 * u;
    const QFontMetricsF metrics(drawingFont(10 * u)), bold(drawingFont(10 * u, 600));
    auto rows = legendRows(style, marked);
    double wide = bold.horizontalAdvance(titleOf(style)) + 2 * gap + (style.overlay ? 150 * u + gap : 0);
    for (const Row &row : rows)
        wide += gap + sample + 6 * u + metrics.horizontalAdvance(row.words);
    for (; wide > room && !rows.empty(); rows.pop_back())
        wide -= gap + sample + 6 * u + metrics.horizontalAdvance(rows.back().words);
    if (wide > room)
        return;
    QHash<QString, QStaticText> kept;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Words words(painter, kept, style);
    const QRectF frame(bottomRight.x() - wide, bottomRight.y() - (style.overlay ? 40 * u : high), wide, style.overlay ? 40 * u : high);
    painter.setPen(planPen(style, Tone::Border, 1, 0.13));
    painter.setBrush(style.theme(Tone::Panel));
    painter.drawRect(QRectF(frame.toRect()).adjusted(0.5, 0.5, -0.5, -0.5));
    double x = frame.left() + gap;
    const auto say = [&](const QString &text, int weight, double width) {
        words.at({x, frame.top(), width + 2, frame.height()}, text, {10, weight, style.theme(weight > 400 ? Tone::Text : Tone::Text2)},
                 Qt::AlignLeft | Qt::AlignVCenter, false);
        x += width;
    };
    say(titleOf(style), 600, bold.horizontalAdvance(titleOf(style)));
    if (style.overlay) {
        paintRamp(painter, {x + gap, frame.top() + 6 * u, 150 * u, rampHeight * u}, style, words);
        x += gap + 150 * u;
    }
    for (const Row &row : rows) {
        row.sample(painter, {x + gap, frame.center().y() - 6.5 * u, sample, 13 * u}, style);
        x += gap + sample + 6 * u;
        say(row.words, 400, metrics.horizontalAdvance(row.words));
    }
    painter.restore();
}

void PlanPainter::paintScaleBar(QPainter &painter, QPointF bottomLeft, const PlanView &view, double scale) const
{
    const double u = style.unit;
    const double unit = drawsInFeet() ? 0.3048 : 1; // metres in what the bar counts
    double length = 1000;
    for (const double step : {0.1, 0.2, 0.4, 1.0, 2.0, 4.0, 10.0, 20.0, 40.0, 100.0, 200.0, 400.0})
        if (view.scaled(step * unit) >= 66 * u) {
            length = step;
            break;
        }
    QHash<QString, QStaticText> kept;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, style.print);
    Words words(painter, kept, style);
    const double wide = view.scaled(length * unit), high = 4 * u;
    const QRectF bar(bottomLeft.x(), bottomLeft.y() - high, wide, high);
    const QColor ink = style.theme(Tone::Text);
    if (!style.print) // what is drawn below must not run through the figures
        painter.fillRect(bar.adjusted(-6 * u, -30 * u, 32 * u, 5 * u), style.theme(Tone::Sheet, 0.78));
    painter.setPen(planPen(style, ink, 1, 0.13));
    painter.setBrush(style.theme(Tone::Field));
    painter.drawRect(bar);
    for (const int i : {0, 2})
        painter.fillRect(QRectF(bar.left() + wide * i / 4, bar.top(), wide / 4, high), ink);
    const Pen pen{9, 400, style.theme(Tone::Text2)};
    const int decimals = length < 2 ? 2 : 0;
    const double y = bar.top() - 14 * u, half = 40 * u;
    const auto figure = [&](double x, const QString &text, Qt::Alignment align) {
        const QRectF box = align & Qt::AlignLeft ? QRectF(x, y, half, 12 * u) : QRectF(x - half / 2, y, half, 12 * u);
        words.at(box, text, pen, align, false);
    };
    figure(bar.left(), "0", Qt::AlignLeft | Qt::AlignTop);
    figure(bar.center().x(), spokenNumber(length / 2, decimals, true), Qt::AlignHCenter | Qt::AlignTop);
    figure(bar.right() - 4 * u,
           (unit < 1 ? planTr(QT_TRANSLATE_NOOP("Plan", "%1 ft")) : planTr(QT_TRANSLATE_NOOP("Plan", "%1 m")))
               .arg(spokenNumber(length, decimals, true)),
           Qt::AlignLeft | Qt::AlignTop);
    if (scale > 0)
        words.at({bar.left(), y - 14 * u, 120 * u, 12 * u}, "1 : " + spokenNumber(scale, 0), pen, Qt::AlignLeft | Qt::AlignTop, false);
    painter.restore();
}

void PlanPainter::paintNorth(QPainter &painter, QPointF topLeft) const
{
    const double u = style.unit, r = 13 * u;
    const QPointF c = topLeft + QPointF(r, r);
    QHash<QString, QStaticText> kept;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(planPen(style, Tone::Equipment, 1, 0.18));
    painter.setBrush(style.theme(Tone::EquipmentFill));
    painter.drawEllipse(c, r, r);
    painter.save();
    painter.translate(c);
    painter.rotate(style.northDegrees);
    const QColor ink = style.theme(Tone::Text);
    painter.setPen(planPen(style, ink, 1, 0.13));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF({{0, -9 * u}, {5 * u, 7 * u}, {0, 4 * u}, {-5 * u, 7 * u}}));
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF({{0, -9 * u}, {5 * u, 7 * u}, {0, 4 * u}}));
    painter.restore();
    Words words(painter, kept, style);
    words.at({c.x() + r + 5 * u, c.y() - 8 * u, 16 * u, 16 * u}, planTr(QT_TRANSLATE_NOOP("Plan", "N")), {11, 600, ink},
             Qt::AlignLeft | Qt::AlignVCenter, false);
    painter.restore();
}

void PlanPainter::paintFurniture(QPainter &painter, const QRectF &rect, const PlanView &view, double scale, bool marked)
{
    const double u = style.unit, edge = 20 * u;
    paintNorth(painter, rect.topLeft() + QPointF(edge, edge));
    paintScaleBar(painter, rect.bottomLeft() + QPointF(edge, -edge * 0.9), view, scale);
    if (!style.legend)
        return;
    const QSizeF size = legendSize(marked);
    constexpr double low = 460;
    if (!style.print && rect.height() < low * u)
        return paintLegendStrip(painter, rect.bottomRight() - QPointF(edge * 0.75, edge * 0.5),
                                std::min(rect.width() * 0.75, rect.width() - 190 * u), marked);
    if (size.width() + edge < rect.width() / 2 && size.height() + edge < rect.height() * 0.7)
        paintLegend(painter, {rect.bottomRight() - QPointF(size.width() + edge * 0.75, size.height() + edge * 0.75), size}, marked);
}

} // namespace gridhall
