// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/part.h"

#include <utility>
#include <vector>

namespace gridhall {

/// One machine that rejects heat on the design day, as figures.
struct MachineCase {
    Id id;
    Role role = Role::Chiller;
    double heat_w = 0;
    double capacity_w = 0; ///< 0: not known.
    double cop = 0;        ///< Stated; 0: from temperatures by the Carnot fraction.
    double fan_w = 0, leaving_k = 0;
    double dryBulb_k = 308.15, wetBulb_k = 298.15;
    double rejecting_k = 0; ///< Water it rejects to; 0: outdoor air.
    double approach_k = 0, water_m3_per_j = 0;
    bool operator==(const MachineCase &) const = default;
};
struct MachineResult {
    Id id;
    Role role = Role::Chiller;
    double heat_w = 0, capacity_w = 0, electrical_w = 0, leaving_k = 0, water_m3_per_s = 0;
    bool capacityKnown = true, compressor = false;
};
/// Compressors by stated COP, else eta Te/(Tc - Te) with eta 0.45, Te 2 K below what leaves and Tc 13 K above what it
/// rejects to, lift at least 8 K; fans in proportion to the load; water by heat.
MachineResult solveMachine(const MachineCase &machine);

/// The heat rejection of the site on the design day.
struct PlantResult {
    std::vector<MachineResult> machines; ///< By id.
    double heat_w = 0, capacity_w = 0, capacityLessOne_w = 0; ///< Of machines that serve loads, not other machines.
    double electrical_w = 0, water_m3_per_s = 0;
    /// Electricity of every cooling item (machines, fans, pumps, CDUs), sorted by id: loads of the power network.
    std::vector<std::pair<Id, double>> mechanical_w;
    const MachineResult *find(Id id) const;
};

} // namespace gridhall
