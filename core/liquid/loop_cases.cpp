// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/service.h"
#include "core/liquid/coolant.h"
#include "core/liquid/coolant_figures.h"
#include "core/liquid/liquid_loops.h"
#include "core/liquid/union_find.h"

#include <algorithm>
#include <deque>
#include <set>

namespace gridhall {

namespace {

constexpr std::int32_t nowhere = -1;
constexpr std::size_t circuits = 4;
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

bool isAirCooler(Role role) { return role == Role::Crah || role == Role::FanWall || role == Role::InRow || role == Role::RearDoor; }

class LoopCutter {
public:
    LoopCutter(const Census &census, const ItLoads &loads)
        : census_(census), loads_(loads), sets_(census.items().size() * circuits + census.runs().size()), ends_(census.runs().size()),
          runCircuit_(census.runs().size(), Circuit::None), drawnOf_(census.items().size() * circuits + census.runs().size(), nowhere)
    {
        for (std::size_t i = 0; i < census.runs().size(); ++i)
            joinRun(i);
        for (std::size_t i = 0; i < census.items().size(); ++i)
            joinItem(i);
        for (std::size_t i = 0; i < census.runs().size(); ++i)
            if (runCircuit_[i] != Circuit::None) {
                loopAt(runNode(i), runCircuit_[i]).runs.push_back(census.runs()[i].run->id);
                plumbRun(i);
            }
        for (const auto &[item, rack] : inRacks_)
            plumbInRack(item, rack);
        for (const bool pumps : {true, false}) // coolers know whether the loop has pumps
            for (std::size_t i = 0; i < census.items().size(); ++i)
                if ((census.items()[i].role() == Role::Pump) == pumps)
                    addItem(i);
    }

