// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"

#include <algorithm>
#include <cstdlib>

namespace gridhall {

namespace {

constexpr double rackUnitTenths = 444.5;

/// How much further a walk may go, so that a broken file (things that stand on each other in a circle) ends.
/// Going through a run asks for two ports, so it costs more.
struct Budget {
    int steps = 48;
    Budget up() const { return {steps - 1}; }
    Budget throughRun() const { return {steps - 4}; }
    bool spent() const { return steps <= 0; }
};

template <class T>
const T *look(const Layout &layout, Id id)
{
    const Kept<T> *kept = id ? layout.all<T>().find(id) : nullptr;
    return kept ? kept->get() : nullptr;
}

Polyline pathWithin(const Layout &layout, const Run &run, Budget budget);
Pose poseWithin(const Layout &layout, Id entity, Budget budget);

Pose poseOn(const Layout &layout, Id run, const OnRun &place, Budget budget)
{
    const Run *host = look<Run>(layout, run);
    if (!host || budget.spent())
        return {};
    const Along spot = along(pathWithin(layout, *host, budget.throughRun()), place.distance);
    return {spot.point, normalised(spot.direction + (place.side ? 180000 : 0)), false};
}

Pose poseWithin(const Layout &layout, Id entity, Budget budget)
{
    if (!entity || budget.spent())
        return {};
    if (const Item *item = look<Item>(layout, entity)) {
        if (const auto *floor = std::get_if<OnFloor>(&item->place))
            return floor->pose.then(poseWithin(layout, item->parent, budget.up()));
        if (const auto *onRun = std::get_if<OnRun>(&item->place))
            return poseOn(layout, item->parent, *onRun, budget);
        return poseWithin(layout, item->parent, budget.up());
    }
    if (const Space *space = look<Space>(layout, entity))
        return space->place.pose.then(poseWithin(layout, space->parent, budget.up()));
    if (const Run *run = look<Run>(layout, entity))
        return poseWithin(layout, run->parent, budget.up());
    return {};
}

Tenths heightWithin(const Layout &layout, Id entity, Budget budget)
{
    if (!entity || budget.spent())
        return 0;
    if (const Item *item = look<Item>(layout, entity)) {
        const Tenths base = heightWithin(layout, item->parent, budget.up());
        if (const auto *floor = std::get_if<OnFloor>(&item->place))
            return base + floor->z;
        if (const auto *rack = std::get_if<InRack>(&item->place))
            return base + static_cast<Tenths>(std::clamp(rack->unit, 1, 100) * rackUnitTenths - rackUnitTenths);
        return base;
    }
    if (const Space *space = look<Space>(layout, entity))
        return heightWithin(layout, space->parent, budget.up()) + space->place.z + space->bottom;
    if (const Run *run = look<Run>(layout, entity))
        return heightWithin(layout, run->parent, budget.up()) + run->z;
    return 0;
}

/// The end of a run that another run joins; what only points back at the asking run is its own bend.
PortPlace runEnd(const Layout &layout, const Run &run, bool start, Budget budget)
{
    const PortRef &ref = start ? run.from : run.to;
    if (ref && look<Item>(layout, ref.owner)) {
        const Polyline path = pathWithin(layout, run, budget.throughRun());
        if (!path.empty())
            return {start ? path.front() : path.back(), heightWithin(layout, run.id, budget), true};
    }
    if (run.bends.empty())
        return {};
    const Pose frame = poseWithin(layout, run.parent, budget.up());
    return {frame.map(start ? run.bends.front() : run.bends.back()), heightWithin(layout, run.id, budget), true};
}

PortPlace portWithin(const Layout &layout, const PortRef &ref, Budget budget)
{
    if (!ref || budget.spent())
        return {};
    if (const Run *run = look<Run>(layout, ref.owner)) {
        if (ref.port != "start" && ref.port != "end")
            return {};
        return runEnd(layout, *run, ref.port == "start", budget.throughRun());
    }
    const Item *item = look<Item>(layout, ref.owner);
    const Part *part = item ? look<Part>(layout, item->part) : nullptr;
    const Port *port = part ? part->port(ref.port) : nullptr;
    const bool tap = part && !port && part->role == Role::TapOff && ref.port == "in";
    if (!port && !tap)
        return {};
    const Pose pose = poseWithin(layout, item->id, budget.up());
    const Tenths base = heightWithin(layout, item->id, budget);
    return tap ? PortPlace{pose.at, base, true} : PortPlace{pose.map(port->at), base + port->z, true};
}

Polyline pathWithin(const Layout &layout, const Run &run, Budget budget)
{
    Polyline path;
    if (budget.spent())
        return path;
    const PortPlace from = portWithin(layout, run.from, budget), to = portWithin(layout, run.to, budget);
    path.reserve(run.bends.size() + 2);
    if (from.exists)
        path.push_back(from.at);
    if (!run.bends.empty()) {
        const Pose frame = poseWithin(layout, run.parent, budget.up());
        for (const Point bend : run.bends)
            path.push_back(frame.map(bend));
    }
    if (to.exists)
        path.push_back(to.at);
    path.erase(std::unique(path.begin(), path.end()), path.end());
    return path;
}

/// The stamped space of that kind inside a module that holds the point; the first if none does.
Id spaceInside(const Layout &layout, const Item &module, SpaceKind kind, Point at)
{
    const Part *part = look<Part>(layout, module.part);
    if (!part || !part->contents || !std::ranges::any_of(part->contents->spaces, [kind](const Space &space) {
            return space.kind == kind;
        }))
        return {};
    Id first;
    for (const Id child : layout.children(module.id)) {
        const Space *space = look<Space>(layout, child);
        if (!space || space->kind != kind)
            continue;
        if (contains(siteOutline(layout, *space), at))
            return child;
        first = first ? first : child;
    }
    return first;
}

} // namespace

Pose sitePose(const Layout &layout, Id entity) { return poseWithin(layout, entity, {}); }

Tenths siteHeight(const Layout &layout, Id entity) { return heightWithin(layout, entity, {}); }

Polygon siteFootprint(const Layout &layout, const Item &item)
{
    const Part *part = look<Part>(layout, item.part);
    return part ? sitePose(layout, item.id).map(part->footprint().corners()) : Polygon();
}

Polygon siteOutline(const Layout &layout, const Space &space)
{
    return sitePose(layout, space.id).map(space.outline);
}

PortPlace portPlace(const Layout &layout, const PortRef &ref) { return portWithin(layout, ref, {}); }

Polyline sitePath(const Layout &layout, const Run &run) { return pathWithin(layout, run, {}); }

double runLengthM(const Layout &layout, const Run &run)
{
    std::int64_t tenths = lengthTenths(sitePath(layout, run));
    const Tenths own = siteHeight(layout, run.id);
    for (const PortRef &end : {run.from, run.to})
        if (const PortPlace place = portPlace(layout, end); place.exists)
            tenths += std::abs(static_cast<std::int64_t>(place.z) - own);
    return metresOf(tenths);
}

Id enclosing(const Layout &layout, Id entity, SpaceKind kind)
{
    const Point at = sitePose(layout, entity).at;
    Id id = entity;
    for (Budget budget; id && !budget.spent(); budget = budget.up()) {
        if (const Space *space = look<Space>(layout, id)) {
            if (space->kind == kind && id != entity)
                return id;
            id = space->parent;
        } else if (const Item *item = look<Item>(layout, id)) {
            if (const Id inside = id == entity ? Id() : spaceInside(layout, *item, kind, at))
                return inside;
            id = item->parent;
        } else {
            const Run *run = look<Run>(layout, id);
            id = run ? run->parent : Id();
        }
    }
    return {};
}

std::string path(const Layout &layout, Id entity)
{
    std::string whole;
    Id id = entity;
    for (Budget budget; id && !budget.spent(); budget = budget.up()) {
        const Item *item = look<Item>(layout, id);
        const Run *run = item ? nullptr : look<Run>(layout, id);
        const Space *space = item || run ? nullptr : look<Space>(layout, id);
        const std::string tag = item ? item->tag : run ? run->tag : space ? space->tag : std::string();
        if (id == entity)
            whole = tag;
        else if (item && roleOf(layout, *item) == Role::Module)
            whole = tag + "/" + whole;
        id = item ? item->parent : run ? run->parent : space ? space->parent : Id();
    }
    return whole;
}

Kept<Part> partOf(const Layout &layout, const Item &item) { return layout.find<Part>(item.part); }
Kept<Part> partOf(const Layout &layout, const Run &run) { return layout.find<Part>(run.part); }

namespace {

template <class Owner>
const Given *figureOver(const Layout &layout, const Owner &owner, std::string_view key)
{
    const auto own = std::ranges::find(owner.figures, key, &Given::key);
    if (own != owner.figures.end())
        return &*own;
    const Part *part = look<Part>(layout, owner.part);
    return part ? part->figure(key) : nullptr;
}

} // namespace

const Given *figureOf(const Layout &layout, const Item &item, std::string_view key)
{
    return figureOver(layout, item, key);
}

const Given *figureOf(const Layout &layout, const Run &run, std::string_view key)
{
    return figureOver(layout, run, key);
}

} // namespace gridhall
