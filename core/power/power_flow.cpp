// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_flow.h"

#include "core/power/power_losses.h"

#include <cmath>

namespace gridhall {

namespace {

/// The supply with one whole path taken away.
SupplyState supplyIn(const PowerNet &net, PowerState state, bool utilityLost)
{
    const Feed lost = state == PowerState::LostA ? Feed::A : state == PowerState::LostB ? Feed::B : Feed::None;
    std::vector<char> out;
    if (lost != Feed::None) {
        out.resize(indexOf(net.count));
        for (std::size_t v = 0; v < out.size(); ++v)
            out[v] = net.feed[v] == lost;
    }
    return energised(net, Switching::Automatic, utilityLost, out);
}

void addCords(PowerFlow &flow, const PowerNet &net, const SupplyState &normal)
{
    const PowerCase &network = *net.network;
    flow.cords.reserve(network.elements.size() / 2);
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        const std::int32_t v = net.vertexOf[e];
        if (v < 0 || !isLoad(network.elements[e]))
            continue;
        for (std::int32_t s = net.inStart[indexOf(v)]; s < net.inStart[indexOf(v) + 1]; ++s) {
            const std::int32_t from = net.inFrom[indexOf(s)];
            flow.cords.push_back({network.elements[e].id, net.arc(s).cord, net.feed[indexOf(from)],
                                  (normal.bits[indexOf(from)] & supply::live) != 0, net.elementOf[indexOf(from)]});
        }
    }
}

void sum(PowerFlow &flow, const PowerNet &net, const PowerSweep &sweep, const SupplyState &normal)
{
    const PowerLosses::Sum losses = summedLosses(net, sweep, normal);
    flow.loss_w = losses.loss_w;
    flow.lossForIt_w = losses.lossForIt_w;
    for (std::int32_t v = 0; v < net.count; ++v) {
        if (!(normal.bits[indexOf(v)] & supply::live))
            continue;
        const PowerCase::Element &element = net.element(v);
        (element.isIt ? flow.it_w : flow.mechanical_w) += element.load_w;
        if (element.isSource) {
            flow.utility_w += sweep.input_w(v);
            flow.utility_var += sweep.input_var(v);
        }
    }
}

void describe(PowerFlow &flow, const PowerNet &net, const PowerSweep &sweep, const SupplyState &normal)
{
    const PowerCase &network = *net.network;
    for (std::size_t e = 0; e < flow.elements.size(); ++e) {
        const PowerCase::Element &element = network.elements[e];
        PowerElementFlow &out = flow.elements[e];
        out.id = element.id;
        const std::int32_t v = net.vertexOf[e];
        out.dc = v >= 0 ? net.dc[indexOf(v)] != 0 : element.dc;
        out.voltage_v = v >= 0 ? net.voltage_v[indexOf(v)] : element.voltage_v;
        const double perAmp = out.dc ? out.voltage_v : std::sqrt(3.0) * out.voltage_v * network.powerFactor;
        out.rated_w = element.rated_w > 0 ? element.rated_w : perAmp * element.rated_a;
        out.limit_w = element.limit_w > 0 ? element.limit_w : out.rated_w * element.loading;
        if (v < 0)
            continue;
        out.feed = net.feed[indexOf(v)];
        out.live = normal.bits[indexOf(v)] & supply::live;
        if (!out.live)
            continue;
        out.loss_w = sweep.loss_w(v);
        out.voltage_pu = sweep.voltage(v);
        for (std::int32_t s = net.inStart[indexOf(v)]; out.fedBy < 0 && s < net.inStart[indexOf(v) + 1]; ++s)
            if (normal.share[indexOf(s)] > 0)
                out.fedBy = net.elementOf[indexOf(net.inFrom[indexOf(s)])];
    }
}

/// What an element carries: the output of a source or a thing in between, the input of a load.
double carried(const PowerNet &net, const PowerSweep &sweep, const SupplyState &state, std::int32_t v)
{
    if (!(state.bits[indexOf(v)] & supply::live))
        return 0;
    return isLoad(net.element(v)) ? sweep.input_w(v) : sweep.output_w(v);
}

class Solving {
public:
    explicit Solving(const PowerNet &net) : net_(net), sweep_(net_)
    {
        const PowerCase &network = *net_.network;
        flow_.elements.resize(network.elements.size());
        for (const std::int32_t e : net_.circular)
            flow_.problems.emplace_back(network.elements[indexOf(e)].id,
                                        Text{translatable("Power", "power comes back to it in a circle; open one of the "
                                                                   "connections around it."),
                                             {}});
        for (const PowerState state : {PowerState::Normal, PowerState::LostA, PowerState::LostB})
            solve(state);
    }
    PowerFlow taken() { return std::move(flow_); }

private:
    void solve(PowerState state)
    {
        const auto s = static_cast<std::size_t>(state);
        if (state != PowerState::Normal && !net_.hasFeeds) {
            for (PowerElementFlow &element : flow_.elements)
                element.demand_w[s] = element.demand_w[0];
            return;
        }
        const SupplyState supply = supplyIn(net_, state, false);
        run(supply, state == PowerState::Normal);
        if (state == PowerState::Normal) {
            flow_.iterations = sweep_.iterations();
            addCords(flow_, net_, supply);
            sum(flow_, net_, sweep_, supply);
            describe(flow_, net_, sweep_, supply);
        }
        for (std::int32_t v = 0; v < net_.count; ++v)
            flow_.elements[indexOf(net_.elementOf[indexOf(v)])].demand_w[s] = carried(net_, sweep_, supply, v);
        if (!net_.hasStandby)
            return;
        const SupplyState island = supplyIn(net_, state, true);
        run(island, false);
        for (std::int32_t v = 0; v < net_.count; ++v)
            if (net_.element(v).standby)
                flow_.elements[indexOf(net_.elementOf[indexOf(v)])].demand_w[s] = carried(net_, sweep_, island, v);
    }

    void run(const SupplyState &supply, bool normal)
    {
        if (!sweep_.run(supply) && normal && sweep_.worst() >= 0)
            flow_.problems.emplace_back(net_.element(sweep_.worst()).id,
                                        Text{translatable("Power", "its voltage collapses under the load; shorten or "
                                                                   "strengthen what feeds it."),
                                             {}});
    }

    const PowerNet &net_;
    PowerSweep sweep_;
    PowerFlow flow_;
};

} // namespace

double PowerElementFlow::current_a(double watts, double powerFactor) const
{
    const double perAmp = dc ? voltage_v : std::sqrt(3.0) * voltage_v * powerFactor;
    return perAmp > 0 ? watts / perAmp : 0;
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

std::vector<Id> PowerFlow::pathOf(const PowerCord &cord) const
{
    std::vector<Id> path;
    for (std::int32_t at = cord.fedBy; at >= 0 && path.size() < 200; at = elements[indexOf(at)].fedBy)
        path.push_back(elements[indexOf(at)].id);
    return path;
}

PowerFlow solvePower(const PowerNet &net) { return Solving(net).taken(); }
PowerFlow solvePower(const PowerCase &network) { return solvePower(PowerNet(network)); }

} // namespace gridhall
