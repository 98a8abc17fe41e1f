// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

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

/// A layout and, where many are asked, what is known already of parents.
struct Ground {
    const Layout &layout;
    std::unordered_map<Id, Pose> *poses = nullptr;
    std::unordered_map<Id, Tenths> *heights = nullptr;
};

Polyline pathWithin(const Ground &ground, const Run &run, Budget budget);
Pose poseWithin(const Ground &ground, Id entity, Budget budget);
Tenths heightWithin(const Ground &ground, Id entity, Budget budget);

Pose parentPose(const Ground &ground, Id parent, Budget budget)
{
    if (!ground.poses || !parent)
        return poseWithin(ground, parent, budget);
    if (const auto known = ground.poses->find(parent); known != ground.poses->end())
        return known->second;
    return ground.poses->emplace(parent, poseWithin(ground, parent, budget)).first->second;
}

Tenths parentHeight(const Ground &ground, Id parent, Budget budget)
{
    if (!ground.heights || !parent)
        return heightWithin(ground, parent, budget);
    if (const auto known = ground.heights->find(parent); known != ground.heights->end())
        return known->second;
    return ground.heights->emplace(parent, heightWithin(ground, parent, budget)).first->second;
}

Pose poseOn(const Ground &ground, Id run, const OnRun &place, Budget budget)
{
    const Run *host = look<Run>(ground.layout, run);
    if (!host || budget.spent())
        return {};
    const Along spot = along(pathWithin(ground, *host, budget.throughRun()), place.distance);
    return {spot.point, normalised(spot.direction + (place.side ? 180000 : 0)), false};
}

Pose poseWithin(const Ground &ground, Id entity, Budget budget)
{
    if (!entity || budget.spent())
        return {};
    if (const Item *item = look<Item>(ground.layout, entity)) {
        if (const auto *floor = std::get_if<OnFloor>(&item->place))
            return floor->pose.then(parentPose(ground, item->parent, budget.up()));
        if (const auto *onRun = std::get_if<OnRun>(&item->place))
            return poseOn(ground, item->parent, *onRun, budget);
        return parentPose(ground, item->parent, budget.up());
    }
    if (const Space *space = look<Space>(ground.layout, entity))
        return space->place.pose.then(parentPose(ground, space->parent, budget.up()));
    if (const Run *run = look<Run>(ground.layout, entity))
        return parentPose(ground, run->parent, budget.up());
    return {};
}

Tenths itemHeight(const Ground &ground, const Item &item, Budget budget)
{
    const Tenths base = parentHeight(ground, item.parent, budget.up());
    if (const auto *floor = std::get_if<OnFloor>(&item.place))
        return sum(base, floor->z);
    if (const auto *rack = std::get_if<InRack>(&item.place))
        return sum(base, static_cast<Tenths>(std::clamp(rack->unit, 1, 100) * rackUnitTenths - rackUnitTenths));
    return base;
}

Tenths heightWithin(const Ground &ground, Id entity, Budget budget)
{
    if (!entity || budget.spent())
        return 0;
    if (const Item *item = look<Item>(ground.layout, entity))
        return itemHeight(ground, *item, budget);
    if (const Space *space = look<Space>(ground.layout, entity))
        return sum(sum(parentHeight(ground, space->parent, budget.up()), space->place.z), space->bottom);
    if (const Run *run = look<Run>(ground.layout, entity))
        return sum(parentHeight(ground, run->parent, budget.up()), run->z);
    return 0;
}

/// The end of a run that another run joins; what only points back at the asking run is its own bend.
PortPlace runEnd(const Ground &ground, const Run &run, bool start, Budget budget)
{
    const PortRef &ref = start ? run.from : run.to;
    if (ref && look<Item>(ground.layout, ref.owner)) {
        const Polyline path = pathWithin(ground, run, budget.throughRun());
        if (!path.empty())
            return {start ? path.front() : path.back(), heightWithin(ground, run.id, budget), true};
    }
    if (run.bends.empty())
        return {};
    const Pose frame = parentPose(ground, run.parent, budget.up());
    return {frame.map(start ? run.bends.front() : run.bends.back()), heightWithin(ground, run.id, budget), true};
}

PortPlace portWithin(const Ground &ground, const PortRef &ref, Budget budget)
{
    if (!ref || budget.spent())
        return {};
    const Item *item = look<Item>(ground.layout, ref.owner);
    const Run *run = item ? nullptr : look<Run>(ground.layout, ref.owner);
    if (run && (ref.port == "start" || ref.port == "end"))
        return runEnd(ground, *run, ref.port == "start", budget.throughRun());
    const Part *part = item ? look<Part>(ground.layout, item->part) : nullptr;
    const Port *port = part ? part->port(ref.port) : nullptr;
    const bool tap = part && !port && part->role == Role::TapOff && ref.port == "in";
    if (!port && !tap)
        return {};
    const Pose pose = poseWithin(ground, item->id, budget.up());
    const Tenths base = heightWithin(ground, item->id, budget);
    return tap ? PortPlace{pose.at, base, true} : PortPlace{pose.map(port->at), sum(base, port->z), true};
}

