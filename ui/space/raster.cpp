// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/raster.h"

#include "ui/space/polygon_fill.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr float leastPixels = 0.7F; ///< Thinner things are left out.
constexpr float openPixels = 3.2F;  ///< Per metre: a module is looked into.
constexpr float runGain = 2.5F;     ///< Long thin things are seen from further away.
constexpr std::size_t mostSegments = 20;

/// Rows of a projection times a direction.
Corner along(const Projection &p, float x, float y, float z)
{
    return {p.x[0] * x + p.x[1] * y + p.x[2] * z, p.y[0] * x + p.y[1] * y + p.y[2] * z, p.w[0] * x + p.w[1] * y + p.w[2] * z,
            p.d[0] * x + p.d[1] * y + p.d[2] * z};
}

Corner at(const Projection &p, float x, float y, float z)
{
    const Corner c = along(p, x, y, z);
    return {c.x + p.x[3], c.y + p.y[3], c.w + p.w[3], c.d + p.d[3]};
}

Corner plus(const Corner &a, const Corner &b) { return {a.x + b.x, a.y + b.y, a.w + b.w, a.d + b.d}; }
Corner plus(const Corner &a, const Corner &b, float s) { return {a.x + b.x * s, a.y + b.y * s, a.w + b.w * s, a.d + b.d * s}; }

class ScenePass {
public:
    ScenePass(const SpaceScene &scene, const Projection &projection, const DrawRules &rules, Raster &out)
        : scene_(scene), p_(projection), rules_(rules), fill_(out, projection)
    {
        fill_.grain = rules.grain;
    }

    void run()
    {
        for (std::size_t i = 0; i < scene_.plates.size(); ++i)
            draw(scene_.plates[i], static_cast<std::uint32_t>(scene_.solids.size() + i));
        for (const Cluster &cluster : scene_.clusters)
            if (isInside(cluster))
                draw(cluster);
    }

private:
    bool isInside(const Cluster &cluster) const;
    void draw(const Plate &plate, std::uint32_t index);
    void draw(const Cluster &cluster);
    void drawRange(std::uint32_t from, std::uint32_t to, bool open, float least);
    void drawSolid(const Solid &solid, std::uint32_t index);
    void drawBox(const Solid &solid, std::uint32_t code);
    void drawDrum(const Solid &solid, std::uint32_t code);
    void drawBar(const Solid &solid, std::uint32_t code);
    std::size_t segmentsOf(const Corner &middle, float radius) const;
    void drawTube(const Corner &from, const Corner &to, const Corner &a, const Corner &b, std::size_t segments, std::uint32_t code);
    void drawDisc(const Corner &middle, const Corner &a, const Corner &b, std::size_t segments, std::uint32_t code);

    const SpaceScene &scene_;
    const Projection &p_;
    const DrawRules &rules_;
    PolygonFill fill_;
};

/// Whether any of its box may be in the picture.
bool ScenePass::isInside(const Cluster &c) const
{
    int left = 0, right = 0, above = 0, below = 0, behind = 0;
    for (int corner = 0; corner < 8; ++corner) {
        const Corner k = at(p_, corner & 1 ? c.low[0] : c.high[0], corner & 2 ? c.low[1] : c.high[1], corner & 4 ? c.low[2] : c.high[2]);
        const float w = p_.parallel ? 1 : k.w;
        left += k.x < 0;
        right += k.x > static_cast<float>(p_.width) * w;
        above += k.y < 0;
        below += k.y > static_cast<float>(p_.height) * w;
        behind += w <= 0;
    }
    return left < 8 && right < 8 && above < 8 && below < 8 && behind < 8;
}

void ScenePass::draw(const Plate &plate, std::uint32_t index)
{
    std::vector<Corner> corners;
    for (const auto &[x, y] : plate.outline)
        corners.push_back(at(p_, x, y, plate.z));
    fill_.seeThrough = false;
    fill_.ring(corners, 1 + index * 8 + static_cast<std::uint32_t>(Side::Top));
}

void ScenePass::draw(const Cluster &cluster)
{
    const float gapX = std::max({cluster.low[0] - rules_.viewer.x(), rules_.viewer.x() - cluster.high[0], 0.0F});
    const float gapY = std::max({cluster.low[1] - rules_.viewer.y(), rules_.viewer.y() - cluster.high[1], 0.0F});
    const float gapZ = std::max({cluster.low[2] - rules_.viewer.z(), rules_.viewer.z() - cluster.high[2], 0.0F});
    const float near = std::max(0.1F, std::sqrt(gapX * gapX + gapY * gapY + gapZ * gapZ));
    const float pixels = rules_.pixelsPerMetre / near;
    const bool open = pixels > openPixels;
    const float least = leastPixels / pixels / runGain;
    drawRange(cluster.first, cluster.first + cluster.outer, open, least);
    if (open)
        drawRange(cluster.first + cluster.outer, cluster.first + cluster.count, open, least);
}

/// Thickest first, so that the rest is left out at once.
void ScenePass::drawRange(std::uint32_t from, std::uint32_t to, bool open, float least)
{
    for (std::uint32_t i = from; i < to; ++i) {
        const Solid &solid = scene_.solids[i];
        if (solid.thick < least)
            return;
        const bool run = solid.tinted && solid.coat >= Coat::PowerA;
        if ((!run && solid.thick < least * runGain) || (solid.showing == Showing::Far && open))
            continue;
        if (solid.showing == Showing::Back && (rules_.wallsFor.x() - solid.x) * solid.vx + (rules_.wallsFor.y() - solid.y) * solid.vy > 0)
            continue;
        if (solid.coat != Coat::Glass || rules_.glass)
            drawSolid(solid, i);
    }
}

