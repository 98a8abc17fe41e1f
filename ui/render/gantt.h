// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/programme.h"
#include "ui/render/theme.h"

#include <QString>

#include <utility>

#include <vector>

class QPainter;
class QRectF;

namespace gridhall {

/// Bars of one consignment, of one kind of them, or of the works of a phase.
struct GanttRow {
    struct Bar {
        Step step = Step::Factory;
        double from = 0, to = 0; ///< Days from the order.
        bool critical = false;
    };
    QString name, remark;
    int phase = 1;
    bool head = false;                     ///< Begins a phase; has no bars but its milestone.
    std::vector<std::size_t> consignments; ///< Whose bars these are; empty for works of the phase.
    std::vector<Bar> bars;
    std::optional<Range> ready; ///< Of a head.
};

/// A row for each consignment under the head of its phase; `merged` puts equal parts of a phase into one row.
std::vector<GanttRow> ganttRows(const Programme &programme, bool merged);

/// Where days and rows lie on the drawing.
struct GanttScale {
    double left = 0, right = 1; ///< Of the bars.
    double days = 1;            ///< From 0 to here.
    double x(double day) const { return left + day / days * (right - left); }
    double day(double x) const { return (x - left) / (right - left) * days; }
};

inline constexpr double ganttRowHigh = 20;
QColor ganttColour(Step step, const Theme &theme);
/// Months or hundreds of days: lines over `area`, words on its top edge; none where `taken` (from, to) has words already.
void paintGanttAxis(QPainter &painter, const QRectF &area, const GanttScale &scale, std::optional<std::int64_t> start_day,
                    const Theme &theme, std::pair<double, double> taken = {0, 0});
/// One row; `top` is its upper edge, the name goes left of the bars from `nameLeft`.
void paintGanttRow(QPainter &painter, const GanttRow &row, double top, double nameLeft, const GanttScale &scale, const Theme &theme);
/// IT power in use against the date: steps at the milestones, the band between all short and all long.
void paintGrowth(QPainter &painter, const QRectF &area, const Programme &programme, double tokens_per_s, const GanttScale &scale,
                 const Theme &theme);
/// The colours of the steps, on one line.
void paintGanttLegend(QPainter &painter, const QRectF &line, const Theme &theme);
/// The day in words: a date if the order has one.
QString ganttDay(std::optional<std::int64_t> start_day, double day);

} // namespace gridhall
