// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/spatial_index.h"

#include "core/layout/frames.h"

#include <boost/geometry/algorithms/covered_by.hpp>
#include <boost/geometry/algorithms/disjoint.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/index/cartesian.hpp>
#include <boost/geometry/strategies/relate/cartesian.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace gridhall {

struct SpatialIndex::State {
    using Corner = boost::geometry::model::point<Tenths, 2, boost::geometry::cs::cartesian>;
    using Bounds = boost::geometry::model::box<Corner>;
    using Leaf = std::pair<Bounds, std::int64_t>;

    struct SameLeaf {
        bool operator()(const Leaf &a, const Leaf &b) const { return a.second == b.second; }
    };
    using RTree =
        boost::geometry::index::rtree<Leaf, boost::geometry::index::quadratic<16>, boost::geometry::index::indexable<Leaf>, SameLeaf>;

    static Leaf leafOf(Id id, const Box &box) { return {Bounds(Corner(box.min.x, box.min.y), Corner(box.max.x, box.max.y)), id.value}; }

    /// Where one entity is; gone if the box is empty.
    struct Spot {
        Id id;
        Box box;
        double length_m = 0;
    };

    /// That a run ends at something, or once did.
    struct RunEnd {
        Id owner, run;
        auto operator<=>(const RunEnd &) const = default;
    };

    static void addEnds(const Run &run, std::vector<RunEnd> &ends)
    {
        for (const Id owner : {run.from.owner, run.to.owner})
            if (owner)
                ends.push_back({owner, run.id});
    }

    static Spot spotOf(const Layout &layout, Frames &frames, Id id)
    {
        const Kept<Run> *run = layout.all<Run>().find(id);
        if (!run)
            return {id, layout.all<Note>().find(id) ? Box() : frames.box(id), 0};
        const TracedRun trace = frames.traced(**run);
        return {id, gridhall::boxOf(trace.path), trace.length_m};
    }

    /// What does not change any more: everything by id, and the tree over it.
    struct Packed {
        std::vector<Spot> spots;  ///< By id; none is empty.
        std::vector<RunEnd> ends; ///< By owner.
        RTree tree;

        const Spot *find(Id id) const
        {
            const auto at = std::ranges::lower_bound(spots, id, {}, &Spot::id);
            return at != spots.end() && at->id == id ? &*at : nullptr;
        }
    };

    static std::shared_ptr<const Packed> packed(std::vector<Spot> spots, std::vector<RunEnd> ends)
    {
        auto all = std::make_shared<Packed>();
        std::erase_if(spots, [](const Spot &spot) { return spot.box.isEmpty(); });
        std::ranges::sort(spots, {}, &Spot::id);
        std::ranges::sort(ends);
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        std::vector<Leaf> leaves;
        leaves.reserve(spots.size());
        for (const Spot &spot : spots)
            leaves.push_back(leafOf(spot.id, spot.box));
        all->tree = RTree(leaves.begin(), leaves.end());
        all->spots = std::move(spots);
        all->ends = std::move(ends);
        return all;
    }

    std::shared_ptr<const Packed> old = std::make_shared<const Packed>();
    std::unordered_map<Id, Spot> changed; ///< Since; holds what is gone too.
    std::set<RunEnd> joined;              ///< Since.
    RTree tree;                           ///< Of what has changed and is still there.

    const Spot *find(Id id) const
    {
        const auto at = changed.find(id);
        return at != changed.end() ? &at->second : old->find(id);
    }

    void put(const Spot &spot)
    {
        const auto [at, fresh] = changed.try_emplace(spot.id, spot);
        if (!fresh) {
            if (!at->second.box.isEmpty())
                tree.remove(leafOf(spot.id, at->second.box));
            at->second = spot;
        }
        if (!spot.box.isEmpty())
            tree.insert(leafOf(spot.id, spot.box));
    }

    template <class Visit>
    void visitRunsOf(Id owner, Visit visit) const
    {
        for (auto at = std::ranges::lower_bound(old->ends, RunEnd{owner, Id()}); at != old->ends.end() && at->owner == owner; ++at)
            visit(at->run);
        for (auto at = joined.lower_bound({owner, Id()}); at != joined.end() && at->owner == owner; ++at)
            visit(at->run);
    }

    /// Once much has changed, a fresh tree is quicker to search and to copy.
    void packIfLarge()
    {
        if (changed.size() + joined.size() < 1024 + old->spots.size() / 16)
            return;
        std::vector<Spot> spots;
        spots.reserve(old->spots.size() + changed.size());
        for (const Spot &spot : old->spots)
            if (!changed.contains(spot.id))
                spots.push_back(spot);
        for (const auto &[id, spot] : changed)
            spots.push_back(spot);
        std::vector<RunEnd> ends = old->ends;
        ends.insert(ends.end(), joined.begin(), joined.end());
        State fresh;
        fresh.old = packed(std::move(spots), std::move(ends));
        *this = std::move(fresh);
    }
};