void ScenePass::drawSolid(const Solid &solid, std::uint32_t index)
{
    fill_.seeThrough = solid.coat == Coat::Glass;
    const std::uint32_t code = 1 + index * 8;
    switch (solid.shape) {
    case Shape::Box: return drawBox(solid, code);
    case Shape::Drum: return drawDrum(solid, code);
    case Shape::Bar: return drawBar(solid, code);
    }
}

void ScenePass::drawBox(const Solid &s, std::uint32_t code)
{
    const Corner c = at(p_, s.x, s.y, s.bottom), u = along(p_, s.ux, s.uy, 0), v = along(p_, s.vx, s.vy, 0),
                 z = along(p_, 0, 0, s.top - s.bottom);
    std::array<Corner, 8> k; // round the bottom, then the top: -u-v, +u-v, +u+v, -u+v
    k[0] = plus(plus(c, u, -1), v, -1);
    k[1] = plus(plus(c, u, 1), v, -1);
    k[2] = plus(plus(c, u, 1), v, 1);
    k[3] = plus(plus(c, u, -1), v, 1);
    for (std::size_t i = 0; i < 4; ++i)
        k[i + 4] = plus(k[i], z);
    const auto face = [&](std::size_t a, std::size_t b, std::size_t d, std::size_t e, Side side) {
        const std::array<Corner, 4> quad{k[a], k[b], k[d], k[e]};
        fill_.convex(quad, code + static_cast<std::uint32_t>(side));
    };
    face(4, 5, 6, 7, Side::Top);
    face(1, 2, 6, 5, Side::PlusU);
    face(3, 0, 4, 7, Side::MinusU);
    face(2, 3, 7, 6, Side::PlusV);
    face(0, 1, 5, 4, Side::MinusV);
    face(3, 2, 1, 0, Side::Bottom);
}

std::size_t ScenePass::segmentsOf(const Corner &middle, float radius) const
{
    const float pixels = p_.parallel ? radius * p_.scale : radius * p_.scale / std::max(0.2F, middle.w);
    return pixels < 2 ? 4 : pixels < 6 ? 8 : pixels < 20 ? 12 : mostSegments;
}

/// The round side between two ends; a, b: radii at right angles, counter-clockwise seen from `to`.
void ScenePass::drawTube(const Corner &from, const Corner &to, const Corner &a, const Corner &b, std::size_t segments, std::uint32_t code)
{
    const float step = 2 * static_cast<float>(std::numbers::pi) / static_cast<float>(segments);
    Corner last = a;
    for (std::size_t i = 1; i <= segments; ++i) {
        const float angle = step * static_cast<float>(i);
        const Corner next = plus(plus(Corner{0, 0, 0, 0}, a, std::cos(angle)), b, std::sin(angle));
        const std::array<Corner, 4> quad{plus(from, last), plus(from, next), plus(to, next), plus(to, last)};
        fill_.convex(quad, code + static_cast<std::uint32_t>(Side::Round));
        last = next;
    }
}

void ScenePass::drawDisc(const Corner &middle, const Corner &a, const Corner &b, std::size_t segments, std::uint32_t code)
{
    std::array<Corner, mostSegments> ring;
    const float step = 2 * static_cast<float>(std::numbers::pi) / static_cast<float>(segments);
    for (std::size_t i = 0; i < segments; ++i) {
        const float angle = step * static_cast<float>(i);
        ring[i] = plus(plus(middle, a, std::cos(angle)), b, std::sin(angle));
    }
    fill_.convex(std::span(ring).first(segments), code);
}

void ScenePass::drawDrum(const Solid &s, std::uint32_t code)
{
    const Corner foot = at(p_, s.x, s.y, s.bottom), head = at(p_, s.x, s.y, s.top), u = along(p_, s.ux, s.uy, 0),
                 v = along(p_, s.vx, s.vy, 0);
    const std::size_t segments = segmentsOf(head, std::hypot(s.ux, s.uy));
    drawTube(foot, head, u, v, segments, code);
    drawDisc(head, u, v, segments, code + static_cast<std::uint32_t>(Side::Top));
}

void ScenePass::drawBar(const Solid &s, std::uint32_t code)
{
    const float radius = (s.top - s.bottom) / 2;
    const Corner c = at(p_, s.x, s.y, s.bottom + radius), u = along(p_, s.ux, s.uy, 0), v = along(p_, s.vx, s.vy, 0),
                 z = along(p_, 0, 0, radius);
    const Corner tail = plus(c, u, -1), head = plus(c, u, 1);
    const std::size_t segments = segmentsOf(c, radius);
    drawTube(tail, head, v, z, segments, code);
    drawDisc(head, v, z, segments, code + static_cast<std::uint32_t>(Side::PlusU));
    drawDisc(tail, z, v, segments, code + static_cast<std::uint32_t>(Side::MinusU));
}

} // namespace

void Raster::begin(int wide, int high, bool depthOnly)
{
    width = wide;
    height = high;
    const auto size = static_cast<std::size_t>(wide) * static_cast<std::size_t>(high);
    depth.assign(size, 0.0F);
    shown.assign(depthOnly ? 0 : size, 0);
}

void rasterise(const SpaceScene &scene, const Projection &projection, const DrawRules &rules, Raster &out)
{
    ScenePass(scene, projection, rules, out).run();
}

} // namespace gridhall
