// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/layout/operations.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

/// Voltages within a tenth of each other are one system (400 V and 415 V); 0 is any.
bool sameVoltage(double a, double b) { return a == 0 || b == 0 || std::abs(a - b) <= 0.1 * std::max(a, b); }

/// A single-phase load on a three-phase source: the phase voltage fits too.
bool phaseFits(const Port &source, const Port &load)
{
    return source.phases == 3 && load.phases == 1 && sameVoltage(source.voltage_v, load.voltage_v * std::numbers::sqrt3);
}

std::optional<Text> electricalProblem(const Port &a, const Port &b)
{
    const Port &source = b.direction == PortDirection::Out ? b : a;
    const Port &load = b.direction == PortDirection::Out ? a : b;
    if (!sameVoltage(a.voltage_v, b.voltage_v) && !phaseFits(source, load))
        return Text{translatable("Ports", "%1 is at %2, %3 at %4; put a transformer or converter between them."),
                    {a.name, Amount(a.voltage_v, Dimension::Voltage), b.name, Amount(b.voltage_v, Dimension::Voltage)}};
    if (source.phases != 0 && load.phases > source.phases)
        return Text{translatable("Ports", "%1 needs %2 phases, %3 gives %4; choose a three-phase outlet."),
                    {load.name, Amount(load.phases, Dimension::Count), source.name, Amount(source.phases, Dimension::Count)}};
    return std::nullopt;
}

std::optional<Text> coolantProblem(const Port &a, const Port &b)
{
    if (a.leg != Leg::None && b.leg != Leg::None && a.leg != b.leg)
        return Text{translatable("Ports", "%1 and %2 are supply and return; join supply to supply."), {a.name, b.name}};
    if (a.circuit != Circuit::None && b.circuit != Circuit::None && a.circuit != b.circuit)
        return Text{translatable("Ports", "%1 and %2 belong to different loops; put a heat exchanger between them."), {a.name, b.name}};
    return std::nullopt;
}

Port endOf(const Layout &layout, const Run &run, const PortRef &ref)
{
    Port port;
    port.name = ref.port;
    const auto part = partOf(layout, run);
    const Role role = part ? part->role : Role::Cable;
    if (role == Role::Pipe || role == Role::Hose || role == Role::Manifold)
        port.kind = PortKind::Coolant;
    else if (role == Role::Duct)
        port.kind = PortKind::Air;
    else if (part && part->trait("current") == "dc")
        port.kind = PortKind::Dc;
    if (const PortPlace place = portPlace(layout, ref); place.exists)
        port.at = sitePose(layout, run.parent).mapBack(place.at);
    return port;
}

} // namespace

std::optional<Text> matingProblem(const Port &from, const Port &to)
{
    if (from.kind != to.kind)
        return Text{translatable("Ports", "%1 and %2 carry different things; join power to power, coolant to coolant."),
                    {from.name, to.name}};
    if (from.direction == to.direction && from.direction == PortDirection::In)
        return Text{translatable("Ports", "%1 and %2 both take; join one of them to a source."), {from.name, to.name}};
    if (from.direction == to.direction && from.direction == PortDirection::Out)
        return Text{translatable("Ports", "%1 and %2 both give; join one of them to a load."), {from.name, to.name}};
    if (from.kind == PortKind::Coolant)
        return coolantProblem(from, to);
    if (from.kind == PortKind::Ac || from.kind == PortKind::Dc)
        return electricalProblem(from, to);
    return std::nullopt;
}

std::optional<Port> portOf(const Layout &layout, const PortRef &ref)
{
    if (const Kept<Run> run = layout.find<Run>(ref.owner)) {
        if (ref.port != "start" && ref.port != "end")
            return std::nullopt;
        return endOf(layout, *run, ref);
    }
    const Kept<Item> item = layout.find<Item>(ref.owner);
    const Kept<Part> part = item ? partOf(layout, *item) : nullptr;
    if (!part)
        return std::nullopt;
    if (const Port *port = part->port(ref.port))
        return *port;
    if (part->role != Role::TapOff || ref.port != "in")
        return std::nullopt;
    Port tap;
    tap.name = "in";
    tap.direction = PortDirection::In;
    return tap;
}

std::vector<Id> runsAt(const Layout &layout, const PortRef &ref)
{
    std::vector<Id> ids;
    for (const Kept<Run> &run : layout.all<Run>())
        if (run->from == ref || run->to == ref)
            ids.push_back(run->id);
    return ids;
}

std::multimap<Id, Id> runsByOwner(const Layout &layout)
{
    std::multimap<Id, Id> runs;
    for (const Kept<Run> &run : layout.all<Run>()) {
        if (run->from)
            runs.emplace(run->from.owner, run->id);
        if (run->to && run->to.owner != run->from.owner)
            runs.emplace(run->to.owner, run->id);
    }
    return runs;
}

} // namespace gridhall