    std::vector<LoopCase> taken()
    {
        std::vector<LoopCase> cases;
        for (auto &[loop, plumber] : drawn_) {
            if (loop.sources.empty() && loop.loads.empty())
                continue;
            loop.fill_pa = census_.layout().criteria().coolantFill_pa;
            loop.id = loop.sources.empty() ? loop.loads.front().id : loop.sources.front().id;
            if (plumber.drawn())
                loop.network = plumber.taken();
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
    std::int32_t runNode(std::size_t row) const { return static_cast<std::int32_t>(census_.items().size() * circuits + row); }
    LoopCase &loopAt(std::int32_t node, Circuit circuit)
    {
        LoopCase &loop = drawnAt(node).loop;
        loop.circuit = circuit;
        return loop;
    }

    /// A loop as far as it is put together.
    struct Drawn {
        LoopCase loop;
        LoopPlumber plumber;
    };
    Drawn &drawnAt(std::int32_t node)
    {
        std::int32_t &at = drawnOf_[static_cast<std::size_t>(sets_.root(node))];
        if (at == nowhere) {
            at = static_cast<std::int32_t>(drawn_.size());
            drawn_.emplace_back();
        }
        return drawn_[static_cast<std::size_t>(at)];
    }

    struct End {
        std::int32_t node = nowhere;
        Circuit circuit = Circuit::None;
        PortRef port; ///< In the network; of a rack, whatever is plugged into it.
        Leg leg = Leg::None;
        double height_m = 0;
    };
    End endOf(const PortRef &outer) const
    {
        const PortRef ref = outer ? census_.inner(outer) : outer;
        if (!ref)
            return {};
        if (const std::int32_t run = census_.runRow(ref.owner); run >= 0)
            return {runNode(static_cast<std::size_t>(run)), Circuit::None, ref, Leg::None, 0};
        const Census::Row *row = census_.item(ref.owner);
        const Port *port = row && row->part ? row->part->port(ref.port) : nullptr;
        if (!port || port->kind != PortKind::Coolant)
            return {};
        const bool isRack = isItRole(row->role());
        const Id owner = isRack ? census_.rackAround(ref.owner) : ref.owner;
        return {itemNode(static_cast<std::size_t>(census_.itemRow(owner)), port->circuit), port->circuit,
                isRack ? rackPort(owner, port->leg) : ref, port->leg, static_cast<double>(census_.heightOf(*row->item) + port->z) * 1e-4};
    }

    static PortRef rackPort(Id rack, Leg leg) { return {rack, leg == Leg::Return ? "tcs.return" : "tcs.supply"}; }

    LoopPlumber &plumberAt(std::int32_t node) { return drawnAt(node).plumber; }

    void plumbRun(std::size_t i)
    {
        const Census::RunRow &row = census_.runs()[i];
        auto &[from, to] = ends_[i];
        if (from.node == nowhere || to.node == nowhere)
            return;
        from.leg = from.leg == Leg::None ? to.leg : from.leg;
        to.leg = to.leg == Leg::None ? from.leg : to.leg;
        LoopPlumber &plumber = plumberAt(runNode(i));
        const std::int32_t a = plumber.node(from.port, from.leg, from.height_m), b = plumber.node(to.port, to.leg, to.height_m);
        LoopPlumber::Laid laid{census_.lengthM(*row.run), static_cast<double>(row.run->z) * 1e-4, {}};
        if (const auto at = fittings_.find(row.run->id); at != fittings_.end())
            laid.fittings = at->second;
        plumber.addRun(*row.run, row.part, a, b, laid);
        for (const auto &[end, at] : {std::pair("start", a), std::pair("end", b)})
            if (touched_.contains({row.run->id, end}))
                plumber.addJoint(row.run->id, at, plumber.node({row.run->id, end}, from.leg, from.height_m));
    }

    /// A port of an item in the network of its loop.
    std::int32_t portNode(std::size_t i, Circuit circuit, const Port &port)
    {
        return plumberAt(itemNode(i, circuit)).node({census_.items()[i].item->id, port.name}, port.leg, static_cast<double>(port.z) * 1e-4);
    }

    /// Where coolant enters and leaves an item on a circuit; nowhere if it lacks a port.
    struct Legs {
        std::int32_t in = nowhere, out = nowhere;
    };
    Legs legsOf(std::size_t i, Circuit circuit)
    {
        Legs legs;
        for (const Port &port : census_.items()[i].part->ports)
            if (port.kind == PortKind::Coolant && port.circuit == circuit) {
                std::int32_t &leg = port.direction == PortDirection::Out ? legs.out : legs.in;
                if (leg == nowhere)
                    leg = portNode(i, circuit, port);
            }
        return legs;
    }

    void joinRun(std::size_t i)
    {
        const Census::RunRow &row = census_.runs()[i];
        if (row.role() != Role::Pipe && row.role() != Role::Hose && row.role() != Role::Manifold)
            return;
        ends_[i] = {endOf(row.run->from), endOf(row.run->to)};
        for (const End &end : ends_[i]) {
            if (census_.runRow(end.port.owner) >= 0)
                touched_.insert(end.port);
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
        if (isFittingRole(row.role())) {
            auto &list = fittings_[row.item->parent];
            const LoopFitting fitting = loopFitting(*row.item, *row.part);
            list.insert(std::ranges::upper_bound(list, fitting.at_m, {}, &LoopFitting::at_m), fitting);
        } else if (std::holds_alternative<OnRun>(row.item->place)) {
            if (const std::int32_t run = census_.runRow(row.item->parent); run >= 0)
                for (const Circuit circuit : {Circuit::Tcs, Circuit::Fws, Circuit::Condenser})
                    if (holdOf(row.part, circuit).any)
                        sets_.join(itemNode(i, circuit), runNode(static_cast<std::size_t>(run)));
        } else if (row.role() == Role::InRackCdu || row.role() == Role::Manifold) {
            const std::int32_t rack = census_.itemRow(row.item->parent);
            if (rack >= 0 && isItRole(census_.items()[static_cast<std::size_t>(rack)].role())) {
                sets_.join(itemNode(i, Circuit::Tcs), itemNode(static_cast<std::size_t>(rack), Circuit::Tcs));
                inRacks_.emplace_back(i, row.item->parent);
            }
        }
    }

    /// An in-rack CDU or manifold is joined to its rack leg by leg.
    void plumbInRack(std::size_t i, Id rack)
    {
        LoopPlumber &plumber = plumberAt(itemNode(i, Circuit::Tcs));
        for (const Port &port : census_.items()[i].part->ports)
            if (port.kind == PortKind::Coolant && port.circuit == Circuit::Tcs && port.leg != Leg::None)
                plumber.addJoint(census_.items()[i].item->id, portNode(i, Circuit::Tcs, port),
                                 plumber.node(rackPort(rack, port.leg), port.leg, static_cast<double>(port.z) * 1e-4));
    }

    void addItem(std::size_t i)
    {
        const Census::Row &row = census_.items()[i];
        if (isItRole(row.role())) {
            addRack(i, row);
            return;
        }
        if (!isCoolingRole(row.role()) || !row.part || (row.role() != Role::Manifold && isStopped(*row.item)))
            return; // what is out of service neither gives nor takes, and its valves are shut
        for (const Circuit circuit : {Circuit::Tcs, Circuit::Fws, Circuit::Condenser}) {
            const Hold hold = holdOf(row.part, circuit);
            if (!hold.any)
                continue;
            LoopCase &loop = loopAt(itemNode(i, circuit), circuit);
            if (row.role() == Role::Pump)
                addPump(loop, row, legsOf(i, circuit), plumberAt(itemNode(i, circuit)));
            else if (isSourceRole(row.role()) && hold.supplies)
                addSource(loop, row, legsOf(i, circuit), plumberAt(itemNode(i, circuit)));
            else if (isSourceRole(row.role()) || isAirCooler(row.role()))
                addCooler(loop, row, legsOf(i, circuit), plumberAt(itemNode(i, circuit)));
            else if (row.role() == Role::Tank)
                addTank(loop, row);
            else if (row.role() == Role::Manifold)
                plumberAt(itemNode(i, circuit)).addHeader(*row.item, *row.part);
        }
    }
    static void addTank(LoopCase &loop, const Census::Row &tank)
    {
        loop.storage_m3 += figureOf(tank, key::volume).value_or(0);
        loop.expansion_m3 += figureOf(tank, key::expansion).value_or(0);
    }
    static std::optional<double> figureOf(const Census::Row &row, const char *name)
    {
        const auto own = std::ranges::find(row.item->figures, name, &Given::key);
        const Given *given = own != row.item->figures.end() ? &*own : row.part->figure(name);
        return given ? std::optional(given->value) : std::nullopt;
    }

    void addRack(std::size_t i, const Census::Row &row)
    {
        const auto load = std::ranges::lower_bound(loads_, row.item->id, {}, &ItLoad::rack);
        if (load == loads_.end() || load->rack != row.item->id || load->liquid_w <= 0)
            return;
        LoopCase &loop = loopAt(itemNode(i, Circuit::Tcs), Circuit::Tcs);
        loop.loads.push_back({load->rack, load->liquid_w, load->coolantFlow_m3_per_s, load->coolantSupplyMax_k});
        const auto drop = itSpec(row.part, row.item->figures).pressureDrop_pa;
        const double flow = load->coolantFlow_m3_per_s > 0 ? load->coolantFlow_m3_per_s : carrying(load->liquid_w);
        LoopPlumber &plumber = plumberAt(itemNode(i, Circuit::Tcs));
        plumber.addLoad(load->rack, last(loop.loads), plumber.node(rackPort(load->rack, Leg::Supply), Leg::Supply, 0),
                        plumber.node(rackPort(load->rack, Leg::Return), Leg::Return, 0), flow, drop.value_or(rackDrop_pa), false);
    }

    static double carrying(double heat_w) { return assumedFlow_m3_per_s(heat_w, heatCapacity_j_per_m3_k(303.15, 0)); }
    template <class T>
    static std::int32_t last(const std::vector<T> &list)
    {
        return static_cast<std::int32_t>(list.size()) - 1;
    }

    void addPump(LoopCase &loop, const Census::Row &row, Legs legs, LoopPlumber &plumber)
    {
        const CoolerSpec &spec = specOf(row);
        const double head = spec.pumpHead_pa.value_or(ownPump_pa);
        loop.pumps.push_back({row.item->id, spec.flow_m3_per_s.value_or(0), spec.pump_w, head});
        if (legs.in != nowhere && legs.out != nowhere)
            plumber.addPump(row.item->id, last(loop.pumps), legs.in, legs.out, loop.pumps.back().flow_m3_per_s, head);
    }

    void addSource(LoopCase &loop, const Census::Row &row, Legs legs, LoopPlumber &plumber)
    {
        const CoolerSpec &spec = specOf(row);
        const Site &site = census_.layout().site();
        LoopSource source;
        source.id = row.item->id;
        source.capacity_w = spec.capacity_w.value_or(0);
        source.flow_m3_per_s = spec.flow_m3_per_s.value_or(0);
        source.otherFlow_m3_per_s = spec.otherFlow_m3_per_s.value_or(0);
        source.approach_k = spec.approach_k.value_or(0);
        source.supply_k = spec.supply_k.value_or(0);
        source.pump_w = spec.pump_w;
        source.trims = row.role() == Role::Chiller;
        // A CDU has its pumps; another machine has one if none is drawn in the loop.
        const bool ownPump = row.role() == Role::Cdu || row.role() == Role::InRackCdu || loop.pumps.empty();
        source.pumpHead_pa = ownPump ? spec.pumpHead_pa.value_or(ownPump_pa) : 0;
        if (row.role() == Role::DryCooler)
            source.supply_k = std::max(source.supply_k, site.designDryBulb_k + source.approach_k -
                                                            padEfficiency(row.part) * (site.designDryBulb_k - site.designWetBulb_k));
        else if (row.role() == Role::Tower)
            source.supply_k = std::max(source.supply_k, site.designWetBulb_k + source.approach_k);
        loop.sources.push_back(source);
        loop.expansion_m3 += figureOf(row, key::expansion).value_or(0);
        loop.glycol = std::max(loop.glycol, figureOf(row, key::glycol).value_or(glycolShareOf(row.part->trait("fluid"))));
        const double flow = source.flow_m3_per_s > 0 ? source.flow_m3_per_s : carrying(source.capacity_w);
        if (legs.in != nowhere && legs.out != nowhere)
            plumber.addSource(source.id, last(loop.sources), legs.in, legs.out, flow, spec.pressureDrop_pa.value_or(machineDrop_pa),
                              source.pumpHead_pa);
    }

    void addCooler(LoopCase &loop, const Census::Row &row, Legs legs, LoopPlumber &plumber)
    {
        const CoolerSpec &spec = specOf(row);
        // A CDU's rated flow is that of its rack side; its plant side needs what carries the heat.
        const bool air = isAirCooler(row.role());
        loop.loads.push_back({row.item->id, 0, air ? spec.flow_m3_per_s.value_or(0) : 0, 0});
        const double stated = (air ? spec.flow_m3_per_s : spec.otherFlow_m3_per_s).value_or(0);
        const double flow = stated > 0 ? stated : carrying(spec.capacity_w.value_or(0));
        loop.loads.back().rated_m3_per_s = flow;
        if (legs.in != nowhere && legs.out != nowhere)
            plumber.addLoad(row.item->id, last(loop.loads), legs.in, legs.out, flow,
                            air ? spec.pressureDrop_pa.value_or(coilDrop_pa) : coilDrop_pa, true);
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
    std::vector<std::array<End, 2>> ends_; ///< By run.
    std::vector<Circuit> runCircuit_;
    std::vector<std::int32_t> drawnOf_; ///< By root.
    std::deque<Drawn> drawn_;
    std::vector<std::pair<std::size_t, Id>> inRacks_;
    std::unordered_map<Id, std::vector<LoopFitting>> fittings_; ///< By run, along it.
    std::set<PortRef> touched_;                                 ///< Ends of runs that other runs end at.
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

} // namespace gridhall
