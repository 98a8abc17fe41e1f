// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_grid.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

struct CellRange {
    std::array<int, 3> from{}, to{}; ///< Half open.
};

class Rasteriser {
public:
    Rasteriser(const AirCase &room, const AirMethod &method) : room_(room), method_(method)
    {
        grid_.shape = shapeOf(room);
        grid_.solid.assign(shape().size(), 1);
        openInside();
        for (const AirBox &box : room.solids)
            fill(cellsOf(box));
        for (const AirDevice &device : room.devices)
            fill(cellsOf(device.body));
        openFaces();
        for (const AirPanel &panel : room.panels)
            close(panel);
        for (const AirDevice &device : room.devices)
            addDevice(device);
        for (const AirDoorway &door : room.doorways)
            addDoorway(door.opening);
        findRegions();
    }
    AirGrid taken() { return std::move(grid_); }

private:
    const AirShape &shape() const { return grid_.shape; }

    int plane(int axis, double at) const
    {
        const auto a = static_cast<std::size_t>(axis);
        return std::clamp(static_cast<int>(std::lround(at / shape().step_m[a])), 0, shape().n[a]);
    }

    /// Edges snap to the nearest grid planes, so neighbours that touch share a plane; nothing is thinner than a cell.
    CellRange cellsOf(const AirBox &box) const
    {
        CellRange range;
        for (int axis = 0; axis < 3; ++axis) {
            const auto a = static_cast<std::size_t>(axis);
            range.from[a] = plane(axis, box.min[a]);
            range.to[a] = plane(axis, box.max[a]);
            if (range.from[a] == range.to[a] && box.max[a] - box.min[a] > 0.3 * shape().step_m[a] && box.max[a] > 0 &&
                box.min[a] < room_.size_m[a]) {
                if (range.to[a] < shape().n[a])
                    ++range.to[a];
                else
                    --range.from[a];
            }
        }
        return range;
    }

    template <class Visit>
    void each(const CellRange &range, Visit visit)
    {
        for (int k = range.from[2]; k < range.to[2]; ++k)
            for (int j = range.from[1]; j < range.to[1]; ++j)
                for (int i = range.from[0]; i < range.to[0]; ++i)
                    visit(i, j, k);
    }

    void openInside()
    {
        for (int j = 0; j < shape().n[1]; ++j)
            for (int i = 0; i < shape().n[0]; ++i)
                if (isInside(room_, (i + 0.5) * shape().step_m[0], (j + 0.5) * shape().step_m[1]))
                    for (int k = 0; k < shape().n[2]; ++k)
                        grid_.solid[static_cast<std::size_t>(shape().index(i, j, k))] = 0;
    }

    void fill(const CellRange &range)
    {
        each(range, [this](int i, int j, int k) { grid_.solid[static_cast<std::size_t>(shape().index(i, j, k))] = 1; });
    }

    double areaOf(int axis) const { return shape().cellVolume_m3() / shape().step_m[static_cast<std::size_t>(axis)]; }

    void openFaces()
    {
        for (int axis = 0; axis < 3; ++axis) {
            auto &g = grid_.g_m[static_cast<std::size_t>(axis)];
            g.assign(shape().size(), 0.0F);
            const auto conductance = static_cast<float>(areaOf(axis) / shape().step_m[static_cast<std::size_t>(axis)]);
            const auto stride = static_cast<std::size_t>(shape().stride(axis));
            for (std::size_t c = 0; c + stride < g.size(); ++c)
                if (!grid_.solid[c] && !grid_.solid[c + stride])
                    g[c] = conductance;
        }
    }

    void close(const AirPanel &panel)
    {
        const auto a = static_cast<std::size_t>(panel.axis);
        CellRange range = cellsOf(panel.box);
        range.from[a] = plane(panel.axis, panel.box.min[a]) - 1;
        range.to[a] = range.from[a] + 1;
        if (range.from[a] < 0 || range.to[a] >= shape().n[a])
            return;
        const double step = shape().step_m[a];
        const auto most =
            panel.open <= 0 ? 0.0F : static_cast<float>(areaOf(panel.axis) / (step + panelLength_m(panel.open, method_.drag_s)));
        each(range, [&](int i, int j, int k) {
            const auto c = static_cast<std::size_t>(shape().index(i, j, k));
            if (!grid_.solid[c] && !grid_.solid[c + static_cast<std::size_t>(shape().stride(panel.axis))])
                grid_.g_m[a][c] = most;
        });
    }

