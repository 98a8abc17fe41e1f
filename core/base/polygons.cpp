// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/geometry.h"

#include <boost/polygon/polygon.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

/// Operations on polygons. Boost.Polygon overlays outlines on the integer grid; everything else is decided exactly here.
namespace gridhall {

namespace {

namespace bp = boost::polygon;
using Shape = bp::polygon_data<Tenths>;
using Shapes = bp::polygon_set_data<Tenths>;

/// Twice the area of the triangle a, b, c: positive if c lies left of a-b. Exact below 13 km.
long double side(Point a, Point b, Point c)
{
    const auto d = [](Tenths from, Tenths to) { return static_cast<long double>(to) - from; };
    return d(a.x, b.x) * d(a.y, c.y) - d(a.y, b.y) * d(a.x, c.x);
}

Point next(const Polygon &polygon, std::size_t i) { return polygon[i + 1 == polygon.size() ? 0 : i + 1]; }

/// Twice the signed area, tenths squared.
long double doubledArea(const Polygon &polygon)
{
    long double sum = 0;
    for (std::size_t i = 1; i + 1 < polygon.size(); ++i)
        sum += side(polygon[0], polygon[i], polygon[i + 1]);
    return sum;
}

/// 1 if counter-clockwise and convex, -1 if clockwise and convex, 0 otherwise.
int convexTurn(const Polygon &polygon)
{
    int turn = 0, quadrantChanges = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i], b = next(polygon, i);
        const Point c = next(polygon, i + 1 == polygon.size() ? 0 : i + 1);
        const long double s = side(a, b, c);
        if (s != 0 && turn != 0 && (s > 0) != (turn > 0))
            return 0;
        if (s != 0)
            turn = s > 0 ? 1 : -1;
        quadrantChanges += (b.x < a.x) != (c.x < b.x);
    }
    return quadrantChanges <= 2 ? turn : 0;
}

/// Whether an edge of convex `a` has all of `b` on its outer side or on itself.
bool separates(const Polygon &a, int turn, const Polygon &b)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == next(a, i))
            continue;
        const bool outside = std::ranges::all_of(b, [&](Point p) { return side(a[i], next(a, i), p) * turn <= 0; });
        if (outside)
            return true;
    }
    return false;
}

Shapes shapesOf(const Polygon &polygon)
{
    std::vector<bp::point_data<Tenths>> points;
    points.reserve(polygon.size());
    for (const Point p : polygon)
        points.emplace_back(p.x, p.y);
    Shape shape;
    shape.set(points.begin(), points.end());
    Shapes shapes;
    shapes.insert(shape);
    return shapes;
}

/// Pieces of a set; one with a hole comes as one ring with a cut to the hole.
std::vector<Polygon> polygonsOf(const Shapes &shapes)
{
    std::vector<Shape> pieces;
    shapes.get(pieces);
    std::vector<Polygon> polygons;
    for (const Shape &piece : pieces) {
        Polygon polygon;
        for (const auto &p : piece)
            polygon.push_back({p.x(), p.y()});
        while (polygon.size() > 1 && polygon.back() == polygon.front())
            polygon.pop_back();
        if (polygon.size() >= 3)
            polygons.push_back(std::move(polygon));
    }
    return polygons;
}

bool onSegment(Point a, Point b, Point p)
{
    return side(a, b, p) == 0 && p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
           p.y <= std::max(a.y, b.y);
}

bool cross(Point a, Point b, Point c, Point d)
{
    const auto opposite = [](long double s, long double t) { return (s > 0 && t < 0) || (s < 0 && t > 0); };
    return opposite(side(a, b, c), side(a, b, d)) && opposite(side(c, d, a), side(c, d, b));
}

/// Whether two segments share a point.
bool touch(Point a, Point b, Point c, Point d)
{
    return cross(a, b, c, d) || onSegment(a, b, c) || onSegment(a, b, d) || onSegment(c, d, a) || onSegment(c, d, b);
}

Polyline closed(const Polygon &polygon)
{
    Polyline line = polygon;
    if (!line.empty())
        line.push_back(line.front());
    return line;
}

} // namespace

double areaM2(const Polygon &polygon) { return static_cast<double>(std::abs(doubledArea(polygon))) * 0.5e-8; }

bool contains(const Polygon &polygon, Point point)
{
    bool inside = false;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i], b = next(polygon, i);
        if (onSegment(a, b, point))
            return true;
        if ((a.y > point.y) != (b.y > point.y)) {
            const long double s = side(a, b, point);
            inside ^= b.y > a.y ? s > 0 : s < 0;
        }
    }
    return inside;
}

bool contains(const Polygon &outer, const Polygon &inner)
{
    if (outer.size() < 3 || inner.size() < 3)
        return false;
    const Box box = boxOf(outer), other = boxOf(inner);
    if (!box.contains(other.min) || !box.contains(other.max))
        return false;
    const auto within = [&](Point p) { return contains(outer, p); };
    if (!std::ranges::all_of(inner, within))
        return false;
    return convexTurn(outer) != 0 || difference(inner, outer).empty();
}

std::vector<Polygon> intersection(const Polygon &a, const Polygon &b)
{
    if (a.size() < 3 || b.size() < 3 || !boxOf(a).intersects(boxOf(b)))
        return {};
    using namespace bp::operators;
    return polygonsOf(shapesOf(a) & shapesOf(b));
}

std::vector<Polygon> difference(const Polygon &a, const Polygon &b)
{
    if (a.size() < 3)
        return {};
    if (b.size() < 3 || !boxOf(a).intersects(boxOf(b)))
        return {a};
    using namespace bp::operators;
    return polygonsOf(shapesOf(a) - shapesOf(b));
}

bool overlaps(const Polygon &a, const Polygon &b)
{
    if (a.size() < 3 || b.size() < 3 || !boxOf(a).intersects(boxOf(b)))
        return false;
    const int turnA = convexTurn(a), turnB = convexTurn(b);
    if (turnA != 0 && turnB != 0)
        return !separates(a, turnA, b) && !separates(b, turnB, a);
    return !intersection(a, b).empty();
}

double distanceM(const Polygon &a, const Polygon &b)
{
    double least = std::numeric_limits<double>::infinity();
    if (a.empty() || b.empty())
        return least;
    if (contains(a, b.front()) || contains(b, a.front()))
        return 0;
    const Polyline lineA = closed(a), lineB = closed(b);
    for (std::size_t i = 1; i < lineA.size(); ++i)
        for (std::size_t j = 1; j < lineB.size(); ++j)
            if (cross(lineA[i - 1], lineA[i], lineB[j - 1], lineB[j]))
                return 0;
    for (const Point p : a)
        least = std::min(least, distanceM(lineB, p));
    for (const Point p : b)
        least = std::min(least, distanceM(lineA, p));
    return least;
}

bool isSimple(const Polygon &polygon)
{
    const std::size_t n = polygon.size();
    if (n < 3 || doubledArea(polygon) == 0)
        return false;
    for (std::size_t i = 0; i < n; ++i) {
        const Point a = polygon[i], b = next(polygon, i);
        const Point c = next(polygon, i + 1 == n ? 0 : i + 1);
        if (a == b || onSegment(a, b, c) || onSegment(b, c, a))
            return false;
        for (std::size_t j = i + 2; j < n && !(i == 0 && j + 1 == n); ++j)
            if (touch(a, b, polygon[j], next(polygon, j)))
                return false;
    }
    return true;
}

} // namespace gridhall
