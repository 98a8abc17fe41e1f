// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/trade_chart.h"

#include "ui/render/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double left = 64, right = 20, top = 30, bottom = 40, markRadius = 5;
constexpr int tradeTicks = 4;

/// One axis: from the least to the most of all values, with a little room.
struct TradeAxis {
    double low = 0, high = 1;
    int decimals = 0;

    void take(const std::vector<double> &values)
    {
        low = *std::ranges::min_element(values);
        high = *std::ranges::max_element(values);
        const double room = std::max((high - low) * 0.12, std::abs(high) * 0.002 + 1e-12);
        low -= room;
        high += room;
        decimals = std::clamp(static_cast<int>(std::ceil(-std::log10((high - low) / tradeTicks))), 0, 6);
    }
    double share(double value) const { return (value - low) / (high - low); }
};

class TradePainting {
public:
    TradePainting(QPainter &painter, const QRectF &area, const TradeChart &chart, const Theme &theme)
        : painter_(painter), plot_(area.adjusted(left, top, -right, -bottom)), chart_(chart), theme_(theme)
    {
        std::vector<double> costs, energies;
        for (const auto *list : {&chart.line, &chart.answers})
            for (const TradeChart::Mark &mark : *list)
                costs.push_back(mark.cost), energies.push_back(mark.energy);
        x_.take(costs);
        y_.take(energies);
    }

    void paint()
    {
        painter_.setRenderHint(QPainter::Antialiasing);
        paintAxes();
        painter_.setPen(QPen(theme_(Tone::Text3), 1.5));
        for (std::size_t i = 1; i < chart_.line.size(); ++i)
            painter_.drawLine(at(chart_.line[i - 1]), at(chart_.line[i]));
        painter_.setBrush(theme_(Tone::Text3));
        painter_.setPen(Qt::NoPen);
        for (const TradeChart::Mark &mark : chart_.line)
            painter_.drawEllipse(at(mark), 2, 2);
        double lastTop = -1e9;
        for (const TradeChart::Mark &mark : chart_.answers)
            paintAnswer(mark, lastTop);
    }

private:
    QPointF at(const TradeChart::Mark &mark) const
    {
        return {plot_.left() + x_.share(mark.cost) * plot_.width(), plot_.bottom() - y_.share(mark.energy) * plot_.height()};
    }
    void paintAxes()
    {
        painter_.setFont(drawingFont(11));
        for (int i = 0; i <= tradeTicks; ++i) {
            const double share = double(i) / tradeTicks;
            const double x = plot_.left() + share * plot_.width(), y = plot_.bottom() - share * plot_.height();
            painter_.setPen(theme_(Tone::Grid5));
            painter_.drawLine(QPointF(plot_.left(), y), QPointF(plot_.right(), y));
            painter_.setPen(theme_(Tone::Text2));
            painter_.drawText(QRectF(plot_.left() - left, y - 8, left - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                              spokenNumber(y_.low + share * (y_.high - y_.low), y_.decimals));
            painter_.drawText(QRectF(x - 40, plot_.bottom() + 3, 80, 16), Qt::AlignCenter,
                              spokenNumber(x_.low + share * (x_.high - x_.low), x_.decimals));
        }
        painter_.setPen(theme_(Tone::Text2));
        painter_.drawText(QRectF(plot_.left(), plot_.bottom() + 19, plot_.width(), 18), Qt::AlignCenter, chart_.costTitle);
        painter_.drawText(QRectF(plot_.left() - left + 4, plot_.top() - 28, 260, 15), Qt::AlignLeft, chart_.energyTitle);
        painter_.setPen(theme_(Tone::BorderStrong));
        painter_.drawLine(plot_.bottomLeft(), plot_.bottomRight());
    }
    void paintAnswer(const TradeChart::Mark &mark, double &lastTop)
    {
        const QPointF spot = at(mark);
        painter_.setPen(QPen(theme_(Tone::Accent), 2));
        painter_.setBrush(mark.chosen ? theme_(Tone::Accent) : theme_(Tone::Field));
        painter_.drawEllipse(spot, markRadius, markRadius);
        painter_.setFont(drawingFont(11, mark.chosen ? 600 : 400));
        painter_.setPen(theme_(Tone::Text));
        // Beside the mark where there is room, a line lower if the last label is there.
        const bool leftward = spot.x() > plot_.center().x();
        double y = spot.y() - 8;
        if (std::abs(y - lastTop) < 15)
            y = lastTop + 15;
        lastTop = y;
        const QRectF room = leftward ? QRectF(spot.x() - 210, y, 200, 16) : QRectF(spot.x() + 10, y, 200, 16);
        const double wide = painter_.fontMetrics().horizontalAdvance(mark.name) + 6;
        painter_.fillRect(QRectF(leftward ? room.right() - wide + 3 : room.left() - 3, y, wide, 16), theme_(Tone::Panel));
        painter_.drawText(room, (leftward ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, mark.name);
    }

    QPainter &painter_;
    QRectF plot_;
    const TradeChart &chart_;
    const Theme &theme_;
    TradeAxis x_, y_;
};

} // namespace

void paintTrade(QPainter &painter, const QRectF &area, const TradeChart &chart, const Theme &theme)
{
    if (!chart.line.empty() || !chart.answers.empty())
        TradePainting(painter, area, chart, theme).paint();
}

} // namespace gridhall