    /// How much of [lo, hi] lies in cell `c`, metres.
    static double overlap(double lo, double hi, int c, double step)
    {
        return std::max(0.0, std::min(hi, (c + 1) * step) - std::max(lo, c * step));
    }

    /// Air and heat of the layers of a rack between two heights; without layers as much as there is of it.
    struct Held {
        double flow = 0, heat = 0;
    };
    static Held heldBetween(const std::vector<AirDevice::Layer> &layers, double low, double high)
    {
        Held held{high - low, high - low};
        if (layers.empty())
            return held;
        held = {};
        for (const AirDevice::Layer &layer : layers)
            if (const double in = std::min(high, layer.to_m) - std::max(low, layer.from_m); in > 0) {
                held.flow += layer.flow * in / (layer.to_m - layer.from_m);
                held.heat += layer.heat * in / (layer.to_m - layer.from_m);
            }
        return held;
    }

    using Layers = std::vector<AirDevice::Layer>;

    std::vector<AirMouth> mouthsAt(const AirOpening &opening, int at, const Layers &layers) const
    {
        const auto a = static_cast<std::size_t>(opening.axis);
        std::vector<AirMouth> mouths;
        if (at < 0 || at >= shape().n[a])
            return mouths;
        std::array<int, 3> from{}, to{};
        for (std::size_t t = 0; t < 3; ++t) {
            from[t] = t == a ? at : std::clamp(static_cast<int>(opening.box.min[t] / shape().step_m[t]), 0, shape().n[t] - 1);
            to[t] = t == a ? at + 1 : std::clamp(static_cast<int>(opening.box.max[t] / shape().step_m[t]) + 1, 1, shape().n[t]);
        }
        for (int k = from[2]; k < to[2]; ++k)
            for (int j = from[1]; j < to[1]; ++j)
                for (int i = from[0]; i < to[0]; ++i) {
                    const std::array<int, 3> cell{i, j, k};
                    double area = 1;
                    for (std::size_t t = 0; t < (layers.empty() ? 3U : 2U); ++t)
                        if (t != a)
                            area *= overlap(opening.box.min[t], opening.box.max[t], cell[t], shape().step_m[t]);
                    Held held{1, 1};
                    if (!layers.empty())
                        held = heldBetween(layers, std::max(opening.box.min[2], k * shape().step_m[2]),
                                           std::min(opening.box.max[2], (k + 1) * shape().step_m[2]));
                    const std::int32_t index = shape().index(i, j, k);
                    if (area * held.flow > 1e-9 && !grid_.solid[static_cast<std::size_t>(index)])
                        mouths.push_back({index, k, static_cast<float>(area * held.flow), static_cast<float>(held.heat / held.flow)});
                }
        return mouths;
    }

    /// The cells in front of an opening; further out where something stands close; empty if nothing but solids is near.
    std::vector<AirMouth> mouthsOf(const AirOpening &opening, const AirBox &body, const Layers &layers = {}) const
    {
        const auto a = static_cast<std::size_t>(opening.axis);
        const CellRange range = cellsOf(body);
        int at = plane(opening.axis, opening.box.min[a]);
        if (std::abs(opening.box.min[a] - body.min[a]) < 1e-6)
            at = range.from[a];
        else if (std::abs(opening.box.min[a] - body.max[a]) < 1e-6)
            at = range.to[a];
        std::vector<AirMouth> mouths;
        for (int out = 0; out < 3 && mouths.empty(); ++out)
            mouths = mouthsAt(opening, opening.side > 0 ? at + out : at - 1 - out, layers);
        float total = 0, heat = 0;
        for (const AirMouth &mouth : mouths) {
            total += mouth.share;
            heat += mouth.share * mouth.heat;
        }
        for (AirMouth &mouth : mouths) {
            mouth.heat = heat > 0 ? mouth.heat * total / heat : 1.0F;
            mouth.share /= total;
        }
        return mouths;
    }

    void addDevice(const AirDevice &device)
    {
        const auto layersAt = [&](const AirOpening &opening) { return opening.axis == 2 ? Layers() : device.layers; };
        AirGrid::Device placed{mouthsOf(device.intake, device.body, layersAt(device.intake)),
                               mouthsOf(device.outlet, device.body, layersAt(device.outlet)), false};
        placed.blocked = placed.intake.empty() || placed.outlet.empty();
        grid_.devices.push_back(std::move(placed));
    }

