// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/room_field.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gridhall {

inline constexpr double freeFoamFace = 0.999; ///< Conductance over that of a free face: less is a panel.

/// What a file of a case begins with.
inline std::string foamHeader(const char *type, const std::string &object, const char *note = "")
{
    return fmt::format("FoamFile\n{{\n    version 2.0;\n    format ascii;\n    class {};\n{}    object {};\n}}\n\n", type, note, object);
}

/// Of the mesh; `neighbour` -1: on the boundary.
struct FoamFace {
    std::array<int, 4> points{};
    int owner = 0, neighbour = -1;
};

/// The walls, or a device's opening.
struct FoamPatch {
    std::string name;
    bool wall = true;
    std::vector<FoamFace> faces = {};
};

inline std::string foamDoorWord(std::size_t door) { return fmt::format("door{}", door); }

/// The staircase grid of a room as points, faces and patches.
class FoamMesh {
public:
    FoamMesh(const AirCase &room, const AirGrid &grid, const std::vector<std::string> &words) : grid_(grid)
    {
        number(room);
        patches_.push_back({"walls", true});
        for (std::size_t d = 0; d < room.devices.size(); ++d)
            for (const bool in : {true, false})
                claim(in ? room.devices[d].intake : room.devices[d].outlet, in ? grid.devices[d].intake : grid.devices[d].outlet,
                      words[d] + (in ? "_in" : "_out"));
        for (std::size_t door = 0; door < room.doorways.size(); ++door)
            claimDoor(room.doorways[door], grid.doorways[door], foamDoorWord(door));
        for (int k = 0; k < grid.shape.n[2]; ++k)
            for (int j = 0; j < grid.shape.n[1]; ++j)
                for (int i = 0; i < grid.shape.n[0]; ++i)
                    addCell({i, j, k});
    }

    const std::vector<std::int32_t> &cells() const { return cells_; }
    const std::vector<FoamPatch> &patches() const { return patches_; }

    std::vector<std::pair<std::string, std::string>> files() const
    {
        std::string points = foamHeader("vectorField", "points"), faces = foamHeader("faceList", "faces"), owner, neighbour, boundary;
        points += fmt::format("{}\n(\n", points_.size());
        for (const auto &p : points_)
            points += fmt::format("({:.6g} {:.6g} {:.6g})\n", p[0], p[1], p[2]);
        std::size_t count = inner_.size();
        for (const FoamPatch &patch : patches_)
            count += patch.faces.size();
        faces += fmt::format("{}\n(\n", count);
        const auto put = [&](const FoamFace &face) {
            faces += fmt::format("4({} {} {} {})\n", face.points[0], face.points[1], face.points[2], face.points[3]);
            owner += fmt::format("{}\n", face.owner);
            if (face.neighbour >= 0)
                neighbour += fmt::format("{}\n", face.neighbour);
        };
        for (const FoamFace &face : inner_)
            put(face);
        std::size_t start = inner_.size(), used = 0;
        for (const FoamPatch &patch : patches_) {
            if (patch.faces.empty())
                continue;
            ++used;
            boundary += fmt::format("    {}\n    {{\n        type {};\n        nFaces {};\n        startFace {};\n    }}\n", patch.name,
                                    patch.wall ? "wall" : "patch", patch.faces.size(), start);
            start += patch.faces.size();
            for (const FoamFace &face : patch.faces)
                put(face);
        }
        const std::string note = fmt::format("    note \"nPoints:{} nCells:{} nFaces:{} nInternalFaces:{}\";\n", points_.size(),
                                             cells_.size(), count, inner_.size());
        return {{"constant/polyMesh/points", points + ")\n"},
                {"constant/polyMesh/faces", faces + ")\n"},
                {"constant/polyMesh/owner", foamHeader("labelList", "owner", note.c_str()) + fmt::format("{}\n(\n", count) + owner + ")\n"},
                {"constant/polyMesh/neighbour",
                 foamHeader("labelList", "neighbour", note.c_str()) + fmt::format("{}\n(\n", inner_.size()) + neighbour + ")\n"},
                {"constant/polyMesh/boundary", foamHeader("polyBoundaryMesh", "boundary") + fmt::format("{}\n(\n", used) + boundary + ")\n"}};
    }

private:
    using Place = std::array<int, 3>;

    /// Cells of the air that coolers reach; pockets closed on all sides have no pressure to solve.
    void number(const AirCase &room)
    {
        std::vector<char> reached(static_cast<std::size_t>(grid_.regions), 0);
        for (std::size_t d = 0; d < room.devices.size(); ++d)
            if (room.devices[d].cooler)
                for (const AirMouth &mouth : grid_.devices[d].intake)
                    reached[static_cast<std::size_t>(grid_.region[static_cast<std::size_t>(mouth.cell)])] = 1;
        numbers_.assign(grid_.shape.size(), -1);
        for (std::size_t c = 0; c < numbers_.size(); ++c)
            if (grid_.region[c] >= 0 && reached[static_cast<std::size_t>(grid_.region[c])]) {
                numbers_[c] = static_cast<std::int32_t>(cells_.size());
                cells_.push_back(static_cast<std::int32_t>(c));
            }
    }

