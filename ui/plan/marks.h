// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/gaps.h"
#include "ui/plan/snapping.h"
#include "ui/plan/viewport.h"
#include "ui/render/theme.h"

#include <QPainter>
#include <QStringList>

/// What tools draw above the plan: ghosts, guides, frames, handles, measures, tips. Screen pixels.
namespace gridhall {

void paintGhost(QPainter &painter, const QPolygonF &outline, const Theme &theme, bool bad);
void paintClearance(QPainter &painter, const QPolygonF &outline, const Theme &theme, bool bad);
void paintFront(QPainter &painter, QPointF a, QPointF b, const Theme &theme, bool bad);
void paintGuides(QPainter &painter, const Viewport &view, const Snapped &snapped, const Theme &theme);
/// Dimension lines from a box to its neighbours.
void paintGaps(QPainter &painter, const Viewport &view, const Gaps &gaps, const Theme &theme);
void paintFrame(QPainter &painter, const QPolygonF &outline, const Theme &theme);
void paintHandle(QPainter &painter, QPointF at, const Theme &theme);
void paintBand(QPainter &painter, const QRectF &band, bool crossing, const Theme &theme);
/// A dimension line between two points, `away` pixels to its left, with ticks and its text.
void paintMeasure(QPainter &painter, QPointF a, QPointF b, double away, const QString &text, const Theme &theme);
/// A text beside the pointer, kept inside `bounds`.
void paintTip(QPainter &painter, QPointF pointer, const QStringList &lines, const QRectF &bounds, const Theme &theme, bool bad);
/// A small name in the snap colour.
void paintSnapName(QPainter &painter, QPointF pointer, const QString &name, const QRectF &bounds, const Theme &theme);

} // namespace gridhall
