// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/raster.h"

#include <utility>

namespace gridhall {

/// A corner before division: pixel = (x, y) / w, depth = d / w.
struct Corner {
    float x, y, w, d;
};

/// Fills polygons into a raster where they are nearer than what is there.
class PolygonFill {
public:
    PolygonFill(Raster &out, const Projection &projection);

    /// Convex, counter-clockwise seen from its front; seen from behind it is left out unless `bothSides`.
    void convex(std::span<const Corner> corners, std::uint32_t code, bool bothSides = false);
    /// Any simple ring, from both sides.
    void ring(std::span<const Corner> corners, std::uint32_t code);

    bool seeThrough = false; ///< Leaves most pixels out, by `grain`.
    std::uint32_t grain = 0;

private:
    struct Pixel {
        float x, y, d;
    };
    bool prepare(std::span<const Corner> corners);
    bool plane(bool bothSides);
    std::pair<int, int> rows() const;
    void span(int y, float from, float to, std::uint32_t code);

    Raster *out_;
    bool parallel_;
    std::vector<Corner> clipped_;
    std::vector<Pixel> points_;
    std::vector<float> left_, right_, crossings_;
    float dx_ = 0, dy_ = 0, d0_ = 0;
};

} // namespace gridhall
