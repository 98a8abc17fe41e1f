// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/it_loads.h"
#include "core/energy/tok_energy.h"

namespace gridhall {

/// What the racks do at the design point, by their workloads: watts and tokens per second, IT side only.
struct WorkloadEnergies {
    TokEnergyInputs it; ///< loss, cool and misc are left at 0.
    std::string name;   ///< Workloads that yield tokens, joined by " + ".
    std::vector<Id> idle;       ///< Accelerator racks without a workload, by id.
    std::vector<Id> mismatched; ///< Racks whose workload is for another accelerator, by id.
    bool operator==(const WorkloadEnergies &other) const = default;
};

/// The nearest assignment around each rack wins: rack, row, zone, hall, site. A throughput of another accelerator is
/// refused: such a rack draws its typical power and yields nothing. With busy fraction u and powered spares r (per
/// working server), of n servers n/(1+r) work; each draws u P_busy, and (1-u) + r of them P_idle. Network and storage
/// racks draw their typical power all the time.
WorkloadEnergies workloadEnergies(const Census &census, const ItLoads &loads);

} // namespace gridhall
