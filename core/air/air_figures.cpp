// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/air_figures.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"

#include <algorithm>

namespace gridhall {

std::vector<AirFigure> airFigures(const Layout &layout, Id entity, const AirAssumptions &assumptions)
{
    if (const auto item = layout.find<Item>(entity)) {
        const Role role = roleOf(layout, *item);
        return role == Role::ItRack || role == Role::Rack || role == Role::NetworkRack || role == Role::StorageRack
                   ? std::vector<AirFigure>{{key::openFront, 0}}
                   : std::vector<AirFigure>();
    }
    const auto space = layout.find<Space>(entity);
    if (!space)
        return {};
    if (space->kind == SpaceKind::Hall)
        return {{key::ceilingHeight, 0},
                {key::raisedFloor, 0},
                {key::ceilingLeakage, assumptions.ceilingLeakage},
                {key::fanSurplus, assumptions.surplus}};
    if (space->kind != SpaceKind::Aisle || space->aisle == AisleKind::None)
        return {};
    return {{key::leakage, assumptions.leakage}, {key::openArea, space->aisle == AisleKind::Hot ? assumptions.grille : assumptions.tiles}};
}

bool isStopped(const Item &cooler)
{
    const auto flow = std::ranges::find(cooler.figures, key::airFlow, &Given::key);
    return flow != cooler.figures.end() && flow->value <= 0;
}

} // namespace gridhall
