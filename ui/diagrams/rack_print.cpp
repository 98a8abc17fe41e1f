// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrams/rack_painter.h"
#include "ui/diagrams/rack_view.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>

#include <set>

namespace gridhall {

namespace {

constexpr int printDpi = 300;
constexpr double pageMargin_mm = 12, unit_mm = 4.2;

/// Every row once, from its first rack.
std::vector<std::vector<Id>> rowsOf(const Layout &layout)
{
    std::set<Id> seen;
    std::vector<std::vector<Id>> rows;
    for (const Kept<Item> &item : layout.all<Item>())
        if (!seen.contains(item->id) && isRackRole(roleOf(layout, *item)))
            if (std::vector<Id> row = rackRow(layout, item->id); !row.empty()) {
                seen.insert(row.begin(), row.end());
                rows.push_back(std::move(row));
            }
    return rows;
}

} // namespace

Result<Done> writeElevations(const Layout &layout, const QString &path)
{
    const auto rows = rowsOf(layout);
    if (rows.empty())
        return Problem(translatable("Racks", "There are no racks to print yet."));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Problem(translatable("Racks", "%1 cannot be written. Check that the folder can be written."), {path.toStdString()});
    QPdfWriter writer(&file);
    writer.setResolution(printDpi);
    writer.setPageSize(QPageSize(QPageSize::A3));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(pageMargin_mm, pageMargin_mm, pageMargin_mm, pageMargin_mm), QPageLayout::Millimeter);
    const double mm = printDpi / 25.4;
    QPainter painter(&writer);
    bool first = true;
    for (const std::vector<Id> &row : rows) {
        double x = 1e9;
        for (const Id rack : row) {
            const RackFace face = rackFace(layout, rack);
            const RackPainter racks(painter, layout, Theme{}, unit_mm * mm);
            if (x + racks.width() > writer.width()) {
                if (!first)
                    writer.newPage();
                first = false;
                x = 12 * mm;
                racks.paintScale(face.units, {x, racks.feedHeight()});
            }
            racks.paint(face, {x, racks.feedHeight()}, false, Id());
            x += racks.width() + 8 * mm;
        }
    }
    painter.end();
    return Done();
}

} // namespace gridhall
