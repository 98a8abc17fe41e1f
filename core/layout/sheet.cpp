// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/sheet_order.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gridhall {

namespace {

/// Short and long side of each size, millimetres.
constexpr std::array<std::pair<int, int>, 5> isoPaper{{{210, 297}, {297, 420}, {420, 594}, {594, 841}, {841, 1189}}};

} // namespace

Box PaperFrame::drawing() const { return {{edge, edge}, {width - edge, height - edge - titleHeight}}; }

PaperFrame paperFrame(PaperSize paper, bool portrait)
{
    const auto [low, high] = isoPaper[static_cast<std::size_t>(paper)];
    return portrait ? PaperFrame{low * 10, high * 10} : PaperFrame{high * 10, low * 10};
}

std::vector<Kept<DrawingSheet>> sheetsInOrder(const Layout &layout)
{
    std::vector<Kept<DrawingSheet>> sheets(layout.all<DrawingSheet>().begin(), layout.all<DrawingSheet>().end());
    std::ranges::stable_sort(sheets, {}, [](const Kept<DrawingSheet> &sheet) { return sheet->number; });
    return sheets;
}

} // namespace gridhall
