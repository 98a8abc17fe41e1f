// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/all_checks.h"
#include "core/checks/limits.h"

namespace gridhall {

namespace {

/// The inlet of a rack, if that is what the headroom is of.
const RoomResult::Rack *inletOf(const Snapshot &snapshot, Id rack)
{
    for (const RoomResult &room : snapshot.air.rooms)
        for (const RoomResult::Rack &one : room.racks)
            if (one.id == rack && one.inletMax_k > 0 && one.inlet_k > one.inletMax_k)
                return &one;
    return nullptr;
}

std::vector<Finding> withoutHeadroom(const Snapshot &snapshot)
{
    const Kpi &headroom = snapshot.kpis.thermalHeadroom;
    if (!headroom.known || headroom.value >= 0)
        return {};
    Finding finding;
    if (headroom.where)
        finding.subjects = {headroom.where};
    finding.demand = Amount(headroom.value, Dimension::Ratio);
    finding.limit = Amount(0, Dimension::Ratio);
    finding.margin = headroom.value;
    if (const RoomResult::Rack *inlet = inletOf(snapshot, headroom.where)) { // kelvins say more than a share of them
        finding.demand = Amount(inlet->inletMax_k - inlet->inlet_k, Dimension::TemperatureRise);
        finding.limit = Amount(0, Dimension::TemperatureRise);
        finding.margin = std::nullopt;
    }
    finding.arguments = {headroom.where ? nameOf(snapshot, headroom.where) : Argument(translatable("Checks", "The site")), *finding.demand};
    finding.cause = finding.subjects;
    return {std::move(finding)};
}

} // namespace

const Check thermalHeadroom{
    .code = "THM-001",
    .severity = Severity::Error,
    .title = translatable("Checks", "No thermal headroom"),
    //: %1 what limits it, %2 the headroom, negative.
    .message = translatable("Checks", "%1 has a thermal headroom of %2 on the design day."),
    .unproven = {},
    .basis = translatable("Checks", "Smallest (capacity - heat) / capacity over racks, loops, rooms and plant, and (limit - inlet) / "
                                    "(limit - supply) of rack inlets in a temperature field"),
    .run = withoutHeadroom,
};

} // namespace gridhall
