// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/entity_facts.h"

#include "core/air/room_field.h"
#include "core/layout/frames.h"
#include "core/power/autonomy.h"
#include "ui/panels/findings_model.h"
#include "ui/panels/part_words.h"
#include "ui/render/names.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

struct FactTr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

using FactRow = FigureTable::Row;

QString dash() { return QStringLiteral("–"); }

QString metres(double value) { return spoken(Amount(value, Dimension::Length)); }

FactRow wide(const QString &label, const QString &text) { return {label, text, {}, {}, false, true}; }

QString runsBetween(const Layout &layout, const Run &run)
{
    const auto end = [&layout](const PortRef &ref) { return ref ? calledWords(layout, ref.owner) : FactTr::tr("open end"); };
    return FactTr::tr("%1 to %2").arg(end(run.from), end(run.to));
}

} // namespace

QString headWords(const Layout &layout, Id id) { return calledWords(layout, id); }

QString kindWords(const Layout &layout, Id id)
{
    if (const auto item = layout.find<Item>(id)) {
        const auto part = partOf(layout, *item);
        if (!part)
            return FactTr::tr("Its part is missing");
        QString words = nameOf(*part);
        if (item->parent && layout.find<Run>(item->parent))
            words = FactTr::tr("%1, on %2").arg(words, calledWords(layout, item->parent));
        return words;
    }
    if (const auto run = layout.find<Run>(id)) {
        const auto part = partOf(layout, *run);
        const QString name = part ? nameOf(*part) : FactTr::tr("Run");
        return name + " · " + runsBetween(layout, *run);
    }
    if (const auto space = layout.find<Space>(id)) {
        QString words = nameOf(space->kind);
        return space->kind == SpaceKind::Aisle && space->aisle != AisleKind::None ? nameOf(space->aisle) + " · " + words : words;
    }
    return {};
}

QString whereWords(const Layout &layout, const Snapshot *snapshot, Id id)
{
    QStringList words;
    if (snapshot)
        if (const PowerElementFlow *flow = snapshot->power.find(id); flow && flow->feed != Feed::None)
            words << nameOf(flow->feed);
    const Id hall = enclosing(layout, id, SpaceKind::Hall);
    if (hall && hall != id)
        words << calledWords(layout, hall);
    return words.join(" · ");
}

std::vector<const Finding *> findingsAbout(const Snapshot &snapshot, Id id)
{
    std::vector<const Finding *> found;
    for (const Finding &finding : snapshot.findings)
        if (!finding.waived && std::find(finding.subjects.begin(), finding.subjects.end(), id) != finding.subjects.end())
            found.push_back(&finding);
    return found;
}

namespace {

QString onLines(const std::array<double, 3> &w)
{
    QStringList said;
    for (const double line : w)
        said << spoken(Amount(line, Dimension::Power));
    return said.join(QStringLiteral(" / "));
}

std::int32_t elementOf(const Snapshot &snapshot, Id id)
{
    const auto &elements = snapshot.network->elements;
    const auto at = std::ranges::lower_bound(elements, id, {}, &PowerCase::Element::id);
    return at != elements.end() && at->id == id ? static_cast<std::int32_t>(at - elements.begin()) : -1;
}

/// What single-phase loads put on each line.
void addLines(std::vector<FactRow> &rows, const Snapshot &snapshot, Id id)
{
    if (!snapshot.phases || !snapshot.network)
        return;
    if (const LineLoad *load = snapshot.phases->load(id))
        rows.push_back(wide(FactTr::tr("On lines 1, 2, 3"), onLines(load->w)));
    if (const PhaseBalance::Element *element = snapshot.phases->find(elementOf(snapshot, id))) {
        rows.push_back(wide(FactTr::tr("On lines 1, 2, 3"), onLines(element->normal_w)));
        rows.push_back({FactTr::tr("Imbalance"),
                        {},
                        spoken(Amount(element->imbalance(), Dimension::Ratio)),
                        spoken(Amount(snapshot.layout.criteria().phaseImbalance, Dimension::Ratio)),
                        element->imbalance() > snapshot.layout.criteria().phaseImbalance});
    }
}

/// How long a UPS lasts on the batteries drawn on its link.
void addAutonomy(std::vector<FactRow> &rows, const Snapshot &snapshot, Id id)
{
    const std::int32_t e = snapshot.network ? elementOf(snapshot, id) : -1;
    if (e < 0 || snapshot.network->elements[static_cast<std::size_t>(e)].role != Role::Ups)
        return;
    for (const Autonomy &ups : autonomies(*snapshot.network, &snapshot.power))
        if (ups.element == e && ups.isKnown())
            rows.push_back({FactTr::tr("Lasts on batteries"), spoken(Amount(ups.normal_s(), Dimension::Duration)),
                            spoken(Amount(ups.worst_s(), Dimension::Duration)),
                            spoken(Amount(snapshot.layout.criteria().generatorStart_s, Dimension::Duration)),
                            ups.worst_s() < snapshot.layout.criteria().generatorStart_s});
}

} // namespace

