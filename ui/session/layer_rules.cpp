// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/layer_rules.h"

#include "core/layout/frames.h"
#include "core/layout/stamp.h"

namespace gridhall {

namespace {

LayerRule ruleOf(const Layout &layout, const Item &item)
{
    if (const auto part = partOf(layout, item); part && !part->trait("backdrop").empty())
        return LayerRule::Backdrop;
    switch (roleOf(layout, item)) {
    case Role::Module: return LayerRule::Modules;
    case Role::Door:
    case Role::Column:
    case Role::Wall: return LayerRule::Building;
    default: return LayerRule::Equipment;
    }
}

LayerRule ruleOf(const Layout &layout, const Run &run)
{
    if (run.feed == Feed::A)
        return LayerRule::PowerA;
    if (run.feed == Feed::B)
        return LayerRule::PowerB;
    const Kept<Part> part = partOf(layout, run);
    switch (part ? part->role : Role::Other) {
    case Role::Pipe:
    case Role::Hose:
    case Role::Duct:
    case Role::Manifold: return LayerRule::Cooling;
    case Role::Busway:
    case Role::Cable:
    case Role::Whip: return LayerRule::PowerA;
    default: return LayerRule::Equipment;
    }
}

Id namedLayer(const Layout &layout, Id entity)
{
    if (const auto item = layout.find<Item>(entity))
        return item->layer;
    if (const auto run = layout.find<Run>(entity))
        return run->layer;
    if (const auto space = layout.find<Space>(entity))
        return space->layer;
    const auto note = layout.find<Note>(entity);
    return note ? note->layer : Id();
}

bool isLockedItself(const Layout &layout, Id entity)
{
    if (const auto item = layout.find<Item>(entity))
        return item->locked;
    if (const auto run = layout.find<Run>(entity))
        return run->locked;
    const auto space = layout.find<Space>(entity);
    return space && space->locked;
}

} // namespace

LayerRule layerRule(const Layout &layout, Id entity)
{
    if (const auto item = layout.find<Item>(entity))
        return ruleOf(layout, *item);
    if (const auto run = layout.find<Run>(entity))
        return ruleOf(layout, *run);
    if (const auto note = layout.find<Note>(entity))
        return note->kind == NoteKind::Dimension ? LayerRule::Dimensions : LayerRule::Annotations;
    return LayerRule::Building;
}

bool isBackdrop(const Layout &layout, Id entity) { return layout.find<Item>(entity) && layerRule(layout, entity) == LayerRule::Backdrop; }

const Layer *layerOf(const Layout &layout, Id entity)
{
    if (const Id named = namedLayer(layout, entity))
        if (const Kept<Layer> *layer = layout.all<Layer>().find(named))
            return layer->get();
    if (layout.all<Layer>().empty())
        return nullptr;
    LayerRule rule = layerRule(layout, entity);
    for (int round = 0; round < 2; ++round) {
        for (const Kept<Layer> &layer : layout.all<Layer>())
            if (layer->rule == rule)
                return layer.get();
        if (rule != LayerRule::Dimensions)
            return nullptr;
        rule = LayerRule::Annotations;
    }
    return nullptr;
}

bool isVisible(const Layout &layout, Id entity)
{
    for (int depth = 0; entity && depth < 10; ++depth, entity = moduleOf(layout, entity))
        if (const Layer *layer = layerOf(layout, entity); layer && !layer->visible)
            return false;
    return true;
}

bool isLocked(const Layout &layout, Id entity)
{
    const Layer *layer = layerOf(layout, entity);
    return isLockedItself(layout, entity) || (layer && layer->locked);
}

} // namespace gridhall
