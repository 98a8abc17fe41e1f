// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/room_field.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr std::size_t spotsShown = 10;
constexpr double leastOver_k = 0.1; ///< An intake is never quite as cool as the supply.
constexpr double warmAbove_k = 1.0; ///< Over the supply: less is no hot spot.

std::vector<RoomField::HotSpot> hotSpotsOf(const AirCase &room, const AirField &field, double supply_k)
{
    std::vector<RoomField::HotSpot> spots;
    for (std::size_t d = 0; d < field.devices.size(); ++d)
        if (!room.devices[d].cooler && field.devices[d].flow_m3_per_s > 0)
            if (const double judged = judgedIntake_k(field.devices[d]); judged > supply_k + warmAbove_k)
                spots.push_back({d, judged});
    std::ranges::stable_sort(spots, [](const auto &a, const auto &b) { return a.intake_k > b.intake_k; });
    if (spots.size() > spotsShown)
        spots.resize(spotsShown);
    return spots;
}

} // namespace

std::size_t RoomField::deviceOf(Id item) const
{
    return static_cast<std::size_t>(std::ranges::find(room.devices, item) - room.devices.begin());
}

RoomFieldPtr solvedRoom(AirRoom room, const AirLimits &limits, const AirEffort &effort, const AirField *start)
{
    auto solved = std::make_shared<RoomField>();
    RoomAir air(room.air);
    solved->field = std::make_shared<const AirField>(air.solve(effort, start));
    solved->indices = airIndices(room.air, *solved->field, limits.recommended_k, limits.allowed_k);
    if (effort.shares && solved->field->rounds > 0)
        solved->hotSpots = hotSpotsOf(room.air, *solved->field, solved->indices.supply_k);
    solved->room = std::move(room);
    return solved;
}

double heatHeadroom_w(const RoomField &room, std::size_t rack, double limit_k)
{
    double left = 0;
    bool limited = true;
    for (std::size_t d = 0; d < room.field->devices.size(); ++d)
        if (const AirDevice &device = room.room.air.devices[d]; device.cooler && room.field->devices[d].flow_m3_per_s > 0) {
            limited = limited && device.capacity_w > 0;
            left += device.capacity_w - room.field->devices[d].heat_w;
        }
    const AirField::Device &at = room.field->devices[rack];
    const double over = std::max(judgedIntake_k(at) - room.indices.supply_k, leastOver_k);
    const double more = room.room.air.devices[rack].heat_w * (limit_k - judgedIntake_k(at)) / over;
    return limited ? std::min(more, std::max(0.0, left)) : more;
}

std::vector<std::vector<AirOrigin>> hotSpotOrigins(const RoomField &room)
{
    std::vector<std::size_t> racks;
    for (const RoomField::HotSpot &spot : room.hotSpots)
        racks.push_back(spot.device);
    return airOrigins(room.room.air, *room.field, racks);
}

std::vector<CoolerOut> coolersOut(const RoomField &room, const AirLimits &limits)
{
    RoomAir air(room.room.air);
    AirEffort effort;
    effort.shares = false;
    effort.settled_k = 0.1;
    effort.massResidual = 1e-3;
    effort.mostRounds = 12;
    std::vector<CoolerOut> outs;
    for (std::size_t d = 0; d < room.room.air.devices.size(); ++d) {
        if (!room.room.air.devices[d].cooler)
            continue;
        const AirField field = air.solve(effort, room.field.get(), d);
        CoolerOut out{d, 0, 0, 0, field.converged, field.capacityShort};
        for (std::size_t r = 0; r < field.devices.size(); ++r) {
            if (room.room.air.devices[r].cooler || field.devices[r].flow_m3_per_s <= 0)
                continue;
            const double judged = judgedIntake_k(field.devices[r]);
            out.above += judged > limits.recommended_k + 1e-6;
            if (judged > out.warmest_k) {
                out.warmest_k = judged;
                out.warmestRack = r;
            }
        }
        outs.push_back(out);
    }
    return outs;
}

} // namespace gridhall
