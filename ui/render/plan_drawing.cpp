// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/plan_drawing.h"

#include "ui/render/backdrop.h"

#include "core/catalog/keys.h"
#include "core/catalog/service.h"
#include "core/catalog/specs.h"

#include <algorithm>
#include <cstdlib>

namespace gridhall {

namespace {

LayerRule ruleOf(Role role)
{
    switch (role) {
    case Role::Module: return LayerRule::Modules;
    case Role::Door:
    case Role::Column:
    case Role::Wall: return LayerRule::Building;
    default: return LayerRule::Equipment;
    }
}

LayerRule ruleOf(const Drawn &run)
{
    if (run.feed != Feed::None)
        return run.feed == Feed::A ? LayerRule::PowerA : LayerRule::PowerB;
    switch (run.role) {
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

/// The figure that a part's label states: what people size it by.
Amount ratingOf(const Layout &layout, const Item &item, Role role)
{
    struct Row {
        const char *key;
        Dimension dimension;
    };
    const auto firstOf = [&](std::initializer_list<Row> rows) {
        for (const Row &row : rows)
            if (const Given *given = figureOf(layout, item, row.key))
                return Amount(given->value, row.dimension);
        return Amount();
    };
    switch (role) {
    case Role::Generator:
    case Role::Transformer: return firstOf({{key::ratedApparent, Dimension::ApparentPower}, {key::ratedPower, Dimension::Power}});
    case Role::Ups:
    case Role::Bess:
    case Role::Battery:
    case Role::Module:
        return firstOf({{key::ratedPower, Dimension::Power},
                        {key::coolingCapacity, Dimension::Power},
                        {key::ratedApparent, Dimension::ApparentPower},
                        {key::peakPower, Dimension::Power}});
    case Role::Utility:
    case Role::Switchboard: return firstOf({{key::voltage, Dimension::Voltage}});
    case Role::Cdu:
    case Role::Crah:
    case Role::FanWall:
    case Role::InRow:
    case Role::RearDoor:
    case Role::HeatExchanger:
    case Role::Chiller:
    case Role::DryCooler:
    case Role::Tower: return firstOf({{key::coolingCapacity, Dimension::Power}});
    case Role::Pump: return firstOf({{key::ratedFlow, Dimension::VolumeFlow}});
    case Role::Tank: return firstOf({{key::volume, Dimension::Volume}});
    default: return {};
    }
}

std::uint8_t depthOf(const Layout &layout, const Item &item)
{
    std::uint8_t depth = 0;
    for (Id module = item.module; module && depth < 9; ++depth) {
        const auto outer = layout.find<Item>(module);
        module = outer ? outer->module : Id();
    }
    return depth;
}

void takeFluid(const Layout &layout, const PortRef &ref, Drawn &out)
{
    if (!ref || out.circuit != Circuit::None)
        return;
    // Only ports of parts tell; ends of other runs carry what those carry.
    const auto item = layout.find<Item>(ref.owner);
    const auto part = item ? partOf(layout, *item) : nullptr;
    const Port *port = part ? part->port(ref.port) : nullptr;
    if (!port || port->kind != PortKind::Coolant)
        return;
    out.circuit = port->circuit;
    out.leg = port->leg;
}

} // namespace

Drawn drawingOf(const Layout &layout, const Item &item)
{
    Drawn out;
    out.id = item.id;
    out.parent = item.parent;
    out.module = item.module;
    out.layer = item.layer;
    out.kind = Drawn::Kind::Item;
    out.part = partOf(layout, item);
    out.role = out.part ? out.part->role : Role::Other;
    out.rule = out.part && isBackdrop(*out.part) ? LayerRule::Backdrop : ruleOf(out.role);
    out.depth = depthOf(layout, item);
    out.hidden = std::holds_alternative<InRack>(item.place) || !out.part;
    out.tag = item.tag;
    if (out.hidden)
        return out;
    out.outline = siteFootprint(layout, item);
    out.pose = sitePose(layout, item.id);
    out.rating = ratingOf(layout, item, out.role);
    out.box = boxOf(out.outline);
    out.shut = isRoomCooler(out.role) && isStopped(item);
    if (std::holds_alternative<OnRun>(item.place))
        if (const auto run = layout.find<Run>(item.parent)) {
            out.feed = run->feed;
            const Given *opening = isFittingRole(out.role) ? figureOf(layout, item, key::valveOpening) : nullptr;
            out.shut = opening && opening->value <= 0;
            out.rule = isFittingRole(out.role) ? LayerRule::Cooling : run->feed == Feed::B ? LayerRule::PowerB : LayerRule::PowerA;
        }
    return out;
}

Drawn drawingOf(const Layout &layout, const Run &run)
{
    Drawn out;
    out.id = run.id;
    out.parent = run.parent;
    out.module = run.module;
    out.layer = run.layer;
    out.kind = Drawn::Kind::Run;
    out.part = partOf(layout, run);
    out.role = out.part ? out.part->role : Role::Cable;
    out.feed = run.feed;
    takeFluid(layout, run.from, out);
    takeFluid(layout, run.to, out);
    if (const Given *bore = figureOf(layout, run, key::bore))
        out.bore_m = bore->value;
    out.rule = ruleOf(out);
    out.tag = run.tag;
    out.path = sitePath(layout, run);
    out.hidden = out.path.size() < 2;
    out.box = boxOf(out.path);
    return out;
}

Drawn drawingOf(const Layout &layout, const Space &space)
{
    Drawn out;
    out.id = space.id;
    out.parent = space.parent;
    out.module = space.module;
    out.layer = space.layer;
    out.kind = Drawn::Kind::Space;
    out.rule = LayerRule::Building;
    out.space = space.kind;
    out.aisle = space.aisle;
    out.contained = space.contained;
    out.wall = space.wall;
    out.tag = space.tag;
    out.outline = siteOutline(layout, space);
    out.pose = sitePose(layout, space.id);
    out.box = boxOf(out.outline).grown(space.wall);
    return out;
}

Drawn drawingOf(const Layout &layout, const Note &note)
{
    Drawn out;
    out.id = note.id;
    out.parent = note.parent;
    out.layer = note.layer;
    out.kind = Drawn::Kind::Note;
    out.rule = note.kind == NoteKind::Dimension ? LayerRule::Dimensions : LayerRule::Annotations;
    out.dimension = note.kind == NoteKind::Dimension;
    out.tag = note.text;
    out.offset = note.offset;
    const Pose frame = sitePose(layout, note.parent);
    for (const Point &point : note.points)
        out.path.push_back(frame.map(point));
    out.hidden = out.path.empty();
    out.box = boxOf(out.path).grown(std::abs(note.offset) + fromMm(500));
    return out;
}

} // namespace gridhall
