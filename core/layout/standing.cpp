// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/standing.h"

#include "core/layout/frames.h"

#include <algorithm>
#include <unordered_map>

namespace gridhall {

namespace {

void collect(const Layout &layout, Id id, std::vector<Standing> &out)
{
    if (const auto item = layout.find<Item>(id))
        if (auto one = standing(layout, item))
            out.push_back(std::move(*one));
    for (const Id child : layout.children(id))
        collect(layout, child, out);
}

/// The first instance of each module part: it stands for all.
std::unordered_map<Id, Id> firstInstances(const Layout &layout)
{
    std::unordered_map<Id, Id> first;
    for (const auto &item : layout.all<Item>()) {
        const auto part = layout.find<Part>(item->part);
        if (part && part->contents)
            first.try_emplace(item->part, item->id);
    }
    return first;
}

} // namespace

std::optional<Standing> standing(const Layout &layout, const Kept<Item> &item)
{
    if (!std::holds_alternative<OnFloor>(item->place))
        return std::nullopt;
    const auto part = layout.find<Part>(item->part);
    if (!part || part->role == Role::Door || part->role == Role::Wall || !part->trait("backdrop").empty() || !part->trait("air").empty())
        return std::nullopt;
    Standing one{item, part, sitePose(layout, item->id), {}, {}, siteHeight(layout, item->id), 0};
    one.footprint = one.pose.map(part->footprint().corners());
    one.box = boxOf(one.footprint);
    one.top = sum(one.bottom, part->height);
    return one;
}

std::vector<Standing> standingItems(const Layout &layout)
{
    const auto first = firstInstances(layout);
    std::vector<Standing> all;
    for (const auto &item : layout.all<Item>()) {
        if (item->module && item->own.empty()) {
            const auto module = layout.find<Item>(item->module);
            const auto found = module ? first.find(module->part) : first.end();
            if (found != first.end() && found->second != module->id)
                continue;
        }
        if (auto one = standing(layout, item))
            all.push_back(std::move(*one));
    }
    return all;
}

std::vector<Standing> standingItems(const Layout &layout, const std::vector<Id> &ids)
{
    std::vector<Standing> some;
    for (const Id id : ids)
        collect(layout, id, some);
    std::ranges::sort(some, {}, [](const Standing &one) { return one.item->id; });
    const auto twice = std::ranges::unique(some, {}, [](const Standing &one) { return one.item->id; });
    some.erase(twice.begin(), twice.end());
    return some;
}

Id parentAt(const Layout &layout, Id id)
{
    if (const Kept<Item> *item = layout.all<Item>().find(id))
        return (*item)->parent;
    if (const Kept<Space> *space = layout.all<Space>().find(id))
        return (*space)->parent;
    if (const Kept<Run> *run = layout.all<Run>().find(id))
        return (*run)->parent;
    const Kept<Note> *note = layout.all<Note>().find(id);
    return note ? (*note)->parent : Id();
}

bool isWithin(const Layout &layout, Id id, Id ancestor)
{
    for (int depth = 0; id && depth < 64; ++depth) {
        if (id == ancestor)
            return true;
        id = parentAt(layout, id);
    }
    return false;
}

} // namespace gridhall
