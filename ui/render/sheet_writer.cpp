// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/sheet_order.h"
#include "ui/render/pdf_blocks.h"
#include "ui/render/pdf_writer.h"
#include "ui/render/sheet_painter.h"
#include "ui/render/text.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSaveFile>

namespace gridhall {

namespace {

QPageLayout layoutOf(const DrawingSheet &sheet)
{
    return QPageLayout(pageSizeOf(sheet.paper), sheet.portrait ? QPageLayout::Portrait : QPageLayout::Landscape, QMarginsF());
}

QString sheetName(const DrawingSheet &sheet)
{
    return (QString::fromStdString(sheet.number) + ' ' + QString::fromStdString(sheet.title)).trimmed();
}

} // namespace

void print(Pages &pages, const Printing &printing, const SheetBlock &block)
{
    const Layout &layout = printing.snapshot.layout;
    const auto sheet = layout.find<DrawingSheet>(block.sheet);
    if (!sheet)
        return;
    pages.sheet(pageSizeOf(sheet->paper), !sheet->portrait);
    paintSheet(pages, *sheet,
               {layout, printing.scene, &printing.snapshot, printing.blobs, printing.date, printing.hash, printing.report.revision});
    pages.y = pages.pageHeight(); // nothing else goes on a sheet
}

void printSheets(QPagedPaintDevice &device, const SheetSet &set)
{
    const auto sheets = sheetsInOrder(set.layout);
    if (sheets.empty())
        return;
    loadFonts();
    const PlanScene scene(set.layout);
    const SheetInk ink{set.layout, scene, set.snapshot, set.blobs, longDate(set.date), shortHash(set.hash), set.revision};
    device.setPageLayout(layoutOf(*sheets.front()));
    QPainter painter(&device);
    const double dots = device.logicalDpiX() / (Pages::unitsPerMm * 25.4);
    painter.scale(dots, dots);
    Pages pages(&device, &painter, pageSizeOf(sheets.front()->paper), {});
    for (const Kept<DrawingSheet> &sheet : sheets) {
        pages.sheet(pageSizeOf(sheet->paper), !sheet->portrait);
        paintSheet(pages, *sheet, ink);
    }
}

QByteArray sheetsPdf(const SheetSet &set)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(600);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(QString::fromStdString(set.layout.site().name));
    writer.setCreator("Gridhall " GRIDHALL_VERSION);
    printSheets(writer, set);
    buffer.close();
    std::vector<Bookmark> bookmarks;
    for (const Kept<DrawingSheet> &sheet : sheetsInOrder(set.layout))
        bookmarks.push_back({sheetName(*sheet), int(bookmarks.size())});
    return withBookmarks(datedPdf(std::move(bytes), set.date), bookmarks);
}

Result<Done> writeSheets(const SheetSet &set, const QString &path)
{
    if (set.layout.all<DrawingSheet>().empty())
        return Problem(translatable("Report", "The design has no drawing sheets yet; add one in the view Sheets."));
    const QByteArray bytes = sheetsPdf(set);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Problem(translatable("Report", "%1 could not be written (%2); choose another folder."),
                       {path.toStdString(), file.errorString().toStdString()});
    return Done{};
}

} // namespace gridhall
