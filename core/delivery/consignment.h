// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/census.h"
#include "core/catalog/it_loads.h"
#include "core/delivery/assumed.h"

namespace gridhall {

/// What is ordered, shipped and set as one: a module with all inside, or equal equipment of one hall and phase.
struct Consignment {
    Id id; ///< The module, or the first of the equal items.
    std::string tag;
    const Part *part = nullptr;
    int count = 1;
    int phase = 1;
    Id hall; ///< Drawn hall around it; Id() in the yard.
    bool isModule = false;
    std::optional<double> weight_kg; ///< Of one piece, operating; the lifting weight where stated.
    double it_w = 0;                 ///< Peak of the racks in it.
    int racks = 0;
    std::vector<Id> items;              ///< The modules or items themselves, `count` of them.
    std::vector<std::size_t> suppliers; ///< Consignments it takes power or coolant from.
};

/// Phase of an item: its own figure, or that of the nearest parent that states one; 1 if none does.
int phaseOf(const Layout &layout, Id entity);

/// All consignments in order of phase and tag. Holds pointers into the census.
std::vector<Consignment> consignments(const Census &census, const ItLoads &loads);

/// The item that stands by itself: the outermost module around an entity, or the entity itself.
Id standingRoot(const Census &census, Id entity);

} // namespace gridhall
