// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/coolant.h"
#include "core/liquid/drawn_loop.h"
#include "core/liquid/liquid_loops.h"

#include <algorithm>

namespace gridhall {

namespace {

double riseOf(double heat_w, double capacity, double flow) { return flow > 0 ? heat_w / (capacity * flow) : 0; }

/// Needs and what arrives of them; the properties follow the mean temperature in three passes.
void shareFlow(LoopResult &result, double glycol)
{
    double capacity = heatCapacity_j_per_m3_k(result.supply_k, glycol);
    for (int pass = 0; pass < 3; ++pass) {
        result.flowNeed_m3_per_s = 0;
        for (LoopResult::Load &load : result.loads) {
            if (!load.flowStated)
                load.flowNeed_m3_per_s = assumedFlow_m3_per_s(load.heat_w, capacity);
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
            {source.id, result.heat_w * share, source.capacity_w, source.pump_w * result.turndown, 0, result.supply_k, result.return_k});
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

double assumedFlow_m3_per_s(double heat_w, double capacity_j_per_m3_k) { return heat_w / (capacity_j_per_m3_k * 10.0); }

namespace {

/// A balance over what is joined, where the pipes do not say how it flows.
void balance(LoopResult &result, const LoopCase &loop)
{
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
    for (const LoopPump &pump : loop.pumps)
        result.pumps.emplace_back(pump.id, pump.power_w * result.turndown);
    shareHeat(result, loop);
}

} // namespace

LoopResult solveLoop(const LoopCase &loop, bool withOutages)
{
    LoopResult result;
    result.id = loop.id;
    result.circuit = loop.circuit;
    result.runs = loop.runs;
    result.network = loop.network;
    result.glycol = loop.glycol;
    result.storage_m3 = loop.storage_m3;
    result.expansion_m3 = loop.expansion_m3;
    for (const LoopLoad &load : loop.loads) {
        result.heat_w += load.heat_w;
        result.loads.push_back({load.id, load.heat_w, 0, load.flowNeed_m3_per_s, 0, 0, load.supplyMax_k, load.flowNeed_m3_per_s > 0});
    }
    if (!solveDrawn(result, loop, withOutages))
        balance(result, loop);
    return result;
}

bool LoopCase::operator==(const LoopCase &other) const
{
    const bool sameNetwork = network == other.network || (network && other.network && *network == *other.network);
    return sameNetwork && id == other.id && circuit == other.circuit && glycol == other.glycol && sources == other.sources &&
           loads == other.loads && runs == other.runs && pumps == other.pumps && storage_m3 == other.storage_m3 &&
           expansion_m3 == other.expansion_m3 && fill_pa == other.fill_pa && plantSupply_k == other.plantSupply_k;
}

std::vector<Id> unservedLoads(const std::vector<LoopCase> &cases)
{
    std::vector<Id> unserved;
    for (const LoopCase &loop : cases)
        if (loop.sources.empty())
            for (const LoopLoad &load : loop.loads)
                unserved.push_back(load.id);
    std::ranges::sort(unserved);
    unserved.erase(std::unique(unserved.begin(), unserved.end()), unserved.end());
    return unserved;
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