    /// The face of a mouth that looks at its device or door becomes part of its patch.
    void claim(const AirOpening &opening, const std::vector<AirMouth> &mouths, std::string name)
    {
        patches_.push_back({std::move(name), false});
        for (const AirMouth &mouth : mouths)
            claimed_[{mouth.cell, 2 * opening.axis + (opening.side > 0 ? 0 : 1)}] = patches_.size() - 1;
    }

    /// Both halves of an open door are one patch; what of it stands closed stays wall.
    void claimDoor(const AirDoorway &door, const AirGrid::Doorway &at, std::string name)
    {
        std::vector<AirMouth> mouths = at.low;
        mouths.insert(mouths.end(), at.high.begin(), at.high.end());
        const auto open = static_cast<std::size_t>(std::ceil(std::clamp(door.open, 0.0, 1.0) * double(mouths.size()) - 1e-9));
        std::vector<AirMouth> kept; // evenly spread
        for (std::size_t m = 0; m < mouths.size(); ++m)
            if ((m + 1) * open / mouths.size() > m * open / mouths.size())
                kept.push_back(mouths[m]);
        claim(door.opening, kept, std::move(name));
    }

    /// Faces of a cell: towards larger indices all, towards smaller ones where nothing is.
    void addCell(const Place &at)
    {
        const std::int32_t cell = grid_.shape.index(at[0], at[1], at[2]);
        if (numbers_[static_cast<std::size_t>(cell)] < 0)
            return;
        for (int axis = 0; axis < 3; ++axis)
            for (const bool up : {false, true})
                addFace(at, cell, axis, up);
    }

    void addFace(const Place &at, std::int32_t cell, int axis, bool up)
    {
        const std::int32_t stride = grid_.shape.stride(axis), other = up ? cell + stride : cell - stride;
        const auto a = static_cast<std::size_t>(axis);
        const float g = grid_.g_m[a][static_cast<std::size_t>(up ? cell : other)];
        const double step = grid_.shape.step_m[a], free = grid_.shape.cellVolume_m3() / step / step;
        const auto mine = claimed_.find({cell, 2 * axis + (up ? 1 : 0)}), theirs = claimed_.find({other, 2 * axis + (up ? 0 : 1)});
        const bool claimed = mine != claimed_.end() || theirs != claimed_.end();
        bool open = numbers_[static_cast<std::size_t>(other)] >= 0 && g > 0 && !claimed;
        if (open && double(g) < freeFoamFace * free)
            open = up ? leftOpen(cell, axis, openShare(free * step * step / double(g) - step)) : leaks_.contains({other, axis});
        if (open && !up)
            return; // the other cell has it
        FoamFace face{corners(at, axis, up), numbers_[static_cast<std::size_t>(cell)], -1};
        if (open) {
            face.neighbour = numbers_[static_cast<std::size_t>(other)];
            inner_.push_back(face);
        } else {
            patches_[mine != claimed_.end() ? mine->second : 0].faces.push_back(face);
        }
    }

    /// The open share of a panel from the length of still air it stands for.
    static double openShare(double length_m)
    {
        double low = 1e-4, high = 1;
        for (int i = 0; i < 40; ++i)
            (panelLength_m((low + high) / 2, AirMethod().drag_s) > length_m ? low : high) = (low + high) / 2;
        return low;
    }

    /// Of a panel's faces as many stay open as its open share says, evenly spread.
    bool leftOpen(std::int32_t cell, int axis, double share)
    {
        double &due = due_.try_emplace(std::lround(share * 1e4), 0.5).first->second;
        due += share;
        if (due < 1)
            return false;
        due -= 1;
        leaks_.insert({cell, axis});
        return true;
    }

    /// Counter-clockwise seen from outside.
    std::array<int, 4> corners(const Place &at, int axis, bool up)
    {
        const int u = (axis + 1) % 3, v = (axis + 2) % 3;
        std::array<int, 4> out{};
        static constexpr int turn[4][2] = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (std::size_t n = 0; n < 4; ++n) {
            Place p = at;
            p[static_cast<std::size_t>(axis)] += up;
            p[static_cast<std::size_t>(u)] += turn[up ? n : (4 - n) % 4][0];
            p[static_cast<std::size_t>(v)] += turn[up ? n : (4 - n) % 4][1];
            out[n] = point(p);
        }
        return out;
    }

    int point(const Place &at)
    {
        const auto [entry, fresh] = pointOf_.try_emplace(at, static_cast<int>(points_.size()));
        if (fresh)
            points_.push_back({at[0] * grid_.shape.step_m[0], at[1] * grid_.shape.step_m[1], at[2] * grid_.shape.step_m[2]});
        return entry->second;
    }

    const AirGrid &grid_;
    std::vector<std::int32_t> numbers_, cells_;
    std::map<std::pair<std::int32_t, int>, std::size_t> claimed_;
    std::map<long, double> due_; ///< By open share: what of the next face is open already.
    std::set<std::pair<std::int32_t, int>> leaks_;
    std::map<Place, int> pointOf_;
    std::vector<std::array<double, 3>> points_;
    std::vector<FoamFace> inner_;
    std::vector<FoamPatch> patches_;
};

} // namespace gridhall
