// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/shifts.h"

#include "core/layout/operations.h"

#include <cstdlib>

namespace gridhall {

namespace {

/// The shift of a stretch that brings it between two bounds.
Tenths between(Tenths low, Tenths high, Tenths from, Tenths to)
{
    if (low < from || high - low > to - from)
        return difference(from, low);
    return high > to ? difference(to, high) : 0;
}

Fix move(Text label, Id item, Point by)
{
    return {std::move(label), [item, by](const Layout &layout) { return moved(layout, {item}, by); }};
}

} // namespace

Point shiftClear(const Box &moved, const Box &fixed)
{
    const Tenths left = difference(fixed.min.x, moved.max.x), right = difference(fixed.max.x, moved.min.x);
    const Tenths down = difference(fixed.min.y, moved.max.y), up = difference(fixed.max.y, moved.min.y);
    const Tenths dx = -left < right ? left : right, dy = -down < up ? down : up;
    return std::abs(dx) <= std::abs(dy) ? Point{dx, 0} : Point{0, dy};
}

Point shiftInside(const Box &moved, const Box &around)
{
    return {between(moved.min.x, moved.max.x, around.min.x, around.max.x), between(moved.min.y, moved.max.y, around.min.y, around.max.y)};
}

Fix moveClear(const Snapshot &snapshot, Id item, Point by)
{
    return move({translatable("Checks", "Move %1 clear"), {nameOf(snapshot, item)}}, item, by);
}

Fix moveInside(const Snapshot &snapshot, Id item, Point by)
{
    return move({translatable("Checks", "Move %1 inside"), {nameOf(snapshot, item)}}, item, by);
}

} // namespace gridhall
