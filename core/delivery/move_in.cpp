// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/move_in.h"

#include "core/catalog/keys.h"
#include "core/catalog/weights.h"
#include "core/delivery/rectangles.h"
#include "core/layout/frames.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gridhall {

namespace {

constexpr Millidegrees quarter = 90000;
constexpr Tenths hallGap = 30000; ///< Halls closer than this are one building.
constexpr Tenths apron = 20000;   ///< Of the ground around a building.
constexpr Tenths line = 100;      ///< A wall without thickness.
constexpr std::size_t yard = static_cast<std::size_t>(-1);

bool isBuildingPart(Role role) { return role == Role::Column || role == Role::Wall || role == Role::Door; }

/// Comes in pieces that people carry, and is put together at its place.
bool isBuiltInPlace(Role role)
{
    return role == Role::Manifold || role == Role::FanWall || role == Role::Duct || role == Role::Tray || role == Role::Utility;
}

Polygon seenFrom(const Polygon &polygon, const Pose &frame)
{
    Polygon seen;
    for (const Point p : polygon)
        seen.push_back(frame.mapBack(p));
    return seen;
}

/// The corners of a wall along an edge of a room: from the edge outwards, longer than it by its thickness at both ends.
Polygon wallAlong(Point a, Point b, double thickness, bool leftTurn)
{
    const double dx = double(b.x) - a.x, dy = double(b.y) - a.y, length = std::hypot(dx, dy);
    if (length <= 0)
        return {};
    const double ux = dx / length, uy = dy / length, side = leftTurn ? 1 : -1;
    const auto at = [&](Point p, double along, double out) {
        return Point{static_cast<Tenths>(std::lround(p.x + ux * along + side * uy * out)),
                     static_cast<Tenths>(std::lround(p.y + uy * along - side * ux * out))};
    };
    return {at(a, -thickness, 0), at(b, thickness, 0), at(b, thickness, thickness), at(a, -thickness, thickness)};
}

double signedArea(const Polygon &polygon)
{
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        twice += double(a.x) * b.y - double(b.x) * a.y;
    }
    return twice;
}

std::vector<Polygon> without(std::vector<Polygon> pieces, const Polygon &cut)
{
    std::vector<Polygon> rest;
    for (const Polygon &piece : pieces)
        if (!boxOf(piece).intersects(boxOf(cut)))
            rest.push_back(piece);
        else
            for (Polygon &left : difference(piece, cut))
                rest.push_back(std::move(left));
    return rest;
}

constexpr int wallWeight = 20;

void add(MoveGround &ground, const std::vector<Box> &boxes, Id id, int weight = 1)
{
    for (const Box &box : boxes)
        if (box.intersects(ground.domain))
            ground.obstacles.push_back({box, id, weight});
}

} // namespace

MoveStudy::MoveStudy(const Layout &layout, const std::vector<Standing> &standing)
    : layout_(layout), standing_(standing), chart_(craneChart(layout.delivery()))
{
    joinHalls();
    findDoors();
    findThings();
}

Id MoveStudy::hallOf(const Standing &one) const
{
    Id parent = one.item->parent;
    for (int depth = 0; parent && depth < 64; ++depth) {
        const Kept<Space> *space = layout_.all<Space>().find(parent);
        if (!space)
            return {};
        if ((*space)->kind == SpaceKind::Hall)
            return (*space)->module ? Id() : parent;
        parent = (*space)->parent;
    }
    return {};
}

bool MoveStudy::hasDoors(Id hall) const
{
    const auto at = buildingOf_.find(hall);
    return at != buildingOf_.end() && buildings_[at->second].doors;
}

void MoveStudy::findThings()
{
    const double large = layout_.delivery().large_kg;
    for (const Standing &one : standing_) {
        halls_.push_back(hallOf(one));
        site_ = site_.united(one.box);
        const Role role = one.part->role;
        const bool alone = !one.item->module && (!layout_.find<Item>(one.item->parent));
        if (!alone || isBuildingPart(role) || isBuiltInPlace(role))
            continue;
        const auto weight = weightOf(layout_, *one.item);
        if (role == Role::Module || weight.value_or(0) >= large)
            things_.push_back(&one);
    }
}

void MoveStudy::joinHalls()
{
    for (const Kept<Space> &space : layout_.all<Space>()) {
        if (space->kind == SpaceKind::Yard && !space->module)
            site_ = site_.united(boxOf(siteOutline(layout_, *space)));
        if (space->kind != SpaceKind::Hall || space->module)
            continue;
        Building joined{{space->id}, boxOf(siteOutline(layout_, *space)).grown(hallGap / 2), false};
        std::erase_if(buildings_, [&](const Building &other) {
            if (!other.box.intersects(joined.box))
                return false;
            joined.halls.insert(joined.halls.begin(), other.halls.begin(), other.halls.end());
            joined.box = joined.box.united(other.box);
            return true;
        });
        buildings_.push_back(std::move(joined));
    }
    for (std::size_t i = 0; i < buildings_.size(); ++i) {
        site_ = site_.united(buildings_[i].box);
        for (const Id hall : buildings_[i].halls)
            buildingOf_[hall] = i;
    }
}

