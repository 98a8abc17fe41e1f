// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/pulse.h"
#include "ui/render/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

/// Charts of the pulse bench, painted straight onto any device.
namespace gridhall {

/// A stretch of the bench, seconds.
struct PulseWindow {
    double from_s = 0, to_s = 1e9;
};

/// Four courses of power on one time axis: at the chips, after stores in racks, after UPSs, at the grid. Where a pixel
/// holds many steps, their lowest and highest. The result must hold what every stage passes on.
void paintPulse(QPainter &painter, const QRectF &area, const PulseResult &result, const PulseGrid &grid, const PulseWindow &window,
                const Theme &theme);
QRectF pulsePlot(const QRectF &area); ///< Where time begins and ends in `area` of paintPulse.
/// Amplitudes from 0.05 to 10 Hz over the mean, before and after the stores, with the band that is held to a limit.
void paintPulseSpectrum(QPainter &painter, const QRectF &area, const PulseResult &result, const Theme &theme);
/// Each figure of the verdict as a share of its limit, with the margin.
void paintPulseVerdicts(QPainter &painter, const QRectF &area, const PulseResult &result, const Theme &theme);
QString pulseBandWords(const PulseResult &result, const PulseGrid &grid); ///< RMS in the band, before and after, and its limit.
double pulseVerdictsHeight(const PulseResult &result);

} // namespace gridhall
