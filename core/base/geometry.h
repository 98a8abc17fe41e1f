// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <vector>

/// Plane geometry of the drawing: x to the east, y to the north, lengths in tenths of a millimetre (int32),
/// angles in millidegrees counter-clockwise. Multiples of 90 degrees are exact; other turns are computed in
/// double and rounded, within 0.05 mm.
namespace gridhall {

using Tenths = std::int32_t; ///< Tenths of a millimetre: 24 in = 6096.
using Millidegrees = std::int32_t;

constexpr double metresOf(std::int64_t tenths) { return static_cast<double>(tenths) * 1e-4; }
/// Nearest tenth; valid for |metres| below 200 km.
Tenths tenthsOf(double metres);
constexpr Tenths fromMm(double millimetres) { return static_cast<Tenths>(millimetres * 10.0 + (millimetres < 0 ? -0.5 : 0.5)); }

/// The nearest length there is: what a hostile file adds up ends 214 km away, not on the other side.
constexpr Tenths clamped(std::int64_t tenths)
{
    constexpr std::int64_t most = std::numeric_limits<Tenths>::max();
    return static_cast<Tenths>(tenths > most ? most : tenths < -most ? -most : tenths);
}
constexpr Tenths sum(Tenths a, Tenths b) { return clamped(std::int64_t(a) + b); }
constexpr Tenths difference(Tenths a, Tenths b) { return clamped(std::int64_t(a) - b); }

struct Point {
    Tenths x = 0, y = 0;
    auto operator<=>(const Point &) const = default;
    friend constexpr Point operator+(Point a, Point b) { return {sum(a.x, b.x), sum(a.y, b.y)}; }
    friend constexpr Point operator-(Point a, Point b) { return {difference(a.x, b.x), difference(a.y, b.y)}; }
};

using Polygon = std::vector<Point>; ///< A simple ring, either turn, not closed by repeating the first point.
using Polyline = std::vector<Point>;

/// An axis-parallel rectangle; empty when max < min.
struct Box {
    Point min{0, 0}, max{-1, -1};

    constexpr bool isEmpty() const { return max.x < min.x || max.y < min.y; }
    constexpr Tenths width() const { return difference(max.x, min.x); }
    constexpr Tenths height() const { return difference(max.y, min.y); }
    constexpr Point centre() const { return {middle(min.x, max.x), middle(min.y, max.y)}; }
    static constexpr Tenths middle(Tenths low, Tenths high) { return clamped(low + (std::int64_t(high) - low) / 2); }
    constexpr bool contains(Point p) const { return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y; }
    constexpr bool intersects(const Box &other) const
    {
        return !isEmpty() && !other.isEmpty() && min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y &&
               other.min.y <= max.y;
    }
    Box united(const Box &other) const;
    Box grown(Tenths by) const;
    Polygon corners() const; ///< Counter-clockwise from min.
    bool operator==(const Box &) const = default;
};

/// Where a thing stands in its parent: mirrored first (x -> -x), then turned, then moved.
struct Pose {
    Point at;
    Millidegrees angle = 0;
    bool mirrored = false;

    Point map(Point local) const;     ///< From the thing's own frame into its parent's.
    Point mapBack(Point outer) const; ///< The inverse of map, within a tenth.
    Polygon map(const Polygon &local) const;
    Pose then(const Pose &outer) const;     ///< This pose seen from outer's parent: outer.map(this->map(p)).
    Pose seenFrom(const Pose &outer) const; ///< The inverse of then: seenFrom(o).then(o) is this pose.
    auto operator<=>(const Pose &) const = default;
};

Millidegrees normalised(std::int64_t millidegrees); ///< Into [0, 360000).

Box boxOf(const Polygon &polygon);
double areaM2(const Polygon &polygon);
bool contains(const Polygon &polygon, Point point); ///< True on the edge too.
/// Whether `inner` lies within `outer`; shared edges count as within.
bool contains(const Polygon &outer, const Polygon &inner);
/// The pieces where two polygons overlap; shared edges are no overlap.
std::vector<Polygon> intersection(const Polygon &a, const Polygon &b);
/// The pieces of `a` outside `b`.
std::vector<Polygon> difference(const Polygon &a, const Polygon &b);
bool overlaps(const Polygon &a, const Polygon &b); ///< Interiors meet.
double distanceM(const Polygon &a, const Polygon &b);
double distanceM(const Polyline &line, Point point);
std::int64_t lengthTenths(const Polyline &line);
/// The point `distance` tenths along the line, clamped to its ends, and the direction there.
struct Along {
    Point point;
    Millidegrees direction = 0;
};
Along along(const Polyline &line, std::int64_t distance);
std::int64_t nearestAlong(const Polyline &line, Point point); ///< Distance along the line of the nearest point.
bool isSimple(const Polygon &polygon);                        ///< At least three corners, some area, no self-crossing.

} // namespace gridhall
