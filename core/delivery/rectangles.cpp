// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/rectangles.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr Tenths strip = 5000;
constexpr std::size_t mostStrips = 400;

/// Where the polygon's edges meet y, sorted; edges along x count for neither side.
std::vector<double> crossings(const Polygon &polygon, double y)
{
    std::vector<double> xs;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        if ((a.y <= y) != (b.y <= y))
            xs.push_back(a.x + (y - a.y) / (double(b.y) - a.y) * (double(b.x) - a.x));
    }
    std::ranges::sort(xs);
    return xs;
}

bool hasSlant(const Polygon &polygon)
{
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        if (a.x != b.x && a.y != b.y)
            return true;
    }
    return false;
}

/// Heights between which no corner lies; slanted polygons are cut finer.
std::vector<Tenths> levels(const Polygon &polygon)
{
    std::vector<Tenths> ys;
    for (const Point p : polygon)
        ys.push_back(p.y);
    std::ranges::sort(ys);
    if (hasSlant(polygon) && !ys.empty()) {
        const std::int64_t low = ys.front(), high = ys.back();
        const auto step = std::max<std::int64_t>(strip, (high - low) / std::int64_t(mostStrips));
        for (std::int64_t y = low + step; y < high; y += step)
            ys.push_back(clamped(y));
        std::ranges::sort(ys);
    }
    ys.erase(std::unique(ys.begin(), ys.end()), ys.end());
    return ys;
}

struct Stretch {
    Tenths from = 0, to = 0;
};

/// The stretches of x inside the polygon all the way between two levels (`inner`), or anywhere between them.
std::vector<Stretch> stretches(const Polygon &polygon, Tenths low, Tenths high, bool inner)
{
    const double little = 0.01;
    const auto below = crossings(polygon, low + little), above = crossings(polygon, high - little);
    std::vector<Stretch> found;
    for (std::size_t i = 0; i + 1 < std::min(below.size(), above.size()); i += 2) {
        const double from = inner ? std::max(below[i], above[i]) : std::min(below[i], above[i]);
        const double to = inner ? std::min(below[i + 1], above[i + 1]) : std::max(below[i + 1], above[i + 1]);
        const Stretch one{static_cast<Tenths>(inner ? std::ceil(from - little) : std::floor(from + little)),
                          static_cast<Tenths>(inner ? std::floor(to + little) : std::ceil(to - little))};
        if (one.from < one.to)
            found.push_back(one);
    }
    return found;
}

} // namespace

std::vector<Box> boxesCovering(const Polygon &polygon)
{
    std::vector<Box> boxes;
    const auto ys = levels(polygon);
    for (std::size_t i = 0; i + 1 < ys.size(); ++i)
        for (const Stretch &one : stretches(polygon, ys[i], ys[i + 1], false))
            boxes.push_back({{one.from, ys[i]}, {one.to, ys[i + 1]}});
    return boxes;
}

std::vector<Box> boxesOutside(const Polygon &polygon, const Box &frame)
{
    std::vector<Box> boxes;
    const auto add = [&](Tenths x0, Tenths y0, Tenths x1, Tenths y1) {
        if (x0 < x1 && y0 < y1)
            boxes.push_back({{x0, y0}, {x1, y1}});
    };
    const auto ys = levels(polygon);
    if (ys.empty())
        return boxes;
    add(frame.min.x, frame.min.y, frame.max.x, ys.front());
    add(frame.min.x, ys.back(), frame.max.x, frame.max.y);
    for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
        Tenths x = frame.min.x;
        for (const Stretch &one : stretches(polygon, ys[i], ys[i + 1], true)) {
            add(x, ys[i], one.from, ys[i + 1]);
            x = std::max(x, one.to);
        }
        add(x, ys[i], frame.max.x, ys[i + 1]);
    }
    return boxes;
}

} // namespace gridhall
