// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_frame.h"

#include <cmath>
#include <numbers>

namespace gridhall {

QPen planPen(const PlanStyle &style, const QColor &colour, double pixels, double printMm, std::initializer_list<double> dashes)
{
    const double width = style.print ? printMm * style.unitsPerMm : pixels * style.unit;
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (dashes.size() != 0) {
        QList<qreal> pattern;
        for (const double dash : dashes)
            pattern << dash * style.unit / width;
        pen.setDashPattern(pattern);
    }
    return pen;
}

QPen planPen(const PlanStyle &style, Tone tone, double pixels, double printMm, std::initializer_list<double> dashes)
{
    return planPen(style, style.theme(tone), pixels, printMm, dashes);
}

Frame::Frame(QPainter &target, const PlanStyle &look, const PlanView &view, const Drawn &drawn, bool alongLonger)
    : painter(target), style(look), scale_(view.pixelsPerMetre)
{
    const double turn = drawn.pose.angle / 180000.0 * std::numbers::pi;
    const bool right = drawn.pose.angle % 90000 == 0;
    const double c = right ? std::round(std::cos(turn)) : std::cos(turn);
    const double s = right ? std::round(std::sin(turn)) : std::sin(turn);
    straight_ = right && !look.print;
    centre_ = view.toDevice(drawn.pose.at);
    const double hand = drawn.pose.mirrored ? -1 : 1;
    u_ = QPointF(c, -s) * (scale_ * hand);
    v_ = QPointF(-s, -c) * scale_;
    width = drawn.part ? metresOf(drawn.part->width) : 0;
    depth = drawn.part ? metresOf(drawn.part->depth) : 0;
    if (alongLonger && depth > width) {
        std::swap(width, depth);
        const QPointF u = u_;
        u_ = v_;
        v_ = -u;
    }
}

QPointF Frame::at(double u, double v) const { return centre_ + u_ * u + v_ * v; }

QPointF Frame::snapped(QPointF p) const { return straight_ ? QPointF(std::floor(p.x()) + 0.5, std::floor(p.y()) + 0.5) : p; }

QRectF Frame::rect(const UvRect &r) const
{
    return QPolygonF({at(r.u0, r.v0), at(r.u1, r.v0), at(r.u1, r.v1), at(r.u0, r.v1)}).boundingRect();
}

void Frame::box(const UvRect &r, const QPen &pen, const QBrush &brush)
{
    painter.setPen(pen);
    painter.setBrush(brush);
    if (straight_)
        painter.drawRect(QRectF(snapped(at(r.u0, r.v0)), snapped(at(r.u1, r.v1))).normalized());
    else
        painter.drawPolygon(QPolygonF({at(r.u0, r.v0), at(r.u1, r.v0), at(r.u1, r.v1), at(r.u0, r.v1)}));
}

void Frame::line(double u0, double v0, double u1, double v1, const QPen &pen)
{
    painter.setPen(pen);
    painter.drawLine(snapped(at(u0, v0)), snapped(at(u1, v1)));
}

void Frame::circle(double u, double v, double radius, const QPen &pen, const QBrush &brush)
{
    painter.setPen(pen);
    painter.setBrush(brush);
    painter.drawEllipse(at(u, v), radius * scale_, radius * scale_);
}

void Frame::fan(double u, double v, double radius)
{
    circle(u, v, radius, detail(), style.theme(Tone::EquipmentFill2));
    if (pixels(radius) < 3)
        return;
    const QPointF c = at(u, v);
    const double r = radius * scale_ * std::numbers::sqrt2 / 2;
    painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
    painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
}

void Frame::strip(Edge edge, double drawingPixels, const QColor &colour)
{
    const bool across = edge == Edge::Front || edge == Edge::Rear;
    const double most = (across ? depth : width) * 0.2;
    const double t = std::min(metres(drawingPixels), most);
    UvRect r = whole();
    switch (edge) {
    case Edge::Front: r.v1 = r.v0 + t; break;
    case Edge::Rear: r.v0 = r.v1 - t; break;
    case Edge::Left: r.u1 = r.u0 + t; break;
    case Edge::Right: r.u0 = r.u1 - t; break;
    }
    const QRectF exact = rect(r);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (!straight_) {
        painter.drawPolygon(QPolygonF({at(r.u0, r.v0), at(r.u1, r.v0), at(r.u1, r.v1), at(r.u0, r.v1)}));
        return;
    }
    // The outer edge covers the outline; whole pixels keep neighbours alike.
    const QPointF a(std::floor(exact.left()), std::floor(exact.top()));
    const QPointF b(std::floor(exact.right()) + 1, std::floor(exact.bottom()) + 1);
    painter.fillRect(QRectF(a, b), colour);
}

void Frame::word(double u, double v, const QString &text, double sizeMetres)
{
    if (pixels(sizeMetres) < 7.5)
        return;
    painter.setFont(drawingFont(sizeMetres * scale_, 600));
    painter.setPen(style.theme(Tone::Text));
    const double r = sizeMetres * scale_;
    painter.drawText(QRectF(at(u, v) - QPointF(r, r), QSizeF(2 * r, 2 * r)), Qt::AlignCenter, text);
}

Division divided(const Frame &frame)
{
    const UvRect all = frame.whole();
    const double w = frame.pixels(frame.width), d = frame.pixels(frame.depth);
    if (w >= 2.2 * d && w >= 70) {
        const double cut = all.u0 + frame.width * 0.36;
        return {{cut, all.v0, all.u1, all.v1}, {all.u0, all.v0, cut, all.v1}, true, true};
    }
    if (d >= 36) {
        const double cut = all.v1 - frame.metres(16);
        return {{all.u0, all.v0, all.u1, cut}, {all.u0, cut, all.u1, all.v1}, false, true};
    }
    return {all, all, false, false};
}

} // namespace gridhall
