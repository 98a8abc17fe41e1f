// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_case.h"
#include "core/catalog/it_loads.h"

#include <algorithm>
#include <utility>

namespace gridhall {

/// A part as it stands in a room: turned to the nearest right angle.
struct AirStand {
    using Plan = std::array<double, 2>;

    const Census::Row *row = nullptr;
    Plan centre{};
    int quarter = 0; ///< Turns of 90 degrees counter-clockwise.
    bool mirrored = false;
    double z = 0, width = 0, depth = 0, height = 0;

    Plan map(double x, double y) const
    {
        if (mirrored)
            x = -x;
        for (int q = 0; q < quarter; ++q)
            x = -std::exchange(y, x);
        return {centre[0] + x, centre[1] + y};
    }
    AirBox box(double x0, double y0, double x1, double y1, double z0, double z1) const
    {
        const Plan a = map(x0, y0), b = map(x1, y1);
        return {{std::min(a[0], b[0]), std::min(a[1], b[1]), z + z0}, {std::max(a[0], b[0]), std::max(a[1], b[1]), z + z1}};
    }
    AirBox body() const { return box(-width / 2, -depth / 2, width / 2, depth / 2, 0, height); }
    /// The opening of that width on the front (y = -depth/2) or rear, between two heights.
    AirOpening face(bool front, double open, double z0, double z1) const
    {
        const double y = front ? -depth / 2 : depth / 2;
        const Plan at = map(0, y);
        const bool alongX = quarter % 2 == 0; // the opening's normal is along y
        AirOpening opening{box(-open / 2, y, open / 2, y, z0, std::max(z1, z0 + 0.05)), alongX ? 1 : 0, 1};
        const auto axis = static_cast<std::size_t>(opening.axis);
        opening.side = at[axis] > centre[axis] ? 1 : -1;
        return opening;
    }
    /// The opening of that depth on the left (x = -width/2) or right, seen from the front.
    AirOpening side(bool left, double open, double z0, double z1) const
    {
        const double x = left ? -width / 2 : width / 2;
        const Plan at = map(x, 0);
        AirOpening opening{box(x, -open / 2, x, open / 2, z0, std::max(z1, z0 + 0.05)), quarter % 2 == 0 ? 0 : 1, 1};
        const auto axis = static_cast<std::size_t>(opening.axis);
        opening.side = at[axis] > centre[axis] ? 1 : -1;
        return opening;
    }
    AirOpening level(double z0, int side) const
    {
        AirBox flat = body();
        flat.min[2] = flat.max[2] = z0;
        return {flat, 2, side};
    }
};

} // namespace gridhall
