// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/keys.h"
#include "core/catalog/library.h"
#include "core/layout/operations.h"

#include <memory>
#include <string>
#include <vector>

/// A hall of 24 m by 16 m and a handful of parts, for tests that draw.
namespace gridhall::test {

inline Port port(std::string name, PortKind kind, PortDirection direction, Point at)
{
    Port made;
    made.name = std::move(name);
    made.kind = kind;
    made.direction = direction;
    made.at = at;
    if (kind == PortKind::Ac) {
        made.voltage_v = 415;
        made.phases = 3;
    } else {
        made.circuit = Circuit::Tcs;
        made.leg = made.name.ends_with("return") ? Leg::Return : Leg::Supply;
    }
    return made;
}

inline Part part(std::string number, Role role, double widthMm, double depthMm, double heightMm)
{
    Part made;
    made.number = std::move(number);
    made.name = made.number;
    made.role = role;
    made.width = fromMm(widthMm);
    made.depth = fromMm(depthMm);
    made.height = fromMm(heightMm);
    return made;
}

inline Part rackPart()
{
    Part rack = part("rack", Role::ItRack, 600, 1200, 2200);
    rack.clearance = {fromMm(1200), fromMm(900), 0, 0, 0};
    rack.figures = {{key::peakPower, 132e3, Grade::User, "test"},
                    {key::liquidFraction, 0.85, Grade::User, "test"},
                    {key::weight, 1400, Grade::User, "test"}};
    rack.ports = {port("psu.a", PortKind::Ac, PortDirection::In, {-1000, 5000}),
                  port("psu.b", PortKind::Ac, PortDirection::In, {1000, 5000}),
                  port("tcs.supply", PortKind::Coolant, PortDirection::In, {-1500, 5500}),
                  port("tcs.return", PortKind::Coolant, PortDirection::Out, {1500, 5500})};
    return rack;
}

inline Part cduPart()
{
    Part cdu = part("cdu", Role::Cdu, 900, 1200, 2000);
    cdu.figures = {{key::coolingCapacity, 700e3, Grade::User, "test"}};
    cdu.ports = {port("in", PortKind::Ac, PortDirection::In, {0, 5000}),
                 port("tcs.supply", PortKind::Coolant, PortDirection::Out, {-1500, 5500}),
                 port("tcs.return", PortKind::Coolant, PortDirection::In, {1500, 5500})};
    return cdu;
}

inline std::shared_ptr<const Library> smallLibrary()
{
    Library library;
    library.add(rackPart());
    library.add(cduPart());
    Part tapOff = part("tapoff", Role::TapOff, 300, 300, 200);
    tapOff.ports = {port("out", PortKind::Ac, PortDirection::Out, {0, 0})};
    library.add(tapOff);
    Part panel = part("panel", Role::Switchboard, 800, 800, 2000);
    panel.ports = {port("in", PortKind::Ac, PortDirection::In, {0, 3000}), port("out", PortKind::Ac, PortDirection::Out, {0, -3000})};
    library.add(panel);
    library.add(part("busway", Role::Busway, 130, 0, 200));
    library.add(part("whip", Role::Whip, 40, 0, 40));
    library.add(part("cable", Role::Cable, 60, 0, 60));
    library.add(part("hose", Role::Hose, 50, 0, 50));
    library.add(part("pipe", Role::Pipe, 100, 0, 100));
    return std::make_shared<const Library>(std::move(library));
}

/// One hall from (0, 0) to (24 m, 16 m).
inline Layout hall()
{
    Layout empty;
    Space space;
    space.kind = SpaceKind::Hall;
    space.tag = "Hall 1";
    space.top = 60'000;
    space.wall = 3'000;
    space.outline = Box{{0, 0}, {240'000, 160'000}}.corners();
    const Result<Placed> result = drawn(empty, space);
    return empty.applying(result->edit);
}

inline Id hallOf(const Layout &layout)
{
    for (const Kept<Space> &space : layout.all<Space>())
        if (space->kind == SpaceKind::Hall)
            return space->id;
    return {};
}

/// The layout with parts of one number placed in the hall, middles in millimetres; `ids` gets their ids.
inline Layout with(const Layout &layout, const Library &library, const std::string &number,
                   const std::vector<std::pair<double, double>> &middlesMm, std::vector<Id> *ids = nullptr)
{
    const Result<Adopted> part = adopted(layout, library.source(), number);
    const Layout adoptedLayout = layout.applying(part->edit);
    std::vector<Placement> placements;
    for (const auto &[x, y] : middlesMm)
        placements.push_back({part->part, hallOf(layout), OnFloor{{{fromMm(x), fromMm(y)}, 0, false}, 0}, {}});
    const Result<Placed> result = placed(adoptedLayout, placements);
    if (ids)
        *ids = result->ids;
    return adoptedLayout.applying(result->edit);
}

/// The same design with one item under another tag.
inline Layout retagged(const Layout &layout, Id item, const std::string &tag)
{
    Item after = *layout.find<Item>(item);
    after.tag = tag;
    return layout.applying(*changed(layout, after));
}

} // namespace gridhall::test
