// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/operations.h"
#include "core/layout/own_fields.h"

namespace gridhall {

namespace {

Edit withGroup(const Layout &layout, const std::vector<Id> &ids, Id group)
{
    Edit edit;
    for (const Id id : ids)
        if (const Kept<Item> before = layout.find<Item>(id)) {
            Item after = *before;
            after.group = group;
            replaceByHand(edit, before, std::move(after));
        }
    return edit;
}

/// Any entity that lies on a layer, on another one.
Edit onLayer(const Layout &layout, const std::vector<Id> &ids, Id layer)
{
    Edit edit;
    const auto put = [&](const auto &before) {
        auto after = *before;
        after.layer = layer;
        replaceByHand(edit, before, std::move(after));
    };
    for (const Id id : ids) {
        if (const auto item = layout.find<Item>(id))
            put(item);
        else if (const auto run = layout.find<Run>(id))
            put(run);
        else if (const auto space = layout.find<Space>(id))
            put(space);
        else if (const auto note = layout.find<Note>(id))
            put(note);
    }
    return edit;
}

Kept<Layer> hiding(const Layout &layout)
{
    for (const Kept<Layer> &layer : layout.all<Layer>())
        if (layer->rule == LayerRule::Hidden)
            return layer;
    return nullptr;
}

} // namespace

Edit grouped(const Layout &layout, const std::vector<Id> &ids)
{
    for (const Id id : ids)
        if (layout.find<Item>(id))
            return withGroup(layout, ids, id);
    return {};
}

Edit ungrouped(const Layout &layout, const std::vector<Id> &ids) { return withGroup(layout, ids, Id()); }

std::vector<Id> groupAround(const Layout &layout, Id item)
{
    const Kept<Item> key = layout.find<Item>(item);
    if (!key || !key->group)
        return {item};
    std::vector<Id> members;
    for (const Kept<Item> &other : layout.all<Item>())
        if (other->group == key->group && other->module == key->module)
            members.push_back(other->id);
    return members;
}

Edit putAway(const Layout &layout, const std::vector<Id> &ids, const std::string &layerName)
{
    if (const Kept<Layer> layer = hiding(layout)) {
        Layer after = *layer;
        after.visible = false;
        Edit edit;
        edit.replace(layer, after);
        return edit.then(onLayer(layout, ids, layer->id));
    }
    Layer layer;
    layer.name = layerName;
    layer.rule = LayerRule::Hidden;
    layer.visible = false;
    const Placed made = added(layout, layer);
    return made.edit.then(onLayer(layout.applying(made.edit), ids, made.ids.front()));
}

Placed broughtBack(const Layout &layout)
{
    const Kept<Layer> layer = hiding(layout);
    if (!layer)
        return {};
    Placed result;
    const auto look = [&](const auto &table) {
        for (const auto &kept : table)
            if (kept->layer == layer->id)
                result.ids.push_back(kept->id);
    };
    look(layout.all<Space>());
    look(layout.all<Item>());
    look(layout.all<Run>());
    look(layout.all<Note>());
    result.edit = onLayer(layout, result.ids, Id());
    result.edit.remove(layer);
    return result;
}

} // namespace gridhall
