// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/outage.h"

#include "core/catalog/keys.h"
#include "core/layout/frames.h"

namespace gridhall {

Outage outageOf(const WhatIf &whatIf)
{
    Outage outage;
    const auto &elements = whatIf.snapshot()->network->elements; // by id
    for (const PowerCase::Element &element : elements) {
        const auto e = static_cast<std::int32_t>(&element - elements.data());
        if (whatIf.isLost(e))
            outage.lost.push_back(element.id);
    }
    for (const std::int32_t e : whatIf.closed())
        outage.closed.push_back(elements[indexOf(e)].id);
    std::ranges::sort(outage.closed);
    for (const auto &[id, fate] : whatIf.fates()) {
        const auto item = whatIf.snapshot()->layout.find<Item>(id);
        if (!item)
            continue;
        if (fate == SupplyFate::Dark)
            outage.dark.push_back(id);
        else if ((fate == SupplyFate::Lost || fate == SupplyFate::Dead) && isCoolingRole(roleOf(whatIf.snapshot()->layout, *item)))
            outage.machines.push_back(id);
    }
    return outage;
}

Layout without(const Layout &layout, const std::vector<Id> &machines)
{
    Edit edit;
    for (const Id id : machines)
        if (const auto before = layout.find<Item>(id); before && before->state != SwitchState::Out) {
            Item after = *before;
            after.state = SwitchState::Out;
            edit.replace(before, std::move(after));
        }
    return layout.applying(edit);
}

} // namespace gridhall
