// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/drawn_loop.h"

#include "core/catalog/exchanger.h"
#include "core/liquid/coolant.h"
#include "core/liquid/loop_hydraulics.h"
#include "core/liquid/loop_troubles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gridhall {

namespace {

constexpr double assumedEfficiency = 0.66; ///< Pump, motor and drive together, where flow, head and power do not say.
constexpr double leastFlow = 1e-7;
constexpr std::size_t mostOutages = 4;
constexpr int temperaturePasses = 4;

/// A CDU or exchanger: plate exchanger in counterflow, both films alike, none in the wall. Films go with flow^0.8.
class Exchanger {
public:
    Exchanger(const LoopSource &source, double glycol)
    {
        if (source.capacity_w <= 0 || source.approach_k <= 0)
            return;
        own_ = heatCapacity_j_per_m3_k(308.15, glycol);
        other_ = heatCapacity_j_per_m3_k(303.15, 0);
        ownRated_ = source.flow_m3_per_s > 0 ? source.flow_m3_per_s : assumedFlow_m3_per_s(source.capacity_w, own_);
        otherRated_ = source.otherFlow_m3_per_s > 0 ? source.otherFlow_m3_per_s : assumedFlow_m3_per_s(source.capacity_w, other_);
        capacity_ = source.capacity_w;
        const double warm = own_ * ownRated_, cold = other_ * otherRated_, least = std::min(warm, cold);
        const double effectiveness = capacity_ / (least * (capacity_ / warm + source.approach_k));
        surface_ = least * ntuOf(std::min(effectiveness, 0.995), least / std::max(warm, cold), counterflowEffectiveness);
    }
    bool known() const { return surface_ > 0; }

    /// Leaving over the other side's supply, K, with the other side's flow following the heat.
    double approach_k(double heat_w, double flow) const
    {
        if (heat_w <= 0 || flow <= leastFlow)
            return 0;
        const double other = otherRated_ * std::clamp(heat_w / capacity_, 0.2, 1.2);
        const double films = (std::pow(flow / ownRated_, -0.8) + std::pow(other / otherRated_, -0.8)) / 2;
        const double warm = own_ * flow, cold = other_ * other, least = std::min(warm, cold);
        const double effectiveness = counterflowEffectiveness(surface_ / films / least, least / std::max(warm, cold));
        return std::max(0.0, heat_w / (effectiveness * least) - heat_w / warm);
    }

private:
    double own_ = 1, other_ = 1, ownRated_ = 0, otherRated_ = 0, capacity_ = 0, surface_ = 0;
};

/// Efficiency of a pump by its stated flow, head and power; the assumed one where they say none, or one that no pump has.
double efficiencyOf(double flow, double head_pa, double power_w)
{
    const double stated = power_w > 0 ? flow * head_pa / power_w : 0;
    return stated > 0 && stated <= bestPumpEfficiency ? stated : assumedEfficiency;
}

class DrawnLoop {
public:
    DrawnLoop(const LoopCase &loop, const std::vector<LoopResult::Load> &loads) : loop_(loop), network_(*loop.network)
    {
        for (const LoopSource &source : loop.sources)
            exchangers_.emplace_back(source, loop.glycol);
        guess_ = loopSupply_k(loop) + 5;
        const double capacity = heatCapacity_j_per_m3_k(guess_, loop.glycol);
        for (const LoopResult::Load &load : loads)
            need_.push_back(load.flowStated ? load.flowNeed_m3_per_s : assumedFlow_m3_per_s(load.heat_w, capacity));
        for (const LoopResult::Load &load : loads)
            heat_.push_back(load.heat_w);
        for (const LoopSource &source : loop.sources)
            trimmed_ = trimmed_ || source.trims;
    }

    const std::vector<double> &need() const { return need_; }

    /// Flows and temperatures, with a source out if it is not -1.
    LoopHydraulics solve(std::int32_t out)
    {
        LoopDuty duty;
        duty.density_kg_per_m3 = density_ = coolantDensity_kg_per_m3(guess_, loop_.glycol);
        duty.viscosity_m2_per_s = coolantViscosity_pa_s(guess_, loop_.glycol) / density_;
        duty.need_m3_per_s = need_;
        duty.out = out;
        duty.fill_pa = loop_.fill_pa;
        LoopHydraulics hydraulics = solveHydraulics(network_, duty);
        if (!hydraulics.solved)
            return hydraulics;
        readFlows(hydraulics);
        temperatures(hydraulics);
        return hydraulics;
    }

    struct Machine {
        double flow = 0, head_m = 0, power_w = 0, leaving_k = 0, entering_k = 0, heat_w = 0, approach_k = 0;
    };
    std::vector<Machine> sources, pumps;
    double capacity = 0; ///< rho cp of the loop.

