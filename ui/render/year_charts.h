// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/energy/band.h"
#include "core/energy/year.h"
#include "ui/render/theme.h"

#include <QRectF>

#include <optional>

class QPainter;

/// Charts of a simulated year, painted straight onto any device: the same in window and report. Lengths are pixels of
/// the painter at 100 %.
namespace gridhall {

/// What the charts hold the year against; 0: not stated.
struct YearLimits {
    double gridCap_w = 0, pueTarget = 0, tokEnergyTarget_j_per_token = 0;
};

/// A stretch of the year and the hour under the pointer.
struct YearWindow {
    std::size_t from = 0, to = 8760;
    std::optional<std::size_t> hour;
};

/// Power, temperatures and battery over time: daily means with the day's lowest and highest hour; hours themselves
/// where the window is three weeks or less.
void paintHours(QPainter &painter, const QRectF &area, const Year &year, const YearLimits &limits, const YearWindow &window,
                const Theme &theme);
/// Where the hours begin and end in `area` of paintHours.
QRectF hoursPlot(const QRectF &area);

/// Hours at or above a power: site and import.
void paintDuration(QPainter &painter, const QRectF &area, const Year &year, const YearLimits &limits, const Theme &theme);
/// PUE of each month, stacked over 1: losses, cooling, other.
void paintMonths(QPainter &painter, const QRectF &area, const Year &year, const YearLimits &limits, const Theme &theme);
/// The eight factors as columns from the accelerator to the site.
void paintLedger(QPainter &painter, const QRectF &area, const TokEnergyLedger &ledger, double target_j_per_token, const Theme &theme);
/// The columns of paintLedger, left to right.
std::vector<QRectF> ledgerColumns(const QRectF &area, const TokEnergyLedger &ledger);
/// What moves the number most, one input at a time.
void paintTornado(QPainter &painter, const QRectF &area, const std::vector<Lever> &levers, double centre, const Theme &theme);
double tornadoHeight(std::size_t levers);
/// P10, P50, P90 and the target on one line, in kWh per million tokens.
void paintBand(QPainter &painter, const QRectF &area, const Band &band, double value_j_per_token, double target_j_per_token,
               const Theme &theme);

} // namespace gridhall
