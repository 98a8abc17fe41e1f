// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/plan_painter.h"

#include <QPainter>
#include <QPen>

namespace gridhall {

/// A pen of so many drawing pixels on screen, millimetres in print; dashes in drawing pixels.
QPen planPen(const PlanStyle &style, const QColor &colour, double pixels, double printMm, std::initializer_list<double> dashes = {});
QPen planPen(const PlanStyle &style, Tone tone, double pixels, double printMm, std::initializer_list<double> dashes = {});

/// What fills an item, or colours a line, that a failure touched.
QColor fateColour(const PlanStyle &style, SupplyFate fate, bool line);

/// A rectangle in a frame's own u and v.
struct UvRect {
    double u0 = 0, v0 = 0, u1 = 0, v1 = 0;
    double width() const { return u1 - u0; }
    double height() const { return v1 - v0; }
    UvRect inset(double by) const { return {u0 + by, v0 + by, u1 - by, v1 - by}; }
};

/// Draws in an item's own frame, metres from the centre of its footprint: u along the width, v along the depth, the
/// front at -v. `alongLonger` lets u follow the longer side, for things whose front does not matter. Right-angled
/// items come out crisp: their corners sit on pixel centres.
class Frame {
public:
    Frame(QPainter &painter, const PlanStyle &style, const PlanView &view, const Drawn &drawn, bool alongLonger);

    QPainter &painter;
    const PlanStyle &style;
    double width = 0, depth = 0; ///< Along u and v, metres.
    QColor fill;                 ///< An overlay's colour instead of the own fill; invalid if none.

    double pixels(double metres) const { return metres * scale_ / style.unit; } ///< In drawing pixels.
    double metres(double drawingPixels) const { return drawingPixels * style.unit / scale_; }
    double smallerPixels() const { return pixels(std::min(width, depth)); }
    UvRect whole() const { return {-width / 2, -depth / 2, width / 2, depth / 2}; }

    QPointF at(double u, double v) const;
    QRectF rect(const UvRect &r) const; ///< Device box of the rectangle.
    QPen outline() const { return planPen(style, Tone::Equipment, 1, 0.18); }
    QPen detail(double alpha = 1) const { return planPen(style, style.theme(Tone::Equipment, alpha), 1, 0.13); }
    QColor fillOr(Tone tone) const { return fill.isValid() ? fill : style.theme(tone); }

    void box(const UvRect &r, const QPen &pen, const QBrush &brush = Qt::NoBrush);
    void line(double u0, double v0, double u1, double v1, const QPen &pen);
    void circle(double u, double v, double radius, const QPen &pen, const QBrush &brush = Qt::NoBrush);
    void fan(double u, double v, double radius);
    /// A filled strip of some drawing pixels along an edge, inside: -v front, +v rear, -u left, +u right.
    enum class Edge { Front, Rear, Left, Right };
    void strip(Edge edge, double drawingPixels, const QColor &colour);
    void word(double u, double v, const QString &text, double sizeMetres); ///< One upright word, centred.

private:
    QPointF snapped(QPointF p) const;

    QPointF centre_, u_, v_; ///< Device position of the centre; device vectors of a metre.
    double scale_ = 1;
    bool straight_ = true;
};

/// Where the art of a panel-like device goes, and where its words go.
struct Division {
    UvRect art, words;
    bool side = false;  ///< Words beside the art, tag over rating; else in a strip along the top.
    bool worded = true; ///< There is room for words.
};
Division divided(const Frame &frame);

/// Whether a role is drawn along its longer side.
bool followsLongerSide(Role role);
/// The drawn detail of one item, by its role and the room it has.
void paintArt(Frame &frame, const Drawn &drawn);

} // namespace gridhall
