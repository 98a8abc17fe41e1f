// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/marks.h"

#include "ui/plan/lengths.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr double leastGapPixels = 18; ///< Below it a gap's number would cover what it measures.

Tone ghostTone(bool bad) { return bad ? Tone::Error : Tone::Selection; }

QRectF keptInside(QRectF box, const QRectF &bounds)
{
    if (box.right() > bounds.right())
        box.moveRight(bounds.right());
    if (box.bottom() > bounds.bottom())
        box.moveBottom(bounds.bottom());
    box.moveLeft(std::max(box.left(), bounds.left()));
    box.moveTop(std::max(box.top(), bounds.top()));
    return box;
}

/// One-pixel lines stand on half pixels.
QPointF crisp(QPointF at) { return {std::floor(at.x()) + 0.5, std::floor(at.y()) + 0.5}; }

} // namespace

void paintGhost(QPainter &painter, const QPolygonF &outline, const Theme &theme, bool bad)
{
    painter.setPen(QPen(theme(ghostTone(bad)), 1));
    painter.setBrush(theme(ghostTone(bad), 0.16));
    painter.drawPolygon(outline);
}

void paintClearance(QPainter &painter, const QPolygonF &outline, const Theme &theme, bool bad)
{
    QPen pen(theme(ghostTone(bad)), 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(outline);
}

void paintFront(QPainter &painter, QPointF a, QPointF b, const Theme &theme, bool bad)
{
    painter.setPen(QPen(theme(ghostTone(bad)), 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(a, b);
}

void paintGuides(QPainter &painter, const Viewport &view, const Snapped &snapped, const Theme &theme)
{
    painter.setPen(QPen(theme(Tone::Snap), 1));
    for (const Snapped::Guide &guide : snapped.guides)
        painter.drawLine(crisp(view.toScreen(guide.from)), crisp(view.toScreen(guide.to)));
    for (const Snapped::Guide &gap : snapped.equalGaps) {
        const QPointF from = crisp(view.toScreen(gap.from)), to = crisp(view.toScreen(gap.to));
        const QPointF tick = std::abs(to.x() - from.x()) > std::abs(to.y() - from.y()) ? QPointF(0, 4) : QPointF(4, 0);
        painter.drawLine(from, to);
        painter.drawLine(from - tick, from + tick);
        painter.drawLine(to - tick, to + tick);
    }
}

void paintGaps(QPainter &painter, const Viewport &view, const Gaps &gaps, const Theme &theme)
{
    for (const std::optional<Gap> *gap : {&gaps.left, &gaps.right, &gaps.below, &gaps.above})
        if (*gap && view.pixels((*gap)->length) >= leastGapPixels)
            paintMeasure(painter, view.toScreen((*gap)->from), view.toScreen((*gap)->to), 0, lengthText((*gap)->length), theme);
}

void paintFrame(QPainter &painter, const QPolygonF &outline, const Theme &theme)
{
    painter.setPen(QPen(theme(Tone::Selection), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(outline);
}

void paintHandle(QPainter &painter, QPointF at, const Theme &theme)
{
    painter.setPen(QPen(theme(Tone::Selection), 1));
    painter.setBrush(theme(Tone::Floor));
    const QPointF middle = crisp(at);
    painter.drawRect(QRectF(middle.x() - 2.5, middle.y() - 2.5, 5, 5));
}

void paintBand(QPainter &painter, const QRectF &band, bool crossing, const Theme &theme)
{
    QPen pen(theme(Tone::Selection), 1);
    if (crossing)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(theme(Tone::Selection, 0.08));
    painter.drawRect(QRectF(crisp(band.topLeft()), crisp(band.bottomRight())));
}

void paintMeasure(QPainter &painter, QPointF a, QPointF b, double away, const QString &text, const Theme &theme)
{
    const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
    if (length < 1)
        return;
    const QPointF along = (b - a) / length, across(along.y(), -along.x());
    const QPointF from = a + across * away, to = b + across * away;
    painter.setPen(QPen(theme(Tone::Dimension), 1));
    painter.drawLine(from, to);
    const QPointF tick = (along + across) * 2.5;
    painter.drawLine(from - tick, from + tick);
    painter.drawLine(to - tick, to + tick);
    if (std::abs(away) > 1) {
        painter.drawLine(a + across * (away > 0 ? 3 : -3), from + across * (away > 0 ? 3 : -3));
        painter.drawLine(b + across * (away > 0 ? 3 : -3), to + across * (away > 0 ? 3 : -3));
    }
    const QFont font = drawingFont(9);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    painter.save();
    painter.setFont(font);
    painter.translate((from + to) / 2);
    double turn = std::atan2(along.y(), along.x()) * 180 / M_PI;
    if (turn > 90.01 || turn <= -89.99)
        turn += 180;
    painter.rotate(turn);
    const QRectF label(-width / 2 - 3, -6, width + 6, 12);
    painter.fillRect(label, theme(Tone::Floor, 0.85));
    painter.drawText(label, Qt::AlignCenter, text);
    painter.restore();
}

void paintTip(QPainter &painter, QPointF pointer, const QStringList &lines, const QRectF &bounds, const Theme &theme, bool bad)
{
    if (lines.isEmpty())
        return;
    const QFont strong = drawingFont(11, 600), plain = drawingFont(11);
    double width = QFontMetricsF(strong).horizontalAdvance(lines.front());
    for (const QString &line : lines.mid(1))
        width = std::max(width, QFontMetricsF(plain).horizontalAdvance(line));
    const double height = 15.0 * double(lines.size());
    const QRectF box = keptInside({pointer.x() + 14, pointer.y() + 16, width + 16, height + 8}, bounds);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Tone::Tip));
    painter.drawRoundedRect(box, 4, 4);
    if (bad)
        painter.fillRect(QRectF(box.left(), box.top() + 3, 3, box.height() - 6), theme(Tone::Error));
    painter.setPen(theme(Tone::OnTip));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 0 ? strong : plain);
        painter.drawText(QRectF(box.left() + 8, box.top() + 4 + 15 * double(i), width + 2, 15), Qt::AlignLeft | Qt::AlignVCenter, lines[i]);
    }
}

void paintSnapName(QPainter &painter, QPointF pointer, const QString &name, const QRectF &bounds, const Theme &theme)
{
    const QFont font = drawingFont(11, 500);
    const double width = QFontMetricsF(font).horizontalAdvance(name);
    const QRectF box = keptInside({pointer.x() + 14, pointer.y() - 26, width + 12, 18}, bounds);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Tone::Snap));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(theme(Tone::Floor));
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, name);
}

} // namespace gridhall
