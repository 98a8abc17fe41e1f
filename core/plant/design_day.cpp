// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/design_day.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr double carnotShare = 0.45;      ///< Screw compressors; assumption after the EIR data sets.
constexpr double evaporatorBelow_k = 2.0; ///< Evaporation below the leaving water.
constexpr double condenserAbove_k = 13.0; ///< Condensation above the entering air or water: 10 K rise, 3 K approach.
constexpr double leastLift_k = 8.0;

/// COP of a compressor between what it delivers and what it rejects to: eta Te/(Tc - Te), lift of at least 8 K.
double carnotCop(double leaving_k, double rejecting_k)
{
    const double evaporating = leaving_k - evaporatorBelow_k;
    const double lift = std::max(leastLift_k, rejecting_k + condenserAbove_k - evaporating);
    return carnotShare * evaporating / lift;
}

bool hasCompressor(Role role) { return role != Role::DryCooler && role != Role::Tower && role != Role::HeatExchanger; }

} // namespace

MachineResult solveMachine(const MachineCase &machine)
{
    MachineResult result;
    result.id = machine.id;
    result.role = machine.role;
    result.heat_w = machine.heat_w;
    result.capacity_w = machine.capacity_w;
    result.capacityKnown = machine.capacity_w > 0;
    result.compressor = hasCompressor(machine.role);
    const double load = result.capacityKnown ? std::clamp(machine.heat_w / machine.capacity_w, 0.0, 1.0)
                        : machine.heat_w > 0 ? 1.0
                                             : 0.0;
    result.electrical_w = machine.fan_w * load; // staged fans: in proportion, on the safe side of the fan laws
    const double ambient = machine.role == Role::Tower ? machine.wetBulb_k : machine.dryBulb_k;
    result.leaving_k = result.compressor ? machine.leaving_k
                                         : std::max(machine.leaving_k, ambient + machine.approach_k);
    if (result.compressor) {
        const double leaving = machine.leaving_k > 0 ? machine.leaving_k : 280.15;
        const double rejecting = machine.rejecting_k > 0 ? machine.rejecting_k : machine.dryBulb_k;
        result.electrical_w += machine.heat_w / (machine.cop > 0 ? machine.cop : carnotCop(leaving, rejecting));
    }
    result.water_m3_per_s = machine.heat_w * machine.water_m3_per_j;
    return result;
}

const MachineResult *PlantResult::find(Id id) const
{
    const auto at = std::ranges::lower_bound(machines, id, {}, &MachineResult::id);
    return at != machines.end() && at->id == id ? &*at : nullptr;
}

} // namespace gridhall