std::vector<FactRow> electricalRows(const Snapshot &snapshot, Id id)
{
    std::vector<FactRow> rows;
    const double factor = snapshot.layout.criteria().powerFactor;
    const PowerElementFlow *flow = snapshot.power.find(id);
    if (flow) {
        const bool broken = flow->limit_w > 0 && flow->worst_w() > flow->limit_w;
        const auto amps = [&](double watts) { return spokenNumber(flow->current_a(watts, factor), 1, false); };
        if (flow->voltage_v > 0)
            rows.push_back({FactTr::tr("Current, A"), amps(flow->demand_w[0]), amps(flow->worst_w()),
                            flow->limit_w > 0 ? spokenNumber(flow->current_a(flow->limit_w, factor), 0) : dash(), broken});
        const Shown unit = shown(Amount(std::max({flow->worst_w(), flow->limit_w, 1.0}), Dimension::Power));
        const auto power = [&](double watts) { return shownIn(Amount(watts, Dimension::Power), unit.unit).value; };
        rows.push_back({FactTr::tr("Power, %1").arg(unit.unit), power(flow->demand_w[0]), power(flow->worst_w()),
                        flow->limit_w > 0 ? power(flow->limit_w) : dash(), broken});
        rows.push_back(wide(FactTr::tr("Loss"), spoken(Amount(flow->loss_w, Dimension::Power))));
        addLines(rows, snapshot, id);
        addAutonomy(rows, snapshot, id);
        if (!flow->live)
            rows.push_back(wide(FactTr::tr("State"), FactTr::tr("not fed")));
    }
    if (const ItLoad *load = snapshot.load(id)) {
        rows.push_back(wide(FactTr::tr("Peak, typical"),
                            spoken(Amount(load->peak_w, Dimension::Power)) + ", " + spoken(Amount(load->typical_w, Dimension::Power))));
        const auto cords = snapshot.power.cordsOf(id);
        const auto live = std::count_if(cords.begin(), cords.end(), [](const PowerCord *cord) { return cord->live; });
        rows.push_back(wide(FactTr::tr("Cords fed"), FactTr::tr("%1 of %2").arg(live).arg(cords.size())));
    }
    return rows;
}

