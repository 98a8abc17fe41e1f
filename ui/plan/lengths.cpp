// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/lengths.h"

#include "ui/render/text.h"

#include <cmath>
#include <cstdlib>

namespace gridhall {

namespace {
constexpr std::int64_t farTenths = 10'000'000; ///< From 1 km on, millimetres are noise.
}

QString lengthText(std::int64_t tenths)
{
    const double metres = metresOf(tenths);
    return std::abs(tenths) < farTenths ? drawnLength(metres) + ' ' + drawingUnit() : spoken(Amount(metres, Dimension::Length));
}

std::int64_t distanceTenths(Point a, Point b) { return std::llround(std::hypot(double(b.x) - a.x, double(b.y) - a.y)); }

} // namespace gridhall
