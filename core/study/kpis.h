// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

namespace gridhall {

/// Powers at the design point, all IT at its peak: what the facility draws and what becomes of it.
struct DesignPoint {
    double it_w = 0;   ///< Sum of peaks.
    double loss_w = 0; ///< Losses by the power carried to IT.
    double cool_w = 0; ///< Cooling and its share of losses.
    double misc_w = 0; ///< The site's fraction over the rest.
    double facility_w() const { return it_w + loss_w + cool_w + misc_w; }
};
DesignPoint designPoint(const Snapshot &snapshot);

/// The first figures of the design, from results that are in.
Kpis kpisOf(const Snapshot &snapshot);
/// Those of the simulated year, beside the others; nothing without one.
void addYear(Kpis &kpis, const Snapshot &snapshot);

/// The rack inlet that is nearest its limit in the rooms whose air is solved as a field.
struct InletHeadroom {
    Id room, rack;
    double inlet_k = 0, limit_k = 0, supply_k = 0; ///< supply: of the room's coolers, by flow.
    double left_k() const { return limit_k - inlet_k; }
    double risen_k() const { return inlet_k - supply_k; }   ///< Over the supply ...
    double mayRise_k() const { return limit_k - supply_k; } ///< ... and how far it may.
};
std::optional<InletHeadroom> inletHeadroom(const Snapshot &snapshot);

/// Least share left over racks, loops, rooms and plant: of capacity, and of what inlets may rise over the supply.
Kpi thermalHeadroomOf(const Snapshot &snapshot);

/// Area of a space's outline, m2.
double spaceArea_m2(const Layout &layout, Id space);

} // namespace gridhall
