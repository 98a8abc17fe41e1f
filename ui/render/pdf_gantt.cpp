// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/gantt.h"
#include "ui/render/pdf_blocks.h"

namespace gridhall {

namespace {

constexpr double ganttPixelsPerMm = 3.9, growthMm = 18, ganttAxisMm = 5, ganttLegendMm = 6, namesPixels = 150;
constexpr std::size_t ganttMostRows = 34;

} // namespace

/// Growth above, bars of the kinds of things below; more rows than a page holds are left to the workbook.
void print(Pages &pages, const Printing &, const GanttBlock &block)
{
    if (!block.programme || block.programme->activities.empty())
        return;
    std::vector<GanttRow> rows = ganttRows(*block.programme, true);
    rows.resize(std::min(rows.size(), ganttMostRows));
    const double rowsMm = ganttRowHigh * static_cast<double>(rows.size()) / ganttPixelsPerMm;
    const double high = growthMm + ganttAxisMm + rowsMm + ganttLegendMm;
    pages.need(high);
    if (QPainter *painter = pages.painter()) {
        const QRectF target = pages.rect(pages.left(), pages.y, pages.width(), high);
        painter->save();
        painter->translate(target.topLeft());
        const double wide = pages.width() * ganttPixelsPerMm;
        painter->scale(target.width() / wide, target.width() / wide);
        const GanttScale scale{namesPixels, wide - 8, std::max(1.0, block.programme->finish_d.high) * 1.02};
        const double growth = growthMm * ganttPixelsPerMm, axis = ganttAxisMm * ganttPixelsPerMm;
        paintGrowth(*painter, QRectF(scale.left, 0, scale.right - scale.left, growth - 4), *block.programme, block.tokens_per_s, scale,
                    pages.theme());
        paintGanttAxis(*painter, QRectF(scale.left, growth, scale.right - scale.left, axis + rowsMm * ganttPixelsPerMm), scale,
                       block.programme->start_day, pages.theme());
        double top = growth + axis;
        for (const GanttRow &row : rows) {
            paintGanttRow(*painter, row, top, 0, scale, pages.theme());
            top += ganttRowHigh;
        }
        paintGanttLegend(*painter, QRectF(0, top + 4, wide, ganttLegendMm * ganttPixelsPerMm - 4), pages.theme());
        painter->restore();
    }
    pages.y += high + 3;
}

} // namespace gridhall