Polyline pathBetween(const Ground &ground, const Run &run, const PortPlace &from, const PortPlace &to, Budget budget)
{
    Polyline path;
    path.reserve(run.bends.size() + 2);
    if (from.exists)
        path.push_back(from.at);
    if (!run.bends.empty()) {
        const Pose frame = parentPose(ground, run.parent, budget.up());
        for (const Point bend : run.bends)
            path.push_back(frame.map(bend));
    }
    if (to.exists)
        path.push_back(to.at);
    path.erase(std::unique(path.begin(), path.end()), path.end());
    return path;
}

Polyline pathWithin(const Ground &ground, const Run &run, Budget budget)
{
    if (budget.spent())
        return {};
    return pathBetween(ground, run, portWithin(ground, run.from, budget), portWithin(ground, run.to, budget), budget);
}

/// The path of a run with its rises.
TracedRun traced(const Ground &ground, const Run &run)
{
    const PortPlace from = portWithin(ground, run.from, {}), to = portWithin(ground, run.to, {});
    TracedRun trace{pathBetween(ground, run, from, to, {}), 0};
    std::int64_t tenths = lengthTenths(trace.path);
    const Tenths own = sum(parentHeight(ground, run.parent, Budget().up()), run.z);
    for (const PortPlace &end : {from, to})
        if (end.exists)
            tenths += std::abs(static_cast<std::int64_t>(end.z) - own);
    trace.length_m = metresOf(tenths);
    return trace;
}

/// The stamped space of that kind inside a module that holds the point; the first if none does.
Id spaceInside(const Layout &layout, const Item &module, SpaceKind kind, Point at)
{
    const Part *part = look<Part>(layout, module.part);
    if (!part || !part->contents || !std::ranges::any_of(part->contents->spaces, [kind](const Space &space) { return space.kind == kind; }))
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

Polygon outlineOn(const Ground &ground, Id entity)
{
    if (const Item *item = look<Item>(ground.layout, entity)) {
        const Part *part = look<Part>(ground.layout, item->part);
        return part ? poseWithin(ground, entity, {}).map(part->footprint().corners()) : Polygon();
    }
    if (const Space *space = look<Space>(ground.layout, entity))
        return poseWithin(ground, entity, {}).map(space->outline);
    if (const Run *run = look<Run>(ground.layout, entity))
        return pathWithin(ground, *run, {});
    if (const Note *note = look<Note>(ground.layout, entity))
        return poseWithin(ground, note->parent, {}).map(note->points);
    return {};
}

} // namespace

/// What Frames remembers.
struct Frames::Memory {
    explicit Memory(const Layout &of) : layout(of) {}
    Layout layout;
    std::unordered_map<Id, Pose> poses;
    std::unordered_map<Id, Tenths> heights;
    Ground ground() { return {layout, &poses, &heights}; }
};

Frames::Frames(const Layout &layout) : memory_(std::make_unique<Memory>(layout)) {}
Frames::~Frames() = default;
Pose Frames::pose(Id entity) { return poseWithin(memory_->ground(), entity, {}); }
Tenths Frames::height(Id entity) { return heightWithin(memory_->ground(), entity, {}); }
Tenths Frames::height(const Item &item) { return itemHeight(memory_->ground(), item, {}); }
Box Frames::box(Id entity) { return boxOf(outlineOn(memory_->ground(), entity)); }
TracedRun Frames::traced(const Run &run) { return gridhall::traced(memory_->ground(), run); }

Pose sitePose(const Layout &layout, Id entity) { return poseWithin({layout}, entity, {}); }

Tenths siteHeight(const Layout &layout, Id entity) { return heightWithin({layout}, entity, {}); }

Box siteBox(const Layout &layout, Id entity) { return boxOf(outlineOn({layout}, entity)); }

Polygon siteFootprint(const Layout &layout, const Item &item)
{
    const Part *part = look<Part>(layout, item.part);
    return part ? sitePose(layout, item.id).map(part->footprint().corners()) : Polygon();
}

Polygon siteOutline(const Layout &layout, const Space &space) { return sitePose(layout, space.id).map(space.outline); }

PortPlace portPlace(const Layout &layout, const PortRef &ref) { return portWithin({layout}, ref, {}); }

Polyline sitePath(const Layout &layout, const Run &run) { return pathWithin({layout}, run, {}); }

double runLengthM(const Layout &layout, const Run &run) { return traced({layout}, run).length_m; }

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

const Given *figureOf(const Layout &layout, const Item &item, std::string_view key) { return figureOver(layout, item, key); }

const Given *figureOf(const Layout &layout, const Run &run, std::string_view key) { return figureOver(layout, run, key); }

} // namespace gridhall
