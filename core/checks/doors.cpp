// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/doors.h"

#include "core/catalog/keys.h"

namespace gridhall {

std::map<Id, HallDoors> hallDoors(const Snapshot &snapshot)
{
    std::map<Id, HallDoors> halls;
    for (const auto &space : snapshot.layout.all<Space>())
        if (space->kind == SpaceKind::Hall && !space->module)
            halls[space->id];
    for (const auto &item : snapshot.layout.all<Item>()) {
        const auto part = item->module ? nullptr : partOf(snapshot.layout, *item);
        const auto hall = part && part->role == Role::Door ? hallOf(snapshot, *item) : nullptr;
        if (!hall)
            continue;
        const Given *clear = figureOf(snapshot.layout, *item, key::doorWidth);
        halls[hall->id].doors.push_back({item->id, clear ? clear->value : metresOf(part->width)});
    }
    for (const Standing &one : *snapshot.standing) {
        const auto hall = one.item->module ? nullptr : hallOf(snapshot, *one.item);
        if (!hall || one.part->role == Role::Column)
            continue;
        HallDoors &doors = halls[hall->id];
        const double least = metresOf(std::min(one.part->width, one.part->depth));
        if (least > doors.widestItem_m) {
            doors.widestItem_m = least;
            doors.widestItem = one.item->id;
        }
    }
    return halls;
}

} // namespace gridhall
