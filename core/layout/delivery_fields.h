// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/fields.h"

/// The fields of the card of delivery; part of the one list of fields.
namespace gridhall {

template <class Self, class V>
void Delivery::fields(Self &self, V &v)
{
    const auto length = Dimension::Length;
    const auto mass = Dimension::Mass;
    v("id", self.id, hidden());
    v("currency", self.currency, shown(translatable("Fields", "Currency")));
    v("start", self.start, shown(translatable("Fields", "Day of the order")));
    v("phase_gap_s", self.phaseGap_s, shown(translatable("Fields", "From phase to phase"), Dimension::Duration, 0, 1e9));
    v("route_width_m", self.routeWidth_m, shown(translatable("Fields", "Road width, no permit"), length, 0.5, 20));
    v("route_height_m", self.routeHeight_m, shown(translatable("Fields", "Road height, no permit"), length, 1, 20));
    v("route_length_m", self.routeLength_m, shown(translatable("Fields", "Load length, no permit"), length, 1, 100));
    v("route_mass_kg", self.routeMass_kg, shown(translatable("Fields", "Gross mass, no permit"), mass, 1000, 1e6));
    v("permit_width_m", self.permitWidth_m, shown(translatable("Fields", "Road width, permit"), length, 0.5, 30));
    v("permit_height_m", self.permitHeight_m, shown(translatable("Fields", "Road height, permit"), length, 1, 30));
    v("permit_length_m", self.permitLength_m, shown(translatable("Fields", "Load length, permit"), length, 1, 200));
    v("permit_mass_kg", self.permitMass_kg, shown(translatable("Fields", "Gross mass, permit"), mass, 1000, 1e7));
    v("deck_m", self.deck_m, shown(translatable("Fields", "Height of the deck"), length, 0, 3));
    v("truck_kg", self.truck_kg, shown(translatable("Fields", "Vehicle without load"), mass, 0, 1e6));
    v("lane_width_m", self.laneWidth_m, shown(translatable("Fields", "Truck and crane lane"), length, 0.5, 30));
    v("rigging", self.rigging, shown(translatable("Fields", "Rigging over the lifted weight"), Dimension::Ratio, 0, 2));
    v("module_gap_m", self.moduleGap_m, shown(translatable("Fields", "Between modules"), length, 0, 100));
    v("fire_gap_m", self.fireGap_m, shown(translatable("Fields", "From batteries, generators and oil"), length, 0, 100));
    v("move_margin_m", self.moveMargin_m, shown(translatable("Fields", "Free beside what is moved"), length, 0, 2));
    v("large_kg", self.large_kg, shown(translatable("Fields", "Needs a way in from"), mass, 1, 1e6));
    v("bearing_kg_per_m2", self.bearing_kg_per_m2, shown(translatable("Fields", "Foundation carries"), Dimension::FloorLoad, 0, 1e6));
    v("stack_levels", self.stackLevels, shown(translatable("Fields", "Modules in a stack"), Dimension::Count, 1, 20));
    v("cranes", self.cranes, shown(translatable("Fields", "Cranes"), Dimension::Count, 1, 100));
    v("crews", self.crews, shown(translatable("Fields", "Installation crews"), Dimension::Count, 1, 1000));
    v("testers", self.testers, shown(translatable("Fields", "Commissioning crews"), Dimension::Count, 1, 1000));
    v("figures", self.figures, hidden());
}

} // namespace gridhall
