// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/service.h"

#include "core/catalog/keys.h"

#include <algorithm>

namespace gridhall {

bool isStopped(const Item &machine)
{
    const auto flow = std::ranges::find(machine.figures, std::string_view(key::airFlow), &Given::key);
    return machine.state == SwitchState::Out || (flow != machine.figures.end() && flow->value <= 0);
}

bool isRoomCooler(Role role) { return role == Role::Crah || role == Role::FanWall || role == Role::InRow || role == Role::RearDoor; }

Edit stopped(const Layout &layout, Id cooler, bool stop)
{
    Edit edit;
    const auto before = layout.find<Item>(cooler);
    if (!before || isStopped(*before) == stop)
        return edit;
    Item after = *before;
    after.state = stop ? SwitchState::Out : SwitchState::Closed;
    if (!stop)
        std::erase_if(after.figures, [](const Given &given) { return given.key == key::airFlow && given.value <= 0; });
    edit.replace(before, std::move(after));
    return edit;
}

} // namespace gridhall
