// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/chart_words.h"

#include "ui/render/theme.h"

namespace gridhall {

void sayAt(QPainter &painter, QPointF at, const QString &text, const QColor &colour, int pixels, int weight, Qt::Alignment align)
{
    painter.setFont(drawingFont(pixels, weight));
    painter.setPen(colour);
    const qreal left = align & Qt::AlignRight ? at.x() - 300 : align & Qt::AlignHCenter ? at.x() - 150 : at.x();
    painter.drawText(QRectF(left, at.y() - 8, 300, 16), static_cast<int>(align) | Qt::AlignVCenter | Qt::TextDontClip, text);
}

} // namespace gridhall
