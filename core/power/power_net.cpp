// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_net.h"

#include <cmath>

namespace gridhall {

namespace {

constexpr unsigned char bitOf(Feed feed) { return feed == Feed::A ? 1 : feed == Feed::B ? 2 : 0; }

bool isOpen(SwitchState state) { return state == SwitchState::OpenAuto || state == SwitchState::OpenManual; }

/// A device that stands open is live up to its far end.
Rank rankOf(const PowerCase::Element &from)
{
    return from.state == SwitchState::OpenManual ? Rank::Manual : from.state == SwitchState::OpenAuto ? Rank::Auto : Rank::Normal;
}

/// Arcs by one of their ends, in the order of the case.
void index(const PowerCase &network, std::int32_t PowerCase::Arc::*end, std::vector<std::int32_t> &start, std::vector<std::int32_t> &arcs)
{
    start.assign(network.elements.size() + 1, 0);
    for (const PowerCase::Arc &arc : network.arcs)
        ++start[indexOf(arc.*end) + 1];
    for (std::size_t e = 1; e < start.size(); ++e)
        start[e] += start[e - 1];
    arcs.resize(network.arcs.size());
    std::vector<std::int32_t> next(start.begin(), start.end() - 1);
    for (std::size_t a = 0; a < network.arcs.size(); ++a)
        arcs[indexOf(next[indexOf(network.arcs[a].*end)]++)] = static_cast<std::int32_t>(a);
}

} // namespace

PowerNet::PowerNet(const PowerCase &of) : network(&of)
{
    Indices inputStart, inputs, outputStart, outputs;
    index(of, &PowerCase::Arc::to, inputStart, inputs);
    index(of, &PowerCase::Arc::from, outputStart, outputs);
    order(outputStart, outputs, inputStart);
    inStart.assign(indexOf(count) + 1, 0);
    inFrom.reserve(of.arcs.size());
    inArc.reserve(of.arcs.size());
    for (std::int32_t v = 0; v < count; ++v) {
        const std::size_t e = indexOf(elementOf[indexOf(v)]);
        for (std::int32_t i = inputStart[e]; i < inputStart[e + 1]; ++i)
            if (vertexOf[indexOf(of.arcs[indexOf(inputs[indexOf(i)])].from)] >= 0)
                inArc.push_back(inputs[indexOf(i)]);
        inStart[indexOf(v) + 1] = static_cast<std::int32_t>(inArc.size());
    }
    addTraits();
    addSlots();
    addOutputs();
    deriveFeeds();
    deriveVoltages();
}

/// Elements after all that feeds them in normal operation: what leaves an open tie does not count.
void PowerNet::order(const Indices &start, const Indices &arcs, const Indices &inputs)
{
    const auto &elements = network->elements;
    const auto size = elements.size();
    Indices waiting(size);
    for (std::size_t e = 0; e < size; ++e) {
        waiting[e] = inputs[e + 1] - inputs[e];
        hasStandby = hasStandby || elements[e].standby;
        hasFeeds = hasFeeds || elements[e].feed != Feed::None;
        hasTies = hasTies || isOpen(elements[e].state);
    }
    const auto counts = [&](const PowerCase::Arc &arc) { return !isOpen(elements[indexOf(arc.from)].state); };
    if (hasTies)
        for (const PowerCase::Arc &arc : network->arcs)
            waiting[indexOf(arc.to)] -= !counts(arc);
    elementOf.reserve(size);
    vertexOf.assign(size, -1);
    // Depth first: what hangs on each other stands close together, so that walking a path stays in the cache.
    Indices ready;
    for (std::size_t e = size; e-- > 0;)
        if (waiting[e] == 0)
            ready.push_back(static_cast<std::int32_t>(e));
    while (!ready.empty()) {
        const std::size_t e = indexOf(ready.back());
        ready.pop_back();
        vertexOf[e] = static_cast<std::int32_t>(elementOf.size());
        elementOf.push_back(static_cast<std::int32_t>(e));
        for (std::int32_t i = start[e + 1]; i-- > start[e];)
            if (const PowerCase::Arc &arc = network->arcs[indexOf(arcs[indexOf(i)])]; counts(arc) && --waiting[indexOf(arc.to)] == 0)
                ready.push_back(arc.to);
    }
    count = static_cast<std::int32_t>(elementOf.size());
    // Of what is left, only what lies on a circle is at fault: its inputs and outputs are left over too.
    for (std::size_t e = 0; e < size; ++e)
        for (std::int32_t i = start[e]; waiting[e] > 0 && i < start[e + 1]; ++i)
            if (waiting[indexOf(network->arcs[indexOf(arcs[indexOf(i)])].to)] > 0) {
                circular.push_back(static_cast<std::int32_t>(e));
                break;
            }
}

void PowerNet::addTraits()
{
    traits.reserve(indexOf(count));
    for (std::int32_t v = 0; v < count; ++v) {
        const PowerCase::Element &e = element(v);
        const Manner manner = e.transfers                ? Manner::Transfer
                              : e.role == Role::Ups      ? Manner::Ups
                              : e.isIt || e.loading == 0 ? Manner::Cords
                                                         : Manner::Bus;
        traits.push_back({manner, e.isIt, isLoad(e), e.isSource, e.state == SwitchState::Out, e.role == Role::Rectifier,
                          !e.transfers || e.role == Role::Sts, e.bridges,
                          e.role == Role::Battery && inStart[indexOf(v)] == inStart[indexOf(v) + 1]});
    }
}

void PowerNet::addSlots()
{
    for (std::int32_t v = 0; v < count; ++v) {
        const auto first = inArc.begin() + inStart[indexOf(v)], last = inArc.begin() + inStart[indexOf(v) + 1];
        if (element(v).transfers)
            std::stable_sort(first, last, [this](std::int32_t a, std::int32_t b) {
                return network->arcs[indexOf(a)].cord < network->arcs[indexOf(b)].cord;
            });
        for (auto a = first; a != last; ++a) {
            const PowerCase::Arc &arc = network->arcs[indexOf(*a)];
            inFrom.push_back(vertexOf[indexOf(arc.from)]);
            inRank.push_back(rankOf(network->elements[indexOf(arc.from)]));
            inBypass.push_back(element(v).role == Role::Ups && arc.cord.find("bypass") != std::string::npos);
            inStore.push_back((element(v).role == Role::Ups || element(v).role == Role::Rectifier) && arc.cord.starts_with("dc"));
            slotTo.push_back(v);
        }
    }
}

void PowerNet::addOutputs()
{
    outStart.assign(indexOf(count) + 1, 0);
    for (const std::int32_t from : inFrom)
        ++outStart[indexOf(from) + 1];
    for (std::size_t v = 1; v < outStart.size(); ++v)
        outStart[v] += outStart[v - 1];
    outSlot.resize(inFrom.size());
    Indices next(outStart.begin(), outStart.end() - 1);
    for (std::size_t slot = 0; slot < inFrom.size(); ++slot)
        outSlot[indexOf(next[indexOf(inFrom[slot])]++)] = static_cast<std::int32_t>(slot);
}

/// A run's own path; else those above; else those below. Elements that both paths need belong to none.
void PowerNet::deriveFeeds()
{
    std::vector<unsigned char> above(indexOf(count), 0), below(indexOf(count), 0);
    for (std::size_t v = 0; v < above.size(); ++v) {
        above[v] = bitOf(element(static_cast<std::int32_t>(v)).feed);
        if (above[v] == 0)
            for (std::int32_t s = inStart[v]; s < inStart[v + 1]; ++s)
                if (inRank[indexOf(s)] == Rank::Normal)
                    above[v] |= above[indexOf(inFrom[indexOf(s)])];
    }
    for (std::size_t v = above.size(); v-- > 0;) {
        below[v] = bitOf(element(static_cast<std::int32_t>(v)).feed);
        if (below[v] == 0)
            for (std::int32_t o = outStart[v]; o < outStart[v + 1]; ++o)
                if (const std::size_t slot = indexOf(outSlot[indexOf(o)]); inRank[slot] == Rank::Normal)
                    below[v] |= below[indexOf(slotTo[slot])];
    }
    feed.assign(indexOf(count), Feed::None);
    for (std::size_t v = 0; v < feed.size(); ++v) {
        const unsigned char bits = above[v] ? above[v] : below[v];
        feed[v] = bits == 1 ? Feed::A : bits == 2 ? Feed::B : Feed::None;
    }
}

void PowerNet::deriveVoltages()
{
    voltage_v.assign(indexOf(count), 0);
    dc.assign(indexOf(count), 0);
    const auto voltageAbove = [this](std::size_t v, std::int32_t from) {
        return indexOf(from) < v ? voltage_v[indexOf(from)] : 0.0; // what comes over a tie is not known yet
    };
    for (std::size_t v = 0; v < voltage_v.size(); ++v) {
        voltage_v[v] = element(static_cast<std::int32_t>(v)).voltage_v;
        for (std::int32_t s = inStart[v]; voltage_v[v] <= 0 && s < inStart[v + 1]; ++s)
            voltage_v[v] = voltageAbove(v, inFrom[indexOf(s)]);
        dc[v] = element(static_cast<std::int32_t>(v)).dc;
        for (std::int32_t s = inStart[v]; !dc[v] && s < inStart[v + 1]; ++s)
            dc[v] = !inStore[indexOf(s)] && indexOf(inFrom[indexOf(s)]) < v && dc[indexOf(inFrom[indexOf(s)])];
    }
}

double ratingOf(const PowerNet &net, std::int32_t vertex)
{
    const PowerCase::Element &element = net.element(vertex);
    const double voltage = net.voltage_v[indexOf(vertex)];
    const double perAmp = net.dc[indexOf(vertex)] ? voltage : std::sqrt(3.0) * voltage * net.network->powerFactor;
    return element.rated_w > 0 ? element.rated_w : perAmp * element.rated_a;
}

double limitOf(const PowerNet &net, std::int32_t vertex)
{
    const PowerCase::Element &element = net.element(vertex);
    return element.limit_w > 0 ? element.limit_w : ratingOf(net, vertex) * element.loading;
}

} // namespace gridhall
