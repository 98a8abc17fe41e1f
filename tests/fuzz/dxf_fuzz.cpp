// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_drawing.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace gridhall;

/// A drawing as another program wrote it: what is read is finite, on a layer that exists, and an outline has an area.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto drawing = dxfDrawing(std::string(data, data + size));
    if (!drawing)
        return 0;
    for (const DxfDrawing::Path &path : drawing->paths) {
        if (path.layer < 0 || path.layer >= static_cast<int>(drawing->layers.size()) || path.spots.size() < 2)
            std::abort();
        for (const DxfDrawing::Spot spot : path.spots)
            if (std::isnan(spot.x) || std::isnan(spot.y))
                std::abort();
    }
    const Polygon outline = largestOutline(*drawing, 1e-3);
    if (!outline.empty() && !(areaM2(outline) > 0))
        std::abort();
    return 0;
}
