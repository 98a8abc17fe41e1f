// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/render/pdf_pages.h"
#include "ui/render/plan_painter.h"

#include <QDateTime>

namespace gridhall {

/// What blocks need to know beyond themselves.
struct Printing {
    const Report &report;
    const Snapshot &snapshot;
    const PlanScene &scene;
    std::vector<Mark> marks;
    QPageSize sheet;
    QString date, hash;
    const Blobs *blobs = nullptr;
};

void print(Pages &pages, const Printing &printing, const ParagraphBlock &block);
void print(Pages &pages, const Printing &printing, const TableBlock &block);
void print(Pages &pages, const Printing &printing, const PlanBlock &block);
void print(Pages &pages, const Printing &printing, const SheetBlock &block);
void print(Pages &pages, const Printing &printing, const WaterfallBlock &block);
void print(Pages &pages, const Printing &printing, const YearChartBlock &block);
void print(Pages &pages, const Printing &printing, const PulseBlock &block);
void print(Pages &pages, const Printing &printing, const TornadoBlock &block);
void print(Pages &pages, const Printing &printing, const FigureBlock &block);
void print(Pages &pages, const Printing &printing, const GanttBlock &block);

/// The date and the hash of a design as documents state them, and the findings that plans show.
QString longDate(const QDateTime &date);
QString shortHash(const std::string &hash); ///< The first twelve digits in fours: enough to compare by eye.
std::vector<Mark> printedMarks(const Snapshot &snapshot);

/// Least room a block's beginning needs so that a heading is not left alone above it, millimetres.
double beginningOf(const Block &block);

/// The plan of a space as large as fits at a usual scale, with frame; answers 1 : N.
double printPlan(Pages &pages, const Printing &printing, Id space, double x, double y, double w, double h, bool furniture,
                 bool air = false);
/// The customer's logo as large as fits, to the right; nothing if the design has none.
void printLogo(Pages &pages, const Site &site, const Blobs *blobs, double x, double y, double w, double h);

/// 1 : N, the smallest usual N at which `box` fits width x height millimetres.
double usualScale(const Box &box, double widthMm, double heightMm);

} // namespace gridhall
