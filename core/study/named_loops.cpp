// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/named_loops.h"

#include "core/layout/frames.h"
#include "core/liquid/coolant.h"

#include <algorithm>
#include <set>

namespace gridhall {

namespace {

std::string ownerName(const Layout &layout, Id id)
{
    std::string name = path(layout, id);
    return name.empty() ? std::to_string(id.value) : name;
}

std::string linkName(const Layout &layout, const LoopLink &link)
{
    const std::string name = ownerName(layout, link.id);
    switch (link.kind) {
    case LoopLink::Kind::Header:
    case LoopLink::Kind::Joint: return name + (link.leg == Leg::Return ? ".return" : ".supply");
    case LoopLink::Kind::Control: return name + ".valve";
    case LoopLink::Kind::Source: return name + ".source";
    case LoopLink::Kind::Load: return name + ".load";
    default: return name;
    }
}

class Naming {
public:
    std::string fresh(const std::string &name)
    {
        if (used_.insert(name).second)
            return name;
        for (int i = 2;; ++i)
            if (std::string numbered = name + "#" + std::to_string(i); used_.insert(numbered).second)
                return numbered;
    }

private:
    std::set<std::string> used_;
};

/// The network as it was solved: limits of controls and speed of pumps from the result.
void append(NamedLoops &all, const Layout &layout, const LoopResult &loop, Naming &nodes, Naming &links)
{
    const LoopNetwork &drawn = *loop.network;
    const auto &state = loop.hydraulics.state;
    PipeNetwork &network = all.named.network;
    const auto first = static_cast<std::int32_t>(network.nodes.size());
    const auto vessel = static_cast<std::size_t>(std::ranges::min_element(state.head_m) - state.head_m.begin());
    const double warm = (loop.supply_k + loop.return_k) / 2;
    const double viscosity = coolantViscosity_pa_s(warm, loop.glycol) / coolantDensity_kg_per_m3(warm, loop.glycol);
    for (std::size_t i = 0; i < drawn.nodes.size(); ++i) {
        all.named.nodes.push_back(nodes.fresh(nodeName(layout, drawn.nodes[i])));
        NetworkNode &node = network.nodes.emplace_back(drawn.pipes.nodes[i]);
        node.fixed = i == vessel;
        node.head_m = node.fixed ? state.head_m[i] : 0;
        all.state.head_m.push_back(state.head_m[i]);
        all.pressure_pa.push_back(loop.hydraulics.pressure_pa[i]);
        all.temperature_k.push_back(loop.hydraulics.temperature_k[i]);
        all.loopOfNode.push_back(loop.id);
    }
    for (std::size_t k = 0; k < drawn.links.size(); ++k) {
        all.named.links.push_back(links.fresh(linkName(layout, drawn.links[k])));
        NetworkLink &link = network.links.emplace_back(drawn.pipes.links[k]);
        link.from += first;
        link.to += first;
        link.viscosity_m2_per_s = viscosity;
        if (link.kind == NetworkLink::Kind::Pump)
            link.speed = loop.hydraulics.speed;
        if (drawn.links[k].kind == LoopLink::Kind::Control)
            link.setting = loop.loads[static_cast<std::size_t>(drawn.links[k].index)].flowNeed_m3_per_s;
        all.state.flow_m3_per_s.push_back(state.flow_m3_per_s[k]);
        all.state.shut.push_back(state.shut[k]);
        all.loopOfLink.push_back(loop.id);
    }
    network.constants.viscosity_m2_per_s = std::max(network.constants.viscosity_m2_per_s, viscosity);
    all.state.iterations = std::max(all.state.iterations, state.iterations);
}

} // namespace

std::string nodeName(const Layout &layout, const PortRef &port) { return ownerName(layout, port.owner) + ":" + port.port; }

NamedLoops namedLoops(const Snapshot &snapshot)
{
    NamedLoops all;
    all.named.title = snapshot.layout.site().name;
    all.named.network.constants.viscosity_m2_per_s = 0;
    Naming nodes, links;
    for (const LoopResult &loop : snapshot.liquid.loops)
        if (loop.hydraulic)
            append(all, snapshot.layout, loop, nodes, links);
    return all;
}

} // namespace gridhall
