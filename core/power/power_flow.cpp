// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_flow.h"

#include "core/power/power_sweep.h"

#include <cmath>

namespace gridhall {

namespace {

bool isLoad(const PowerCase::Element &element) { return element.isIt || element.load_w > 0; }

/// The elements from a load's input towards the source, along the inputs taken in the normal state.
std::vector<Id> pathTo(const PowerGraph &graph, const PowerSweep &normal, std::int32_t from)
{
    std::vector<Id> path;
    path.reserve(12);
    for (std::int32_t at = from; at >= 0 && path.size() < 200; at = normal.firstInput(at))
        path.push_back(graph.network().elements[static_cast<std::size_t>(at)].id);
    return path;
}

void addCords(PowerFlow &flow, const PowerGraph &graph, const PowerSweep &normal)
{
    const PowerCase &network = graph.network();
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        const PowerCase::Element &element = network.elements[e];
        if (!isLoad(element))
            continue;
        for (const std::int32_t a : graph.inputs(static_cast<std::int32_t>(e))) {
            const PowerCase::Arc &arc = network.arcs[static_cast<std::size_t>(a)];
            flow.cords.push_back({element.id, arc.cord, graph.feed(arc.from), normal.isLive(arc.from),
                                  pathTo(graph, normal, arc.from)});
        }
    }
    std::ranges::stable_sort(flow.cords, {}, &PowerCord::load);
}

void sum(PowerFlow &flow, const PowerGraph &graph, const PowerSweep &normal)
{
    const PowerCase &network = graph.network();
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        const auto at = static_cast<std::int32_t>(e);
        const PowerCase::Element &element = network.elements[e];
        if (!normal.isLive(at))
            continue;
        (element.isIt ? flow.it_w : flow.mechanical_w) += element.load_w;
        flow.loss_w += normal.loss_w(at);
        flow.lossForIt_w += normal.lossForIt_w(at);
        if (element.isSource)
            flow.utility_w += normal.input_w(at);
    }
}

/// What an element carries: the output of a source or a thing in between, the input of a load.
double demand(const PowerCase::Element &element, const PowerSweep &sweep, std::int32_t at)
{
    return isLoad(element) ? sweep.input_w(at) : sweep.output_w(at);
}

} // namespace

double PowerElementFlow::current_a(double watts, double powerFactor) const
{
    return voltage_v > 0 && powerFactor > 0 ? watts / (std::sqrt(3.0) * voltage_v * powerFactor) : 0;
}

const PowerElementFlow *PowerFlow::find(Id id) const
{
    const auto at = std::ranges::lower_bound(elements, id, {}, &PowerElementFlow::id);
    return at != elements.end() && at->id == id ? &*at : nullptr;
}

std::vector<const PowerCord *> PowerFlow::cordsOf(Id load) const
{
    std::vector<const PowerCord *> found;
    for (auto at = std::ranges::lower_bound(cords, load, {}, &PowerCord::load); at != cords.end() && at->load == load; ++at)
        found.push_back(&*at);
    return found;
}

PowerFlow solvePower(const PowerCase &network)
{
    const PowerGraph graph(network);
    PowerFlow flow;
    flow.elements.resize(network.elements.size());
    for (const std::int32_t e : graph.circular())
        flow.problems.emplace_back(network.elements[static_cast<std::size_t>(e)].id,
                                   Text{translatable("Power", "power comes back to it in a circle; open one of the "
                                                              "connections around it."),
                                        {}});
    PowerSweep sweep(graph);
    for (const PowerState state : {PowerState::Normal, PowerState::LostA, PowerState::LostB}) {
        const auto s = static_cast<std::size_t>(state);
        if (state != PowerState::Normal && !graph.hasFeeds()) {
            for (PowerElementFlow &element : flow.elements)
                element.demand_w[s] = element.demand_w[0];
            continue;
        }
        sweep.run(state, false);
        if (state == PowerState::Normal) {
            addCords(flow, graph, sweep);
            sum(flow, graph, sweep);
        }
        for (std::size_t e = 0; e < flow.elements.size(); ++e) {
            const auto at = static_cast<std::int32_t>(e);
            const PowerCase::Element &element = network.elements[e];
            flow.elements[e].demand_w[s] = demand(element, sweep, at);
            if (state != PowerState::Normal)
                continue;
            PowerElementFlow &out = flow.elements[e];
            out.id = element.id;
            out.feed = graph.feed(at);
            out.loss_w = sweep.loss_w(at);
            out.voltage_v = graph.voltage_v(at);
            out.rated_w = element.rated_w > 0 ? element.rated_w
                                              : std::sqrt(3.0) * out.voltage_v * element.rated_a * network.powerFactor;
            out.limit_w = element.limit_w > 0 ? element.limit_w : out.rated_w * element.loading;
            out.live = sweep.isLive(at);
        }
        if (!graph.hasStandby())
            continue;
        sweep.run(state, true);
        for (std::size_t e = 0; e < flow.elements.size(); ++e)
            if (network.elements[e].standby)
                flow.elements[e].demand_w[s] = sweep.output_w(static_cast<std::int32_t>(e));
    }
    std::ranges::sort(flow.elements, {}, &PowerElementFlow::id);
    return flow;
}

} // namespace gridhall