/// Openings through walls of any thickness, inner walls, areas to keep off.
void MoveStudy::findDoors()
{
    Tenths thickest = line;
    for (const auto &[hall, building] : buildingOf_)
        thickest = std::max(thickest, layout_.find<Space>(hall)->wall);
    for (const Kept<Item> &item : layout_.all<Item>()) {
        const auto part = item->module ? nullptr : partOf(layout_, *item);
        if (part && part->role == Role::Wall)
            walls_.emplace_back(item->id, siteFootprint(layout_, *item));
        if (!part || part->role != Role::Door)
            continue;
        const auto at = buildingOf_.find(enclosing(layout_, item->id, SpaceKind::Hall));
        if (at == buildingOf_.end())
            continue;
        buildings_[at->second].doors = true;
        const Given *clear = figureOf(layout_, *item, key::doorWidth);
        const Tenths half = clear ? tenthsOf(clear->value / 2) : part->width / 2, deep = sum(thickest, fromMm(600));
        doors_.push_back({item, sitePose(layout_, item->id).map(Box{{-half, -deep}, {half, deep}}.corners()), part->height});
    }
    for (const Kept<Space> &space : layout_.all<Space>())
        if (space->kind == SpaceKind::NoGo && !space->module)
            walls_.emplace_back(space->id, siteOutline(layout_, *space));
}

const MoveGround &MoveStudy::ground(const GroundKey &key)
{
    const auto [at, fresh] = grounds_.try_emplace(key);
    if (fresh)
        at->second = std::get<0>(key) == yard ? yardGround(key) : floorGround(key);
    return at->second;
}

const ClearWays &MoveStudy::ways(const GroundKey &key, MoveBody body)
{
    auto &known = ways_[{key, body}];
    if (!known)
        known = std::make_unique<ClearWays>(ground(key), body);
    return *known;
}

/// Walls of a building's halls less the openings of doors that are high enough; what cannot be passed stays a wall.
void MoveStudy::addWalls(MoveGround &ground, const Building &building, const GroundKey &key) const
{
    const auto &[index, angle, height, time] = key;
    const Pose frame{{}, angle, false};
    std::vector<Polygon> rooms, openings;
    for (const Id hall : building.halls)
        rooms.push_back(siteOutline(layout_, *layout_.find<Space>(hall)));
    for (const Door &door : doors_) {
        if (!building.box.intersects(boxOf(door.opening)))
            continue;
        openings.push_back(door.opening);
        if (height > door.height)
            add(ground, boxesCovering(gridhall::seenFrom(door.opening, frame)), door.item->id);
    }
    for (std::size_t r = 0; r < rooms.size(); ++r) {
        const Polygon &room = rooms[r];
        const bool left = signedArea(room) > 0;
        const auto space = layout_.find<Space>(building.halls[r]);
        for (std::size_t i = 0; i < room.size(); ++i)
            for (const Tenths thickness : {space->wall, line}) {
                if (thickness <= 0)
                    continue;
                std::vector<Polygon> pieces{wallAlong(room[i], room[(i + 1) % room.size()], thickness, left)};
                for (std::size_t other = 0; other < rooms.size() && thickness > line; ++other)
                    if (other != r)
                        pieces = without(std::move(pieces), rooms[other]);
                for (const Polygon &opening : openings)
                    pieces = without(std::move(pieces), opening);
                for (const Polygon &piece : pieces)
                    add(ground, boxesCovering(gridhall::seenFrom(piece, frame)), space->id, wallWeight);
            }
    }
}

/// Columns and inner walls always; equipment only where all is in place.
void MoveStudy::addStanding(MoveGround &ground, const GroundKey &key) const
{
    const auto &[index, angle, height, time] = key;
    const Pose frame{{}, angle, false};
    const Box near = boxOf(frame.map(ground.domain.corners()));
    for (std::size_t i = 0; i < standing_.size(); ++i) {
        const Standing &one = standing_[i];
        if (one.item->module || !one.box.intersects(near) || (index == yard && halls_[i]))
            continue;
        const Tenths floor = halls_[i] ? siteHeight(layout_, halls_[i]) : 0;
        const bool above = height > 0 && difference(one.bottom, floor) >= height;
        if (!above && (time == MoveTime::TakeOut || one.part->role == Role::Column) && !layout_.find<Item>(one.item->parent))
            add(ground, boxesCovering(gridhall::seenFrom(one.footprint, frame)), one.item->id);
    }
    for (const auto &[id, outline] : walls_)
        if (boxOf(outline).intersects(near))
            add(ground, boxesCovering(gridhall::seenFrom(outline, frame)), id, wallWeight);
}

MoveGround MoveStudy::floorGround(const GroundKey &key) const
{
    const Building &building = buildings_[std::get<0>(key)];
    MoveGround ground;
    ground.domain = boxOf(gridhall::seenFrom(building.box.grown(apron).corners(), {{}, std::get<1>(key), false}));
    addWalls(ground, building, key);
    addStanding(ground, key);
    return ground;
}

