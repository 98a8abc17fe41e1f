// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <algorithm>

namespace gridhall {

namespace {

/// One finding per room, for its warmest rack against that rack's limit.
std::vector<Finding> warmInlets(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const RoomResult &room : snapshot.air.rooms) {
        if (room.coolers.empty() || room.racks.empty())
            continue;
        const auto worst =
            std::ranges::max_element(room.racks, {}, [](const RoomResult::Rack &rack) { return rack.inlet_k - rack.inletMax_k; });
        if (worst->inletMax_k <= 0 || worst->inlet_k <= worst->inletMax_k + 1e-6)
            continue;
        Finding finding;
        finding.subjects = {room.room, worst->id};
        finding.demand = Amount(worst->inlet_k, Dimension::Temperature);
        finding.limit = Amount(worst->inletMax_k, Dimension::Temperature);
        finding.arguments = {nameOf(snapshot, room.room), *finding.demand, *finding.limit,
                             Amount(room.flowNeed_m3_per_s, Dimension::VolumeFlow), Amount(room.flow_m3_per_s, Dimension::VolumeFlow)};
        finding.cause = {worst->id};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check airInlet{
    .code = "AIR-002",
    .severity = Severity::Error,
    .title = translatable("Checks", "Air inlet too warm"),
    //: %1 the room, %2 the inlet temperature, %3 the limit, %4 the air racks draw, %5 the air coolers give.
    .message = translatable("Checks", "Racks in %1 breathe air of %2; %3 is allowed. They draw %4, the coolers give %5."),
    .unproven = {},
    .basis =
        translatable("Checks", "Project criteria or the rack's data sheet; temperature field where the room has one, else its balance"),
    .run = warmInlets,
};

} // namespace gridhall
