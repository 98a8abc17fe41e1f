// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/air_fields.h"

#include "core/base/geometry.h"
#include "core/catalog/specs.h"
#include "core/checks/limits.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Losses of rooms that are drawn alike differ by a few metres of cable; they may share an answer.
constexpr double lossStep_w = 50;

/// The same room with the same answer, as another room's.
RoomFieldPtr sharedAnswer(const RoomField &of, AirRoom room)
{
    auto same = std::make_shared<RoomField>(of);
    same->room = std::move(room);
    return same;
}

RoomFieldPtr known(const std::vector<RoomFieldPtr> &fields, const AirRoom &room)
{
    for (const RoomFieldPtr &one : fields)
        if (one->room.air == room.air)
            return one->room.room == room.room && one->room.devices == room.devices && one->room.aisles == room.aisles
                       ? one
                       : sharedAnswer(*one, room);
    return nullptr;
}

} // namespace

AirLimits airLimits(const Layout &layout)
{
    AirLimits limits;
    limits.recommended_k = layout.criteria().airInletMax_k;
    limits.allowed_k = limits.recommended_k + 5;
    return limits;
}

std::vector<RoomFieldPtr> airFields(std::vector<AirRoom> rooms, const Snapshot &snapshot, const std::vector<std::pair<Id, double>> &losses,
                                    const SnapshotPtr &previous, const std::stop_token &stop)
{
    for (AirRoom &room : rooms) {
        if (const RoomResult *balance = snapshot.air.find(room.room))
            room.air.lossHeat_w = std::max(0.0, balance->heat_w - balance->rack_w - balance->fan_w);
        const auto loss = std::ranges::lower_bound(losses, room.room, {}, &std::pair<Id, double>::first);
        if (loss != losses.end() && loss->first == room.room)
            room.air.lossHeat_w += loss->second;
        room.air.lossHeat_w = std::round(room.air.lossHeat_w / lossStep_w) * lossStep_w;
    }
    std::ranges::stable_sort(rooms, {}, [](const AirRoom &room) { return shapeOf(room.air).cells(); });
    std::vector<RoomFieldPtr> fields;
    std::int64_t cells = 0;
    for (AirRoom &room : rooms) {
        if (stop.stop_requested())
            return {};
        RoomFieldPtr field = known(fields, room);
        if (!field) {
            cells += shapeOf(room.air).cells();
            if (cells > airCellBudget)
                break;
            if (previous)
                field = known(previous->air.fields, room);
        }
        AirEffort effort;
        effort.stop = stop;
        fields.push_back(field ? std::move(field) : solvedRoom(std::move(room), airLimits(snapshot.layout), effort));
    }
    if (stop.stop_requested())
        return {};
    std::ranges::sort(fields, {}, [](const RoomFieldPtr &one) { return one->room.room; });
    return fields;
}

namespace {

/// The loads of the settled layout, each in the room where its rack stands now.
ItLoads movedLoads(const Census &census, const Snapshot &dragged)
{
    ItLoads loads = dragged.loads;
    for (ItLoad &load : loads)
        if (std::ranges::binary_search(dragged.touched, load.rack)) {
            const Census::Row *row = census.item(load.rack);
            load.room = row ? census.around(row->item->parent).room : Id();
        }
    return loads;
}

} // namespace

void warmAirFields(Snapshot &dragged, const std::stop_token &stop)
{
    for (RoomFieldPtr &field : dragged.air.fields) {
        const Id room = field->room.room;
        const bool isTouched = std::ranges::any_of(dragged.touched, [&](Id id) { return isWithin(dragged.layout, id, room); });
        if (!isTouched || stop.stop_requested())
            continue;
        const Census census(dragged.layout);
        std::vector<AirRoom> cut = airRooms(census, movedLoads(census, dragged), room);
        if (cut.empty())
            continue;
        cut.front().air.lossHeat_w = field->room.air.lossHeat_w;
        AirEffort effort;
        effort.mostRounds = 1;
        effort.shares = false;
        effort.flowTolerance = 1e-3;
        field = solvedRoom(std::move(cut.front()), airLimits(dragged.layout), effort, field->field.get());
        for (RoomResult &result : dragged.air.rooms)
            if (result.room == room)
                applyField(result, *field);
    }
}

namespace {

/// Why a room has its balance alone.
Sentence whyWithoutField(const Snapshot &snapshot, const RoomResult &room)
{
    if (room.coolers.empty())
        return translatable("Air", "%1 has racks that heat its air and no air cooler in service: there is no temperature field.");
    const bool supplied = std::ranges::any_of(room.coolers, [&](const RoomResult::Cooler &cooler) {
        const auto item = snapshot.layout.find<Item>(cooler.id);
        return item && coolerSpec(snapshot.layout, *item).supply_k.value_or(0) > 0;
    });
    if (!supplied)
        return translatable("Air", "No air cooler of %1 states a supply temperature: there is no temperature field.");
    if (room.flow_m3_per_s <= 0)
        return translatable("Air", "No air cooler of %1 states an air flow or a capacity: there is no temperature field.");
    const auto space = snapshot.layout.find<Space>(room.room);
    if (!space || !isSimple(space->outline))
        return translatable("Air", "The outline of %1 crosses itself: there is no temperature field.");
    return translatable("Air", "%1 has no temperature field: its coolers stand outside, or all rooms together pass the limit of cells.");
}

} // namespace

std::vector<UnsolvedRoom> unsolvedRooms(const Snapshot &snapshot)
{
    std::vector<UnsolvedRoom> unsolved;
    for (const RoomResult &room : snapshot.air.rooms)
        if (const RoomField *field = snapshot.air.fieldOf(room.room); room.rack_w > 1 && (!field || field->field->rounds == 0))
            unsolved.push_back({room.room, Text{whyWithoutField(snapshot, room), {nameOf(snapshot, room.room)}}});
    return unsolved;
}

} // namespace gridhall
