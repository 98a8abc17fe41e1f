// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/failures.h"

#include <unordered_map>

namespace gridhall {

namespace {

class LedgerMaker {
public:
    LedgerMaker(const Snapshot &snapshot, const PowerCase &network) : snapshot_(snapshot), network_(network)
    {
        for (const Circuit circuit : {Circuit::Condenser, Circuit::Fws, Circuit::Tcs})
            for (const LoopResult &loop : snapshot.liquid.loops)
                if (loop.circuit == circuit)
                    add(loop);
        for (const RoomResult &room : snapshot.air.rooms)
            add(room);
    }
    CoolingLedger taken() { return std::move(ledger_); }

private:
    std::int32_t elementOf(Id id) const
    {
        const auto at = std::ranges::lower_bound(network_.elements, id, {}, &PowerCase::Element::id);
        return at != network_.elements.end() && at->id == id ? static_cast<std::int32_t>(at - network_.elements.begin()) : -1;
    }

    std::int32_t node(Id id)
    {
        const auto [at, fresh] = nodes_.try_emplace(id, static_cast<std::int32_t>(ledger_.elementOf.size()));
        if (fresh)
            ledger_.elementOf.push_back(elementOf(id));
        return at->second;
    }

    /// Machines that do not state a capacity share what there is to do.
    template <class Machines>
    void addMachines(CoolingLedger::Group &group, const Machines &machines)
    {
        for (const auto &machine : machines)
            group.machines.emplace_back(node(machine.id),
                                        machine.capacity_w > 0 ? machine.capacity_w : group.heat_w / static_cast<double>(machines.size()));
    }

    void keep(CoolingLedger::Group group)
    {
        if (!group.machines.empty() && !group.loads.empty())
            ledger_.groups.push_back(std::move(group));
    }

    void add(const LoopResult &loop)
    {
        CoolingLedger::Group group;
        group.heat_w = loop.heat_w;
        addMachines(group, loop.sources);
        for (const LoopResult::Load &load : loop.loads)
            group.loads.push_back(node(load.id));
        keep(std::move(group));
    }

    void add(const RoomResult &room)
    {
        CoolingLedger::Group group;
        group.heat_w = room.heat_w;
        addMachines(group, room.coolers);
        for (const ItLoad &load : snapshot_.loads)
            if (load.room == room.room && load.air_w > 0)
                group.loads.push_back(node(load.rack));
        keep(std::move(group));
    }

    const Snapshot &snapshot_;
    const PowerCase &network_;
    CoolingLedger ledger_;
    std::unordered_map<Id, std::int32_t> nodes_;
};

void addTokens(CoolingLedger &ledger, const Snapshot &snapshot, const PowerCase &network, const std::vector<Id> &withoutWork)
{
    const auto weightOf = [&](const ItLoad *load) {
        return load && std::ranges::find(withoutWork, load->rack) == withoutWork.end() ? load->accelerators : 0.0;
    };
    double all = 0;
    for (const ItLoad &load : snapshot.loads)
        all += weightOf(&load);
    ledger.tokens_per_s.assign(network.elements.size(), 0);
    for (std::size_t e = 0; all > 0 && e < network.elements.size(); ++e)
        if (network.elements[e].isIt)
            ledger.tokens_per_s[e] = snapshot.tokEnergy.tokens_per_s * weightOf(snapshot.load(network.elements[e].id)) / all;
}

} // namespace

CoolingLedger coolingLedger(const Snapshot &snapshot, const PowerCase &network, const std::vector<Id> &withoutWork)
{
    CoolingLedger ledger = LedgerMaker(snapshot, network).taken();
    addTokens(ledger, snapshot, network, withoutWork);
    return ledger;
}

Kpi powerMarginSwept(const Snapshot &snapshot, const Kpi &settled)
{
    Kpi kpi = settled;
    if (!snapshot.failures)
        return kpi;
    for (std::size_t e = 0; e < snapshot.power.elements.size(); ++e) {
        const PowerElementFlow &flow = snapshot.power.elements[e];
        const double demand = snapshot.failures->worst[e].demand_w;
        if (flow.limit_w <= 0 || demand <= 0)
            continue;
        const double margin = (flow.limit_w - demand) / flow.limit_w;
        if (!kpi.known || margin < kpi.value)
            kpi = {margin, 0, margin, true, flow.id};
    }
    return kpi;
}

} // namespace gridhall
