// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/chart_head.h"

#include <QPainter>

namespace gridhall {

void paintChartHead(QPainter &painter, const QRectF &area, const QString &title, const QString &remark, const Theme &theme)
{
    painter.setFont(fontOf(Type::Section));
    painter.setPen(theme(Tone::Text));
    const QRectF line(area.left() + 20, area.top() + 12, area.width() - 30, 18);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    const double after = painter.fontMetrics().horizontalAdvance(title) + 14;
    painter.setFont(fontOf(Type::Small));
    painter.setPen(theme(Tone::Text2));
    painter.drawText(line.adjusted(after, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(remark, Qt::ElideRight, int(line.width() - after)));
}

} // namespace gridhall
