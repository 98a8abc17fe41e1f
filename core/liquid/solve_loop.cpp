// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/coolant.h"
#include "core/liquid/liquid_loops.h"

#include <algorithm>

namespace gridhall {

namespace {

/// Flow that carries a heat at a rise of 10 K where no need is stated (an assumption: 1.4 to 1.5 l/min per kW).
double assumedFlow(double heat_w, double capacity) { return heat_w / (capacity * 10.0); }

double riseOf(double heat_w, double capacity, double flow) { return flow > 0 ? heat_w / (capacity * flow) : 0; }

/// Needs and what arrives of them; the properties follow the mean temperature in three passes.
void shareFlow(LoopResult &result, bool glycol)
{
    double capacity = heatCapacity_j_per_m3_k(result.supply_k, glycol);
    for (int pass = 0; pass < 3; ++pass) {
        result.flowNeed_m3_per_s = 0;
        for (LoopResult::Load &load : result.loads) {
            if (!load.flowStated)
                load.flowNeed_m3_per_s = assumedFlow(load.heat_w, capacity);
            result.flowNeed_m3_per_s += load.flowNeed_m3_per_s;
        }
        const bool isShort = result.flow_m3_per_s > 0 && result.flow_m3_per_s < result.flowNeed_m3_per_s;
        const double served = isShort ? result.flow_m3_per_s / result.flowNeed_m3_per_s : 1;
        result.return_k = result.supply_k + riseOf(result.heat_w, capacity, result.flowNeed_m3_per_s * served);
        for (LoopResult::Load &load : result.loads) {
            load.flow_m3_per_s = load.flowNeed_m3_per_s * served;
            load.supply_k = result.supply_k;
            load.return_k = load.supply_k + riseOf(load.heat_w, capacity, load.flow_m3_per_s);
        }
        capacity = heatCapacity_j_per_m3_k((result.supply_k + result.return_k) / 2, glycol);
    }
    if (result.flow_m3_per_s > 0)
        result.turndown = std::min(1.0, result.flowNeed_m3_per_s / result.flow_m3_per_s);
}

void shareHeat(LoopResult &result, const LoopCase &loop)
{
    double largest = 0;
    for (const LoopSource &source : loop.sources) {
        result.capacity_w += source.capacity_w;
        largest = std::max(largest, source.capacity_w);
        result.capacityKnown = result.capacityKnown && source.capacity_w > 0;
    }
    result.capacityLessOne_w = result.capacity_w - largest;
    const auto count = static_cast<double>(loop.sources.size());
    for (const LoopSource &source : loop.sources) {
        const double share = result.capacityKnown ? source.capacity_w / result.capacity_w : 1 / count;
        result.sources.push_back(
            {source.id, result.heat_w * share, source.capacity_w, source.pump_w * result.turndown});
    }
}

} // namespace

double loopSupply_k(const LoopCase &loop)
{
    double supply = 0, trimmed = 0;
    for (const LoopSource &source : loop.sources) {
        const double above = loop.plantSupply_k > 0 ? loop.plantSupply_k + source.approach_k : 0;
        const double own = source.trims ? source.supply_k : std::max(source.supply_k, above);
        supply = std::max(supply, own);
        if (source.trims)
            trimmed = std::max(trimmed, own);
    }
    return trimmed > 0 ? trimmed : supply;
}

LoopResult solveLoop(const LoopCase &loop)
{
    LoopResult result;
    result.id = loop.id;
    result.circuit = loop.circuit;
    result.runs = loop.runs;
    for (const LoopLoad &load : loop.loads) {
        result.heat_w += load.heat_w;
        result.loads.push_back({load.id, load.heat_w, 0, load.flowNeed_m3_per_s, 0, 0, load.supplyMax_k,
                                load.flowNeed_m3_per_s > 0});
    }
    double sourceFlow = 0, pumpFlow = 0;
    for (const LoopSource &source : loop.sources) {
        sourceFlow += source.flow_m3_per_s;
        result.pump_w += source.pump_w;
    }
    for (const LoopPump &pump : loop.pumps) {
        pumpFlow += pump.flow_m3_per_s;
        result.pump_w += pump.power_w;
    }
    result.flow_m3_per_s = pumpFlow > 0 ? pumpFlow : sourceFlow;
    result.supply_k = loopSupply_k(loop);
    shareFlow(result, loop.glycol);
    result.pump_w *= result.turndown;
    result.heat_w += result.pump_w;
    shareHeat(result, loop);
    return result;
}

const LoopResult *LiquidResult::loopOf(Id load) const
{
    for (const LoopResult &loop : loops)
        if (std::ranges::find(loop.loads, load, &LoopResult::Load::id) != loop.loads.end())
            return &loop;
    return nullptr;
}

const LoopResult *LiquidResult::suppliedBy(Id source) const
{
    for (const LoopResult &loop : loops)
        if (std::ranges::find(loop.sources, source, &LoopResult::Source::id) != loop.sources.end())
            return &loop;
    return nullptr;
}

} // namespace gridhall
