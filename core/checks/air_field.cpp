// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/room_field.h"
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

Argument deviceName(const Snapshot &snapshot, const RoomField &room, std::size_t device)
{
    return nameOf(snapshot, room.room.devices[device]);
}

/// One finding per room whose racks breathe air above the recommended temperature, with the cause of the worst.
std::vector<Finding> aboveRecommended(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    const double limit_k = snapshot.layout.criteria().airInletMax_k;
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        if (room->indices.aboveRecommended == 0 || room->hotSpots.empty())
            continue;
        const RoomField::HotSpot &worst = room->hotSpots.front();
        Finding finding;
        finding.subjects = {room->room.room};
        finding.demand = Amount(worst.intake_k, Dimension::Temperature);
        finding.limit = Amount(limit_k, Dimension::Temperature);
        finding.arguments = {nameOf(snapshot, room->room.room),
                             Amount(room->indices.aboveRecommended, Dimension::Count),
                             *finding.limit,
                             deviceName(snapshot, *room, worst.device),
                             *finding.demand,
                             Amount(1 - room->field->devices[worst.device].supplyShare, Dimension::Ratio)};
        for (const RoomField::HotSpot &spot : room->hotSpots)
            if (spot.intake_k > limit_k)
                finding.cause.push_back(room->room.devices[spot.device]);
        found.push_back(std::move(finding));
    }
    return found;
}

std::vector<Finding> blockedFaces(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const RoomFieldPtr &room : snapshot.air.fields)
        for (std::size_t d = 0; d < room->field->devices.size(); ++d) {
            if (!room->field->devices[d].blocked)
                continue;
            Finding finding;
            finding.subjects = {room->room.devices[d]};
            finding.arguments = {deviceName(snapshot, *room, d)};
            found.push_back(std::move(finding));
        }
    return found;
}

std::vector<Finding> unsettledRooms(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        if (room->field->converged)
            continue;
        Finding finding;
        finding.subjects = {room->room.room};
        finding.arguments = {nameOf(snapshot, room->room.room), Amount(room->field->lastChange_k, Dimension::TemperatureRise)};
        found.push_back(std::move(finding));
    }
    return found;
}

constexpr double noticedLeak = 0.01; ///< Of all air moved.

/// Rooms in which air is given where it cannot leave, or taken where none comes: the solver lets it through.
std::vector<Finding> closedOff(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        double moved = 0;
        for (const AirField::Device &device : room->field->devices)
            moved += device.flow_m3_per_s;
        if (room->field->forcedLeak_m3_per_s <= noticedLeak * moved)
            continue;
        Finding finding;
        finding.subjects = {room->room.room};
        finding.arguments = {nameOf(snapshot, room->room.room), Amount(room->field->forcedLeak_m3_per_s, Dimension::VolumeFlow)};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace

const Check airRecommended{
    .code = "AIR-003",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Air inlet above recommended"),
    //: %1 the room, %2 how many racks, %3 the recommended temperature, %4 the worst rack, %5 its inlet, %6 a share.
    .message = translatable("Checks", "In %1, racks above %3: %2. The warmest is %4 with %5; %6 of what it breathes is exhaust of racks."),
    .unproven = {},
    .basis = translatable("Checks", "Project criteria; temperature field, mean error about 2 to 3 K"),
    .run = aboveRecommended,
};

const Check airBlocked{
    .code = "AIR-004",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Air opening blocked"),
    //: %1 the rack or cooler.
    .message = translatable("Checks", "Something stands right before the air inlet or outlet of %1."),
    .unproven = {},
    .basis = translatable("Checks", "Free cells of the air grid in front of the opening"),
    .run = blockedFaces,
};

const Check airClosedOff{
    .code = "AIR-010",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Air without a way"),
    //: %1 the room, %2 the air.
    .message = translatable("Checks", "In %1, %2 are moved into or out of spaces that are closed on all sides. They were let through "
                                      "anyway: temperatures there mean little until the drawing gives the air a way."),
    .unproven = {},
    .basis = translatable("Checks", "Connected air of the grid: what devices give and take in each part of it must be equal"),
    .run = closedOff,
};

const Check airUnsettled{
    .code = "AIR-005",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Air does not settle"),
    //: %1 the room, %2 the last change of an inlet.
    .message =
        translatable("Checks", "The air of %1 comes to no rest: inlets still change by %2 a round. Take its temperatures as a sketch."),
    .unproven = {},
    .basis = translatable("Checks", "Rounds of the air solver"),
    .run = unsettledRooms,
};

} // namespace gridhall
