// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/plan_painter.h"

#include <QPainter>

namespace gridhall {

/// Size in drawing pixels, weight and colour of a piece of writing on the plan.
struct Pen {
    double pixels = 10;
    int weight = 400;
    QColor colour;
};

/// Writes on the plan. Text stays upright or turns by 90 degrees; what would fall below 7.5 pixels is left out. Texts
/// are laid out once and kept, as the same tags are drawn in every frame.
class Words {
public:
    Words(QPainter &painter, QHash<QString, QStaticText> &kept, const PlanStyle &style);

    double width(const QString &text, const Pen &pen);
    /// Within a box: as it is, turned if only that fits, smaller down to 7.5 pixels, else not at all. A ground keeps what
    /// crosses the middle of the box out of the letters.
    void fit(const QRectF &box, const QString &text, Pen pen, Qt::Alignment align, const QColor &ground = {});
    void at(const QRectF &box, const QString &text, const Pen &pen, Qt::Alignment align, bool upright);
    /// Along a box's length, so far from its left (or, upright, lower) end, centred across.
    void along(const QRectF &box, double start, const QString &text, const Pen &pen, bool upright);
    void turned(QPointF centre, double degrees, const QString &text, const Pen &pen); ///< Above `centre`.
    void onGround(const QRectF &box, const QString &text, const Pen &pen, const QColor &ground, bool upright);
    /// In the middle of a box on a ground of its own, turned if only that fits; else not at all.
    void plate(const QRectF &box, const QString &text, const Pen &pen, const QColor &ground);
    void onGroundCentred(const QRectF &box, const QString &text, const Pen &pen, const QColor &ground);

private:
    struct Laid {
        const QStaticText *text = nullptr;
        QFont font;
        QSizeF size;
    };
    Laid laid(const QString &text, const Pen &pen);
    void draw(const Laid &laid, QPointF topLeft, const QString &text, const QColor &colour);

    QPainter &painter_;
    QHash<QString, QStaticText> &kept_;
    const PlanStyle &style_;
    QHash<int, QFont> fonts_;
};

} // namespace gridhall
