// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/room_field.h"
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr double enoughSupply = 0.8;    ///< Share of an aisle's air that should come straight from coolers.
constexpr double mostlyExhaust = 0.5;   ///< A rack that gets less than this straight from coolers breathes exhaust.
constexpr double openContainment = 0.1; ///< Open share from which a containment closes nothing.

/// One finding per aisle whose racks draw air that coolers do not bring.
std::vector<Finding> shortAisles(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        if (room->field->rounds == 0)
            continue;
        for (const AirRoom::Aisle &aisle : room->room.aisles) {
            double drawn = 0, brought = 0;
            for (const std::size_t rack : aisle.racks) {
                drawn += room->field->devices[rack].flow_m3_per_s;
                brought += room->field->devices[rack].flow_m3_per_s * room->field->devices[rack].supplyShare;
            }
            if (drawn <= 0 || brought >= enoughSupply * drawn)
                continue;
            Finding finding;
            finding.subjects = {aisle.id};
            finding.demand = Amount(drawn, Dimension::VolumeFlow);
            finding.limit = Amount(brought, Dimension::VolumeFlow);
            finding.margin = brought / drawn - 1;
            finding.arguments = {nameOf(snapshot, aisle.id), *finding.demand, *finding.limit};
            for (const std::size_t rack : aisle.racks)
                if (room->field->devices[rack].supplyShare < enoughSupply)
                    finding.cause.push_back(room->room.devices[rack]);
            found.push_back(std::move(finding));
        }
    }
    return found;
}

/// One finding per room with racks that breathe mostly exhaust, for the worst.
std::vector<Finding> recirculating(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        if (room->field->rounds == 0)
            continue;
        Finding finding;
        double least = mostlyExhaust;
        std::size_t worst = room->room.devices.size();
        for (std::size_t d = 0; d < room->room.devices.size(); ++d) {
            const AirField::Device &rack = room->field->devices[d];
            if (room->room.air.devices[d].cooler || rack.flow_m3_per_s <= 0 || rack.supplyShare >= mostlyExhaust)
                continue;
            finding.cause.push_back(room->room.devices[d]);
            if (rack.supplyShare <= least) {
                least = rack.supplyShare;
                worst = d;
            }
        }
        if (finding.cause.empty())
            continue;
        finding.subjects = {room->room.room};
        finding.arguments = {nameOf(snapshot, room->room.room), Amount(static_cast<double>(finding.cause.size()), Dimension::Count),
                             nameOf(snapshot, room->room.devices[worst]), Amount(1 - least, Dimension::Ratio)};
        found.push_back(std::move(finding));
    }
    return found;
}

/// One finding per room with racks whose air has been through racks more than once: what they breathe is warmer over the
/// supply than a pass through the rack makes it. The drag of the method, tuned on a room a few metres wide, then holds
/// back the cool air that has to come a long way, so these temperatures are too high rather than too low.
std::vector<Finding> roundAndRound(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const RoomFieldPtr &room : snapshot.air.fields) {
        if (room->field->rounds == 0)
            continue;
        Finding finding;
        std::size_t worst = room->room.devices.size();
        for (std::size_t d = 0; d < room->room.devices.size(); ++d) {
            const AirField::Device &rack = room->field->devices[d];
            if (room->room.air.devices[d].cooler || rack.flow_m3_per_s <= 0 ||
                rack.intake_k - room->indices.supply_k <= rack.outlet_k - rack.intake_k)
                continue;
            finding.cause.push_back(room->room.devices[d]);
            if (worst == room->room.devices.size() || rack.intake_k > room->field->devices[worst].intake_k)
                worst = d;
        }
        if (finding.cause.empty())
            continue;
        finding.subjects = {room->room.room};
        finding.arguments = {nameOf(snapshot, room->room.room), Amount(static_cast<double>(finding.cause.size()), Dimension::Count),
                             nameOf(snapshot, room->room.devices[worst]),
                             Amount(judgedIntake_k(room->field->devices[worst]), Dimension::Temperature)};
        found.push_back(std::move(finding));
    }
    return found;
}

/// Aisles left open, or all but open, where others of their kind in the room are closed.
std::vector<Finding> openAisles(const Snapshot &snapshot)
{
    std::vector<Finding> found;
    for (const RoomFieldPtr &room : snapshot.air.fields)
        for (const AirRoom::Aisle &aisle : room->room.aisles) {
            const bool othersClosed = std::ranges::any_of(room->room.aisles, [&](const AirRoom::Aisle &other) {
                return other.id != aisle.id && other.hot == aisle.hot && other.contained && other.leakage < openContainment;
            });
            const bool open = aisle.contained ? aisle.leakage >= openContainment : othersClosed;
            if (!open || aisle.racks.empty())
                continue;
            Finding finding;
            finding.subjects = {aisle.id};
            finding.arguments = {nameOf(snapshot, aisle.id), Amount(aisle.contained ? aisle.leakage : 1.0, Dimension::Ratio)};
            found.push_back(std::move(finding));
        }
    return found;
}

} // namespace

const Check airShortfall{
    .code = "AIR-006",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Aisle short of air"),
    //: %1 the aisle, %2 the air its racks draw, %3 how much of it coolers bring.
    .message = translatable("Checks", "Racks at %1 draw %2; coolers bring %3 of it, the rest has been through racks before."),
    .unproven = {},
    .basis = translatable("Checks", "Supply shares of the temperature field: at least 80 % of an aisle's air straight from coolers"),
    .run = shortAisles,
};

const Check airRecirculation{
    .code = "AIR-007",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Exhaust air breathed again"),
    //: %1 the room, %2 how many racks, %3 the worst rack, %4 its share of exhaust.
    .message = translatable("Checks", "In %1, racks that breathe more exhaust than cool air: %2. Of the air at %3, %4 is exhaust."),
    .unproven = {},
    .basis = translatable("Checks", "Supply shares of the temperature field: at least half of a rack's air straight from coolers"),
    .run = recirculating,
};

const Check airRoundAndRound{
    .code = "AIR-009",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Air temperature overstated"),
    //: %1 the room, %2 how many racks, %3 the worst rack, %4 its inlet.
    .message = translatable("Checks", "In %1, racks whose air has been through racks more than once: %2. The method overstates such "
                                      "inlets: read %4 at %3 as far too warm, not as a temperature."),
    .unproven = {},
    .basis = translatable("Checks", "Temperature field: inlet over supply against the rise of the rack; drag tuned on a small room"),
    .run = roundAndRound,
};

const Check airContainmentOpen{
    .code = "AIR-008",
    .severity = Severity::Warning,
    .title = translatable("Checks", "Containment open"),
    //: %1 the aisle, %2 the open share.
    .message = translatable("Checks", "The containment of %1 is open (%2), while warm and cold air are meant to be kept apart."),
    .unproven = {},
    .basis = translatable("Checks", "Aisles of the room: others of the kind are closed, or the stated leakage is 10 % or more"),
    .run = openAisles,
};

} // namespace gridhall
