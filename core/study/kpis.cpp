// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/kpis.h"

#include "core/air/room_field.h"
#include "core/base/geometry.h"
#include "core/checks/limits.h"

#include <cmath>
#include <map>

namespace gridhall {

namespace {

constexpr double noticeable_w = 1.0;

/// Keeps the smallest share of a limit that is left.
void keepLeast(Kpi &kpi, double demand, double limit, Id where)
{
    const double margin = limit > 0 ? shareOf(limit - demand, limit) : -1;
    if (kpi.known && margin >= kpi.value)
        return;
    kpi = {margin, 0, margin, true, where};
}

void holdAgainst(Kpi &kpi, double limit)
{
    kpi.limit = limit;
    kpi.margin = limit > 0 ? shareOf(limit - kpi.value, limit) : 0;
}

Kpi itLoad(const Snapshot &snapshot)
{
    Kpi kpi;
    kpi.known = true;
    for (const ItLoad &load : snapshot.loads) {
        kpi.value += load.peak_w;
        kpi.known = kpi.known && load.complete;
    }
    holdAgainst(kpi, snapshot.layout.criteria().itLoad_w);
    return kpi;
}

/// Worst hall; where no rack stands in a drawn hall, the worst module shell, which has no limit of its own.
Kpi density(const Snapshot &snapshot)
{
    std::map<Id, double> halls, shells;
    for (const ItLoad &load : snapshot.loads) {
        if (load.hall)
            halls[load.hall] += load.peak_w;
        else if (load.room)
            shells[load.room] += load.peak_w;
    }
    Kpi kpi;
    for (const auto &[space, peak_w] : halls.empty() ? shells : halls) {
        const double area_m2 = spaceArea_m2(snapshot.layout, space);
        if (area_m2 > 0 && peak_w / area_m2 > kpi.value) {
            kpi.value = peak_w / area_m2;
            kpi.where = space;
            kpi.known = true;
        }
    }
    holdAgainst(kpi, halls.empty() ? 0 : snapshot.layout.criteria().hallDensity_w_per_m2);
    return kpi;
}

Kpi powerMargin(const Snapshot &snapshot)
{
    Kpi kpi;
    for (const PowerElementFlow &flow : snapshot.power.elements)
        if (flow.limit_w > 0 && flow.live && flow.worst_w() > 0)
            keepLeast(kpi, flow.worst_w(), flow.limit_w, flow.id);
    return kpi;
}

/// Whether power and cooling are drawn far enough for the ratio to mean something.
bool isServed(const Snapshot &snapshot)
{
    double it_w = 0;
    for (const ItLoad &load : snapshot.loads)
        it_w += load.peak_w;
    const bool fed = it_w > 0 && snapshot.power.it_w >= it_w * (1 - 1e-9);
    const bool aired =
        std::ranges::none_of(snapshot.air.rooms, [](const RoomResult &room) { return room.coolers.empty() && room.heat_w > noticeable_w; });
    return fed && aired && snapshot.liquid.unserved.empty();
}

/// A figure that came out not finite, for absurd input, is none to stand by.
void dropAbsurd(Kpis &kpis)
{
    for (Kpi *kpi : {&kpis.itLoad_w, &kpis.powerDensity_w_per_m2, &kpis.tightestPowerMargin, &kpis.thermalHeadroom, &kpis.pue,
                     &kpis.tokEnergy_j_per_token, &kpis.pueYear, &kpis.wueYear_m3_per_j, &kpis.tokEnergyYear_j_per_token})
        if (!std::isfinite(kpi->value) || !std::isfinite(kpi->margin))
            *kpi = {0, kpi->limit, 0, false, kpi->where};
}

} // namespace

double spaceArea_m2(const Layout &layout, Id space)
{
    const auto *found = layout.all<Space>().find(space);
    return found ? areaM2((*found)->outline) : 0;
}

std::optional<InletHeadroom> inletHeadroom(const Snapshot &snapshot)
{
    std::optional<InletHeadroom> least;
    for (const RoomResult &room : snapshot.air.rooms) {
        const RoomField *field = snapshot.air.fieldOf(room.room);
        if (!field || field->field->rounds == 0)
            continue;
        for (const RoomResult::Rack &rack : room.racks)
            if (rack.inletMax_k > 0 && (!least || rack.inletMax_k - rack.inlet_k < least->left_k()))
                least = InletHeadroom{room.room, rack.id, rack.inlet_k, rack.inletMax_k, field->indices.supply_k};
    }
    return least;
}

Kpi thermalHeadroomOf(const Snapshot &snapshot)
{
    Kpi kpi;
    for (const Id id : snapshot.liquid.unserved)
        if (const ItLoad *load = snapshot.load(id); load && load->liquid_w > 0)
            keepLeast(kpi, load->liquid_w, 0, id);
    for (const LoopResult &loop : snapshot.liquid.loops)
        if (loop.capacityKnown && loop.heat_w > 0)
            keepLeast(kpi, loop.heat_w, loop.capacity_w, loop.id);
    for (const RoomResult &room : snapshot.air.rooms)
        if (room.capacityKnown && room.heat_w > noticeable_w)
            keepLeast(kpi, room.heat_w, room.capacity_w, room.room);
    for (const MachineResult &machine : snapshot.plant.machines)
        if (machine.capacityKnown && machine.heat_w > 0)
            keepLeast(kpi, machine.heat_w, machine.capacity_w, machine.id);
    if (const auto inlet = inletHeadroom(snapshot))
        keepLeast(kpi, inlet->risen_k(), inlet->mayRise_k(), inlet->rack);
    return kpi;
}

DesignPoint designPoint(const Snapshot &snapshot)
{
    DesignPoint point;
    for (const ItLoad &load : snapshot.loads)
        point.it_w += load.peak_w;
    point.loss_w = snapshot.power.lossForIt_w;
    point.cool_w = snapshot.power.loss_w - snapshot.power.lossForIt_w;
    for (const auto &[id, watts] : snapshot.plant.mechanical_w)
        point.cool_w += watts;
    point.misc_w = snapshot.layout.site().misc_fraction * (point.it_w + point.loss_w + point.cool_w);
    return point;
}

Kpis kpisOf(const Snapshot &snapshot)
{
    Kpis kpis;
    kpis.itLoad_w = itLoad(snapshot);
    kpis.powerDensity_w_per_m2 = density(snapshot);
    kpis.tightestPowerMargin = powerMargin(snapshot);
    kpis.thermalHeadroom = thermalHeadroomOf(snapshot);
    const DesignPoint point = designPoint(snapshot);
    kpis.facilityLoad_w = point.facility_w();
    if (point.it_w > 0) {
        kpis.pue.value = (point.it_w + point.loss_w + point.cool_w + point.misc_w) / point.it_w;
        kpis.pue.known = isServed(snapshot);
        holdAgainst(kpis.pue, snapshot.layout.criteria().pueTarget);
    }
    if (snapshot.tokEnergy.defined) {
        kpis.tokEnergy_j_per_token.value = snapshot.tokEnergy.j_per_token;
        kpis.tokEnergy_j_per_token.known = kpis.pue.known;
        holdAgainst(kpis.tokEnergy_j_per_token, snapshot.layout.criteria().tokEnergyTarget_j_per_token);
        kpis.tokens_per_s = snapshot.tokEnergy.tokens_per_s;
        kpis.facilityMultiplier = snapshot.tokEnergy.ledger.facilityMultiplier();
    }
    dropAbsurd(kpis);
    return kpis;
}

void addYear(Kpis &kpis, const Snapshot &snapshot)
{
    const Year *year = snapshot.year.get();
    if (!year)
        return;
    const Criteria &criteria = snapshot.layout.criteria();
    kpis.pueYear = {year->pue, 0, 0, kpis.pue.known, {}};
    holdAgainst(kpis.pueYear, criteria.pueTarget);
    kpis.wueYear_m3_per_j = {year->wue_m3_per_j, 0, 0, kpis.pue.known, {}};
    holdAgainst(kpis.wueYear_m3_per_j, criteria.wueTarget_m3_per_j);
    kpis.tokEnergyYear_j_per_token = {year->tokEnergy.j_per_token, 0, 0, kpis.pue.known && year->tokEnergy.defined, {}};
    holdAgainst(kpis.tokEnergyYear_j_per_token, criteria.tokEnergyTarget_j_per_token);
    dropAbsurd(kpis);
}

} // namespace gridhall
