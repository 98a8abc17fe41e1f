// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/neighbours.h"

#include <algorithm>

namespace gridhall {

namespace {

/// Ids that may stand in the box: of the index, and of what has been touched since it was made.
std::vector<Id> candidates(const Snapshot &snapshot, const Box &box)
{
    std::vector<Id> ids;
    if (snapshot.index)
        for (const SpatialIndex::Hit &hit : snapshot.index->within(box))
            ids.push_back(hit.id);
    if (snapshot.touched.empty())
        return ids; // sorted already
    ids.insert(ids.end(), snapshot.touched.begin(), snapshot.touched.end());
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

} // namespace

std::vector<Standing> neighbours(const Snapshot &snapshot, const Standing &one, const Box &box)
{
    std::vector<Standing> near;
    const Layout &layout = snapshot.layout;
    const Id id = one.item->id;
    for (const Id candidate : candidates(snapshot, box)) {
        const Kept<Item> *item = candidate == id ? nullptr : layout.all<Item>().find(candidate);
        if (!item || isWithin(layout, id, candidate) || isWithin(layout, candidate, id))
            continue;
        auto other = standing(layout, *item);
        if (other && other->box.intersects(box))
            near.push_back(std::move(*other));
    }
    return near;
}

std::vector<DrawnSpace> spacesOf(const Snapshot &snapshot, SpaceKind kind)
{
    std::vector<DrawnSpace> spaces;
    for (const auto &space : snapshot.layout.all<Space>())
        if (space->kind == kind && !space->module)
            spaces.push_back({space, siteOutline(snapshot.layout, *space)});
    return spaces;
}

Kept<Space> hallOf(const Snapshot &snapshot, const Item &item)
{
    Id parent = item.parent;
    for (int depth = 0; parent && depth < 64; ++depth) {
        const auto space = snapshot.layout.find<Space>(parent);
        if (!space)
            return nullptr;
        if (space->kind == SpaceKind::Hall)
            return space;
        parent = space->parent;
    }
    return nullptr;
}

} // namespace gridhall
