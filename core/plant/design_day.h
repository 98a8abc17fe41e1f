// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/part.h"
#include "core/plant/plant_model.h"

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
    double rise_k = 0, airFlow_m3_per_s = 0, padEfficiency = 0; ///< Of a dry cooler or tower at its rating; 0: not known, no pads.
    double pressure_pa = 101325;
    bool operator==(const MachineCase &) const = default;
};
struct MachineResult {
    Id id;
    Role role = Role::Chiller;
    double heat_w = 0, capacity_w = 0, electrical_w = 0, leaving_k = 0, water_m3_per_s = 0;
    bool capacityKnown = true, compressor = false;
};
/// The plant's models (plant_model.h) for one machine. Compressors by their stated COP at 35 C outdoors (25 C condenser
/// water), else 0.45 of the ideal; dry coolers and towers turn their fans as fast as what leaves them asks, pads and
/// towers use water.
MachineResult solveMachine(const MachineCase &machine);

/// The plant on a day of extremes, at the heat of the design.
struct DesignDay {
    enum class Kind { Hot, Humid, Cold };
    Kind kind = Kind::Hot;
    double dryBulb_k = 0, wetBulb_k = 0;
    double electrical_w = 0, water_m3_per_s = 0;
    double over_k = 0;                ///< Warmest supply over its set point.
    double unmet_w = 0;               ///< Heat over the capacity of all machines.
    PlantMode mode = PlantMode::Idle; ///< Of the loop that takes most heat.
    bool operator==(const DesignDay &) const = default;
};
DesignDay designDay(DesignDay::Kind kind, const std::vector<PlantLoop> &loops, const PlantWeather &weather);

/// The heat rejection of the site on the design day.
struct PlantResult {
    std::vector<MachineResult> machines;                      ///< By id.
    double heat_w = 0, capacity_w = 0, capacityLessOne_w = 0; ///< Of machines that serve loads, not other machines.
    double electrical_w = 0, water_m3_per_s = 0;
    std::vector<PlantLoop> loops; ///< As the year sees them, by id.
    std::vector<DesignDay> days;  ///< Hot, humid, cold; empty without a plant loop.
    /// Electricity of every cooling item (machines, fans, pumps, CDUs), sorted by id: loads of the power network.
    std::vector<std::pair<Id, double>> mechanical_w;
    const MachineResult *find(Id id) const;
};

} // namespace gridhall