namespace {

/// What an edit touches and all that moves with it: children, runs on its ports, instances of a changed part.
template <class State>
std::vector<Id> touchedBy(const Edit &edit, const Layout &after, const State &state)
{
    std::unordered_set<Id> seen, parts;
    std::vector<Id> open, touched;
    for (const Edit::Change &change : edit.changes()) {
        open.push_back(idOf(change.either()));
        if (change.before && change.after && std::holds_alternative<Kept<Part>>(*change.after))
            parts.insert(open.back());
    }
    if (!parts.empty())
        for (const Kept<Item> &item : after.all<Item>())
            if (parts.contains(item->part))
                open.push_back(item->id);
    while (!open.empty()) {
        const Id id = open.back();
        open.pop_back();
        if (!seen.insert(id).second)
            continue;
        touched.push_back(id);
        for (const Id child : after.children(id))
            open.push_back(child);
        state.visitRunsOf(id, [&open](Id run) { open.push_back(run); });
    }
    return touched;
}

} // namespace

SpatialIndex::SpatialIndex() : state_(std::make_unique<State>()) {}

SpatialIndex::SpatialIndex(const Layout &layout) : state_(std::make_unique<State>())
{
    Frames frames(layout);
    std::vector<State::Spot> spots;
    std::vector<State::RunEnd> ends;
    spots.reserve(layout.all<Space>().size() + layout.all<Item>().size() + layout.all<Run>().size());
    for (const Kept<Space> &space : layout.all<Space>())
        spots.push_back({space->id, frames.box(space->id), 0});
    for (const Kept<Item> &item : layout.all<Item>())
        spots.push_back({item->id, frames.box(item->id), 0});
    for (const Kept<Run> &run : layout.all<Run>()) {
        spots.push_back(State::spotOf(layout, frames, run->id));
        State::addEnds(*run, ends);
    }
    state_->old = State::packed(std::move(spots), std::move(ends));
}

SpatialIndex::SpatialIndex(const SpatialIndex &other) : state_(std::make_unique<State>(*other.state_)) {}
SpatialIndex &SpatialIndex::operator=(const SpatialIndex &other)
{
    state_ = std::make_unique<State>(*other.state_);
    return *this;
}
SpatialIndex::SpatialIndex(SpatialIndex &&) noexcept = default;
SpatialIndex &SpatialIndex::operator=(SpatialIndex &&) noexcept = default;
SpatialIndex::~SpatialIndex() = default;

void SpatialIndex::update(const Edit &edit, const Layout &after)
{
    std::vector<State::RunEnd> ends;
    for (const Edit::Change &change : edit.changes())
        if (const auto *run = change.after ? std::get_if<Kept<Run>>(&*change.after) : nullptr)
            State::addEnds(**run, ends);
    state_->joined.insert(ends.begin(), ends.end());
    Frames frames(after);
    for (const Id id : touchedBy(edit, after, *state_))
        state_->put(State::spotOf(after, frames, id));
    state_->packIfLarge();
}

std::vector<SpatialIndex::Hit> SpatialIndex::within(const Box &box) const
{
    std::vector<Hit> hits;
    if (box.isEmpty())
        return hits;
    const auto meets = boost::geometry::index::intersects(State::leafOf(Id(), box).first);
    const auto add = [&hits](const State::Leaf &leaf) {
        const State::Corner low = leaf.first.min_corner(), high = leaf.first.max_corner();
        hits.push_back({Id(leaf.second), {{low.get<0>(), low.get<1>()}, {high.get<0>(), high.get<1>()}}});
    };
    for (auto at = state_->old->tree.qbegin(meets); at != state_->old->tree.qend(); ++at)
        if (state_->changed.empty() || !state_->changed.contains(Id(at->second)))
            add(*at);
    if (!state_->tree.empty())
        for (auto at = state_->tree.qbegin(meets); at != state_->tree.qend(); ++at)
            add(*at);
    std::ranges::sort(hits, {}, &Hit::id);
    return hits;
}

Box SpatialIndex::boxOf(Id id) const
{
    const State::Spot *spot = state_->find(id);
    return spot ? spot->box : Box();
}

double SpatialIndex::lengthM(Id run) const
{
    const State::Spot *spot = state_->find(run);
    return spot ? spot->length_m : 0;
}

Box SpatialIndex::bounds() const
{
    Box all;
    const auto add = [&all](const State::RTree &tree) {
        if (tree.empty())
            return;
        const State::Corner low = tree.bounds().min_corner(), high = tree.bounds().max_corner();
        all = all.united({{low.get<0>(), low.get<1>()}, {high.get<0>(), high.get<1>()}});
    };
    add(state_->old->tree);
    add(state_->tree);
    return all;
}

} // namespace gridhall
