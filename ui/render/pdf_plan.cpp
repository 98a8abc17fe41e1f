// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/overlay_values.h"
#include "ui/render/pdf_blocks.h"
#include "ui/render/text.h"
#include "ui/render/thumbnails.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace gridhall {

namespace {

QString reportTr(const char *source) { return QCoreApplication::translate("Report", source); }

QString placeName(const Printing &printing, Id space)
{
    const Drawn *drawn = space ? printing.scene.find(space) : nullptr;
    return drawn && !drawn->tag.empty() ? QString::fromStdString(drawn->tag) : reportTr(QT_TRANSLATE_NOOP("Report", "Site"));
}

/// The block of a drawing sheet: what it is, of what, when, by whom, at which scale, of which design.
void printTitleBlock(Pages &pages, const Printing &printing, Id space, double scale, double x, double y, double w)
{
    struct Field {
        QString head, words;
        bool strong = false;
    };
    const Report &report = printing.report;
    const std::vector<Field> fields{
        {reportTr(QT_TRANSLATE_NOOP("Report", "Project")), QString::fromStdString(report.project), true},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Drawing")),
         reportTr(QT_TRANSLATE_NOOP("Report", "Plan: %1")).arg(placeName(printing, space)), true},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Customer")), QString::fromStdString(report.customer)},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Location")), QString::fromStdString(report.location)},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Drawn by")), QString::fromStdString(report.author)},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Scale")), "1 : " + spokenNumber(scale, 0), true},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Date")), printing.date},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Revision")), QString::number(report.revision)},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Design hash")), printing.hash},
        {reportTr(QT_TRANSLATE_NOOP("Report", "Sheet")), QString::number(pages.page() + 1)},
    };
    const int columns = 5, rows = int(fields.size() + columns - 1) / columns;
    const double cellWide = w / columns, cellHigh = 9;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const double cx = x + cellWide * double(i % columns), cy = y + cellHigh * double(i / columns);
        pages.text(cx + 1.5, cy + 0.6, cellWide - 3, 3.2, fields[i].head, {6.5, 400, Tone::Text2});
        pages.text(cx + 1.5, cy + 3.6, cellWide - 3, 4.8, fields[i].words, {9, fields[i].strong ? 600 : 400, Tone::Text});
    }
    printLogo(pages, printing.snapshot.layout.site(), printing.blobs, x + w - 34, y - 12, 34, 10);
    for (int i = 0; i <= columns; ++i)
        pages.line(x + cellWide * i, y, x + cellWide * i, y + cellHigh * rows, Tone::Text, 0.18);
    for (int i = 0; i <= rows; ++i)
        pages.line(x, y + cellHigh * i, x + w, y + cellHigh * i, Tone::Text, 0.18);
}

} // namespace

void printLogo(Pages &pages, const Site &site, const Blobs *blobs, double x, double y, double w, double h)
{
    QPainter *painter = pages.painter();
    if (site.logo.empty() || !blobs || !painter)
        return;
    const auto blob = blobs->find(site.logo);
    if (blob == blobs->end() || !blob->second)
        return;
    const QImage picture = QImage::fromData(QByteArray::fromRawData(blob->second->data(), static_cast<qsizetype>(blob->second->size())));
    if (picture.isNull())
        return;
    const double scale = std::min(w / picture.width(), h / picture.height());
    const double wide = picture.width() * scale, high = picture.height() * scale;
    painter->drawImage(pages.rect(x + w - wide, y, wide, high), picture);
}

double usualScale(const Box &box, double widthMm, double heightMm)
{
    const double needed = std::max(metresOf(box.width()) * 1000 / widthMm, metresOf(box.height()) * 1000 / heightMm);
    for (double decade = 10; decade < 1e7; decade *= 10)
        for (const double step : {1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5})
            if (step * decade >= needed)
                return step * decade;
    return needed;
}

double printPlan(Pages &pages, const Printing &printing, Id space, double x, double y, double w, double h, bool furniture, bool air)
{
    const Box extent = planExtent(printing.scene, space);
    const double scale = usualScale(extent, w - 4, h - 4);
    if (pages.isDry())
        return scale;
    PlanStyle style = PlanStyle::printed(Pages::unitsPerMm);
    style.layers = layerLooks(printing.snapshot.layout);
    style.blobs = printing.blobs;
    style.northDegrees = printing.snapshot.layout.site().northDegrees;
    // Small sheets carry small signs, so that tags still fit at small scales.
    const double perMetre = Pages::unitsPerMm * 1000 / scale;
    style.unit = std::clamp(perMetre / 19, Pages::unitsPerMm * 0.12, Pages::unitsPerMm * 0.24);
    const QRectF rect = pages.rect(x, y, w, h);
    const PlanView view = PlanView::centred(extent.centre(), perMetre, rect.center());
    std::optional<OverlayValues> values;
    if (air && (style.air = airMap(OverlayKind::Thermal, printing.snapshot, {}))) {
        values = overlayValues(OverlayKind::Thermal, printing.snapshot);
        style.overlay = values ? &*values : nullptr;
        style.legendTitle = airMapTitle({});
        style.powerPaths = false;
    }
    PlanPainter plan(printing.scene, style);
    QPainter &painter = *pages.painter();
    painter.save();
    painter.setClipRect(rect);
    plan.paint(painter, rect, view, printing.marks);
    if (furniture)
        plan.paintFurniture(painter, rect, view, scale, !printing.marks.empty());
    painter.restore();
    for (const auto &[x0, y0, x1, y1] :
         {std::array{x, y, x + w, y}, std::array{x, y + h, x + w, y + h}, std::array{x, y, x, y + h}, std::array{x + w, y, x + w, y + h}})
        pages.line(x0, y0, x1, y1, Tone::BorderStrong, 0.18);
    return scale;
}

void print(Pages &pages, const Printing &printing, const PlanBlock &block)
{
    if (block.ownSheet) {
        pages.sheet(printing.sheet);
        const double edge = 10, strip = 18;
        const double w = pages.pageWidth() - 2 * edge, h = pages.pageHeight() - 2 * edge - strip;
        const double scale = printPlan(pages, printing, block.space, edge, edge, w, h, true);
        printTitleBlock(pages, printing, block.space, scale, edge, edge + h, w);
        pages.y = pages.pageHeight(); // nothing else goes on a sheet
        return;
    }
    const Box extent = planExtent(printing.scene, block.space);
    const double shape = metresOf(extent.height()) / std::max(0.1, metresOf(extent.width()));
    const double wanted = std::clamp(pages.width() * shape + 8, 60.0, 150.0);
    pages.need(std::min(wanted, 95.0) + 12);
    const double high = std::min(wanted, pages.room() - 12);
    const double scale = usualScale(extent, pages.width() - 4, high - 4);
    pages.text(pages.left(), pages.y, pages.width(), 4.5,
               reportTr(QT_TRANSLATE_NOOP("Report", "%1 · 1 : %2 · legend in the drawing"))
                   .arg(placeName(printing, block.space), spokenNumber(scale, 0)),
               {8.5, 400, Tone::Text2});
    pages.y += 6;
    printPlan(pages, printing, block.space, pages.left(), pages.y, pages.width(), high, true, block.air);
    pages.y += high + 5;
}

} // namespace gridhall
