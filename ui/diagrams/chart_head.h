// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QRectF>

class QPainter;

namespace gridhall {

/// Title and remark at the top left of a chart's area.
void paintChartHead(QPainter &painter, const QRectF &area, const QString &title, const QString &remark, const Theme &theme);

} // namespace gridhall