    double pumpPower() const
    {
        double sum = 0;
        for (const auto *machines : {&sources, &pumps})
            for (const Machine &machine : *machines)
                sum += machine.power_w;
        return sum;
    }
    double supply_k() const { return mean(&Machine::leaving_k); }
    double return_k() const { return mean(&Machine::entering_k); }
    double flow() const
    {
        double sum = 0;
        for (const Machine &machine : sources)
            sum += machine.flow;
        return sum;
    }

private:
    double mean(double Machine::*temperature) const
    {
        double sum = 0, by = 0;
        for (const Machine &machine : sources) {
            sum += machine.flow * machine.*temperature;
            by += machine.flow;
        }
        return by > 0 ? sum / by : loopSupply_k(loop_);
    }

    void readFlows(const LoopHydraulics &hydraulics)
    {
        sources.assign(loop_.sources.size(), {});
        pumps.assign(loop_.pumps.size(), {});
        for (std::size_t k = 0; k < network_.links.size(); ++k) {
            const LoopLink &link = network_.links[k];
            if (link.kind != LoopLink::Kind::Source && link.kind != LoopLink::Kind::Pump)
                continue;
            const NetworkLink &pipe = network_.pipes.links[k];
            auto &machine = (link.kind == LoopLink::Kind::Source ? sources : pumps)[static_cast<std::size_t>(link.index)];
            machine.flow = std::max(0.0, hydraulics.state.flow_m3_per_s[k]);
            if (pipe.kind != NetworkLink::Kind::Pump || machine.flow <= leastFlow)
                continue;
            machine.head_m = std::max(0.0, hydraulics.state.head_m[static_cast<std::size_t>(pipe.to)] -
                                               hydraulics.state.head_m[static_cast<std::size_t>(pipe.from)]);
            machine.power_w = density_ * standardGravity_m_per_s2 * machine.flow * machine.head_m / efficiency(link);
        }
    }

    double efficiency(const LoopLink &link) const
    {
        const auto i = static_cast<std::size_t>(link.index);
        if (link.kind == LoopLink::Kind::Pump)
            return efficiencyOf(loop_.pumps[i].flow_m3_per_s, loop_.pumps[i].head_pa, loop_.pumps[i].power_w);
        return efficiencyOf(loop_.sources[i].flow_m3_per_s, loop_.sources[i].pumpHead_pa, loop_.sources[i].pump_w);
    }

    double leaving(std::size_t i) const
    {
        const LoopSource &source = loop_.sources[i];
        if (trimmed_ || source.trims)
            return loopSupply_k(loop_);
        if (loop_.plantSupply_k <= 0)
            return source.supply_k;
        const double approach = exchangers_[i].known() ? exchangers_[i].approach_k(sources[i].heat_w, sources[i].flow) : source.approach_k;
        return std::max(source.supply_k, loop_.plantSupply_k + approach);
    }

    void temperatures(LoopHydraulics &hydraulics)
    {
        double heat = pumpPower();
        for (const double one : heat_)
            heat += one;
        const double all = flow();
        for (Machine &machine : sources)
            machine.heat_w = all > 0 ? heat * machine.flow / all : 0;
        LoopMixing mixing;
        mixing.loadHeat_w = heat_;
        for (const Machine &pump : pumps)
            mixing.pumpHeat_w.push_back(pump.power_w);
        capacity = heatCapacity_j_per_m3_k(guess_, loop_.glycol);
        for (int pass = 0; pass < temperaturePasses; ++pass) {
            mixing.sourceLeaving_k.clear();
            for (std::size_t i = 0; i < sources.size(); ++i) {
                sources[i].leaving_k = leaving(i);
                mixing.sourceLeaving_k.push_back(sources[i].leaving_k);
            }
            mixing.capacity_j_per_m3_k = capacity;
            mixTemperatures(network_, mixing, hydraulics);
            enter(hydraulics);
            capacity = heatCapacity_j_per_m3_k((supply_k() + return_k()) / 2, loop_.glycol);
        }
        // The last temperatures belong to the last capacity but one; heats are theirs.
        capacity = mixing.capacity_j_per_m3_k;
    }

    void enter(const LoopHydraulics &hydraulics)
    {
        for (std::size_t k = 0; k < network_.links.size(); ++k)
            if (const LoopLink &link = network_.links[k]; link.kind == LoopLink::Kind::Source) {
                Machine &machine = sources[static_cast<std::size_t>(link.index)];
                machine.entering_k = hydraulics.temperature_k[static_cast<std::size_t>(network_.pipes.links[k].from)];
                machine.heat_w = capacity * machine.flow * (machine.entering_k - machine.leaving_k) + machine.power_w;
                machine.approach_k = loop_.plantSupply_k > 0 ? machine.leaving_k - loop_.plantSupply_k : 0;
            }
    }

