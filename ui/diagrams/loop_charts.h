// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"
#include "ui/render/theme.h"

class QPainter;
class QRectF;

namespace gridhall {

/// Head over flow: the pumps of a loop together at full and at present speed, with one less, the system curve, and the
/// point where they meet.
void paintPumpChart(QPainter &painter, const QRectF &area, const LoopResult &loop, const Theme &theme);

/// Pressure along the way from a cooler through the load that gets least and back.
void paintPressureProfile(QPainter &painter, const QRectF &area, const Snapshot &snapshot, const LoopResult &loop, const Theme &theme);

/// From outdoor air to the racks' return in kelvins: approaches, what one machine less costs, what is left to the limit.
void paintKelvinChart(QPainter &painter, const QRectF &area, const Snapshot &snapshot, const LoopResult &rackLoop, const Theme &theme);

} // namespace gridhall
