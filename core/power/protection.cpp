// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure.h"

#include <numeric>

namespace gridhall {

namespace {

/// Devices whose outgoing ways have a breaker, fuse or electronic switch each.
bool breaksOutput(Role role)
{
    switch (role) {
    case Role::Utility:
    case Role::Generator:
    case Role::Switchboard:
    case Role::Rpp:
    case Role::Pdu:
    case Role::Ups:
    case Role::Rectifier:
    case Role::Sts:
    case Role::RackPdu:
    case Role::PowerShelf:
    case Role::Battery:
    case Role::Bess: return true;
    default: return false;
    }
}

/// Devices with a breaker or fuse where power comes in.
bool breaksInput(const PowerCase::Element &element)
{
    return element.role == Role::Switchboard || element.role == Role::TapOff || element.role == Role::Ups || element.role == Role::Sts ||
           element.isIt || element.loading == 0;
}

std::int32_t rootOf(std::vector<std::int32_t> &above, std::int32_t v)
{
    while (above[indexOf(v)] != v)
        v = above[indexOf(v)] = above[indexOf(above[indexOf(v)])];
    return v;
}

} // namespace

bool Protection::breaks(const PowerCase::Element &from, const PowerCase::Element &to) { return breaksOutput(from.role) || breaksInput(to); }

Protection::Protection(const PowerNet &net) : zoneOf(indexOf(net.count)), rooms(net.network->rooms.size())
{
    std::vector<std::int32_t> above(indexOf(net.count));
    std::iota(above.begin(), above.end(), 0);
    for (std::size_t slot = 0; slot < net.inFrom.size(); ++slot)
        if (!breaks(net.element(net.inFrom[slot]), net.element(net.slotTo[slot])))
            above[indexOf(rootOf(above, net.slotTo[slot]))] = rootOf(above, net.inFrom[slot]);
    std::vector<std::int32_t> number(above.size(), -1);
    for (std::int32_t v = 0; v < net.count; ++v) {
        std::int32_t &zone = number[indexOf(rootOf(above, v))];
        if (zone < 0) {
            zone = static_cast<std::int32_t>(zones.size());
            zones.emplace_back();
        }
        zoneOf[indexOf(v)] = zone;
        zones[indexOf(zone)].push_back(v);
        if (const std::int32_t room = net.element(v).room; room >= 0)
            rooms[indexOf(room)].push_back(v);
    }
}

std::vector<FailureKey> singleFailures(const PowerNet &net, const Protection &protection)
{
    std::vector<FailureKey> keys;
    const auto isRack = [&](std::int32_t v) { return net.element(v).isIt; };
    for (std::int32_t v = 0; v < net.count; ++v)
        if (!isRack(v))
            keys.push_back({FailureMode::Planned, false, net.elementOf[indexOf(v)]});
    for (const auto &zone : protection.zones)
        if (!std::ranges::all_of(zone, isRack))
            keys.push_back({FailureMode::Fault, false, net.elementOf[indexOf(zone.front())]});
    for (std::size_t slot = 0; slot < net.inFrom.size(); ++slot)
        if (const std::int32_t from = net.inFrom[slot], to = net.slotTo[slot];
            Protection::breaks(net.element(from), net.element(to)) && !isRack(to))
            keys.push_back({FailureMode::Stuck, false, net.elementOf[indexOf(from)], net.elementOf[indexOf(to)]});
    for (std::size_t room = 0; room < protection.rooms.size(); ++room)
        if (!protection.rooms[room].empty())
            keys.push_back({FailureMode::Compartment, false, static_cast<std::int32_t>(room)});
    const auto intakes = std::ranges::count_if(net.network->elements,
                                               [](const PowerCase::Element &element) { return element.isSource && !element.standby; });
    if (intakes > 1)
        keys.push_back({FailureMode::Fault, true});
    return keys;
}

std::vector<Id> subjectsOf(const PowerCase &network, const FailureKey &key)
{
    std::vector<Id> subjects;
    if (key.all) {
        for (const PowerCase::Element &element : network.elements)
            if (element.isSource && !element.standby)
                subjects.push_back(element.id);
        return subjects;
    }
    if (key.mode == FailureMode::Compartment)
        return {network.rooms[indexOf(key.first)]};
    subjects.push_back(network.elements[indexOf(key.first)].id);
    if (key.second >= 0)
        subjects.push_back(network.elements[indexOf(key.second)].id);
    return subjects;
}

PowerCase failedCase(const PowerCase &network, const std::vector<std::int32_t> &lost, const std::vector<std::int32_t> &closedTies)
{
    PowerCase failed = network;
    for (const std::int32_t e : closedTies)
        failed.elements[indexOf(e)].state = SwitchState::Closed;
    for (const std::int32_t e : lost)
        failed.elements[indexOf(e)].state = SwitchState::Out;
    return failed;
}

} // namespace gridhall