namespace {

FactRow against(const QString &label, const Amount &value, const Amount &limit)
{
    const bool known = limit.si > 0;
    return {label, {}, spoken(value), known ? spoken(limit) : dash(), known && value.si > limit.si * (1 + 1e-9)};
}

void addLoop(std::vector<FactRow> &rows, const LoopResult &loop, bool source)
{
    const auto temperature = [](double kelvin) { return spoken(Amount(kelvin, Dimension::Temperature)); };
    if (source)
        rows.push_back(against(FactTr::tr("Loop heat"), Amount(loop.heat_w, Dimension::Power), Amount(loop.capacity_w, Dimension::Power)));
    rows.push_back(
        wide(FactTr::tr("%1 supply, return").arg(nameOf(loop.circuit)), temperature(loop.supply_k) + ", " + temperature(loop.return_k)));
}

void addMachines(std::vector<FactRow> &rows, const Snapshot &snapshot, Id id)
{
    if (const LoopResult *loop = snapshot.liquid.suppliedBy(id)) {
        for (const auto &source : loop->sources)
            if (source.id == id)
                rows.push_back(against(FactTr::tr("Heat taken"), Amount(source.heat_w, Dimension::Power),
                                       Amount(source.capacity_w, Dimension::Power)));
        addLoop(rows, *loop, true);
    }
    if (const MachineResult *machine = snapshot.plant.find(id)) {
        rows.push_back(
            against(FactTr::tr("Heat rejected"), Amount(machine->heat_w, Dimension::Power), Amount(machine->capacity_w, Dimension::Power)));
        rows.push_back(wide(FactTr::tr("Electricity"), spoken(Amount(machine->electrical_w, Dimension::Power))));
    }
}

void addAir(std::vector<FactRow> &rows, const Snapshot &snapshot, Id id)
{
    for (const RoomResult &room : snapshot.air.rooms) {
        for (const auto &rack : room.racks)
            if (rack.id == id)
                rows.push_back(against(FactTr::tr("Air inlet"), Amount(rack.inlet_k, Dimension::Temperature),
                                       Amount(rack.inletMax_k, Dimension::Temperature)));
        for (const auto &cooler : room.coolers)
            if (cooler.id == id)
                rows.push_back(against(FactTr::tr("Heat taken"), Amount(cooler.heat_w, Dimension::Power),
                                       Amount(cooler.capacity_w, Dimension::Power)));
    }
    for (const RoomFieldPtr &room : snapshot.air.fields)
        if (const std::size_t d = room->deviceOf(id); d < room->field->devices.size() && !room->room.air.devices[d].cooler) {
            const auto share = [](double value) { return spoken(Amount(std::round(100 * value) / 100, Dimension::Ratio)); };
            rows.push_back(wide(FactTr::tr("Air from coolers, back to coolers"),
                                share(room->field->devices[d].supplyShare) + ", " + share(room->field->devices[d].returnShare)));
        }
}

} // namespace

std::vector<FactRow> coolingRows(const Snapshot &snapshot, Id id)
{
    std::vector<FactRow> rows;
    if (const ItLoad *load = snapshot.load(id))
        rows.push_back(wide(FactTr::tr("Heat to liquid, air"),
                            spoken(Amount(load->liquid_w, Dimension::Power)) + ", " + spoken(Amount(load->air_w, Dimension::Power))));
    if (const LoopResult *loop = snapshot.liquid.loopOf(id)) {
        for (const auto &load : loop->loads) {
            if (load.id != id)
                continue;
            const Amount need(load.flowNeed_m3_per_s, Dimension::VolumeFlow), gets(load.flow_m3_per_s, Dimension::VolumeFlow);
            rows.push_back({FactTr::tr("Coolant need, flow"), {}, spoken(need), spoken(gets), need.si > gets.si * (1 + 1e-9)});
            rows.push_back(against(FactTr::tr("Supply"), Amount(load.supply_k, Dimension::Temperature),
                                   Amount(load.supplyMax_k, Dimension::Temperature)));
        }
        addLoop(rows, *loop, false);
    }
    addMachines(rows, snapshot, id);
    addAir(rows, snapshot, id);
    return rows;
}

std::vector<FactRow> spaceRows(const Layout &layout, const Snapshot *snapshot, const Space &space)
{
    const double area = areaM2(space.outline);
    std::vector<FactRow> rows{wide(FactTr::tr("Area"), spoken(Amount(area, Dimension::Area)))};
    if (space.kind != SpaceKind::Hall || !snapshot)
        return rows;
    double load = 0;
    int racks = 0;
    for (const ItLoad &rack : snapshot->loads)
        if (rack.hall == space.id) {
            load += rack.peak_w;
            ++racks;
        }
    rows.push_back(wide(FactTr::tr("Racks"), QString::number(racks)));
    rows.push_back(wide(FactTr::tr("IT load"), spoken(Amount(load, Dimension::Power))));
    rows.push_back(against(FactTr::tr("Power density"), Amount(area > 0 ? load / area : 0, Dimension::PowerDensity),
                           Amount(layout.criteria().hallDensity_w_per_m2, Dimension::PowerDensity)));
    if (const RoomResult *room = snapshot->air.find(space.id)) {
        rows.push_back(
            against(FactTr::tr("Heat to air"), Amount(room->heat_w, Dimension::Power), Amount(room->capacity_w, Dimension::Power)));
        rows.push_back(wide(FactTr::tr("Air supply, return"), spoken(Amount(room->supply_k, Dimension::Temperature)) + ", " +
                                                                  spoken(Amount(room->return_k, Dimension::Temperature))));
    }
    if (const RoomField *field = snapshot->air.fieldOf(space.id))
        for (std::size_t i = 0; i < std::min<std::size_t>(3, field->hotSpots.size()); ++i) {
            const RoomField::HotSpot &spot = field->hotSpots[i];
            rows.push_back(wide(
                FactTr::tr("Hot spot %1: %2").arg(i + 1).arg(calledWords(layout, field->room.devices[spot.device])),
                FactTr::tr("%1, %2 of it exhaust")
                    .arg(spoken(Amount(spot.intake_k, Dimension::Temperature)),
                         spoken(Amount(std::round(100 * (1 - field->field->devices[spot.device].supplyShare)) / 100, Dimension::Ratio)))));
        }
    return rows;
}

