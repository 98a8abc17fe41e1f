// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/frames.h"
#include "core/layout/operations.h"

#include <map>
#include <stdexcept>

namespace gridhall::test {

/// A handful of parts for tests of the layout: a rack, its power and liquid, a pod of two racks, a block of two pods.
class SmallParts {
public:
    SmallParts()
    {
        add(rack());
        add(cdu());
        add(plain("busway", Role::Busway));
        add(tapOff());
        add(plain("whip", Role::Whip));
        add(plain("cable", Role::Cable));
        add(plain("hose", Role::Hose));
        add(plain("pipe", Role::Pipe));
        add(switchboard());
        add(pod());
        add(block());
    }
    void add(Part part)
    {
        const std::string number = part.number;
        parts_[number] = std::make_shared<const Part>(std::move(part));
    }
    Part get(const std::string &number) const { return *parts_.at(number); }
    PartSource source() const
    {
        return [parts = parts_](const std::string &number) {
            const auto at = parts.find(number);
            return at == parts.end() ? Kept<Part>() : at->second;
        };
    }

    static Port ac(const char *name, PortDirection direction, Point at = {})
    {
        Port port;
        port.name = name;
        port.direction = direction;
        port.voltage_v = 400;
        port.phases = 3;
        port.at = at;
        return port;
    }
    static Port liquid(const char *name, PortDirection direction, Leg leg, Point at)
    {
        Port port;
        port.name = name;
        port.kind = PortKind::Coolant;
        port.direction = direction;
        port.leg = leg;
        port.circuit = Circuit::Tcs;
        port.at = at;
        return port;
    }
    static Part plain(const char *number, Role role, Tenths width = 0, Tenths depth = 0)
    {
        Part part;
        part.number = number;
        part.name = number;
        part.role = role;
        part.width = width;
        part.depth = depth;
        part.height = 22000;
        return part;
    }

private:
    static Part rack()
    {
        Part part = plain("rack", Role::ItRack, 6000, 12000);
        part.ports = {ac("psu.a", PortDirection::In, {-1000, 5000}), ac("psu.b", PortDirection::In, {1000, 5000}),
                      liquid("tcs.supply", PortDirection::In, Leg::Supply, {-500, 5500}),
                      liquid("tcs.return", PortDirection::Out, Leg::Return, {500, 5500})};
        part.figures = {{"peak_power_w", 132000, Grade::Datasheet, "test"}};
        part.mirrorable = false;
        return part;
    }
    static Part cdu()
    {
        Part part = plain("cdu", Role::Cdu, 8000, 12000);
        part.ports = {ac("in", PortDirection::In), liquid("tcs.supply", PortDirection::Out, Leg::Supply, {-500, 5500}),
                      liquid("tcs.return", PortDirection::In, Leg::Return, {500, 5500})};
        return part;
    }
    static Part tapOff()
    {
        Part part = plain("tapoff", Role::TapOff, 2000, 2000);
        part.ports = {ac("out", PortDirection::Out)};
        return part;
    }
    static Part switchboard()
    {
        Part part = plain("board", Role::Switchboard, 10000, 8000);
        part.ports = {ac("out.1", PortDirection::Out), ac("out.2", PortDirection::Out, {2000, 0})};
        return part;
    }
    static Part pod()
    {
        Part part = plain("pod", Role::Module, 60000, 24000);
        part.ports = {ac("power.a", PortDirection::In, {-30000, 0}), ac("power.b", PortDirection::In, {30000, 0})};
        Contents inside;
        inside.partNumbers = {"rack", "cdu", "hose"};
        Space shell;
        shell.id = Id(1);
        shell.kind = SpaceKind::Hall;
        shell.tag = "SHELL";
        shell.outline = Box{{-30000, -12000}, {30000, 12000}}.corners();
        shell.top = 28000;
        inside.spaces = {shell};
        for (int i = 0; i < 3; ++i) {
            Item item;
            item.id = Id(10 + i);
            item.part = Id(i < 2 ? 1 : 2);
            item.tag = i == 0 ? "R01" : i == 1 ? "R02" : "CDU01";
            item.place = OnFloor{{{i * 10000 - 10000, 0}, 0, false}, 0};
            inside.items.push_back(item);
        }
        for (int i = 0; i < 2; ++i) {
            const char *port = i == 0 ? "tcs.supply" : "tcs.return";
            Run run;
            run.id = Id(20 + i);
            run.part = Id(3);
            run.from = {Id(12), port};
            run.to = {Id(10), port};
            run.twin = Id(21 - i);
            run.tag = i == 0 ? "HO01" : "HO02";
            inside.runs.push_back(run);
        }
        inside.boundary = {{"power.a", {Id(10), "psu.a"}}, {"power.b", {Id(10), "psu.b"}}};
        part.contents = std::make_shared<const Contents>(std::move(inside));
        return part;
    }
    static Part block()
    {
        Part part = plain("block", Role::Module, 60000, 60000);
        Contents inside;
        inside.partNumbers = {"pod"};
        for (int i = 0; i < 2; ++i) {
            Item item;
            item.id = Id(i + 1);
            item.part = Id(1);
            item.tag = i == 0 ? "M01" : "M02";
            item.place = OnFloor{{{0, i * 30000}, i * 180000, false}, 0};
            inside.items.push_back(item);
        }
        part.contents = std::make_shared<const Contents>(std::move(inside));
        return part;
    }

    std::map<std::string, Kept<Part>> parts_;
};

/// A design that grows by operations; a refusal throws its sentence, so a test fails where it happened.
class Growing {
public:
    Layout layout{5};
    SmallParts library;

    void apply(const Edit &edit) { layout = layout.applying(edit); }
    template <class T>
    T done(Result<T> result)
    {
        if (!result)
            throw std::runtime_error(gridhall::plain(result.problem().text));
        return std::move(*result);
    }
    std::vector<Id> placeAll(Result<Placed> result)
    {
        const Placed made = done(std::move(result));
        apply(made.edit);
        return made.ids;
    }
    Id part(const std::string &number)
    {
        const Adopted made = done(adopted(layout, library.source(), number));
        apply(made.edit);
        return made.part;
    }
    Id place(const std::string &number, Point at, Id parent = {}, Millidegrees angle = 0)
    {
        const Id id = part(number);
        return placeAll(placed(layout, Placement{id, parent, OnFloor{{at, angle, false}, 0}, {}}))[0];
    }
    Id hall(Box outline, const std::string &tag = {})
    {
        Space space;
        space.outline = outline.corners();
        space.top = 50000;
        space.tag = tag;
        return placeAll(drawn(layout, space))[0];
    }
    Item item(Id id) const { return *layout.find<Item>(id); }
    Run run(Id id) const { return *layout.find<Run>(id); }
    Point at(Id id) const { return sitePose(layout, id).at; }
    Id bySlot(Id module, std::int64_t slot) const
    {
        for (const Id id : layout.children(module))
            if (const auto found = layout.find<Item>(id); found && found->slot == Id(slot))
                return id;
        return {};
    }
};

} // namespace gridhall::test
