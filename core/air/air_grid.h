// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_case.h"
#include "core/air/vector_math.h"

#include <string>

namespace gridhall {

/// Shape of a staircase grid with one layer of ghost cells around it; x runs fastest.
struct AirShape {
    std::array<int, 3> n{}; ///< Cells inside.
    std::array<double, 3> step_m{};
    int rowStride() const { return n[0] + 2; }
    int layerStride() const { return (n[0] + 2) * (n[1] + 2); }
    std::size_t size() const { return static_cast<std::size_t>(layerStride()) * static_cast<std::size_t>(n[2] + 2); }
    std::int32_t index(int i, int j, int k) const { return (k + 1) * layerStride() + (j + 1) * rowStride() + i + 1; }
    int stride(int axis) const { return axis == 0 ? 1 : axis == 1 ? rowStride() : layerStride(); }
    std::int64_t cells() const { return std::int64_t(n[0]) * n[1] * n[2]; }
    double cellVolume_m3() const { return step_m[0] * step_m[1] * step_m[2]; }
    bool operator==(const AirShape &) const = default;
};

/// The grid of a room; coarsened (and said so) where the case's limit of cells would be passed.
AirShape shapeOf(const AirCase &room);

/// One cell of an opening: its share of the opening's flow and the layer of height it belongs to.
struct AirMouth {
    std::int32_t cell = 0;
    std::int32_t layer = 0; ///< Index k of the cell.
    float share = 0;
    float heat = 1; ///< Its share of the heat over its share of the air.
};

/// A room on its grid: conductances A/d of faces (m), what is solid, where devices take and give air.
struct AirGrid {
    AirShape shape;
    std::vector<std::uint8_t> solid;       ///< Ghost cells are solid.
    std::array<std::vector<float>, 3> g_m; ///< Face between a cell and the next along the axis; 0: closed.
    struct Device {
        std::vector<AirMouth> intake, outlet;
        bool blocked = false; ///< Something stands in front of its whole opening.
    };
    std::vector<Device> devices;
    struct Doorway {
        std::vector<AirMouth> low, high; ///< Lower and upper half.
    };
    std::vector<Doorway> doorways;
    std::vector<std::int32_t> region; ///< Connected air each cell belongs to; -1: solid.
    int regions = 0;
    std::int64_t fluidCells = 0;
};
AirGrid gridOf(const AirCase &room, const AirMethod &method);

/// The grid's conductances as vector_math takes them, without a diagonal; valid as long as the grid is.
AirStencil stencilOf(const AirGrid &grid);

/// Whether a place lies within the plan of the room.
bool isInside(const AirCase &room, double x_m, double y_m);

/// Length of still air that resists like a panel with that open share does (m). Loss coefficient of a perforated
/// plate after Idelchik, K = F^-2 (1 + 0.5 (1-F)^0.75 + 1.414 (1-F)^0.375), taken at 1 m/s in the gaps.
double panelLength_m(double open, double drag_s);

} // namespace gridhall
