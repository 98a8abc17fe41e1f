// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/energy_flow.h"
#include "ui/render/theme.h"

#include <QRectF>

#include <optional>

class QPainter;

/// The year's energy from grid to token as a Sankey diagram, painted straight onto any device.
namespace gridhall {

/// One band at a time may be lit: sources by their place, then what leaves, last what is kept.
std::size_t flowBands(const EnergyFlow &flow);
const EnergyBand &flowBand(const EnergyFlow &flow, std::size_t band);

void paintFlow(QPainter &painter, const QRectF &area, const EnergyFlow &flow, const Theme &theme, std::optional<std::size_t> lit = {});
/// The band at a place of paintFlow's area, by its ribbon or its words.
std::optional<std::size_t> flowBandAt(const QRectF &area, const EnergyFlow &flow, const QPointF &at);

} // namespace gridhall
