// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/clear_way.h"
#include "core/delivery/transport.h"
#include "core/layout/standing.h"

#include <map>
#include <memory>
#include <tuple>

namespace gridhall {

/// What else is there while something is moved: the building alone when it is first brought in, all when it is taken out
/// for replacement.
enum class MoveTime { BringIn, TakeOut };

/// How one thing comes to its place, and out again the same way back.
struct ItemMove {
    bool known = true; ///< False: a weight is not stated, or the ground is too intricate.
    bool free = false;
    std::vector<Pose> path;    ///< On the site, from outside: of the thing on a floor, of the crane's truck in the yard.
    std::vector<Id> blockedBy; ///< What is in the way, nearest to the place first.
    Point blockedAt;
    bool lifted = false;                ///< By a crane from the end of the path; else moved over the floor.
    double distance_m = 0, reach_m = 0; ///< From the crane to the place; how far it carries the load (0: nowhere).
    double load_kg = 0;                 ///< On the hook.
};

/// The ways of all large things of a design: over floors through doors and corridors, in the yard by truck and crane.
/// What hangs higher than the moved thing is tall does not hinder it; doors lower than it are shut, and are named before the walls beside them. Grounds are cut and
/// flooded once for things of one size. Keeps pointers into the layout.
class MoveStudy {
public:
    MoveStudy(const Layout &layout, const std::vector<Standing> &standing);

    /// Large things that are delivered by themselves and need a way, in the order of `standing`; headers, ducts and fan
    /// walls come in pieces and need none.
    const std::vector<const Standing *> &things() const { return things_; }
    Id hallOf(const Standing &one) const; ///< Id() in the yard and inside a module.
    /// Whether there is a way; `path` and what blocks only if asked for.
    ItemMove move(const Standing &one, MoveTime time, bool withPath);
    /// Whether somebody who needs `width_m` comes on foot to the middle of at least one side of a thing in the yard.
    bool isWalkedTo(const Standing &one, double width_m);
    bool hasDoors(Id hall) const;

private:
    struct Building {
        std::vector<Id> halls;
        Box box;
        bool doors = false;
    };
    using GroundKey = std::tuple<std::size_t, Millidegrees, Tenths, MoveTime>;
    using WaysKey = std::tuple<GroundKey, MoveBody>;

    struct Door {
        Kept<Item> item;
        Polygon opening;
        Tenths height = 0;
    };

    void findThings();
    void joinHalls();
    void findDoors();
    const MoveGround &ground(const GroundKey &key);
    MoveGround floorGround(const GroundKey &key) const;
    MoveGround yardGround(const GroundKey &key) const;
    void addWalls(MoveGround &ground, const Building &building, const GroundKey &key) const;
    void addStanding(MoveGround &ground, const GroundKey &key) const;
    const ClearWays &ways(const GroundKey &key, MoveBody body);
    ItemMove overFloor(const Standing &one, std::size_t building, MoveTime time, bool withPath);
    ItemMove byCrane(const Standing &one, MoveTime time, bool withPath);

    const Layout &layout_;
    const std::vector<Standing> &standing_;
    std::vector<const Standing *> things_;
    std::vector<Building> buildings_;
    std::map<Id, std::size_t> buildingOf_; ///< By hall.
    std::vector<Door> doors_;
    std::vector<std::pair<Id, Polygon>> walls_; ///< Inner walls and areas to keep off.
    std::vector<Id> halls_;                     ///< Of each of `standing_`.
    std::map<GroundKey, MoveGround> grounds_;
    std::map<WaysKey, std::unique_ptr<ClearWays>> ways_;
    CraneChart chart_;
    Box site_;
};

} // namespace gridhall
