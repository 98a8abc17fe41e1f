// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/liquid_loops.h"

#include <algorithm>
#include <map>

namespace gridhall {

namespace {

constexpr std::int32_t nowhere = -1;
constexpr std::size_t circuits = 4;

/// Sets that grow together; the root is the smallest member, so results do not depend on the order of joining.
class UnionFind {
public:
    explicit UnionFind(std::size_t size) : parent_(size)
    {
        for (std::size_t i = 0; i < size; ++i)
            parent_[i] = static_cast<std::int32_t>(i);
    }
    std::int32_t root(std::int32_t of)
    {
        while (parent_[static_cast<std::size_t>(of)] != of)
            of = parent_[static_cast<std::size_t>(of)] = parent_[static_cast<std::size_t>(parent_[static_cast<std::size_t>(of)])];
        return of;
    }
    void join(std::int32_t a, std::int32_t b)
    {
        a = root(a);
        b = root(b);
        parent_[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
    }

private:
    std::vector<std::int32_t> parent_;
};

/// How an item hangs on one circuit.
struct Hold {
    bool any = false, supplies = false;
};

Hold holdOf(const Part *part, Circuit circuit)
{
    Hold hold;
    if (!part)
        return hold;
    for (const Port &port : part->ports)
        if (port.kind == PortKind::Coolant && port.circuit == circuit) {
            hold.any = true;
            hold.supplies = hold.supplies || (port.leg == Leg::Supply && port.direction == PortDirection::Out);
        }
    return hold;
}

bool isSourceRole(Role role)
{
    return role == Role::Cdu || role == Role::InRackCdu || role == Role::HeatExchanger || role == Role::Chiller ||
           role == Role::DryCooler || role == Role::Tower;
}

bool isAirCooler(Role role)
{
    return role == Role::Crah || role == Role::FanWall || role == Role::InRow || role == Role::RearDoor;
}

class LoopCutter {
public:
    LoopCutter(const Census &census, const ItLoads &loads)
        : census_(census), loads_(loads), sets_(census.items().size() * circuits + census.runs().size()),
          runCircuit_(census.runs().size(), Circuit::None)
    {
        for (std::size_t i = 0; i < census.runs().size(); ++i)
            joinRun(i);
        for (std::size_t i = 0; i < census.items().size(); ++i)
            joinItem(i);
        for (std::size_t i = 0; i < census.runs().size(); ++i)
            if (runCircuit_[i] != Circuit::None)
                loopAt(runNode(i), runCircuit_[i]).runs.push_back(census.runs()[i].run->id);
        for (std::size_t i = 0; i < census.items().size(); ++i)
            addItem(i);
    }

    std::vector<LoopCase> taken()
    {
        std::vector<LoopCase> cases;
        for (auto &[root, loop] : loops_) {
            if (loop.sources.empty() && loop.loads.empty())
                continue;
            loop.id = loop.sources.empty() ? loop.loads.front().id : loop.sources.front().id;
            cases.push_back(std::move(loop));
        }
        std::ranges::sort(cases, {}, [](const LoopCase &loop) { return std::pair(loop.circuit, loop.id); });
        return cases;
    }

private:
    static std::int32_t itemNode(std::size_t row, Circuit circuit)
    {
        return static_cast<std::int32_t>(row * circuits + static_cast<std::size_t>(circuit));
    }
    std::int32_t runNode(std::size_t row) const
    {
        return static_cast<std::int32_t>(census_.items().size() * circuits + row);
    }
    LoopCase &loopAt(std::int32_t node, Circuit circuit)
    {
        LoopCase &loop = loops_[sets_.root(node)];
        loop.circuit = circuit;
        return loop;
    }

    struct End {
        std::int32_t node = nowhere;
        Circuit circuit = Circuit::None;
    };
    End endOf(const PortRef &outer) const
    {
        const PortRef ref = outer ? census_.inner(outer) : outer;
        if (!ref)
            return {};
        if (const std::int32_t run = census_.runRow(ref.owner); run >= 0)
            return {runNode(static_cast<std::size_t>(run)), Circuit::None};
        const Census::Row *row = census_.item(ref.owner);
        const Port *port = row && row->part ? row->part->port(ref.port) : nullptr;
        if (!port || port->kind != PortKind::Coolant)
            return {};
        const Id owner = isItRole(row->role()) ? census_.rackAround(ref.owner) : ref.owner;
        return {itemNode(static_cast<std::size_t>(census_.itemRow(owner)), port->circuit), port->circuit};
    }

    void joinRun(std::size_t i)
    {
        const Census::RunRow &row = census_.runs()[i];
        if (row.role() != Role::Pipe && row.role() != Role::Hose && row.role() != Role::Manifold)
            return;
        for (const PortRef *ref : {&row.run->from, &row.run->to}) {
            const End end = endOf(*ref);
            if (end.node == nowhere)
                continue;
            sets_.join(runNode(i), end.node);
            if (end.circuit != Circuit::None)
                runCircuit_[i] = end.circuit;
        }
    }

