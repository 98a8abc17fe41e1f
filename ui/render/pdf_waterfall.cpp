// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pdf_blocks.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// A step of 1, 2 or 5 times a power of ten that divides `span` into three to six parts.
double axisStep(double span)
{
    const double decade = std::pow(10, std::floor(std::log10(std::max(1e-12, span))));
    for (const double step : {0.1, 0.2, 0.5, 1.0, 2.0})
        if (span / (step * decade) <= 6)
            return step * decade;
    return decade;
}

} // namespace

/// Factors from top to bottom: what each multiplies by, the bar from before to after, its share and what it adds.
void print(Pages &pages, const Printing &, const WaterfallBlock &block)
{
    if (block.steps.empty())
        return;
    const double rowHigh = 7, barHigh = 4.6, high = rowHigh * double(block.steps.size() + 1) + 12;
    pages.need(high);
    const double left = pages.left(), w = pages.width();
    const double from = left + w * 0.31, to = left + w * 0.82;
    const double total = block.steps.back().after;
    // The last step is the whole, which stands under the line.
    const std::size_t rows = block.steps.size() - (block.steps.size() > 1 && block.steps.back().before == 0 ? 1 : 0);
    double most = total;
    for (const auto &step : block.steps)
        most = std::max({most, step.before, step.after});
    const double tick = axisStep(most), scale = (to - from) / std::max(1e-12, most * 1.04);
    const double first = pages.y + 6;

    const int decimals = tick >= 1 ? 0 : tick >= 0.1 ? 1 : tick >= 0.01 ? 2 : 3;
    for (double value = 0; value <= most * 1.04; value += tick) {
        const double x = from + value * scale;
        pages.line(x, first, x, first + rowHigh * double(rows), Tone::Border, 0.13);
        pages.text(x - 10, pages.y, 20, 5, spokenNumber(value, decimals), {8, 400, Tone::Text2}, Qt::AlignCenter);
    }
    double y = first;
    for (std::size_t i = 0; i < rows; ++i, y += rowHigh) {
        const auto &step = block.steps[i];
        const double change = step.after - step.before;
        const double a = from + std::min(step.before, step.after) * scale, wide = std::abs(change) * scale;
        pages.text(left, y, w * 0.22, rowHigh, spoken(step.label), {9.5, 400, Tone::Text});
        const QString factor = i == 0 ? spokenNumber(step.after, 3) + " J" : "× " + spokenNumber(step.factor, 3);
        pages.text(left + w * 0.2, y, w * 0.09, rowHigh, factor, {9.5, 400, Tone::Text2}, Qt::AlignRight | Qt::AlignVCenter);
        pages.fill(a, y + (rowHigh - barHigh) / 2, std::max(0.15, wide), barHigh, pages.theme()(i == 0 ? Tone::Wall : Tone::Text3));
        if (i + 1 < rows)
            pages.line(from + step.after * scale, y + (rowHigh + barHigh) / 2, from + step.after * scale,
                       y + rowHigh + (rowHigh - barHigh) / 2, Tone::Text3, 0.13);
        const QString sign = i > 0 && change >= 0 ? "+" : "";
        pages.text(left + w * 0.82, y, w * 0.09, rowHigh, sign + spoken(Amount(total > 0 ? change / total : 0, Dimension::Ratio)),
                   {8.5, 400, Tone::Text2}, Qt::AlignRight | Qt::AlignVCenter);
        pages.text(left + w * 0.91, y, w * 0.09, rowHigh, sign + spokenNumber(change, 3), {9.5, 400, Tone::Text},
                   Qt::AlignRight | Qt::AlignVCenter);
    }
    pages.line(left, y, left + w, y, Tone::Text, 0.22);
    pages.text(left, y, w * 0.3, rowHigh, QCoreApplication::translate("Report", "TokEnergy"), {10.5, 600, Tone::Text});
    pages.fill(from, y + (rowHigh - barHigh) / 2 + 0.3, total * scale, barHigh, pages.theme()(Tone::Accent));
    pages.text(left + w * 0.82, y, w * 0.18, rowHigh, spokenNumber(total, 3) + " J", {10.5, 600, Tone::Text},
               Qt::AlignRight | Qt::AlignVCenter);
    pages.y = y + rowHigh + 4;
}

} // namespace gridhall
