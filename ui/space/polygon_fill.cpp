// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/polygon_fill.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr float nearClip = 0.2F, leastArea = 1e-3F;

Corner between(const Corner &a, const Corner &b, float t)
{
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.w + (b.w - a.w) * t, a.d + (b.d - a.d) * t};
}

/// Whether glass is there: one pixel in four, others from pass to pass.
bool isGlassThere(int x, int y, std::uint32_t grain)
{
    static constexpr std::uint32_t bayer[4][4] = {{0, 8, 2, 10}, {12, 4, 14, 6}, {3, 11, 1, 9}, {15, 7, 13, 5}};
    return ((bayer[y & 3][x & 3] + grain * 5) & 15U) < 3;
}

} // namespace

PolygonFill::PolygonFill(Raster &out, const Projection &projection)
    : out_(&out), parallel_(projection.parallel), left_(static_cast<std::size_t>(out.height)), right_(static_cast<std::size_t>(out.height))
{
}

/// Cuts off what is behind the eye and divides; false if nothing is left.
bool PolygonFill::prepare(std::span<const Corner> corners)
{
    points_.clear();
    bool whole = true;
    if (!parallel_)
        for (const Corner &c : corners)
            whole = whole && c.w > nearClip;
    if (!whole) {
        clipped_.clear();
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const Corner &a = corners[i], &b = corners[(i + 1) % corners.size()];
            if (a.w > nearClip)
                clipped_.push_back(a);
            if ((a.w > nearClip) != (b.w > nearClip))
                clipped_.push_back(between(a, b, (nearClip - a.w) / (b.w - a.w)));
        }
        corners = clipped_;
    }
    float low = 1e30F, high = -1e30F, first = 1e30F, last = -1e30F;
    for (const Corner &c : corners) {
        const float inverse = parallel_ ? 1.0F : 1.0F / c.w;
        const Pixel p{c.x * inverse, c.y * inverse, c.d * inverse};
        points_.push_back(p);
        low = std::min(low, p.y);
        high = std::max(high, p.y);
        first = std::min(first, p.x);
        last = std::max(last, p.x);
    }
    return points_.size() >= 3 && high > 0 && low < static_cast<float>(out_->height) && last > 0 && first < static_cast<float>(out_->width);
}

/// Depth over the picture; false if seen from behind or edge-on.
bool PolygonFill::plane(bool bothSides)
{
    const Pixel &o = points_[0];
    double nx = 0, ny = 0, nz = 0;
    for (std::size_t i = 1; i + 1 < points_.size(); ++i) {
        const Pixel &a = points_[i], &b = points_[i + 1];
        const double ax = a.x - o.x, ay = a.y - o.y, ad = a.d - o.d, bx = b.x - o.x, by = b.y - o.y, bd = b.d - o.d;
        nx += ay * bd - ad * by;
        ny += ad * bx - ax * bd;
        nz += ax * by - ay * bx;
    }
    if (std::abs(nz) < leastArea || (nz > 0 && !bothSides)) // y points down: a front turns the other way
        return false;
    dx_ = static_cast<float>(-nx / nz);
    dy_ = static_cast<float>(-ny / nz);
    d0_ = o.d - dx_ * o.x - dy_ * o.y;
    return true;
}

/// The rows whose middles it may cross: first, and one past the last.
std::pair<int, int> PolygonFill::rows() const
{
    float low = 1e30F, high = -1e30F;
    for (const Pixel &p : points_) {
        low = std::min(low, p.y);
        high = std::max(high, p.y);
    }
    const auto row = [this](float y) { return static_cast<int>(std::ceil(std::clamp(y, 0.0F, static_cast<float>(out_->height)) - 0.5F)); };
    return {row(low), row(high)};
}

void PolygonFill::span(int y, float from, float to, std::uint32_t code)
{
    const int begin = static_cast<int>(std::ceil(std::max(from, 0.0F) - 0.5F));
    const int end = static_cast<int>(std::ceil(std::min(to, static_cast<float>(out_->width)) - 0.5F));
    if (begin >= end)
        return;
    const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(out_->width);
    float *depth = out_->depth.data() + row;
    const float start = d0_ + dy_ * (static_cast<float>(y) + 0.5F) + dx_ * 0.5F;
    if (out_->shown.empty()) {
        for (int x = begin; x < end; ++x)
            depth[x] = std::max(depth[x], start + dx_ * static_cast<float>(x));
        return;
    }
    std::uint32_t *shown = out_->shown.data() + row;
    for (int x = begin; x < end; ++x) {
        const float d = start + dx_ * static_cast<float>(x);
        if (d > depth[x] && (!seeThrough || isGlassThere(x, y, grain))) {
            depth[x] = d;
            shown[x] = code;
        }
    }
}

void PolygonFill::convex(std::span<const Corner> corners, std::uint32_t code, bool bothSides)
{
    if (!prepare(corners) || !plane(bothSides))
        return;
    const auto [top, bottom] = rows();
    const auto most = static_cast<float>(out_->height);
    for (int y = top; y < bottom; ++y) {
        left_[static_cast<std::size_t>(y)] = 1e30F;
        right_[static_cast<std::size_t>(y)] = -1e30F;
    }
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const Pixel *a = &points_[i], *b = &points_[(i + 1) % points_.size()];
        if (a->y > b->y)
            std::swap(a, b);
        const int first = std::max(top, static_cast<int>(std::ceil(std::clamp(a->y, 0.0F, most) - 0.5F)));
        const int last = std::min(bottom, static_cast<int>(std::ceil(std::clamp(b->y, 0.0F, most) - 0.5F)));
        if (first >= last)
            continue;
        const float slope = (b->x - a->x) / (b->y - a->y);
        float x = a->x + slope * (static_cast<float>(first) + 0.5F - a->y);
        for (int y = first; y < last; ++y, x += slope) {
            float &l = left_[static_cast<std::size_t>(y)], &r = right_[static_cast<std::size_t>(y)];
            l = std::min(l, x);
            r = std::max(r, x);
        }
    }
    for (int y = top; y < bottom; ++y)
        span(y, left_[static_cast<std::size_t>(y)], right_[static_cast<std::size_t>(y)], code);
}

void PolygonFill::ring(std::span<const Corner> corners, std::uint32_t code)
{
    if (!prepare(corners) || !plane(true))
        return;
    const auto [top, bottom] = rows();
    for (int y = top; y < bottom; ++y) {
        const float at = static_cast<float>(y) + 0.5F;
        crossings_.clear();
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Pixel &a = points_[i], &b = points_[(i + 1) % points_.size()];
            if ((a.y <= at) != (b.y <= at))
                crossings_.push_back(a.x + (b.x - a.x) * (at - a.y) / (b.y - a.y));
        }
        std::sort(crossings_.begin(), crossings_.end());
        for (std::size_t i = 0; i + 1 < crossings_.size(); i += 2)
            span(y, crossings_[i], crossings_[i + 1], code);
    }
}

} // namespace gridhall
