// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/energy_flow_chart.h"
#include "ui/render/pdf_blocks.h"
#include "ui/render/pulse_chart.h"
#include "ui/render/text.h"
#include "ui/render/year_charts.h"

#include <QCoreApplication>

namespace gridhall {

namespace {

/// Pixels of a chart for each millimetre of paper: 11 pixel words become 8 point ones.
constexpr double pixelsPerMm = 3.9;

/// Gives a painter whose pixels are those of the screen, with the corner at (x, y) millimetres.
template <class Paint>
void painted(Pages &pages, double high, Paint paint)
{
    pages.need(high);
    if (QPainter *painter = pages.painter()) {
        const QRectF target = pages.rect(pages.left(), pages.y, pages.width(), high);
        painter->save();
        painter->translate(target.topLeft());
        const double scale = target.width() / (pages.width() * pixelsPerMm);
        painter->scale(scale, scale);
        paint(*painter, QRectF(0, 0, pages.width() * pixelsPerMm, high * pixelsPerMm));
        painter->restore();
    }
    pages.y += high + 3;
}

void heading(Pages &pages, const QString &words)
{
    pages.need(14);
    pages.text(pages.left(), pages.y, pages.width(), 5, words, {10.5, 600, Tone::Text});
    pages.y += 6;
}

QString pdfYearTr(const char *source) { return QCoreApplication::translate("Year", source); }

} // namespace

void print(Pages &pages, const Printing &printing, const YearChartBlock &block)
{
    const Year *year = printing.snapshot.year.get();
    if (!year)
        return;
    const Layout &layout = printing.snapshot.layout;
    const YearLimits limits{layout.site().gridCap_w, layout.criteria().pueTarget, layout.criteria().tokEnergyTarget_j_per_token};
    switch (block.kind) {
    case YearChartBlock::Kind::Hours:
        pages.need(100);
        heading(pages, pdfYearTr(QT_TRANSLATE_NOOP("Year", "8,760 hours: daily mean, with the day's lowest and highest hour")));
        painted(pages, 92, [&](QPainter &painter, const QRectF &area) { paintHours(painter, area, *year, limits, {}, pages.theme()); });
        break;
    case YearChartBlock::Kind::Duration:
        pages.need(60);
        heading(pages, pdfYearTr(QT_TRANSLATE_NOOP("Year", "Load duration: hours at or above")));
        painted(pages, 46, [&](QPainter &painter, const QRectF &area) { paintDuration(painter, area, *year, limits, pages.theme()); });
        break;
    case YearChartBlock::Kind::Flow:
        pages.need(90);
        heading(pages, pdfYearTr(QT_TRANSLATE_NOOP("Year", "From grid to token: energy of the year")));
        painted(pages, 78, [&](QPainter &painter, const QRectF &area) {
            paintFlow(painter, area.adjusted(0, 0, -2, 0), energyFlow(printing.snapshot), pages.theme());
        });
        break;
    case YearChartBlock::Kind::Months:
        pages.need(60);
        heading(pages, pdfYearTr(QT_TRANSLATE_NOOP("Year", "PUE by month")));
        painted(pages, 50, [&](QPainter &painter, const QRectF &area) { paintMonths(painter, area, *year, limits, pages.theme()); });
        break;
    }
}

void print(Pages &pages, const Printing &, const PulseBlock &block)
{
    if (!block.result)
        return;
    pages.need(110);
    heading(pages, pdfYearTr(QT_TRANSLATE_NOOP("Year", "Pulse bench, least margin: %1")).arg(spoken(block.scenario)));
    painted(pages, 84,
            [&](QPainter &painter, const QRectF &area) { paintPulse(painter, area, *block.result, block.grid, {}, pages.theme()); });
    pages.need(50 + pulseVerdictsHeight(*block.result) / pixelsPerMm);
    heading(pages, pulseBandWords(*block.result, block.grid));
    painted(pages, 34, [&](QPainter &painter, const QRectF &area) { paintPulseSpectrum(painter, area, *block.result, pages.theme()); });
    painted(pages, pulseVerdictsHeight(*block.result) / pixelsPerMm,
            [&](QPainter &painter, const QRectF &area) { paintPulseVerdicts(painter, area, *block.result, pages.theme()); });
}

void print(Pages &pages, const Printing &, const TornadoBlock &block)
{
    painted(pages, tornadoHeight(block.levers.size()) / pixelsPerMm, [&](QPainter &painter, const QRectF &area) {
        paintTornado(painter, area, block.levers, block.centre_j_per_token, pages.theme());
    });
}

} // namespace gridhall
