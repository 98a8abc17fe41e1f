// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/theme.h"

#include <QPainter>
#include <QRectF>

#include <functional>
#include <vector>

namespace gridhall {

/// A rectangle with a scale in both directions, for hand-painted charts: grid, ticks, lines, bands.
class Plot {
public:
    Plot(QPainter &painter, const QRectF &area, const Theme &theme) : painter_(painter), area_(area), theme_(theme) {}

    Plot &across(double from, double to);
    Plot &up(double from, double to);
    double x(double value) const { return area_.left() + (value - x0_) / (x1_ - x0_) * area_.width(); }
    double y(double value) const { return area_.bottom() - (value - y0_) / (y1_ - y0_) * area_.height(); }
    const QRectF &area() const { return area_; }

    /// Horizontal grid lines with their numbers left of the plot; `factor` turns values into what is written.
    void gridUp(double step, double factor, int decimals);
    void gridAt(double value, const QString &below); ///< A vertical line with words under the plot.
    void axis();
    void line(const std::vector<QPointF> &points, Tone tone, double width = 1.4, Qt::PenStyle style = Qt::SolidLine);
    void band(const std::vector<double> &xs, const std::vector<double> &low, const std::vector<double> &high, Tone tone);
    void limit(double value, Tone tone, const QString &words);
    void title(const QString &text); ///< In the upper left corner, on a ground of its own.
    void words(const QPointF &at, const QString &text, Tone tone, Qt::Alignment align, double pixels = 11, int weight = 400);

private:
    QPainter &painter_;
    QRectF area_;
    Theme theme_;
    double x0_ = 0, x1_ = 1, y0_ = 0, y1_ = 1;
};

/// A step of 1, 2 or 5 times a power of ten that divides `span` into at most `parts`.
double roundStep(double span, int parts);

} // namespace gridhall
