// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

namespace gridhall {

/// Words of a chart beside a point: left of it, right of it or centred, on its height, never cut.
void sayAt(QPainter &painter, QPointF at, const QString &text, const QColor &colour, int pixels = 10, int weight = 400,
           Qt::Alignment align = Qt::AlignLeft);

} // namespace gridhall
