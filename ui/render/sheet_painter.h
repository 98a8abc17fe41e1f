// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/render/pdf_pages.h"
#include "ui/render/plan_painter.h"

#include <QDateTime>

class QPagedPaintDevice;

namespace gridhall {

/// What a drawing sheet is drawn from. Without a snapshot there are no findings and no coloured values.
struct SheetInk {
    const Layout &layout;
    const PlanScene &scene;
    const Snapshot *snapshot = nullptr;
    const Blobs *blobs = nullptr;
    QString date, hash;
    std::int64_t revision = 0;
};

/// Frame, windows and title block, on the page that `pages` is on: screen, printer and PDF alike.
void paintSheet(Pages &pages, const DrawingSheet &sheet, const SheetInk &ink);

QPageSize pageSizeOf(PaperSize paper);
QString nameOf(PaperSize paper); ///< "A3".
/// "1 : 100", or "as shown" if its windows differ.
QString scaleWords(const DrawingSheet &sheet);

/// A new window that shows `extent` as large as a usual scale allows, in the middle of an area of the paper.
PlanWindow windowFor(const Box &extent, const Box &area);

/// All drawing sheets of a design.
struct SheetSet {
    const Layout &layout;
    const Snapshot *snapshot = nullptr;
    const Blobs *blobs = nullptr;
    std::string hash; ///< Of the design.
    std::int64_t revision = 0;
    QDateTime date;
};
/// Each on a page of its own size; a printer scales none of them.
void printSheets(QPagedPaintDevice &device, const SheetSet &set);
QByteArray sheetsPdf(const SheetSet &set);
Result<Done> writeSheets(const SheetSet &set, const QString &path);

} // namespace gridhall
