// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/rhythm.h"

#include <algorithm>
#include <cstdlib>

namespace gridhall {

namespace {

Point crossed(Point p) { return {p.y, p.x}; }
Box crossed(const Box &box) { return {crossed(box.min), crossed(box.max)}; }

bool besides(const Box &a, const Box &b) { return a.min.y < b.max.y && b.min.y < a.max.y; }

/// The nearest box to the left of x that stands beside `box`; to the right the same way.
const Box *leftOf(const std::vector<Box> &others, const Box &box, Tenths x)
{
    const Box *best = nullptr;
    for (const Box &other : others)
        if (other.max.x <= x && besides(other, box) && (!best || other.max.x > best->max.x))
            best = &other;
    return best;
}

const Box *rightOf(const std::vector<Box> &others, const Box &box, Tenths x)
{
    const Box *best = nullptr;
    for (const Box &other : others)
        if (other.min.x >= x && besides(other, box) && (!best || other.min.x < best->min.x))
            best = &other;
    return best;
}

Tenths middleOf(const Box &a, const Box &b) { return (std::max(a.min.y, b.min.y) + std::min(a.max.y, b.max.y)) / 2; }

/// The line of a gap between two boxes, the left one first.
Snapped::Guide gapLine(const Box &left, const Box &right)
{
    const Tenths y = middleOf(left, right);
    return {{left.max.x, y}, {right.min.x, y}};
}

Box at(const Box &box, Tenths by) { return {{box.min.x + by, box.min.y}, {box.max.x + by, box.max.y}}; }

/// The same with x as the way along.
std::optional<Rhythm> rhythmAlongX(const std::vector<Box> &others, const Box &box, Tenths reach)
{
    std::optional<Rhythm> best;
    const auto offer = [&](Tenths by, Tenths gap, auto lines) {
        if (gap > 0 && std::abs(by) <= reach && (!best || std::abs(by) < std::abs(best->by)))
            best = Rhythm{by, gap, lines(at(box, by))};
    };
    const Box *left = leftOf(others, box, box.min.x + reach), *right = rightOf(others, box, box.max.x - reach);
    if (left && right) {
        const Tenths gap = (right->min.x - left->max.x - box.width()) / 2;
        offer(left->max.x + gap - box.min.x, gap, [&](const Box &landed) {
            return std::array{gapLine(*left, landed), gapLine(landed, *right)};
        });
    }
    if (const Box *next = left ? leftOf(others, *left, left->min.x) : nullptr)
        offer(left->max.x + (left->min.x - next->max.x) - box.min.x, left->min.x - next->max.x, [&](const Box &landed) {
            return std::array{gapLine(*next, *left), gapLine(*left, landed)};
        });
    if (const Box *next = right ? rightOf(others, *right, right->max.x) : nullptr)
        offer(right->min.x - (next->min.x - right->max.x) - box.max.x, next->min.x - right->max.x, [&](const Box &landed) {
            return std::array{gapLine(landed, *right), gapLine(*right, *next)};
        });
    return best;
}

} // namespace

std::optional<Rhythm> rhythmOf(const std::vector<Box> &others, const Box &box, bool alongX, Tenths reach)
{
    if (reach < 0)
        return std::nullopt;
    if (alongX)
        return rhythmAlongX(others, box, reach);
    std::vector<Box> turned;
    for (const Box &other : others)
        turned.push_back(crossed(other));
    auto rhythm = rhythmAlongX(turned, crossed(box), reach);
    if (rhythm)
        for (Snapped::Guide &line : rhythm->gaps)
            line = {crossed(line.from), crossed(line.to)};
    return rhythm;
}

} // namespace gridhall