MoveGround MoveStudy::yardGround(const GroundKey &key) const
{
    const auto &[index, angle, height, time] = key;
    const Pose frame{{}, angle, false};
    MoveGround ground;
    ground.domain = boxOf(gridhall::seenFrom(site_.grown(apron).corners(), frame));
    addStanding(ground, key);
    for (const Building &building : buildings_)
        for (const Id hall : building.halls)
            add(ground, boxesCovering(gridhall::seenFrom(siteOutline(layout_, *layout_.find<Space>(hall)), frame)), hall);
    std::vector<Polygon> yards;
    for (const Kept<Space> &space : layout_.all<Space>())
        if (space->kind == SpaceKind::Yard && !space->module)
            yards.push_back(gridhall::seenFrom(siteOutline(layout_, *space), frame));
    if (yards.size() == 1) // several: nobody can say which joins which
        add(ground, boxesOutside(yards.front(), ground.domain.grown(1'000'000)), Id());
    return ground;
}

ItemMove MoveStudy::move(const Standing &one, MoveTime time, bool withPath)
{
    const auto building = buildingOf_.find(hallOf(one));
    if (building != buildingOf_.end())
        return overFloor(one, building->second, time, withPath);
    ItemMove among = byCrane(one, MoveTime::TakeOut, withPath); // what goes among all else goes alone
    return time == MoveTime::TakeOut || !among.known || among.free ? among : byCrane(one, time, withPath);
}

ItemMove MoveStudy::overFloor(const Standing &one, std::size_t building, MoveTime time, bool withPath)
{
    const Millidegrees angle = normalised(one.pose.angle) % quarter;
    const Pose frame{{}, angle, false};
    const Given *pieces = one.part->figure(key::transportPieces);
    const Tenths depth = pieces && pieces->value > 1 ? static_cast<Tenths>(one.part->depth / pieces->value) : one.part->depth;
    const GroundKey key{building, angle, one.part->height, time};
    const ClearWays &ways = this->ways(key, {one.part->width, depth, tenthsOf(layout_.delivery().moveMargin_m)});
    const MovePose place{frame.mapBack(one.pose.at), normalised(one.pose.angle) / quarter % 2 == 1};
    ItemMove move;
    move.known = !ways.tooFine();
    move.free = move.known && ways.reaches(place, one.item->id);
    if (!move.known || (move.free && !withPath))
        return move;
    const MoveWay way = ways.way(place, one.item->id);
    const Millidegrees straight = one.pose.angle, across = normalised(std::int64_t(one.pose.angle) + (place.turned ? -quarter : quarter));
    for (const MovePose &pose : way.path)
        move.path.push_back({frame.map(pose.at), pose.turned == place.turned ? straight : across, one.pose.mirrored});
    move.blockedBy = way.blockedBy;
    move.blockedAt = frame.map(way.blockedAt);
    return move;
}

bool MoveStudy::isWalkedTo(const Standing &one, double width_m)
{
    const Tenths width = tenthsOf(width_m), away = width / 2 + line;
    const ClearWays &ways = this->ways({yard, 0, 0, MoveTime::TakeOut}, {width, width, 0});
    if (ways.tooFine())
        return true;
    const Box f = one.part->footprint();
    for (const Point side : {Point{0, difference(f.min.y, away)}, Point{0, sum(f.max.y, away)}, Point{difference(f.min.x, away), 0},
                             Point{sum(f.max.x, away), 0}})
        if (ways.isFree({one.pose.map(side), false}) && ways.reaches({one.pose.map(side), false}, Id()))
            return true;
    return false;
}

ItemMove MoveStudy::byCrane(const Standing &one, MoveTime time, bool withPath)
{
    const Delivery &card = layout_.delivery();
    ItemMove move;
    move.lifted = true;
    const Given *lifting = figureOf(layout_, *one.item, key::liftingWeight);
    const auto weight = lifting ? std::optional(lifting->value) : weightOf(layout_, *one.item);
    if (!weight) {
        move.known = false;
        return move;
    }
    const Given *pieces = one.part->figure(key::transportPieces);
    move.load_kg = *weight / std::max(1.0, pieces ? std::floor(pieces->value) : 1.0) * (1 + card.rigging);
    move.reach_m = chart_.reachFor(move.load_kg);
    const Tenths lane = tenthsOf(card.laneWidth_m);
    const GroundKey key{yard, 0, 0, time};
    const ClearWays &ways = this->ways(key, {lane, lane, 0});
    move.known = !ways.tooFine();
    if (!move.known)
        return move;
    MovePose stand;
    const double beside_m = metresOf(std::min(one.part->width, one.part->depth) + lane) / 2;
    move.distance_m = std::max(beside_m, ways.nearestM(one.pose.at, move.reach_m, stand));
    move.free = move.reach_m > 0 && move.distance_m <= move.reach_m + 1e-9;
    if (!withPath || move.distance_m == std::numeric_limits<double>::infinity())
        return move;
    for (const MovePose &pose : ways.way(stand, {}).path)
        move.path.push_back({pose.at, 0, false});
    return move;
}

} // namespace gridhall
