// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

std::vector<Finding> hotRooms(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double reserve = snapshot.layout.criteria().airReserve;
    for (const RoomResult &room : snapshot.air.rooms) {
        if (room.heat_w <= 1.0)
            continue;
        Finding bare;
        bare.demand = Amount(room.heat_w, Dimension::Power);
        bare.limit = Amount(0, Dimension::Power);
        bare.margin = -1;
        auto finding = room.coolers.empty() ? std::optional(bare)
                       : room.capacityKnown ? atMost(snapshot, *bare.demand, Amount(room.capacity_w * (1 - reserve), Dimension::Power))
                                            : std::nullopt;
        if (!finding)
            continue;
        finding->subjects = {room.room};
        finding->arguments = {nameOf(snapshot, room.room), *finding->demand, *finding->limit};
        for (const RoomResult::Cooler &cooler : room.coolers)
            finding->cause.push_back(cooler.id);
        found.push_back(std::move(*finding));
    }
    return found;
}

} // namespace

const Check airCapacity{
    .code = "AIR-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "Air cooling capacity"),
    //: %1 the room, %2 the heat its air receives, %3 what its coolers take.
    .message = translatable("Checks", "The air of %1 receives %2; its coolers take %3."),
    .unproven = {},
    .basis = translatable("Checks", "Rated capacity of the coolers in the room less the criteria's reserve"),
    .run = hotRooms,
};

} // namespace gridhall
