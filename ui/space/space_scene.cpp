// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/space_scene.h"

#include "core/catalog/keys.h"
#include "ui/render/plan_drawing.h"
#include "ui/render/plan_painter.h"
#include "ui/space/clusters.h"
#include "ui/space/joiner.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace gridhall {

namespace {

constexpr double kerb_m = 0.22, leastPipe_m = 0.022;

/// Half width and half height of a run that lies flat; round ones have one radius.
struct Section {
    double halfWidth = 0.05, halfHeight = 0.05;
    bool round = false;
    Coat coat = Coat::PowerBoth;
};

Coat pathCoat(Feed feed) { return feed == Feed::A ? Coat::PowerA : feed == Feed::B ? Coat::PowerB : Coat::PowerBoth; }

Coat fluidCoat(const Drawn &run)
{
    const bool tcs = run.circuit == Circuit::Tcs || (run.circuit == Circuit::None && run.role == Role::Hose);
    if (run.leg == Leg::Return)
        return tcs ? Coat::TcsReturn : Coat::FwsReturn;
    return tcs ? Coat::TcsSupply : Coat::FwsSupply;
}

Section sectionOf(const Drawn &run)
{
    const double bore = std::max(leastPipe_m, run.bore_m / 2 + 0.008);
    switch (run.role) {
    case Role::Pipe:
    case Role::Manifold: return {bore, bore, true, fluidCoat(run)};
    case Role::Hose: return {std::min(bore, 0.035), std::min(bore, 0.035), true, fluidCoat(run)};
    case Role::Duct: return {0.3, 0.2, false, Coat::ColdAir};
    case Role::Tray: return {0.22, 0.04, false, Coat::Steel};
    case Role::Busway: return {0.07, 0.1, false, pathCoat(run.feed)};
    case Role::Whip: return {0.022, 0.022, true, pathCoat(run.feed)};
    default: return {0.075, 0.05, false, pathCoat(run.feed)};
    }
}

/// Gathers a layout's solids, then sorts them into clusters.
class Gathering {
public:
    explicit Gathering(const Layout &layout) : layout_(layout), frames_(layout), looks_(layerLooks(layout))
    {
        scene_.entities.push_back({});
    }

    SpaceScene gathered()
    {
        findOrigin();
        for (const auto &item : layout_.all<Item>())
            noteModule(*item);
        for (const auto &space : layout_.all<Space>())
            add(*space);
        for (const auto &item : layout_.all<Item>())
            add(*item);
        for (const auto &run : layout_.all<Run>())
            add(*run);
        sortIntoClusters(scene_, keys_);
        return std::move(scene_);
    }

private:
    void findOrigin()
    {
        Box all;
        for (const auto &space : layout_.all<Space>())
            if (!space->module)
                all = all.united(frames_.box(space->id));
        for (const auto &item : layout_.all<Item>())
            if (!item->module && !std::holds_alternative<InRack>(item->place))
                all = all.united(frames_.box(item->id));
        scene_.origin = all.isEmpty() ? Point{} : all.centre();
    }

    void noteModule(const Item &item)
    {
        if (roleOf(layout_, item) != Role::Module)
            return;
        Module &module = modules_[item.id];
        module.outer = item.module;
        module.hidden = !looks_.of(drawingOf(layout_, item)).visible;
        module.closed = isClosed(*partOf(layout_, item));
    }

    /// Whether it is drawn; `key` names the cluster of what is in a module, `closed` tells that one has a shell.
    bool isShown(const Drawn &drawn, Id &key, bool &closed) const
    {
        closed = false;
        if (drawn.hidden || !looks_.of(drawn).visible || drawn.rule == LayerRule::Backdrop)
            return false;
        key = drawn.role == Role::Module ? drawn.id : Id();
        Id outer = drawn.module;
        for (int depth = 0; outer && depth < 9; ++depth) {
            const auto module = modules_.find(outer);
            if (module == modules_.end())
                break;
            if (module->second.hidden)
                return false;
            key = outer;
            closed = closed || module->second.closed;
            outer = module->second.outer;
        }
        return true;
    }