    void addDoorway(const AirOpening &opening)
    {
        AirOpening low = opening, high = opening;
        low.box.max[2] = high.box.min[2] = (opening.box.min[2] + opening.box.max[2]) / 2;
        grid_.doorways.push_back({mouthsOf(low, opening.box), mouthsOf(high, opening.box)});
    }

    void findRegions()
    {
        grid_.region.assign(shape().size(), -1);
        std::vector<std::int32_t> stack;
        for (std::size_t seed = 0; seed < shape().size(); ++seed) {
            if (grid_.solid[seed])
                continue;
            ++grid_.fluidCells;
            if (grid_.region[seed] >= 0)
                continue;
            stack.assign(1, static_cast<std::int32_t>(seed));
            grid_.region[seed] = grid_.regions;
            while (!stack.empty()) {
                const std::int32_t cell = stack.back();
                stack.pop_back();
                for (int axis = 0; axis < 3; ++axis) {
                    const auto &g = grid_.g_m[static_cast<std::size_t>(axis)];
                    const std::int32_t up = cell + shape().stride(axis), down = cell - shape().stride(axis);
                    reach(up, g[static_cast<std::size_t>(cell)], stack);
                    reach(down, g[static_cast<std::size_t>(down)], stack);
                }
            }
            ++grid_.regions;
        }
    }

    void reach(std::int32_t cell, float conductance, std::vector<std::int32_t> &stack)
    {
        std::int32_t &region = grid_.region[static_cast<std::size_t>(cell)];
        if (conductance <= 0 || region >= 0)
            return;
        region = grid_.regions;
        stack.push_back(cell);
    }

    const AirCase &room_;
    const AirMethod &method_;
    AirGrid grid_;
};

} // namespace

bool isInside(const AirCase &room, double x, double y)
{
    const auto &ring = room.outline_m;
    if (ring.size() < 3)
        return x > 0 && y > 0 && x < room.size_m[0] && y < room.size_m[1];
    bool inside = false;
    for (std::size_t a = 0, b = ring.size() - 1; a < ring.size(); b = a++)
        if ((ring[a][1] > y) != (ring[b][1] > y) &&
            x < (ring[b][0] - ring[a][0]) * (y - ring[a][1]) / (ring[b][1] - ring[a][1]) + ring[a][0])
            inside = !inside;
    return inside;
}

AirShape shapeOf(const AirCase &room)
{
    AirShape shape;
    double wanted = std::clamp(room.cell_m, 0.02, 10.0);
    const auto limit = std::max<std::int64_t>(room.cellLimit, 64);
    for (;; wanted *= 1.05) {
        for (std::size_t a = 0; a < 3; ++a) {
            const double size = std::clamp(room.size_m[a], 0.1, 2e4);
            shape.n[a] = static_cast<int>(std::clamp(std::round(size / wanted), 2.0, 20000.0));
            shape.step_m[a] = size / shape.n[a];
        }
        if (shape.cells() <= limit)
            return shape;
    }
}

double panelLength_m(double open, double drag_s)
{
    const double f = std::clamp(open, 1e-4, 1.0);
    if (f >= 1)
        return 0;
    const double loss = (1 + 0.5 * std::pow(1 - f, 0.75) + 1.414 * std::pow(1 - f, 0.375)) / (f * f);
    return drag_s * loss * f / 2;
}

AirGrid gridOf(const AirCase &room, const AirMethod &method) { return Rasteriser(room, method).taken(); }

AirStencil stencilOf(const AirGrid &grid)
{
    const AirShape &shape = grid.shape;
    AirStencil stencil;
    stencil.first = static_cast<std::size_t>(shape.index(0, 0, 0));
    stencil.last = static_cast<std::size_t>(shape.index(shape.n[0] - 1, shape.n[1] - 1, shape.n[2] - 1)) + 1;
    stencil.row = static_cast<std::size_t>(shape.rowStride());
    stencil.layer = static_cast<std::size_t>(shape.layerStride());
    stencil.gx = grid.g_m[0].data();
    stencil.gy = grid.g_m[1].data();
    stencil.gz = grid.g_m[2].data();
    return stencil;
}

} // namespace gridhall
