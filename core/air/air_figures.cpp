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
        if (role == Role::ItRack || role == Role::Rack || role == Role::NetworkRack || role == Role::StorageRack)
            return {
                {key::openFront, 0}, {key::fanResponse, assumptions.fanResponse_per_k}, {key::fanThreshold, assumptions.fanThreshold_k}};
        if (role == Role::Door)
            return {{key::openArea, 0}, {key::beyond, assumptions.beyond_k}};
        return {};
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

double statedOr(const std::vector<Given> &figures, std::string_view key, double otherwise)
{
    const auto at = std::ranges::find(figures, key, &Given::key);
    return at == figures.end() ? otherwise : at->value;
}

AirFitting airFitting(const Part &part)
{
    const std::string_view air = part.trait("air");
    return air == "tile" ? AirFitting::Tile : air == "grille" ? AirFitting::Grille : AirFitting::None;
}

} // namespace gridhall