    std::uint32_t enter(const Drawn &drawn)
    {
        scene_.entities.push_back({drawn.id, drawn.module});
        return static_cast<std::uint32_t>(scene_.entities.size() - 1);
    }
    /// The rooms of a module are the module: its walls and its floor.
    std::uint32_t enterSpace(const Drawn &drawn)
    {
        const auto module = modules_.find(drawn.module);
        if (module == modules_.end())
            return enter(drawn);
        scene_.entities.push_back({drawn.module, module->second.outer});
        return static_cast<std::uint32_t>(scene_.entities.size() - 1);
    }
    float east(Tenths x) const { return static_cast<float>(metresOf(std::int64_t(x) - scene_.origin.x)); }
    float north(Tenths y) const { return static_cast<float>(metresOf(std::int64_t(y) - scene_.origin.y)); }
    void keyed(Id key) { keys_.resize(scene_.solids.size(), key); }

    void add(const Item &item)
    {
        const Drawn drawn = drawingOf(layout_, item);
        Id key;
        bool closed = false;
        if (!isShown(drawn, key, closed))
            return;
        Joiner joiner(scene_.solids, scene_.origin, drawn.pose, metresOf(frames_.height(item)), enter(drawn));
        if (closed)
            joiner.showing = Showing::Near;
        joinEquipment(joiner, drawn, metresOf(drawn.part->height));
        keyed(key);
    }

    void add(const Space &space);
    void addWalls(const Drawn &drawn, std::uint32_t entity, float floor, float top, Coat coat);
    void addWall(const Polygon &ring, std::size_t i, std::uint32_t entity, float floor, float top, Coat coat, double thick);
    void add(const Run &run);
    void addStretch(Point a, Point b, double z, const Section &section, std::uint32_t entity, Showing showing);
    void addRise(Point at, double from, double to, const Section &section, std::uint32_t entity, Showing showing);

    struct Module {
        Id outer;
        bool hidden = false, closed = false;
    };
    const Layout &layout_;
    Frames frames_;
    LayerLooks looks_;
    SpaceScene scene_;
    std::vector<Id> keys_; ///< Beside scene_.solids: the outermost module, or Id() on the site.
    std::unordered_map<Id, Module> modules_;
};

void Gathering::add(const Space &space)
{
    const Drawn drawn = drawingOf(layout_, space);
    Id key;
    bool closed = false;
    if (!isShown(drawn, key, closed) || drawn.outline.size() < 3 || space.kind == SpaceKind::Row || space.kind == SpaceKind::Zone)
        return;
    const auto entity = enterSpace(drawn);
    const auto base = static_cast<float>(metresOf(frames_.height(space.id)));
    const auto top = base + static_cast<float>(metresOf(std::int64_t(space.top) - space.bottom));
    struct Look {
        Coat coat;
        float lift;
    };
    const auto look = [&]() -> Look {
        switch (space.kind) {
        case SpaceKind::Yard: return {Coat::Yard, 0.002F};
        case SpaceKind::Aisle: return {space.aisle == AisleKind::Hot ? Coat::HotAisle : Coat::ColdAisle, 0.016F};
        case SpaceKind::NoGo: return {Coat::NoGo, 0.02F};
        default: return {Coat::Floor, 0.008F};
        }
    }();
    Plate plate{{}, base + look.lift, entity, look.coat};
    for (const Point corner : drawn.outline)
        plate.outline.emplace_back(east(corner.x), north(corner.y));
    scene_.plates.push_back(std::move(plate));
    if (space.kind == SpaceKind::Hall || space.kind == SpaceKind::Compartment)
        addWalls(drawn, entity, base, top, space.kind == SpaceKind::Hall ? Coat::Wall : Coat::Shell);
    else if (space.kind == SpaceKind::Aisle && space.contained)
        addWalls(drawn, entity, base, top, Coat::Glass);
    keyed(key);
}

/// Full height where they do not hide the inside; a hall shows the foot of all of them.
void Gathering::addWalls(const Drawn &drawn, std::uint32_t entity, float floor, float top, Coat coat)
{
    const double thick = drawn.wall > 0 ? metresOf(drawn.wall) : coat == Coat::Glass ? 0.02 : 0.1;
    Polygon ring = drawn.outline;
    std::int64_t turn = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[(i + 1) % ring.size()];
        turn += (std::int64_t(b.x) - a.x) * (std::int64_t(b.y) + a.y - 2 * std::int64_t(ring[0].y));
    }
    if (turn > 0) // clockwise
        std::reverse(ring.begin(), ring.end());
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (top > floor)
            addWall(ring, i, entity, floor, top, coat, thick);
}