    const LoopCase &loop_;
    const LoopNetwork &network_;
    std::vector<Exchanger> exchangers_;
    std::vector<double> need_, heat_;
    double guess_ = 303.15, density_ = 1000;
    bool trimmed_ = false;
};

/// The load that gets least of its need.
struct Worst {
    double share = 1;
    Id load;
};
Worst worstOf(const LoopCase &loop, const LoopHydraulics &hydraulics, const std::vector<double> &need)
{
    Worst worst{std::numeric_limits<double>::infinity(), {}};
    for (std::size_t k = 0; k < loop.network->links.size(); ++k)
        if (const LoopLink &link = loop.network->links[k]; link.kind == LoopLink::Kind::Load) {
            const double needed = need[static_cast<std::size_t>(link.index)];
            if (needed > 0 && hydraulics.state.flow_m3_per_s[k] / needed < worst.share)
                worst = {hydraulics.state.flow_m3_per_s[k] / needed, link.id};
        }
    return worst.load ? worst : Worst{};
}

void keepHighest(std::vector<double> &highest, const std::vector<double> &flow)
{
    highest.resize(flow.size());
    for (std::size_t k = 0; k < flow.size(); ++k)
        highest[k] = std::max(highest[k], std::abs(flow[k]));
}

void addOutages(LoopResult &result, const LoopCase &loop, DrawnLoop &drawn)
{
    if (loop.sources.size() < 2 || loop.sources.size() > 64)
        return;
    std::vector<std::size_t> order(loop.sources.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return loop.sources[i].capacity_w; });
    order.resize(std::min(order.size(), mostOutages));
    for (const std::size_t i : order) {
        const LoopHydraulics hydraulics = drawn.solve(static_cast<std::int32_t>(i));
        if (!hydraulics.solved)
            continue;
        keepHighest(result.highest_m3_per_s, hydraulics.state.flow_m3_per_s);
        const Worst worst = worstOf(loop, hydraulics, drawn.need());
        double heat = 0;
        for (const auto &machine : drawn.sources)
            heat += machine.heat_w;
        result.outages.push_back(
            {loop.sources[i].id, worst.load, worst.share, drawn.supply_k(), heat, result.capacity_w - loop.sources[i].capacity_w});
    }
}

void readLoads(LoopResult &result, const LoopCase &loop, const LoopHydraulics &hydraulics, const DrawnLoop &drawn)
{
    for (std::size_t i = 0; i < result.loads.size(); ++i)
        result.loads[i].flowNeed_m3_per_s = drawn.need()[i];
    for (std::size_t k = 0; k < loop.network->links.size(); ++k) {
        const LoopLink &link = loop.network->links[k];
        result.volume_m3 += link.volume_m3;
        if (link.kind != LoopLink::Kind::Load && link.kind != LoopLink::Kind::Control)
            continue;
        const NetworkLink &pipe = loop.network->pipes.links[k];
        const auto from = static_cast<std::size_t>(pipe.from), to = static_cast<std::size_t>(pipe.to);
        auto &load = result.loads[static_cast<std::size_t>(link.index)];
        load.drop_pa += hydraulics.pressure_pa[from] - hydraulics.pressure_pa[to];
        if (link.kind == LoopLink::Kind::Control)
            continue;
        load.flow_m3_per_s = std::max(0.0, hydraulics.state.flow_m3_per_s[k]);
        load.supply_k = hydraulics.temperature_k[from];
        load.return_k = load.supply_k + (load.flow_m3_per_s > leastFlow ? load.heat_w / (drawn.capacity * load.flow_m3_per_s) : 0);
    }
}

} // namespace

bool solveDrawn(LoopResult &result, const LoopCase &loop, bool withOutages)
{
    if (!loop.network || loop.sources.empty() || loop.loads.empty())
        return false;
    DrawnLoop drawn(loop, result.loads);
    LoopHydraulics hydraulics = drawn.solve(-1);
    result.troubles = loopTroubles(loop, hydraulics);
    if (!hydraulics.solved || drawn.flow() <= leastFlow)
        return false;
    double largest = 0;
    result.hydraulic = true;
    readLoads(result, loop, hydraulics, drawn);
    for (const LoopResult::Load &load : result.loads)
        result.flowNeed_m3_per_s += load.flowNeed_m3_per_s;
    for (std::size_t i = 0; i < loop.sources.size(); ++i) {
        const auto &machine = drawn.sources[i];
        const LoopSource &source = loop.sources[i];
        result.sources.push_back({source.id, machine.heat_w, source.capacity_w, machine.power_w, machine.flow, machine.leaving_k,
                                  machine.entering_k, machine.approach_k,
                                  machine.head_m * standardGravity_m_per_s2 * coolantDensity_kg_per_m3(machine.leaving_k, loop.glycol)});
        result.capacity_w += source.capacity_w;
        largest = std::max(largest, source.capacity_w);
        result.capacityKnown = result.capacityKnown && source.capacity_w > 0;
    }
    for (std::size_t i = 0; i < loop.pumps.size(); ++i)
        result.pumps.emplace_back(loop.pumps[i].id, drawn.pumps[i].power_w);
    result.capacityLessOne_w = result.capacity_w - largest;
    result.flow_m3_per_s = drawn.flow();
    result.supply_k = drawn.supply_k();
    result.return_k = drawn.return_k();
    result.pump_w = drawn.pumpPower();
    result.heat_w += result.pump_w;
    result.turndown = hydraulics.speed;
    keepHighest(result.highest_m3_per_s, hydraulics.state.flow_m3_per_s);
    result.hydraulics = std::move(hydraulics);
    if (withOutages)
        addOutages(result, loop, drawn);
    return true;
}

} // namespace gridhall
