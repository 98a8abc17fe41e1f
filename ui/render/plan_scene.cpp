// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_scene.h"

#include "ui/render/plan_drawing.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace gridhall {

namespace {

using Kind = Drawn::Kind;

std::optional<Drawn> drawnOf(const Layout &layout, Id id)
{
    if (const auto item = layout.find<Item>(id))
        return drawingOf(layout, *item);
    if (const auto run = layout.find<Run>(id))
        return drawingOf(layout, *run);
    if (const auto space = layout.find<Space>(id))
        return drawingOf(layout, *space);
    if (const auto note = layout.find<Note>(id))
        return drawingOf(layout, *note);
    return std::nullopt;
}

constexpr int noteOrder = 60;

/// Halls and yards below, then zones and aisles, modules by depth, what stands, what runs, what is written.
int orderOf(const Drawn &d)
{
    switch (d.kind) {
    case Kind::Space:
        switch (d.space) {
        case SpaceKind::Yard: return 0;
        case SpaceKind::Building: return 1;
        case SpaceKind::Level: return 2;
        case SpaceKind::Hall: return 3;
        case SpaceKind::Compartment: return 4;
        case SpaceKind::Zone: return 5;
        case SpaceKind::Row: return 6;
        case SpaceKind::Aisle: return 7;
        case SpaceKind::NoGo: return 8;
        }
        return 8;
    case Kind::Item:
        if (d.role == Role::Module)
            return 10 + d.depth;
        return d.rule == LayerRule::Building ? 30 : 40;
    case Kind::Run: return 50;
    case Kind::Note: break;
    }
    return noteOrder;
}

} // namespace

struct PlanScene::Store {
    /// What culling needs of a Drawn, close together: a look over 70,000 of them stays in the cache.
    struct Slot {
        Box box;
        int order = -1; ///< Negative: not drawn.
    };

    std::vector<Drawn> all;
    std::vector<Slot> spots; ///< Beside `all`.
    std::vector<std::size_t> free;
    std::unordered_map<Id, std::size_t> places;
    std::unordered_multimap<Id, Id> runsAt; ///< From the owner of an end to the run.
    std::set<Id> backdrops;
    SpatialIndex index;

    void put(Drawn drawn)
    {
        const auto place = placeFor(drawn.id);
        if (drawn.rule == LayerRule::Backdrop)
            backdrops.insert(drawn.id);
        spots[place] = {drawn.box, drawn.hidden ? -1 : orderOf(drawn)};
        all[place] = std::move(drawn);
    }
    std::size_t placeFor(Id id)
    {
        const auto found = places.find(id);
        if (found != places.end())
            return found->second;
        std::size_t place = all.size();
        if (free.empty()) {
            all.emplace_back();
            spots.emplace_back();
        } else {
            place = free.back();
            free.pop_back();
        }
        places[id] = place;
        return place;
    }
    void erase(Id id)
    {
        const auto found = places.find(id);
        if (found == places.end())
            return;
        all[found->second] = Drawn();
        all[found->second].hidden = true;
        spots[found->second] = {};
        free.push_back(found->second);
        places.erase(found);
        backdrops.erase(id);
    }
    void join(const Run &run)
    {
        for (const Id owner : {run.from.owner, run.to.owner})
            if (owner)
                runsAt.emplace(owner, run.id);
    }
    void part(const Run &run)
    {
        for (const Id owner : {run.from.owner, run.to.owner}) {
            const auto [begin, end] = runsAt.equal_range(owner);
            for (auto it = begin; it != end;)
                it = it->second == run.id ? runsAt.erase(it) : std::next(it);
        }
    }
    /// The entity, its children, and the runs that end on any of them.
    void collect(const Layout &layout, Id id, std::unordered_set<Id> &touched) const
    {
        if (!touched.insert(id).second)
            return;
        for (const Id child : layout.children(id))
            collect(layout, child, touched);
        const auto [begin, end] = runsAt.equal_range(id);
        for (auto it = begin; it != end; ++it)
            collect(layout, it->second, touched);
    }
};

PlanScene::PlanScene() : store_(std::make_unique<Store>()) {}

PlanScene::PlanScene(const Layout &layout) : PlanScene()
{
    store_->all.reserve(layout.size());
    store_->places.reserve(layout.size());
    for (const auto &space : layout.all<Space>())
        store_->put(drawingOf(layout, *space));
    for (const auto &item : layout.all<Item>())
        store_->put(drawingOf(layout, *item));
    for (const auto &run : layout.all<Run>()) {
        store_->join(*run);
        store_->put(drawingOf(layout, *run));
    }
    for (const auto &note : layout.all<Note>())
        store_->put(drawingOf(layout, *note));
    store_->index = SpatialIndex(layout);
}

PlanScene::~PlanScene() = default;
PlanScene::PlanScene(PlanScene &&) noexcept = default;
PlanScene &PlanScene::operator=(PlanScene &&) noexcept = default;

Box PlanScene::update(const Edit &edit, const Layout &after)
{
    std::unordered_set<Id> touched;
    for (const Edit::Change &change : edit.changes()) {
        if (change.before && change.after && std::holds_alternative<Kept<Part>>(*change.after)) {
            *this = PlanScene(after); // a revised part changes all that use it
            return bounds();
        }
        if (change.before)
            if (const auto *run = std::get_if<Kept<Run>>(&*change.before))
                store_->part(**run);
        if (change.after)
            if (const auto *run = std::get_if<Kept<Run>>(&*change.after))
                store_->join(**run);
    }
    for (const Edit::Change &change : edit.changes())
        store_->collect(after, idOf(change.either()), touched);

    Box dirty;
    for (const Id id : touched) {
        if (const Drawn *before = find(id); before && !before->box.isEmpty())
            dirty = dirty.united(before->box);
        if (auto now = drawnOf(after, id)) {
            if (!now->hidden)
                dirty = dirty.united(now->box);
            store_->put(std::move(*now));
        } else {
            store_->erase(id);
        }
    }
    store_->index.update(edit, after);
    return dirty;
}

const Drawn *PlanScene::find(Id id) const
{
    const auto found = store_->places.find(id);
    return found == store_->places.end() ? nullptr : &store_->all[found->second];
}

std::vector<const Drawn *> PlanScene::within(const Box &box) const
{
    constexpr std::size_t orders = 64;
    std::array<std::size_t, orders + 1> ends{};
    std::vector<std::pair<int, std::size_t>> hits;
    const auto &spots = store_->spots;
    for (std::size_t i = 0; i < spots.size(); ++i)
        if (spots[i].order >= 0 && spots[i].box.intersects(box)) {
            hits.emplace_back(spots[i].order, i);
            ++ends[static_cast<std::size_t>(spots[i].order) + 1];
        }
    for (std::size_t i = 1; i <= orders; ++i)
        ends[i] += ends[i - 1];
    std::vector<const Drawn *> out(hits.size());
    for (const auto &[order, place] : hits)
        out[ends[static_cast<std::size_t>(order)]++] = &store_->all[place];
    return out;
}

const std::vector<Drawn> &PlanScene::all() const { return store_->all; }
const SpatialIndex &PlanScene::index() const { return store_->index; }
const std::set<Id> &PlanScene::backdrops() const { return store_->backdrops; }

Box PlanScene::bounds() const
{
    Box all;
    for (const auto &slot : store_->spots)
        if (slot.order >= 0 && slot.order < noteOrder)
            all = all.united(slot.box);
    return all;
}

} // namespace gridhall
