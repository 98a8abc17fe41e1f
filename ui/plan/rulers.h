// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/viewport.h"
#include "ui/render/theme.h"

#include <QPainter>

#include <optional>

namespace gridhall {

inline constexpr int rulerWidth = 20; ///< Pixels.

/// Rulers at the top and the left in metres; arrows mark the pointer or the middle of what is selected.
void paintRulers(QPainter &painter, const Viewport &view, std::optional<Point> marked, const Theme &theme);

/// Distance of the labelled ticks in metres: 5 where there is room for it.
double majorTickM(double pixelsPerMetre);

} // namespace gridhall
