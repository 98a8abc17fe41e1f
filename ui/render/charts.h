// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/render/theme.h"

#include <QString>

#include <memory>
#include <vector>

class QChart;
class QPainter;
class QRectF;

namespace gridhall {

/// Bars side by side by category, in SI with the dimension that their axis is written in.
struct BarChart {
    struct Series {
        QString name;
        Tone tone = Tone::Text3;
        std::vector<double> values;
    };
    QString title;
    std::vector<QString> categories;
    std::vector<Series> series;
    QString axisTitle;
    bool stacked = false;
};

/// Qt charts in the theme's colours and type, without animation or shadow; vector when painted on a vector device.
std::unique_ptr<QChart> barChart(const BarChart &bars, const Theme &theme);
std::unique_ptr<QChart> waterfallChart(const WaterfallBlock &waterfall, const Theme &theme);

/// Paints a chart of `drawingPixels` size into a rectangle of any device; takes the chart.
void paintChart(QPainter &painter, const QRectF &target, std::unique_ptr<QChart> chart, QSizeF drawingPixels);

} // namespace gridhall
