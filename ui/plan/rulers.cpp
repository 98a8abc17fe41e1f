// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/rulers.h"

#include "ui/render/text.h"

#include <cmath>

namespace gridhall {

namespace {

constexpr double leastLabelPixels = 56;

/// Metres in what the rulers count: metres or feet.
double rulerUnitM() { return drawsInFeet() ? 0.3048 : 1; }

int decimalsOf(double step) { return step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3; }

void paintTop(QPainter &painter, const Viewport &view, const Theme &theme)
{
    const double unit = rulerUnitM(), step = majorTickM(view.pixelsPerMetre() * unit), minor = step / 5;
    const auto first = std::int64_t(std::floor(metresOf(view.visible().min.x) / unit / minor));
    const auto last = std::int64_t(std::ceil(metresOf(view.visible().max.x) / unit / minor));
    for (std::int64_t i = first; i <= last; ++i) {
        const double x = std::floor(view.toScreen(QPointF(double(i) * minor * unit * 1e4, 0)).x()) + 0.5;
        if (x < rulerWidth)
            continue;
        const bool major = i % 5 == 0;
        painter.setPen(QPen(theme(Tone::BorderStrong), 1));
        painter.drawLine(QPointF(x, major ? rulerWidth - 8 : rulerWidth - 4), QPointF(x, rulerWidth));
        painter.setPen(theme(Tone::Text2));
        if (major)
            painter.drawText(QRectF(x - 40, 0, 80, 13), Qt::AlignCenter, spokenNumber(double(i) * minor, decimalsOf(step)));
    }
}

void paintLeft(QPainter &painter, const Viewport &view, const Theme &theme)
{
    const double unit = rulerUnitM(), step = majorTickM(view.pixelsPerMetre() * unit), minor = step / 5;
    const auto first = std::int64_t(std::floor(metresOf(view.visible().min.y) / unit / minor));
    const auto last = std::int64_t(std::ceil(metresOf(view.visible().max.y) / unit / minor));
    for (std::int64_t i = first; i <= last; ++i) {
        const double y = std::floor(view.toScreen(QPointF(0, double(i) * minor * unit * 1e4)).y()) + 0.5;
        if (y < rulerWidth)
            continue;
        const bool major = i % 5 == 0;
        painter.setPen(QPen(theme(Tone::BorderStrong), 1));
        painter.drawLine(QPointF(major ? rulerWidth - 8 : rulerWidth - 4, y), QPointF(rulerWidth, y));
        if (!major)
            continue;
        painter.save();
        painter.setPen(theme(Tone::Text2));
        painter.translate(6.5, y);
        painter.rotate(-90);
        painter.drawText(QRectF(-40, -6.5, 80, 13), Qt::AlignCenter, spokenNumber(double(i) * minor, decimalsOf(step)));
        painter.restore();
    }
}

} // namespace

double majorTickM(double pixelsPerMetre)
{
    for (const double step : {0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 50.0, 100.0, 500.0, 1000.0, 5000.0})
        if (step * pixelsPerMetre >= leastLabelPixels)
            return step;
    return 10'000;
}

void paintRulers(QPainter &painter, const Viewport &view, std::optional<Point> marked, const Theme &theme)
{
    const QSize size = view.size();
    painter.fillRect(QRect(0, 0, size.width(), rulerWidth), theme(Tone::Panel));
    painter.fillRect(QRect(0, 0, rulerWidth, size.height()), theme(Tone::Panel));
    painter.setFont(drawingFont(9.5));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintTop(painter, view, theme);
    paintLeft(painter, view, theme);
    painter.setPen(QPen(theme(Tone::Border), 1));
    painter.drawLine(0, rulerWidth, size.width(), rulerWidth);
    painter.drawLine(rulerWidth, 0, rulerWidth, size.height());
    painter.restore();
    painter.fillRect(QRect(0, 0, rulerWidth, rulerWidth), theme(Tone::Panel));
    painter.setPen(theme(Tone::Text2));
    painter.drawText(QRectF(0, 0, rulerWidth, rulerWidth), Qt::AlignCenter, drawsInFeet() ? QStringLiteral("ft") : QStringLiteral("m"));
    if (!marked)
        return;
    const QPointF at = view.toScreen(*marked);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Tone::Selection));
    constexpr double edge = rulerWidth;
    if (at.x() > edge)
        painter.drawPolygon(QPolygonF{{at.x(), edge}, {at.x() - 4, edge - 6}, {at.x() + 4, edge - 6}});
    if (at.y() > edge)
        painter.drawPolygon(QPolygonF{{edge, at.y()}, {edge - 6, at.y() - 4}, {edge - 6, at.y() + 4}});
}

} // namespace gridhall
