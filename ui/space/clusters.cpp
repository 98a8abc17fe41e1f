// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/clusters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace gridhall {

namespace {

constexpr double cell_m = 24;
constexpr float everywhere = 1e9F;

float thicknessOf(const Solid &solid)
{
    std::array<float, 3> extents{2 * std::hypot(solid.ux, solid.uy), 2 * std::hypot(solid.vx, solid.vy), solid.top - solid.bottom};
    std::sort(extents.begin(), extents.end());
    return extents[1];
}

void extend(float (&low)[3], float (&high)[3], const Solid &solid)
{
    const float rx = std::abs(solid.ux) + std::abs(solid.vx), ry = std::abs(solid.uy) + std::abs(solid.vy);
    const float from[] = {solid.x - rx, solid.y - ry, solid.bottom}, to[] = {solid.x + rx, solid.y + ry, solid.top};
    for (int i = 0; i < 3; ++i) {
        low[i] = std::min(low[i], from[i]);
        high[i] = std::max(high[i], to[i]);
    }
}

} // namespace

void sortIntoClusters(SpaceScene &scene, const std::vector<Id> &keys)
{
    struct Place {
        std::int64_t module, square;
        bool near;
        float thickness;
        std::uint32_t index;
    };
    std::vector<Place> order;
    order.reserve(scene.solids.size());
    for (std::uint32_t i = 0; i < scene.solids.size(); ++i) {
        Solid &solid = scene.solids[i];
        solid.thick = thicknessOf(solid);
        const auto square = keys[i] ? 0
                                    : static_cast<std::int64_t>(std::floor(solid.x / cell_m)) * 100000 +
                                          static_cast<std::int64_t>(std::floor(solid.y / cell_m));
        order.push_back({keys[i].value, square, solid.showing == Showing::Near, solid.thick, i});
    }
    std::stable_sort(order.begin(), order.end(), [](const Place &a, const Place &b) {
        return std::tuple(a.module, a.square, a.near, -a.thickness) < std::tuple(b.module, b.square, b.near, -b.thickness);
    });
    for (float &low : scene.low)
        low = everywhere;
    for (float &high : scene.high)
        high = -everywhere;
    std::vector<Solid> sorted;
    sorted.reserve(order.size());
    for (const Place &place : order) {
        const Solid &solid = scene.solids[place.index];
        const bool same =
            !sorted.empty() && order[sorted.size() - 1].module == place.module && order[sorted.size() - 1].square == place.square;
        if (!same)
            scene.clusters.push_back({static_cast<std::uint32_t>(sorted.size()),
                                      0,
                                      0,
                                      {everywhere, everywhere, everywhere},
                                      {-everywhere, -everywhere, -everywhere}});
        Cluster &cluster = scene.clusters.back();
        ++cluster.count;
        cluster.outer += !place.near;
        extend(cluster.low, cluster.high, solid);
        extend(scene.low, scene.high, solid);
        sorted.push_back(solid);
    }
    scene.solids = std::move(sorted);
}

std::vector<QVector3D> SpaceScene::extremes() const
{
    std::vector<QVector3D> corners;
    for (const Cluster &c : clusters)
        for (int i = 0; i < 8; ++i)
            corners.emplace_back(i & 1 ? c.low[0] : c.high[0], i & 2 ? c.low[1] : c.high[1], i & 4 ? c.low[2] : c.high[2]);
    if (corners.empty())
        for (const Plate &plate : plates)
            for (const auto &[x, y] : plate.outline)
                corners.emplace_back(x, y, plate.z);
    return corners;
}

} // namespace gridhall
