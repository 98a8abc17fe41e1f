// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plot.h"

#include "ui/render/text.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

double roundStep(double span, int parts)
{
    if (!(span > 0) || !std::isfinite(span))
        return 1;
    const double decade = std::pow(10, std::floor(std::log10(span / parts)));
    for (const double step : {1.0, 2.0, 5.0})
        if (span / (step * decade) <= parts)
            return step * decade;
    return 10 * decade;
}

Plot &Plot::across(double from, double to)
{
    x0_ = from;
    x1_ = to > from ? to : from + 1;
    return *this;
}

Plot &Plot::up(double from, double to)
{
    y0_ = from;
    y1_ = to > from ? to : from + 1;
    return *this;
}

void Plot::gridUp(double step, double factor, int decimals)
{
    constexpr double leastApart = 12; // pixels between two numbers
    const double apart = std::abs(y(y0_) - y(y0_ + step));
    const int each = apart > 0 && apart < leastApart ? int(std::ceil(leastApart / apart)) : 1;
    for (int i = 0; i < 40; ++i) {
        const double value = std::ceil(y0_ / step - 1e-9) * step + i * step;
        if (value > y1_ + 1e-9 * step)
            break;
        painter_.setPen(QPen(theme_(Tone::Border), 1));
        painter_.drawLine(QPointF(area_.left(), y(value)), QPointF(area_.right(), y(value)));
        if (i % each == 0)
            words({area_.left() - 7, y(value)}, spokenNumber(value * factor, decimals), Tone::Text2, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void Plot::gridAt(double value, const QString &below)
{
    painter_.setPen(QPen(theme_(Tone::Border), 1));
    painter_.drawLine(QPointF(x(value), area_.top()), QPointF(x(value), area_.bottom()));
    if (!below.isEmpty())
        words({x(value), area_.bottom() + 4}, below, Tone::Text2, Qt::AlignHCenter | Qt::AlignTop);
}

void Plot::axis()
{
    painter_.setPen(QPen(theme_(Tone::BorderStrong), 1));
    painter_.drawLine(area_.bottomLeft(), area_.bottomRight());
}

void Plot::line(const std::vector<QPointF> &points, Tone tone, double width, Qt::PenStyle style)
{
    QPolygonF path;
    for (const QPointF &point : points)
        path << QPointF(x(point.x()), std::clamp(y(point.y()), area_.top() - 2, area_.bottom() + 2));
    QPen pen(theme_(tone), width, style, Qt::RoundCap, Qt::RoundJoin);
    if (style == Qt::DashLine)
        pen.setDashPattern({4, 3});
    painter_.setPen(pen);
    painter_.setBrush(Qt::NoBrush);
    painter_.drawPolyline(path);
}

void Plot::band(const std::vector<double> &xs, const std::vector<double> &low, const std::vector<double> &high, Tone tone)
{
    QPolygonF path;
    const auto within = [this](double value) { return std::clamp(y(value), area_.top(), area_.bottom()); };
    for (std::size_t i = 0; i < xs.size(); ++i)
        path << QPointF(x(xs[i]), within(high[i]));
    for (std::size_t i = xs.size(); i-- > 0;)
        path << QPointF(x(xs[i]), within(low[i]));
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(theme_(tone, 0.22));
    painter_.drawPolygon(path);
}

void Plot::limit(double value, Tone tone, const QString &text)
{
    if (value < y0_ || value > y1_)
        return;
    QPen pen(theme_(tone), 1.2);
    pen.setDashPattern({4, 3});
    painter_.setPen(pen);
    painter_.drawLine(QPointF(area_.left(), y(value)), QPointF(area_.right(), y(value)));
    words({area_.right() - 4, y(value) - 3}, text, tone, Qt::AlignRight | Qt::AlignBottom);
}

void Plot::title(const QString &text)
{
    const QSizeF size(QFontMetricsF(drawingFont(11)).horizontalAdvance(text), 14);
    painter_.fillRect(QRectF(area_.topLeft() + QPointF(2, 2), size + QSizeF(4, 1)), theme_(Tone::Panel, 0.85));
    words(area_.topLeft() + QPointF(4, 3), text, Tone::Text2, Qt::AlignLeft | Qt::AlignTop);
}

void Plot::words(const QPointF &at, const QString &text, Tone tone, Qt::Alignment align, double pixels, int weight)
{
    painter_.setFont(drawingFont(pixels, weight));
    painter_.setPen(theme_(tone));
    constexpr double wide = 400, high = 20;
    const double left = align & Qt::AlignRight ? at.x() - wide : align & Qt::AlignHCenter ? at.x() - wide / 2 : at.x();
    const double top = align & Qt::AlignBottom ? at.y() - high : align & Qt::AlignVCenter ? at.y() - high / 2 : at.y();
    painter_.drawText(QRectF(left, top, wide, high), int(align), text);
}

} // namespace gridhall
