// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/direct_current.h"

#include "core/catalog/it_loads.h"
#include "core/catalog/keys.h"
#include "core/catalog/library.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace gridhall {

namespace {

constexpr const char *source = "Derived for 800 VDC from the part for alternating current; to be replaced by a datasheet";

std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

/// What each element feeds, by element.
std::vector<std::vector<std::int32_t>> fedBy(const PowerCase &network)
{
    std::vector<std::vector<std::int32_t>> fed(network.elements.size());
    for (const PowerCase::Arc &arc : network.arcs)
        fed[at(arc.from)].push_back(arc.to);
    return fed;
}

/// Everything behind an element, itself left out; other UPSs end it.
std::vector<std::int32_t> behind(const PowerCase &network, const std::vector<std::vector<std::int32_t>> &fed, std::int32_t first)
{
    std::vector<char> seen(network.elements.size(), 0);
    std::vector<std::int32_t> found, open = fed[at(first)];
    while (!open.empty()) {
        const std::int32_t e = open.back();
        open.pop_back();
        if (seen[at(e)]++ || network.elements[at(e)].role == Role::Ups)
            continue;
        found.push_back(e);
        open.insert(open.end(), fed[at(e)].begin(), fed[at(e)].end());
    }
    return found;
}

void state(Part &part, const char *name, double value)
{
    std::erase_if(part.figures, [&](const Given &given) { return given.key == name; });
    part.figures.push_back({name, value, Grade::Assumption, source});
}

void scale(Part &part, const char *name, double by)
{
    if (const Given *given = part.figure(name))
        state(part, name, given->value * by);
}

void drop(Part &part, const char *name)
{
    std::erase_if(part.figures, [&](const Given &given) { return given.key == name; });
}

void makeDirect(Port &port, double voltage_v)
{
    if (port.kind != PortKind::Ac)
        return;
    port.kind = PortKind::Dc;
    port.voltage_v = voltage_v;
    port.phases = 0;
}

/// Exchanges parts for their forms with direct current, each once.
class Exchange {
public:
    Exchange(const Layout &layout, const DcVariant &values) : layout_(layout), values_(values), ids_(layout) {}

    void takeUps(Id item)
    {
        changePart<Item>(item, [this](Part &part) { makeRectifier(part); });
    }
    void takeFed(Id id, bool isIt)
    {
        if (layout_.find<Item>(id))
            changePart<Item>(id, [this, isIt](Part &part) { makeFed(part, isIt); });
        else
            changePart<Run>(id, [this](Part &part) { makeFed(part, false); });
    }
    /// A module whose ports lead to something that has changed.
    void takeModule(const Census &census, const Item &module, const Part &part)
    {
        std::vector<std::string> ports;
        for (const Port &port : part.ports)
            if (const PortRef inner = census.inner({module.id, port.name}); inner && direct_.contains(inner))
                ports.push_back(port.name);
        if (!ports.empty())
            changePart<Item>(module.id, [&](Part &made) {
                for (Port &port : made.ports)
                    if (std::ranges::find(ports, port.name) != ports.end())
                        makeDirect(port, values_.voltage_v);
            });
    }
    void scaleWorkloads()
    {
        for (const Kept<Workload> &before : layout_.all<Workload>()) {
            Workload after = *before;
            after.server_power_w *= rackShare();
            after.server_idle_w *= rackShare();
            if (after != *before)
                edit_.replace(before, after);
        }
    }
    Edit taken() { return std::move(edit_); }

private:
    double rackShare() const { return values_.rackSupplyAc / values_.rackSupplyDc; }

    template <class T, class Change>
    void changePart(Id id, Change change)
    {
        const Kept<T> before = layout_.find<T>(id);
        const Kept<Part> part = before ? layout_.find<Part>(before->part) : nullptr;
        if (!part)
            return;
        Id &made = made_[part->id];
        if (!made) {
            Part other = *part;
            change(other);
            other.id = made = ids_.next();
            other.number += ".dc800";
            other.name += ", 800 VDC";
            other.nameZh += "（800 VDC）";
            other.hash = partHash(other);
            edit_.add(other);
        }
        T after = *before;
        after.part = made;
        if (after.module && std::ranges::find(after.own, "part") == after.own.end())
            after.own.push_back("part");
        edit_.replace(before, after);
        for (const Port &port : part->ports)
            if (port.kind == PortKind::Ac && (part->role != Role::Ups || port.direction == PortDirection::Out))
                direct_.insert({id, port.name});
        if constexpr (std::is_same_v<T, Run>)
            for (const char *end : {"start", "end"})
                direct_.insert({id, end});
    }

    void makeRectifier(Part &part) const
    {
        part.role = Role::Rectifier;
        for (Port &port : part.ports)
            if (port.direction == PortDirection::Out)
                makeDirect(port, values_.voltage_v);
        for (const char *name : {key::ecoEfficiency, key::ecoShare, key::efficiency75, key::noLoadLoss, key::loadLoss})
            drop(part, name);
        for (const auto &[name, load] : {std::pair(key::efficiency25, 0.25), {key::efficiency50, 0.5}, {key::efficiency100, 1.0}})
            state(part, name, load / (load + values_.rectifier.at(load)));
        state(part, key::voltage, values_.voltage_v);
    }

    void makeFed(Part &part, bool isIt) const
    {
        part.traits.push_back({"current", "dc"});
        for (Port &port : part.ports)
            makeDirect(port, values_.voltage_v);
        drop(part, key::reactance);
        if (isIt) {
            for (const char *name : {key::peakPower, key::typicalPower, key::idlePower})
                scale(part, name, rackShare());
            return;
        }
        if (part.role == Role::Pdu)
            for (const char *name : {key::noLoadLoss, key::loadLoss, key::efficiency25, key::efficiency50, key::efficiency75,
                                     key::efficiency100, key::shortCircuitVoltage})
                drop(part, name);
        scale(part, key::loadLoss, 2.0 / 3); // two conductors instead of three
        if (part.figure(key::voltage))
            state(part, key::voltage, values_.voltage_v);
    }

    const Layout &layout_;
    const DcVariant &values_;
    FreshIds ids_;
    Edit edit_;
    std::map<Id, Id> made_;
    std::set<PortRef> direct_;
};

} // namespace

Result<Edit> directCurrentVariant(const Layout &layout, const DcVariant &values)
{
    const Census census(layout);
    const ItLoads loads = itLoads(census);
    const PowerCase network = powerCase(census, loads, {});
    const auto fed = fedBy(network);
    Exchange exchange(layout, values);
    std::vector<char> takes(network.elements.size(), 0);
    bool any = false;
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        if (network.elements[e].role != Role::Ups)
            continue;
        const std::vector<std::int32_t> found = behind(network, fed, static_cast<std::int32_t>(e));
        if (std::ranges::none_of(found, [&](std::int32_t f) { return network.elements[at(f)].isIt; }))
            continue;
        any = true;
        exchange.takeUps(network.elements[e].id);
        for (const std::int32_t f : found)
            takes[at(f)] = 1;
    }
    if (!any)
        return Problem(translatable("Compose", "No UPS carries a rack here; draw the UPSs first, or rectifiers by hand."));
    bool allRacks = true;
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        if (takes[e])
            exchange.takeFed(network.elements[e].id, network.elements[e].isIt);
        allRacks = allRacks && (takes[e] || !network.elements[e].isIt);
    }
    for (const Census::Row &row : census.items())
        if (row.role() == Role::Module)
            exchange.takeModule(census, *row.item, *row.part);
    if (allRacks)
        exchange.scaleWorkloads();
    return exchange.taken();
}

} // namespace gridhall
