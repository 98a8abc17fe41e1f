// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gridhall {

/// A drawing to trace: what a DXF file shows in plan, as lines and words. Curves are flattened, blocks expanded.
struct DxfDrawing {
    struct Layer {
        std::string name;
        bool off = false; ///< Switched off or frozen in the file.
    };
    struct Spot {
        double x = 0, y = 0; ///< In the file's own units.
    };
    struct Path {
        int layer = 0;
        bool closed = false;
        std::vector<Spot> spots;
    };
    struct Words {
        int layer = 0;
        Spot at;
        double height = 1, degrees = 0;
        std::string text; ///< UTF-8.
    };

    std::vector<Layer> layers;
    std::vector<Path> paths;
    std::vector<Words> words;
    std::optional<double> unit_m; ///< Metres of one unit; empty if the file states none (R12 never does).
    Spot min, max;                ///< Of all paths.
    std::size_t leftOut = 0;      ///< Entities of kinds that are not drawn.

    bool isEmpty() const { return paths.empty() && words.empty(); }
};

/// Reads ASCII DXF, R12 to R2018. Refuses binary DXF, files over 256 MB, files without anything to draw, and drawings that
/// expand to more than two million points, with a sentence that says what to do.
Result<DxfDrawing> dxfDrawing(std::string_view text);

/// The closed path of the largest area on the given layers (all if empty), as an outline in tenths with its lowest corner
/// at zero; empty if there is none.
Polygon largestOutline(const DxfDrawing &drawing, double unit_m, const std::vector<bool> &shown = {});

} // namespace gridhall
