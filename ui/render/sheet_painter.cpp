// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/sheet_painter.h"

#include "core/layout/enum_names.h"
#include "core/layout/sheet_order.h"
#include "ui/render/overlay_values.h"
#include "ui/render/pdf_blocks.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gridhall {

namespace {

constexpr double titleWide = 180, titleRow = 9, checkBar = 100; ///< Millimetres; ISO 7200 allows 180.
constexpr double mmPerTenth = 0.1;

QString sheetTr(const char *source) { return QCoreApplication::translate("Sheets", source); }

OverlayKind kindOf(SheetOverlay overlay) { return static_cast<OverlayKind>(overlay); }
static_assert(static_cast<int>(SheetOverlay::PowerPaths) == static_cast<int>(OverlayKind::PowerAB));
static_assert(static_cast<int>(SheetOverlay::Headroom) == static_cast<int>(OverlayKind::Headroom));

/// Words that do not run out of their cell.
void cellText(Pages &pages, double x, double y, double w, double h, QString words, const Print &print)
{
    if (pages.textWidth(words, print) > w) {
        int keep = int(words.size());
        while (keep > 1 && pages.textWidth(words.left(keep) + "…", print) > w)
            --keep;
        words = words.left(keep) + "…";
    }
    pages.text(x, y, w, h, words, print);
}

struct TitleCell {
    double x, wide; ///< Of the title block.
    int row;
    QString head, words;
    bool strong = false;
};

std::vector<TitleCell> titleCells(const DrawingSheet &sheet, const SheetInk &ink)
{
    const Site &site = ink.layout.site();
    const auto words = [](const std::string &text) { return QString::fromStdString(text); };
    const auto all = sheetsInOrder(ink.layout);
    const auto at = std::ranges::find(all, sheet.id, [](const Kept<DrawingSheet> &one) { return one->id; });
    const QString count = sheetTr(QT_TRANSLATE_NOOP("Sheets", "%1 of %2")).arg(at - all.begin() + 1).arg(all.size());
    return {
        {36, 60, 0, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Project")), words(site.name), true},
        {96, 84, 0, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Title")), words(sheet.title), true},
        {36, 48, 1, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Customer")), words(site.customer)},
        {84, 36, 1, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Location")), words(site.location)},
        {120, 30, 1, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Drawn by")), words(site.author)},
        {150, 30, 1, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Date")), ink.date},
        {36, 28, 2, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Scale")), scaleWords(sheet), true},
        {64, 20, 2, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Paper")), nameOf(sheet.paper)},
        {84, 18, 2, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Revision")), QString::number(ink.revision)},
        {102, 30, 2, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Design hash")), ink.hash},
        {132, 28, 2, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Sheet number")), words(sheet.number), true},
        {160, 20, 2, sheetTr(QT_TRANSLATE_NOOP("Sheets", "Sheet")), count},
    };
}

void paintTitleBlock(Pages &pages, const DrawingSheet &sheet, const SheetInk &ink, double right, double bottom)
{
    const double x = right - titleWide, y = bottom - 3 * titleRow;
    for (const TitleCell &cell : titleCells(sheet, ink)) {
        const double left = x + cell.x, top = y + cell.row * titleRow;
        cellText(pages, left + 1.2, top + 0.6, cell.wide - 2.4, 3.2, cell.head, {6.5, 400, Tone::Text2});
        cellText(pages, left + 1.2, top + 3.6, cell.wide - 2.4, 4.8, cell.words, {9, cell.strong ? 600 : 400, Tone::Text});
        pages.line(left, top, left, top + titleRow, Tone::Text, 0.18);
    }
    for (int row = 1; row < 3; ++row)
        pages.line(x + 36, y + row * titleRow, right, y + row * titleRow, Tone::Text, 0.18);
    pages.line(x, y, right, y, Tone::Text, 0.5);
    pages.line(x, y, x, bottom, Tone::Text, 0.5);
    const Site &site = ink.layout.site();
    if (ink.blobs && ink.blobs->contains(site.logo))
        printLogo(pages, site, ink.blobs, x + 2, y + 3, 32, 3 * titleRow - 6);
    else
        pages.text(x + 2, y, 32, 3 * titleRow, QString::fromStdString(site.customer.empty() ? site.name : site.customer),
                   {12, 600, Tone::Text}, Qt::AlignCenter, true);
}

/// What a print can be held against with a ruler, left of the title block.
void paintCheckBar(Pages &pages, double left, double bottom)
{
    const double y = bottom - 8;
    for (int i = 0; i < 10; ++i)
        if (i % 2 == 0)
            pages.fill(left + i * checkBar / 10, y, checkBar / 10, 1.6, pages.theme()(Tone::Text));
    for (const double at : {y, y + 1.6})
        pages.line(left, at, left + checkBar, at, Tone::Text, 0.13);
    pages.line(left + checkBar, y, left + checkBar, y + 1.6, Tone::Text, 0.13);
    pages.text(left, y - 4.4, checkBar, 4, sheetTr(QT_TRANSLATE_NOOP("Sheets", "100 mm on paper: measure it before scaling from a print")),
               {6.5, 400, Tone::Text2});
}

void paintFrame(Pages &pages, double wide, double high)
{
    const double edge = PaperFrame::edge * mmPerTenth, right = wide - edge, bottom = high - edge;
    pages.line(edge, edge, right, edge, Tone::Text, 0.7);
    pages.line(edge, bottom, right, bottom, Tone::Text, 0.7);
    pages.line(edge, edge, edge, bottom, Tone::Text, 0.7);
    pages.line(right, edge, right, bottom, Tone::Text, 0.7);
    const double above = bottom - PaperFrame::titleHeight * mmPerTenth;
    pages.line(edge, above, right, above, Tone::Text, 0.5);
    constexpr double mark = 5; // centring marks of ISO 5457, outside and a little inside the frame
    pages.line(wide / 2, mark, wide / 2, edge + mark, Tone::Text, 0.7);
    pages.line(wide / 2, high - mark, wide / 2, bottom, Tone::Text, 0.7);
    pages.line(mark, high / 2, edge + mark, high / 2, Tone::Text, 0.7);
    pages.line(wide - mark, high / 2, right - mark, high / 2, Tone::Text, 0.7);
}

/// The look of a window on paper; `values` outlives it.
PlanStyle styleOf(const PlanWindow &window, const SheetInk &ink, std::optional<OverlayValues> &values)
{
    PlanStyle style = PlanStyle::printed(Pages::unitsPerMm);
    style.layers = layerLooks(ink.layout, window.layers);
    style.blobs = ink.blobs;
    style.northDegrees = ink.layout.site().northDegrees;
    style.unit = std::clamp(Pages::unitsPerMm * 1000 / window.scale / 19, Pages::unitsPerMm * 0.12, Pages::unitsPerMm * 0.24);
    if (!ink.snapshot)
        return style;
    const OverlayKind kind = kindOf(window.overlay);
    values = overlayValues(kind, *ink.snapshot);
    style.overlay = values ? &*values : nullptr;
    style.powerPaths = !values;
    style.air = airMap(kind, *ink.snapshot, AirShown{});
    if (style.air)
        style.legendTitle = airMapTitle(AirShown{});
    return style;
}

void paintWindow(Pages &pages, const PlanWindow &window, const SheetInk &ink)
{
    const double x = window.x * mmPerTenth, y = window.y * mmPerTenth, w = window.width * mmPerTenth, h = window.height * mmPerTenth;
    const QRectF rect = pages.rect(x, y, w, h);
    const PlanView view = PlanView::centred(window.centre, Pages::unitsPerMm * 1000 / window.scale, rect.center());
    const std::vector<Mark> marks = window.findings && ink.snapshot ? printedMarks(*ink.snapshot) : std::vector<Mark>();
    std::optional<OverlayValues> values;
    PlanPainter plan(ink.scene, styleOf(window, ink, values));
    QPainter &painter = *pages.painter();
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    plan.paint(painter, rect, view, marks);
    if (window.legend)
        plan.paintFurniture(painter, rect, view, window.scale, !marks.empty());
    painter.restore();
    pages.line(x, y, x + w, y, Tone::Text, 0.25);
    pages.line(x, y + h, x + w, y + h, Tone::Text, 0.25);
    pages.line(x, y, x, y + h, Tone::Text, 0.25);
    pages.line(x + w, y, x + w, y + h, Tone::Text, 0.25);
}

} // namespace

void paintSheet(Pages &pages, const DrawingSheet &sheet, const SheetInk &ink)
{
    if (pages.isDry())
        return;
    const PaperFrame paper = paperFrame(sheet.paper, sheet.portrait);
    const double wide = paper.width * mmPerTenth, high = paper.height * mmPerTenth, edge = PaperFrame::edge * mmPerTenth;
    for (const PlanWindow &window : sheet.windows)
        paintWindow(pages, window, ink);
    paintFrame(pages, wide, high);
    paintTitleBlock(pages, sheet, ink, wide - edge, high - edge);
    if (wide - 2 * edge - titleWide > checkBar + 20)
        paintCheckBar(pages, edge + 10, high - edge);
}

QPageSize pageSizeOf(PaperSize paper)
{
    static constexpr std::array sizes{QPageSize::A4, QPageSize::A3, QPageSize::A2, QPageSize::A1, QPageSize::A0};
    return QPageSize(sizes[static_cast<std::size_t>(paper)]);
}

QString nameOf(PaperSize paper) { return QString(gridhall::nameOf<PaperSize>(paper)).toUpper(); }

QString scaleWords(const DrawingSheet &sheet)
{
    if (sheet.windows.empty())
        return "–";
    const double scale = sheet.windows.front().scale;
    const bool same = std::ranges::all_of(sheet.windows, [scale](const PlanWindow &window) { return window.scale == scale; });
    return same ? "1 : " + spokenNumber(scale, 0) : sheetTr(QT_TRANSLATE_NOOP("Sheets", "as shown"));
}

PlanWindow windowFor(const Box &extent, const Box &area)
{
    constexpr double spare = 4; ///< Millimetres around the plan.
    PlanWindow window;
    window.centre = extent.centre();
    window.x = area.min.x;
    window.y = area.min.y;
    window.width = static_cast<Tenths>(area.width());
    window.height = static_cast<Tenths>(area.height());
    window.scale = usualScale(extent, window.width * mmPerTenth - spare, window.height * mmPerTenth - spare);
    return window;
}

} // namespace gridhall
