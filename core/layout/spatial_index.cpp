// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/spatial_index.h"

#include "core/layout/displace.h"
#include "core/layout/frames.h"

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/algorithms/covered_by.hpp>
#include <boost/geometry/algorithms/disjoint.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/index/cartesian.hpp>
#include <boost/geometry/strategies/relate/cartesian.hpp>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace gridhall {

/// Boxes in the tree, the same boxes by id, and which runs end at an owner.
struct SpatialIndex::Tree {
    using Corner = boost::geometry::model::point<Tenths, 2, boost::geometry::cs::cartesian>;
    using Bounds = boost::geometry::model::box<Corner>;
    using Value = std::pair<Bounds, std::int64_t>;
    struct SameValue {
        bool operator()(const Value &a, const Value &b) const { return a.second == b.second; }
    };
    using RTree = boost::geometry::index::rtree<Value, boost::geometry::index::quadratic<16>,
                                                boost::geometry::index::indexable<Value>, SameValue>;

    RTree tree;
    std::unordered_map<Id, Box> boxes;
    std::unordered_map<Id, std::vector<Id>> runsOf;

    static Value valueOf(Id id, const Box &box)
    {
        return {Bounds(Corner(box.min.x, box.min.y), Corner(box.max.x, box.max.y)), id.value};
    }
    void join(const Run &run)
    {
        for (const Id owner : {run.from.owner, run.to.owner})
            if (owner)
                runsOf[owner].push_back(run.id);
    }
    void part(const Run &run)
    {
        for (const Id owner : {run.from.owner, run.to.owner})
            if (const auto at = runsOf.find(owner); at != runsOf.end())
                std::erase(at->second, run.id);
    }
    void put(Id id, const Box &box)
    {
        const auto at = boxes.find(id);
        if (at != boxes.end()) {
            if (at->second == box)
                return;
            tree.remove(valueOf(id, at->second));
            boxes.erase(at);
        }
        if (box.isEmpty())
            return;
        boxes.emplace(id, box);
        tree.insert(valueOf(id, box));
    }
};

namespace {

/// What an edit touches and all that moves with it: children, runs on its ports, instances of a changed part.
template <class RunsOf>
std::vector<Id> touchedBy(const Edit &edit, const Layout &after, const RunsOf &runsOf)
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
        if (const auto at = runsOf.find(id); at != runsOf.end())
            open.insert(open.end(), at->second.begin(), at->second.end());
    }
    return touched;
}

Box indexedBox(const Layout &layout, Id id)
{
    return layout.all<Note>().find(id) ? Box() : siteBox(layout, id);
}

} // namespace

SpatialIndex::SpatialIndex() : tree_(std::make_unique<Tree>()) {}

SpatialIndex::SpatialIndex(const Layout &layout) : tree_(std::make_unique<Tree>())
{
    std::vector<Tree::Value> values;
    const auto collect = [&](const auto &table) {
        for (const auto &kept : table)
            if (const Box box = siteBox(layout, kept->id); !box.isEmpty()) {
                tree_->boxes.emplace(kept->id, box);
                values.push_back(Tree::valueOf(kept->id, box));
            }
    };
    collect(layout.all<Space>());
    collect(layout.all<Item>());
    collect(layout.all<Run>());
    tree_->tree = Tree::RTree(values.begin(), values.end());
    for (const Kept<Run> &run : layout.all<Run>())
        tree_->join(*run);
}

SpatialIndex::~SpatialIndex() = default;
SpatialIndex::SpatialIndex(SpatialIndex &&) noexcept = default;
SpatialIndex &SpatialIndex::operator=(SpatialIndex &&) noexcept = default;

void SpatialIndex::update(const Edit &edit, const Layout &after)
{
    for (const Edit::Change &change : edit.changes()) {
        if (const auto *was = change.before ? std::get_if<Kept<Run>>(&*change.before) : nullptr)
            tree_->part(**was);
        if (const auto *is = change.after ? std::get_if<Kept<Run>>(&*change.after) : nullptr)
            tree_->join(**is);
    }
    for (const Id id : touchedBy(edit, after, tree_->runsOf))
        tree_->put(id, indexedBox(after, id));
}

std::vector<SpatialIndex::Hit> SpatialIndex::within(const Box &box) const
{
    std::vector<Hit> hits;
    if (box.isEmpty())
        return hits;
    const Tree::Bounds bounds = Tree::valueOf(Id(), box).first;
    for (auto at = tree_->tree.qbegin(boost::geometry::index::intersects(bounds)); at != tree_->tree.qend(); ++at) {
        const Id id(at->second);
        hits.push_back({id, tree_->boxes.at(id)});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.id < b.id; });
    return hits;
}

Box SpatialIndex::boxOf(Id id) const
{
    const auto at = tree_->boxes.find(id);
    return at == tree_->boxes.end() ? Box() : at->second;
}

Box SpatialIndex::bounds() const
{
    if (tree_->tree.empty())
        return {};
    const Tree::Bounds all = tree_->tree.bounds();
    return {{all.min_corner().get<0>(), all.min_corner().get<1>()},
            {all.max_corner().get<0>(), all.max_corner().get<1>()}};
}

} // namespace gridhall
