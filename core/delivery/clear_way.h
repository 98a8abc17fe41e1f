// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/base/id.h"

#include <array>
#include <cstdint>
#include <vector>

namespace gridhall {

/// Ground to move a body over: rectangles along the axes that stand in the way, and the box beyond which all is free.
struct MoveGround {
    struct Obstacle {
        Box box;
        Id id;
        int weight = 1; ///< How much worse than others it is to push through: walls weigh more than doors and equipment.
        bool operator==(const Obstacle &) const = default;
    };
    Box domain;
    std::vector<Obstacle> obstacles; ///< One without an id is ground of others: it may not be crossed, but entered from.
    bool operator==(const MoveGround &) const = default;
};

/// A body that is moved along the axes and turned on the spot by a quarter; `margin` stays free on each side of it.
struct MoveBody {
    Tenths width = 0, depth = 0, margin = 0;
    auto operator<=>(const MoveBody &) const = default;
};

/// Where the body is: its centre, and whether its width lies along y.
struct MovePose {
    Point at;
    bool turned = false;
    bool operator==(const MovePose &) const = default;
};

/// From outside to the place. If something is in the way, the way that pushes through least, and what it pushes through,
/// nearest to the place first.
struct MoveWay {
    bool free = false;
    std::vector<MovePose> path;
    std::vector<Id> blockedBy;
    Point blockedAt; ///< Where the first of them is met.
};

/// All ways of one body over a ground, exact for rectangles: obstacles grow by half the body in each of its two
/// orientations (Lozano-Perez 1983), their edges cut the plane into cells that are wholly free or wholly blocked, and a
/// flood from outside reaches what can be reached. Turning needs a free square as wide as the body's diagonal. Bodies
/// pass what they just touch (half a millimetre). A body that starts closer to something than its margin keeps no
/// margin to that. O(cells) to make, cells of the order of the square of different edges.
class ClearWays {
public:
    static constexpr std::size_t mostCells = 6'000'000;

    ClearWays(const MoveGround &ground, MoveBody body);

    bool tooFine() const { return tooFine_; } ///< More cells than are looked at: nothing is known.
    /// Whether what stands there, itself no obstacle to itself, can be moved out.
    bool reaches(MovePose place, Id self) const;
    bool isFree(MovePose place) const { return cover_[index(at(place))] == 0; }
    MoveWay way(MovePose place, Id self) const;
    /// Least distance from a point to where the body's centre can be, metres, and that place; infinite if nowhere.
    /// Looks within `near_m` first, and everywhere only if there is nothing.
    double nearestM(Point to, double near_m, MovePose &stand) const;

private:
    struct Range {
        std::int32_t x0 = 0, x1 = 0, y0 = 0, y1 = 0; ///< Cells [x0, x1) x [y0, y1).
        bool has(std::int32_t x, std::int32_t y) const { return x >= x0 && x < x1 && y >= y0 && y < y1; }
    };
    struct Node {
        std::int32_t layer = 0, x = 0, y = 0;
    };
    struct Own {
        std::vector<std::size_t> loose; ///< Obstacles without their margin for this body's place; itself not at all.
        std::size_t self = static_cast<std::size_t>(-1);
    };
    void cutPlane(const MoveGround &ground);
    void cover();
    void flood();
    Box grown(const Box &box, int layer, Tenths margin) const;
    Range rangeOf(const Box &box) const;
    std::size_t index(const Node &node) const;
    Node nodeOf(std::size_t index) const;
    Node at(MovePose place) const;
    Point centre(const Node &node) const;
    bool isOuter(const Node &node) const;
    void markStarts();
    Own own(MovePose place, Id self) const;
    int coverFor(const Node &node, const Own &own) const;
    std::vector<std::pair<Node, double>> steps(const Node &node) const;
    std::vector<std::size_t> searched(MovePose place, const Own &own, bool push, std::vector<std::int32_t> &from) const;
    double nearestIn(Point to, const Box &within, MovePose &stand) const;
    MoveWay told(const std::vector<std::size_t> &chain, MovePose place, const Own &own) const;

    MoveBody body_;
    int layers_ = 1; ///< Orientations: one for a square body; then the layer of turning follows.
    bool tooFine_ = false;
    std::vector<Tenths> xs_, ys_;
    std::vector<MoveGround::Obstacle> obstacles_;
    std::array<std::vector<Range>, 3> ranges_, tight_; ///< By layer and obstacle, with and without margin.
    std::vector<std::int32_t> cover_;                  ///< Weight of the obstacles over a cell, by layer.
    std::vector<bool> start_, reached_;                ///< Cells entered from outside; cells a way leads to.
};

} // namespace gridhall