    /// Tees and manifolds on a pipe belong to it; an in-rack CDU or manifold serves the rack it stands in.
    void joinItem(std::size_t i)
    {
        const Census::Row &row = census_.items()[i];
        if (!isCoolingRole(row.role()))
            return;
        if (std::holds_alternative<OnRun>(row.item->place)) {
            if (const std::int32_t run = census_.runRow(row.item->parent); run >= 0)
                for (const Circuit circuit : {Circuit::Tcs, Circuit::Fws, Circuit::Condenser})
                    if (holdOf(row.part, circuit).any)
                        sets_.join(itemNode(i, circuit), runNode(static_cast<std::size_t>(run)));
        } else if (row.role() == Role::InRackCdu || row.role() == Role::Manifold) {
            const std::int32_t rack = census_.itemRow(row.item->parent);
            if (rack >= 0 && isItRole(census_.items()[static_cast<std::size_t>(rack)].role()))
                sets_.join(itemNode(i, Circuit::Tcs), itemNode(static_cast<std::size_t>(rack), Circuit::Tcs));
        }
    }

    void addItem(std::size_t i)
    {
        const Census::Row &row = census_.items()[i];
        if (isItRole(row.role())) {
            addRack(i, row);
            return;
        }
        if (!isCoolingRole(row.role()) || !row.part)
            return;
        for (const Circuit circuit : {Circuit::Tcs, Circuit::Fws, Circuit::Condenser}) {
            const Hold hold = holdOf(row.part, circuit);
            if (!hold.any)
                continue;
            LoopCase &loop = loopAt(itemNode(i, circuit), circuit);
            if (row.role() == Role::Pump)
                addPump(loop, row);
            else if (isSourceRole(row.role()) && hold.supplies)
                addSource(loop, row);
            else if (isSourceRole(row.role()) || isAirCooler(row.role()))
                addCooler(loop, row);
        }
    }

    void addRack(std::size_t i, const Census::Row &row)
    {
        const auto load = std::ranges::lower_bound(loads_, row.item->id, {}, &ItLoad::rack);
        if (load == loads_.end() || load->rack != row.item->id || load->liquid_w <= 0)
            return;
        loopAt(itemNode(i, Circuit::Tcs), Circuit::Tcs)
            .loads.push_back({load->rack, load->liquid_w, load->coolantFlow_m3_per_s, load->coolantSupplyMax_k});
    }

    void addPump(LoopCase &loop, const Census::Row &row)
    {
        const CoolerSpec &spec = specOf(row);
        loop.pumps.push_back({row.item->id, spec.flow_m3_per_s.value_or(0), spec.pump_w});
    }

    void addSource(LoopCase &loop, const Census::Row &row)
    {
        const CoolerSpec &spec = specOf(row);
        const Site &site = census_.layout().site();
        LoopSource source;
        source.id = row.item->id;
        source.capacity_w = spec.capacity_w.value_or(0);
        source.flow_m3_per_s = spec.flow_m3_per_s.value_or(0);
        source.approach_k = spec.approach_k.value_or(0);
        source.supply_k = spec.supply_k.value_or(0);
        source.pump_w = spec.pump_w;
        source.trims = row.role() == Role::Chiller;
        if (row.role() == Role::DryCooler)
            source.supply_k = std::max(source.supply_k, site.designDryBulb_k + source.approach_k);
        else if (row.role() == Role::Tower)
            source.supply_k = std::max(source.supply_k, site.designWetBulb_k + source.approach_k);
        loop.sources.push_back(source);
        loop.glycol = loop.glycol || row.part->trait("fluid") == "PG25";
    }

    void addCooler(LoopCase &loop, const Census::Row &row)
    {
        const CoolerSpec &spec = specOf(row);
        // A CDU's rated flow is that of its rack side; its plant side needs what carries the heat.
        const double flow = isAirCooler(row.role()) ? spec.flow_m3_per_s.value_or(0) : 0;
        loop.loads.push_back({row.item->id, 0, flow, 0});
    }

    const CoolerSpec &specOf(const Census::Row &row)
    {
        if (!row.item->figures.empty())
            return own_ = coolerSpec(row.part, row.item->figures);
        const auto [at, fresh] = specs_.try_emplace(row.part);
        if (fresh)
            at->second = coolerSpec(row.part, {});
        return at->second;
    }

    const Census &census_;
    const ItLoads &loads_;
    UnionFind sets_;
    std::vector<Circuit> runCircuit_;
    std::map<std::int32_t, LoopCase> loops_;
    std::unordered_map<const Part *, CoolerSpec> specs_;
    CoolerSpec own_;
};

/// A CDU, and an exchanger, can be no colder than what the loop above delivers.
void linkToPlant(std::vector<LoopCase> &cases)
{
    for (const Circuit lower : {Circuit::Fws, Circuit::Tcs}) {
        std::unordered_map<Id, double> delivered;
        for (const LoopCase &loop : cases)
            if (loop.circuit > lower && !loop.sources.empty()) {
                const double supply = loopSupply_k(loop);
                for (const LoopLoad &load : loop.loads)
                    delivered[load.id] = std::max(delivered[load.id], supply);
            }
        for (LoopCase &loop : cases)
            if (loop.circuit == lower)
                for (const LoopSource &source : loop.sources)
                    if (const auto at = delivered.find(source.id); at != delivered.end() && !source.trims)
                        loop.plantSupply_k = std::max(loop.plantSupply_k, at->second);
    }
}

} // namespace

std::vector<LoopCase> loopCases(const Census &census, const ItLoads &loads)
{
    auto cases = LoopCutter(census, loads).taken();
    linkToPlant(cases);
    return cases;
}

std::vector<LoopCase> loopCases(const Layout &layout, const ItLoads &loads) { return loopCases(Census(layout), loads); }

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

} // namespace gridhall
