// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/space/camera.h"

#include <cstdint>
#include <span>
#include <vector>

namespace gridhall {

/// Which side of a solid a pixel shows.
enum class Side : std::uint32_t { PlusU, MinusU, PlusV, MinusV, Top, Bottom, Round };

/// A picture of what is nearest: for each pixel its depth (0: nothing) and what it shows.
struct Raster {
    int width = 0, height = 0;
    std::vector<float> depth;
    std::vector<std::uint32_t> shown; ///< 0: nothing; else 1 + 8 * index + side; plates follow the solids. Empty: depth only.

    void begin(int wide, int high, bool depthOnly);
    static std::uint32_t indexOf(std::uint32_t code) { return (code - 1) >> 3; }
    static Side sideOf(std::uint32_t code) { return static_cast<Side>((code - 1) & 7); }
};

/// What of a scene is drawn, and how finely.
struct DrawRules {
    QVector3D viewer;            ///< The eye.
    QVector3D wallsFor;          ///< The place that walls make way for: the eye, or the sun.
    float pixelsPerMetre = 1000; ///< Of that eye's picture, at one metre.
    std::uint32_t grain = 0;     ///< Which pixels of glass are there, in this pass.
    bool glass = true;
};

/// Draws a scene, thick things first, and leaves out what would be below a pixel or lies outside the picture.
void rasterise(const SpaceScene &scene, const Projection &projection, const DrawRules &rules, Raster &out);

} // namespace gridhall
