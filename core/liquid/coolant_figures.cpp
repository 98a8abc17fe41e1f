// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/coolant_figures.h"

#include "core/catalog/specs.h"
#include "core/liquid/coolant.h"

#include <algorithm>

namespace gridhall {

std::vector<CoolantFigure> coolantFigures(const Layout &layout, Id entity)
{
    const Kept<Item> item = layout.find<Item>(entity);
    const Kept<Part> part = item ? partOf(layout, *item) : nullptr;
    const auto cooled = [](const Port &port) { return port.kind == PortKind::Coolant; };
    if (!part || std::ranges::none_of(part->ports, cooled))
        return {};
    const double glycol = glycolShareOf(part->trait("fluid"));
    switch (part->role) {
    case Role::Cdu:
    case Role::InRackCdu:
        return {{key::glycol, glycol}, {key::pumpHead, ownPump_pa}, {key::coolantFlow, 0}, {key::expansion, 0},
                {key::npsh, 0},        {key::filterMesh, 0}};
    case Role::Chiller:
    case Role::DryCooler:
    case Role::Tower:
    case Role::HeatExchanger:
        return {
            {key::glycol, glycol}, {key::pressureDrop, machineDrop_pa}, {key::pumpHead, ownPump_pa}, {key::expansion, 0}, {key::npsh, 0}};
    case Role::Crah:
    case Role::FanWall:
    case Role::InRow:
    case Role::RearDoor: return {{key::pressureDrop, coilDrop_pa}, {key::pressureRating, 0}};
    case Role::Tank: return {{key::volume, 0}, {key::expansion, 0}};
    default: break;
    }
    if (!isItRole(part->role))
        return {};
    return {{key::pressureDrop, rackDrop_pa}, {key::pressureRating, 0}};
}

} // namespace gridhall
