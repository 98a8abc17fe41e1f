// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_balance.h"
#include "core/checks/check.h"
#include "core/energy/year.h"
#include "core/layout/layout.h"
#include "core/layout/spatial_index.h"
#include "core/layout/standing.h"
#include "core/liquid/liquid_loops.h"
#include "core/plant/design_day.h"
#include "core/power/failure.h"
#include "core/power/phase_balance.h"

#include <memory>

namespace gridhall {

/// How far a snapshot got. Drag: geometry of what is touched and the capacity ledger, previous temperatures kept.
enum class Tier { Drag, Settled, Swept };

/// One of the figures that never stop being true. SI; `known` says whether it stands.
struct Kpi {
    double value = 0, limit = 0; ///< limit 0: none set.
    double margin = 0;           ///< Share of the limit left; negative when broken.
    bool known = false;
    Id where; ///< What decides it; Id() for the whole site.
};
struct Kpis {
    Kpi itLoad_w;              ///< Sum of peaks.
    Kpi powerDensity_w_per_m2; ///< Worst white-space hall: peak IT over outline area.
    Kpi tightestPowerMargin;   ///< min (limit - demand)/limit over elements: normal, one path lost, any failure swept.
    Kpi thermalHeadroom;       ///< min (capacity - heat)/capacity on the design day over racks, loops, rooms, plant.
    Kpi pue;                   ///< At the design point.
    Kpi tokEnergy_j_per_token; ///< At the design point.
    Kpi pueYear, tokEnergyYear_j_per_token, wueYear_m3_per_j; ///< Over the simulated year.
    double facilityLoad_w = 0, tokens_per_s = 0, facilityMultiplier = 0;
};

struct Snapshot;

/// The design when a phase is ready and later ones are not, studied by itself.
struct Stage {
    int phase = 1;
    std::shared_ptr<const Snapshot> snapshot;
};
using StagesPtr = std::shared_ptr<const std::vector<Stage>>;

/// Everything known about one revision of a design. Immutable once made; seen from many places.
struct Snapshot {
    Layout layout;
    std::int64_t revision = 0;
    Tier tier = Tier::Settled;
    std::shared_ptr<const SpatialIndex> index;             ///< Of this layout (drag tier: of the last settled one).
    std::vector<Id> touched;                               ///< Drag tier: what differs from the last settled layout.
    std::shared_ptr<const std::vector<Standing>> standing; ///< What geometric checks look at (drag tier: touched only).
    ItLoads loads;
    PowerFlow power;
    std::shared_ptr<const PowerCase> network;     ///< What `power` was solved on; never null in a settled snapshot.
    std::shared_ptr<const CoolingLedger> cooling; ///< What failures stop beyond power.
    std::shared_ptr<const PhaseBalance> phases;   ///< Of racks on single lines; null until settled.
    std::shared_ptr<const FailureSweep> failures; ///< All single failures; null until the swept tier.
    LiquidResult liquid;
    AirResult air;
    PlantResult plant;
    TokEnergyInputs energies; ///< Watts and tokens per second at the design point.
    TokEnergy tokEnergy;
    YearPtr year;     ///< Null without IT load. Drag tier: of the last settled layout.
    StagesPtr stages; ///< Of a design in phases, all but the last; before the swept tier those of the last one.
    Kpis kpis;
    std::vector<Finding> findings; ///< Errors first, then by code and subjects.

    struct Memory; ///< Cases kept for the next study; nobody else's business.
    std::shared_ptr<const Memory> memory;

    int count(Severity severity) const; ///< Not waived.
    const ItLoad *load(Id rack) const;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace gridhall
