// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace gridhall {

namespace {

constexpr Millidegrees quarter = 90000;

Tenths nearest(double tenths)
{
    constexpr double most = std::numeric_limits<Tenths>::max();
    return static_cast<Tenths>(std::llround(std::clamp(tenths, -most, most)));
}

/// Turned counter-clockwise about the origin; exact for quarter turns.
Point turned(Point p, Millidegrees angle)
{
    switch (angle) {
    case 0: return p;
    case quarter: return {difference(0, p.y), p.x};
    case 2 * quarter: return {difference(0, p.x), difference(0, p.y)};
    case 3 * quarter: return {p.y, difference(0, p.x)};
    default:
        const double radians = angle * (std::numbers::pi / 180000.0);
        const double c = std::cos(radians), s = std::sin(radians);
        return {nearest(c * p.x - s * p.y), nearest(s * p.x + c * p.y)};
    }
}

Point flipped(Point p, bool mirrored) { return mirrored ? Point{difference(0, p.x), p.y} : p; }

struct Vector {
    double x = 0, y = 0;
};

Vector between(Point from, Point to) { return {static_cast<double>(to.x) - from.x, static_cast<double>(to.y) - from.y}; }

double length(Vector v) { return std::hypot(v.x, v.y); }

/// Where along from-to, 0 to 1, the point nearest to p lies.
double nearestShare(Point from, Point to, Point p)
{
    const Vector d = between(from, to), q = between(from, p);
    const double square = d.x * d.x + d.y * d.y;
    return square == 0 ? 0.0 : std::clamp((d.x * q.x + d.y * q.y) / square, 0.0, 1.0);
}

double distanceTo(Point from, Point to, Point p)
{
    const double t = nearestShare(from, to, p);
    const Vector d = between(from, to), q = between(from, p);
    return length({q.x - t * d.x, q.y - t * d.y});
}

} // namespace

Tenths tenthsOf(double metres) { return nearest(metres * 1e4); }

Box Box::united(const Box &other) const
{
    if (isEmpty())
        return other;
    if (other.isEmpty())
        return *this;
    return {{std::min(min.x, other.min.x), std::min(min.y, other.min.y)}, {std::max(max.x, other.max.x), std::max(max.y, other.max.y)}};
}

Box Box::grown(Tenths by) const { return isEmpty() ? *this : Box{min - Point{by, by}, max + Point{by, by}}; }

Polygon Box::corners() const { return {min, {max.x, min.y}, max, {min.x, max.y}}; }

Millidegrees normalised(std::int64_t millidegrees)
{
    const std::int64_t rest = millidegrees % 360000;
    return static_cast<Millidegrees>(rest < 0 ? rest + 360000 : rest);
}

Point Pose::map(Point local) const { return at + turned(flipped(local, mirrored), normalised(angle)); }

Point Pose::mapBack(Point outer) const { return flipped(turned(outer - at, normalised(-static_cast<std::int64_t>(angle))), mirrored); }

Polygon Pose::map(const Polygon &local) const
{
    Polygon mapped;
    mapped.reserve(local.size());
    for (const Point p : local)
        mapped.push_back(map(p));
    return mapped;
}

Pose Pose::then(const Pose &outer) const
{
    const std::int64_t own = outer.mirrored ? -static_cast<std::int64_t>(angle) : angle;
    return {outer.map(at), normalised(own + outer.angle), mirrored != outer.mirrored};
}

Pose Pose::seenFrom(const Pose &outer) const
{
    const std::int64_t turn = static_cast<std::int64_t>(angle) - outer.angle;
    return {outer.mapBack(at), normalised(outer.mirrored ? -turn : turn), mirrored != outer.mirrored};
}

Box boxOf(const Polygon &polygon)
{
    if (polygon.empty())
        return {};
    Box box{polygon.front(), polygon.front()};
    for (const Point p : polygon)
        box = box.united({p, p});
    return box;
}

double distanceM(const Polyline &line, Point point)
{
    double least = std::numeric_limits<double>::infinity();
    if (line.size() == 1)
        least = length(between(line.front(), point));
    for (std::size_t i = 1; i < line.size(); ++i)
        least = std::min(least, distanceTo(line[i - 1], line[i], point));
    return least * 1e-4;
}

std::int64_t lengthTenths(const Polyline &line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += length(between(line[i - 1], line[i]));
    return std::llround(sum);
}

Along along(const Polyline &line, std::int64_t distance)
{
    Along found;
    if (!line.empty())
        found.point = line.front();
    double rest = static_cast<double>(std::max<std::int64_t>(distance, 0));
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Vector d = between(line[i - 1], line[i]);
        const double span = length(d);
        if (span == 0)
            continue;
        const double share = std::min(1.0, rest / span);
        found.point = {nearest(line[i - 1].x + share * d.x), nearest(line[i - 1].y + share * d.y)};
        found.direction = normalised(std::llround(std::atan2(d.y, d.x) * (180000.0 / std::numbers::pi)));
        if (rest <= span)
            break;
        rest -= span;
    }
    return found;
}

std::int64_t nearestAlong(const Polyline &line, Point point)
{
    double least = std::numeric_limits<double>::infinity(), best = 0, before = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double span = length(between(line[i - 1], line[i]));
        const double away = distanceTo(line[i - 1], line[i], point);
        if (away < least) {
            least = away;
            best = before + nearestShare(line[i - 1], line[i], point) * span;
        }
        before += span;
    }
    return std::llround(best);
}

} // namespace gridhall