void Gathering::addWall(const Polygon &ring, std::size_t i, std::uint32_t entity, float floor, float top, Coat coat, double thick)
{
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    const double dx = metresOf(std::int64_t(b.x) - a.x), dy = metresOf(std::int64_t(b.y) - a.y), length = std::hypot(dx, dy);
    if (length < 0.01)
        return;
    const double nx = dy / length, ny = -dx / length; // outwards
    const double half = length / 2 + (coat == Coat::Wall ? thick : 0);
    Solid wall;
    wall.x = (east(a.x) + east(b.x)) / 2 + static_cast<float>(nx * thick / 2);
    wall.y = (north(a.y) + north(b.y)) / 2 + static_cast<float>(ny * thick / 2);
    wall.ux = static_cast<float>(-dx / length * half);
    wall.uy = static_cast<float>(-dy / length * half);
    wall.vx = static_cast<float>(nx * thick / 2);
    wall.vy = static_cast<float>(ny * thick / 2);
    wall.bottom = floor;
    wall.top = top;
    wall.entity = entity;
    wall.coat = coat;
    wall.showing = Showing::Back;
    scene_.solids.push_back(wall);
    if (coat != Coat::Wall)
        return;
    wall.showing = Showing::Always;
    wall.top = floor + static_cast<float>(kerb_m);
    scene_.solids.push_back(wall);
}

void Gathering::add(const Run &run)
{
    const Drawn drawn = drawingOf(layout_, run);
    Id key;
    bool closed = false;
    if (!isShown(drawn, key, closed))
        return;
    const auto entity = enter(drawn);
    const Section section = sectionOf(drawn);
    const double z = std::max(metresOf(frames_.height(run.id)), section.halfHeight);
    const Showing showing = closed ? Showing::Near : Showing::Always;
    for (std::size_t i = 1; i < drawn.path.size(); ++i)
        addStretch(drawn.path[i - 1], drawn.path[i], z, section, entity, showing);
    for (const bool start : {true, false}) {
        const PortPlace port = portPlace(layout_, start ? run.from : run.to);
        if (port.exists)
            addRise(start ? drawn.path.front() : drawn.path.back(), metresOf(port.z), z, section, entity, showing);
    }
    keyed(key);
}

void Gathering::addStretch(Point a, Point b, double z, const Section &section, std::uint32_t entity, Showing showing)
{
    const double dx = metresOf(std::int64_t(b.x) - a.x), dy = metresOf(std::int64_t(b.y) - a.y), length = std::hypot(dx, dy);
    if (length < 1e-4)
        return;
    const double half = length / 2 + section.halfWidth; // bends close
    Solid solid;
    solid.x = (east(a.x) + east(b.x)) / 2;
    solid.y = (north(a.y) + north(b.y)) / 2;
    solid.ux = static_cast<float>(dx / length * half);
    solid.uy = static_cast<float>(dy / length * half);
    solid.vx = static_cast<float>(-dy / length * section.halfWidth);
    solid.vy = static_cast<float>(dx / length * section.halfWidth);
    solid.bottom = static_cast<float>(z - section.halfHeight);
    solid.top = static_cast<float>(z + section.halfHeight);
    solid.entity = entity;
    solid.coat = section.coat;
    solid.shape = section.round ? Shape::Bar : Shape::Box;
    solid.showing = showing;
    solid.tinted = true;
    scene_.solids.push_back(solid);
}

void Gathering::addRise(Point at, double from, double to, const Section &section, std::uint32_t entity, Showing showing)
{
    if (std::abs(from - to) < 2 * section.halfHeight)
        return;
    Solid solid;
    solid.x = east(at.x);
    solid.y = north(at.y);
    solid.ux = static_cast<float>(section.halfWidth);
    solid.vy = static_cast<float>(section.round ? section.halfWidth : section.halfHeight);
    solid.bottom = static_cast<float>(std::min(from, to));
    solid.top = static_cast<float>(std::max(from, to));
    solid.entity = entity;
    solid.coat = section.coat;
    solid.shape = section.round ? Shape::Drum : Shape::Box;
    solid.showing = showing;
    solid.tinted = true;
    scene_.solids.push_back(solid);
}

} // namespace

SpaceScene spaceScene(const Layout &layout) { return Gathering(layout).gathered(); }

} // namespace gridhall
