// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/charts.h"

#include "ui/render/text.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

std::unique_ptr<QChart> calmChart(const QString &title, const Theme &theme)
{
    auto chart = std::make_unique<QChart>();
    chart->setTitle(title);
    chart->setTitleFont(fontOf(Type::Section));
    chart->setTitleBrush(theme(Tone::Text));
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setDropShadowEnabled(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->legend()->setFont(fontOf(Type::Small));
    chart->legend()->setLabelBrush(theme(Tone::Text2));
    chart->legend()->setAlignment(Qt::AlignBottom);
    return chart;
}

void calmAxis(QAbstractAxis &axis, const Theme &theme, bool lined)
{
    axis.setLabelsFont(fontOf(Type::Small));
    axis.setLabelsBrush(theme(Tone::Text2));
    axis.setTitleFont(fontOf(Type::Small));
    axis.setTitleBrush(theme(Tone::Text2));
    axis.setGridLinePen(QPen(theme(Tone::Border), 1));
    axis.setLinePen(QPen(theme(Tone::BorderStrong), 1));
    axis.setGridLineVisible(lined);
}

QBarSet *filledSet(const QString &name, const QBrush &brush, const std::vector<double> &values)
{
    auto *set = new QBarSet(name);
    set->setBrush(brush);
    set->setPen(Qt::NoPen);
    for (const double value : values)
        set->append(value);
    return set;
}

} // namespace

std::unique_ptr<QChart> barChart(const BarChart &bars, const Theme &theme)
{
    auto chart = calmChart(bars.title, theme);
    QAbstractBarSeries *series = bars.stacked ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries) : new QBarSeries;
    for (const BarChart::Series &one : bars.series)
        series->append(filledSet(one.name, theme(one.tone), one.values));
    series->setBarWidth(0.7);
    chart->addSeries(series);
    auto *across = new QBarCategoryAxis;
    for (const QString &category : bars.categories)
        across->append(category);
    auto *up = new QValueAxis;
    up->setTitleText(bars.axisTitle);
    calmAxis(*across, theme, false);
    calmAxis(*up, theme, true);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
    up->applyNiceNumbers();
    chart->legend()->setVisible(bars.series.size() > 1);
    return chart;
}

std::unique_ptr<QChart> waterfallChart(const WaterfallBlock &waterfall, const Theme &theme)
{
    auto chart = calmChart({}, theme);
    auto *series = new QHorizontalStackedBarSeries;
    std::vector<double> under, step, whole;
    auto *names = new QBarCategoryAxis;
    // Horizontal bars count from below, a ledger from above.
    const double total = waterfall.steps.empty() ? 0.0 : waterfall.steps.back().after;
    names->append("TokEnergy");
    under.push_back(0);
    step.push_back(0);
    whole.push_back(total);
    for (auto it = waterfall.steps.rbegin(); it != waterfall.steps.rend(); ++it) {
        names->append(spoken(it->label));
        under.push_back(std::min(it->before, it->after));
        step.push_back(std::abs(it->after - it->before));
        whole.push_back(0);
    }
    series->append(filledSet({}, Qt::transparent, under));
    series->append(filledSet({}, theme(Tone::Text3), step));
    series->append(filledSet({}, theme(Tone::Accent), whole));
    series->setBarWidth(0.65);
    chart->addSeries(series);
    auto *value = new QValueAxis;
    calmAxis(*names, theme, false);
    calmAxis(*value, theme, true);
    value->setLabelFormat("%.2f");
    chart->addAxis(names, Qt::AlignLeft);
    chart->addAxis(value, Qt::AlignTop);
    series->attachAxis(names);
    series->attachAxis(value);
    chart->legend()->setVisible(false);
    return chart;
}

void paintChart(QPainter &painter, const QRectF &target, std::unique_ptr<QChart> chart, QSizeF drawingPixels)
{
    QGraphicsScene scene;
    QChart *shownChart = chart.release();
    scene.addItem(shownChart);
    shownChart->resize(drawingPixels);
    scene.setSceneRect(QRectF(QPointF(), drawingPixels));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, target, scene.sceneRect());
    painter.restore();
}

} // namespace gridhall
