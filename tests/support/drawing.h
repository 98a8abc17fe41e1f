// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

namespace gridhall::test {

inline Port acPort(const char *name, PortDirection direction)
{
    Port port;
    port.name = name;
    port.direction = direction;
    return port;
}

/// The two legs of a coolant pair; `supplies` for the side that delivers.
inline std::vector<Port> coolantPorts(const char *pair, Circuit circuit, bool supplies)
{
    std::vector<Port> ports(2);
    for (Port &port : ports) {
        port.kind = PortKind::Coolant;
        port.circuit = circuit;
    }
    ports[0].name = std::string(pair) + ".supply";
    ports[0].leg = Leg::Supply;
    ports[0].direction = supplies ? PortDirection::Out : PortDirection::In;
    ports[1].name = std::string(pair) + ".return";
    ports[1].leg = Leg::Return;
    ports[1].direction = supplies ? PortDirection::In : PortDirection::Out;
    return ports;
}

/// Draws small designs entity by entity: what a test needs and nothing more.
class Drawing {
public:
    Layout layout;

    Id part(Role role, std::vector<std::pair<const char *, double>> figures, std::vector<Port> ports = {})
    {
        Part part;
        part.role = role;
        part.width = part.depth = 6000;
        part.height = 20000;
        for (const auto &[key, value] : figures)
            part.figures.push_back({key, value, Grade::Datasheet, "test"});
        part.ports = std::move(ports);
        return put(std::move(part));
    }
    Id item(Id part, Id parent = {}, Place place = OnFloor{})
    {
        Item item;
        item.part = part;
        item.parent = parent;
        item.place = place;
        item.tag = "I" + std::to_string(layout.lastCounter() + 1);
        return put(std::move(item));
    }
    Id run(Id part, PortRef from, PortRef to, Feed feed = Feed::None, Polyline bends = {})
    {
        Run run;
        run.part = part;
        run.from = std::move(from);
        run.to = std::move(to);
        run.feed = feed;
        run.bends = std::move(bends);
        return put(std::move(run));
    }
    Id hall(double width_m, double depth_m)
    {
        Space space;
        space.outline = Box{{0, 0}, {fromMm(width_m * 1000), fromMm(depth_m * 1000)}}.corners();
        space.top = 50000;
        return put(std::move(space));
    }
    /// Both legs between two coolant pairs.
    void pipes(Id part, Id from, const char *fromPair, Id to, const char *toPair)
    {
        for (const char *leg : {".supply", ".return"})
            run(part, {from, fromPair + std::string(leg)}, {to, toPair + std::string(leg)});
    }
    template <class T>
    Id put(T entity)
    {
        if (!entity.id)
            entity.id = FreshIds(layout).next();
        const Id id = entity.id;
        Edit edit;
        if (const auto before = layout.find<T>(id))
            edit.replace(before, std::move(entity));
        else
            edit.add(std::move(entity));
        layout = layout.applying(edit);
        return id;
    }
    template <class T>
    T copy(Id id) const
    {
        return *layout.find<T>(id);
    }
};

} // namespace gridhall::test