std::vector<FactRow> runRows(const Layout &layout, const Run &run)
{
    return {wide(FactTr::tr("Length"), metres(runLengthM(layout, run))), wide(FactTr::tr("From, to"), runsBetween(layout, run))};
}

std::vector<FactRow> noteRows(const Note &note)
{
    if (note.kind != NoteKind::Dimension)
        return {};
    constexpr double tenthsPerMetre = 1e4;
    return {wide(FactTr::tr("Length"), metres(static_cast<double>(lengthTenths(note.points)) / tenthsPerMetre))};
}

namespace {

PathList::Stop stopOf(const Snapshot &snapshot, Id id, PowerState state)
{
    const Layout &layout = snapshot.layout;
    PathList::Stop stop{.id = id, .name = calledWords(layout, id), .detail = {}, .figure = {}, .used = {}};
    if (const auto item = layout.find<Item>(id))
        if (const auto part = partOf(layout, *item))
            stop.detail = nameOf(*part);
    if (const auto run = layout.find<Run>(id))
        if (const auto part = partOf(layout, *run))
            stop.detail = nameOf(*part);
    const PowerElementFlow *flow = snapshot.power.find(id);
    if (!flow)
        return stop;
    const double demand = flow->demand_w[static_cast<std::size_t>(state)];
    const Shown limit = shown(Amount(flow->limit_w > 0 ? flow->limit_w : demand, Dimension::Power));
    const QString value = shownIn(Amount(demand, Dimension::Power), limit.unit).value;
    stop.figure = flow->limit_w > 0 ? FactTr::tr("%1 / %2").arg(value, limit.joined()) : limit.joined();
    if (flow->limit_w > 0) {
        stop.used = demand / flow->limit_w;
        const double margin = 1 - *stop.used;
        stop.verdict = margin < 0 ? Verdict::Error : margin < layout.criteria().cautionMargin ? Verdict::Warning : Verdict::Ok;
    }
    return stop;
}

QString pathTitle(Feed feed, PowerState state)
{
    const QString path = feed == Feed::None ? FactTr::tr("Path to the utility") : nameOf(feed);
    switch (state) {
    case PowerState::LostA: return FactTr::tr("%1, with path A lost").arg(path);
    case PowerState::LostB: return FactTr::tr("%1, with path B lost").arg(path);
    case PowerState::Normal: break;
    }
    return path;
}

PathFacts factsOf(const Snapshot &snapshot, const PowerCord &cord, Id id)
{
    const std::vector<Id> path = snapshot.power.pathOf(cord);
    const PowerElementFlow *flow = snapshot.power.find(id);
    if (!flow || id == cord.load)
        flow = path.empty() ? nullptr : snapshot.power.find(path.front());
    const PowerState state = flow ? flow->worstState() : PowerState::Normal;
    PathFacts facts{pathTitle(cord.feed, state), {}, cord.feed};
    for (auto at = path.rbegin(); at != path.rend(); ++at)
        facts.stops.push_back(stopOf(snapshot, *at, state));
    if (path.empty() || path.front() != cord.load)
        facts.stops.push_back(stopOf(snapshot, cord.load, state));
    return facts;
}

} // namespace

std::vector<PathFacts> pathFacts(const Snapshot &snapshot, Id id)
{
    std::vector<PathFacts> all;
    for (const PowerCord *cord : snapshot.power.cordsOf(id))
        if (cord->fedBy >= 0)
            all.push_back(factsOf(snapshot, *cord, id));
    if (!all.empty())
        return all;
    for (const PowerCord &cord : snapshot.power.cords) {
        const std::vector<Id> path = snapshot.power.pathOf(cord);
        if (std::find(path.begin(), path.end(), id) != path.end())
            return {factsOf(snapshot, cord, id)};
    }
    return all;
}

} // namespace gridhall
