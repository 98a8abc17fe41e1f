// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/streamlines.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

constexpr std::size_t mostCells = 2000;
constexpr double never_s = 1e30, still_m_per_s = 1e-4, golden = 0.6180339887498949;

/// Where a parcel is: its cell and its place in it, 0 to 1 along each axis.
struct Parcel {
    std::array<int, 3> cell{};
    std::array<double, 3> within{};
};

class Tracer {
public:
    Tracer(const AirField &field, const AirGrid &grid, bool back) : field_(field), grid_(grid), sign_(back ? -1 : 1) {}

    Streamline traced(Parcel parcel, double most_s) const
    {
        Streamline line;
        double time = 0;
        line.points.push_back(pointOf(parcel, time));
        for (std::size_t step = 0; step < mostCells && time < most_s; ++step) {
            const double passed = advance(parcel, most_s - time);
            if (passed >= never_s)
                break;
            time += passed;
            line.points.push_back(pointOf(parcel, time));
            if (solid(parcel.cell))
                break;
        }
        return line;
    }

private:
    std::size_t index(const std::array<int, 3> &cell) const
    {
        return static_cast<std::size_t>(field_.shape.index(cell[0], cell[1], cell[2]));
    }
    bool solid(const std::array<int, 3> &cell) const
    {
        for (std::size_t a = 0; a < 3; ++a)
            if (cell[a] < 0 || cell[a] >= field_.shape.n[a])
                return true;
        return grid_.solid[index(cell)] != 0;
    }

    Streamline::Point pointOf(const Parcel &parcel, double time) const
    {
        Streamline::Point point;
        point.time_s = time;
        std::array<int, 3> cell = parcel.cell;
        for (std::size_t a = 0; a < 3; ++a) {
            point.at_m[a] = (parcel.cell[a] + parcel.within[a]) * field_.shape.step_m[a];
            cell[a] = std::clamp(cell[a], 0, field_.shape.n[a] - 1);
        }
        point.temperature_k = double(field_.temperature_k[index(cell)]);
        return point;
    }

    /// Time to the face of the cell that is reached along one axis, in shares of the cell per second.
    static double timeToFace(double low, double high, double at, double &face)
    {
        const double slope = high - low, here = low + slope * at;
        face = here > 0 ? 1 : 0;
        if (here == 0 || (here > 0 ? high : low) * here <= 0)
            return never_s; // turns round before it is there
        const double there = here > 0 ? high : low;
        return std::abs(slope) < 1e-9 ? (face - at) / here : std::log(there / here) / slope;
    }

    /// Through one cell to the next. Answers how long it took; `never_s` where the air ends, or takes longer than it may.
    double advance(Parcel &parcel, double most_s) const
    {
        const AirShape &shape = field_.shape;
        const std::size_t c = index(parcel.cell);
        std::array<double, 3> low{}, high{};
        double fastest = 0, least = never_s, face = 0;
        std::size_t through = 3;
        for (std::size_t a = 0; a < 3; ++a) {
            const double area = shape.cellVolume_m3() / shape.step_m[a];
            const auto before = c - static_cast<std::size_t>(shape.stride(static_cast<int>(a)));
            low[a] = sign_ * double(field_.flux_m3_per_s[a][before]) / area / shape.step_m[a];
            high[a] = sign_ * double(field_.flux_m3_per_s[a][c]) / area / shape.step_m[a];
            fastest = std::max({fastest, std::abs(low[a]) * shape.step_m[a], std::abs(high[a]) * shape.step_m[a]});
            double at = 0;
            if (const double time = timeToFace(low[a], high[a], parcel.within[a], at); time < least) {
                least = time;
                face = at;
                through = a;
            }
        }
        if (through == 3 || least > most_s || fastest < still_m_per_s)
            return never_s;
        for (std::size_t a = 0; a < 3; ++a)
            if (a != through) {
                const double slope = high[a] - low[a], here = low[a] + slope * parcel.within[a];
                const double moved = std::abs(slope) < 1e-9 ? here * least : here * std::expm1(slope * least) / slope;
                parcel.within[a] = std::clamp(parcel.within[a] + moved, 0.0, 1.0);
            }
        parcel.cell[through] += face > 0 ? 1 : -1;
        parcel.within[through] = 1 - face;
        return std::max(least, 0.0);
    }

    const AirField &field_;
    const AirGrid &grid_;
    double sign_;
};

Parcel parcelIn(const AirShape &shape, std::int32_t index, std::size_t number)
{
    Parcel parcel;
    const int layer = shape.layerStride(), row = shape.rowStride();
    parcel.cell = {index % layer % row - 1, index % layer / row - 1, index / layer - 1};
    for (std::size_t a = 0; a < 3; ++a) { // spread within the cell, the same each time
        const double spread = (static_cast<double>(number) + 0.5) * std::pow(golden, static_cast<double>(a) + 1);
        parcel.within[a] = 0.1 + 0.8 * (spread - std::floor(spread));
    }
    return parcel;
}

} // namespace

std::vector<Streamline> streamlines(const AirCase &room, const AirField &field, std::size_t device, StreamWay way, std::size_t count,
                                    double most_s)
{
    std::vector<Streamline> lines;
    const AirGrid grid = gridOf(room, {});
    if (field.rounds == 0 || device >= grid.devices.size() || grid.shape != field.shape || field.flux_m3_per_s[0].empty() || count == 0)
        return lines;
    const bool back = way == StreamWay::ToIntake;
    const std::vector<AirMouth> &mouths = back ? grid.devices[device].intake : grid.devices[device].outlet;
    if (mouths.empty() || field.devices[device].flow_m3_per_s <= 0)
        return lines;
    const Tracer tracer(field, grid, back);
    std::size_t at = 0;
    double passed = double(mouths[0].share);
    for (std::size_t i = 0; i < count; ++i) {
        const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
        while (passed < share && at + 1 < mouths.size())
            passed += double(mouths[++at].share);
        lines.push_back(tracer.traced(parcelIn(grid.shape, mouths[at].cell, i), most_s));
    }
    return lines;
}

} // namespace gridhall
