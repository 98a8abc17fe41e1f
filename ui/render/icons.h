// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QIcon>
#include <QPixmap>

class QPainter;
class QRectF;

namespace gridhall {

/// A Tabler icon by its file name in resources/icons, in the colours of the application's palette: it follows a
/// change of theme by itself. Checked shows in the accent colour, disabled in text 3. Null if there is no such file.
QIcon icon(const QString &name);
/// The same in one tone in every state.
QIcon icon(const QString &name, Tone tone);

/// A plan symbol of resources/symbols by name, black and white turned into the theme's text and field colours.
QIcon symbolIcon(const QString &name);
QPixmap symbolPixmap(const QString &name, int side, double pixelRatio, const Theme &theme);

/// An SVG of the resources, drawn into a rectangle with its strokes in one colour.
void paintIcon(QPainter &painter, const QRectF &target, const QString &name, const QColor &colour);

QIcon appIcon();

/// The shapes that carry a verdict beside its colour: circle with tick, triangle, octagon (Severity: Note is a ring).
enum class Verdict { Ok, Note, Warning, Error };
void paintVerdict(QPainter &painter, const QRectF &target, Verdict verdict, const Theme &theme);
QIcon verdictIcon(Verdict verdict);

} // namespace gridhall
