// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/workload_energy.h"

#include <map>

namespace gridhall {

namespace {

struct Assigned {
    const Workload *workload;
    double share;
};
using AssignedAt = std::map<Id, std::vector<Assigned>>;

AssignedAt assignments(const Layout &layout)
{
    AssignedAt found;
    for (const Kept<Assignment> &one : layout.all<Assignment>())
        if (const auto *workload = layout.all<Workload>().find(one->workload))
            found[one->target].push_back({workload->get(), one->share});
    return found;
}

/// Finds the assignments nearest to a rack, remembering the answer for each parent.
class Nearest {
public:
    explicit Nearest(const Census &census) : census_(census), at_(assignments(census.layout())) {}

    const std::vector<Assigned> *of(Id rack)
    {
        if (at_.empty())
            return nullptr;
        if (const auto own = at_.find(rack); own != at_.end())
            return &own->second;
        return above(parentOf(rack));
    }

private:
    Id parentOf(Id id) const
    {
        if (const auto *row = census_.item(id))
            return row->item->parent;
        const auto *space = census_.layout().all<Space>().find(id);
        return space ? (*space)->parent : Id();
    }

    const std::vector<Assigned> *above(Id id)
    {
        if (const auto known = known_.find(id); known != known_.end())
            return known->second;
        known_[id] = nullptr; // ends a walk in a circle
        const auto here = at_.find(id);
        const auto *found = here != at_.end() ? &here->second : id ? above(parentOf(id)) : nullptr;
        return known_[id] = found;
    }

    const Census &census_;
    AssignedAt at_;
    std::unordered_map<Id, const std::vector<Assigned> *> known_;
};

struct Sums {
    double servers_w = 0; ///< Working servers, if all were busy.
    double idle_w = 0;    ///< Idle time of working servers, spares, racks without work.
    double network_w = 0;
    bool accelerators = false, wallOnly = false;
    std::map<Id, std::string> names;
};

void addWork(WorkloadEnergies &result, Sums &sums, const ItLoad &load, const Assigned &one)
{
    const Workload &w = *one.workload;
    const double servers = w.acceleratorCount > 0 ? load.accelerators / w.acceleratorCount * one.share : 0;
    const double busy_w = w.server_power_w > 0 ? servers * w.server_power_w : load.typical_w * one.share;
    const double idle_w = w.server_idle_w > 0 ? servers * w.server_idle_w : load.idle_w * one.share;
    const double working = 1 / (1 + w.spare), u = w.utilisation;
    result.it.srvActive += working * u * busy_w;
    result.it.accActive += working * u * servers * w.accelerator_power_w;
    const double generated = working * u * servers * w.tokens_per_s;
    result.it.generated += generated;
    result.it.useful += generated / std::max(1.0, w.use_factor);
    sums.servers_w += working * busy_w;
    sums.idle_w += working * ((1 - u) + w.spare) * idle_w;
    (w.accelerator_power_w > 0 ? sums.accelerators : sums.wallOnly) = true;
    sums.names.try_emplace(w.id, w.name);
}

void addRack(WorkloadEnergies &result, Sums &sums, const ItLoad &load, const std::vector<Assigned> *assigned)
{
    if (load.accelerators <= 0) {
        sums.network_w += load.typical_w;
        return;
    }
    double share = 0;
    bool refused = false;
    if (assigned)
        for (const Assigned &one : *assigned) {
            if (one.workload->accelerator != load.accelerator) {
                refused = true;
                continue;
            }
            share += one.share;
            addWork(result, sums, load, one);
        }
    if (refused)
        result.mismatched.push_back(load.rack);
    else if (share == 0)
        result.idle.push_back(load.rack);
    sums.idle_w += std::max(0.0, 1 - share) * (share > 0 ? load.idle_w : load.typical_w);
}

} // namespace

WorkloadEnergies workloadEnergies(const Census &census, const ItLoads &loads)
{
    WorkloadEnergies result;
    Sums sums;
    Nearest nearest(census);
    for (const ItLoad &load : loads)
        addRack(result, sums, load, nearest.of(load.rack));
    TokEnergyInputs &it = result.it;
    const double busy = sums.servers_w > 0 ? it.srvActive / sums.servers_w : 1;
    it.itActive = it.srvActive + busy * sums.network_w;
    it.it = it.itActive + sums.idle_w + (1 - busy) * sums.network_w;
    it.wallOnly = sums.wallOnly || !sums.accelerators;
    for (const auto &[id, name] : sums.names)
        result.name += (result.name.empty() ? "" : " + ") + name;
    return result;
}

} // namespace gridhall
