// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/hover_facts.h"

#include "core/air/room_field.h"
#include "core/layout/frames.h"
#include "ui/plan/lengths.h"
#include "ui/render/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(gridhall::HoverFacts)

public:
    static QString ofLimit(double demand, double limit, Dimension dimension)
    {
        const QString value = spoken(Amount(demand, dimension));
        return limit > 0 ? tr("%1 of %2").arg(value, spoken(Amount(limit, dimension))) : value;
    }

    static void ofPower(QStringList &lines, const Snapshot &snapshot, Id id)
    {
        const PowerElementFlow *flow = snapshot.power.find(id);
        if (flow && flow->worst_w() > 0)
            lines << tr("Power, worst case: %1").arg(ofLimit(flow->worst_w(), flow->limit_w, Dimension::Power));
    }

    static void ofRack(QStringList &lines, const Snapshot &snapshot, Id id)
    {
        const ItLoad *load = snapshot.load(id);
        if (!load)
            return;
        lines << tr("Load: %1").arg(ofLimit(load->peak_w, snapshot.layout.criteria().rackPower_w, Dimension::Power));
        const LoopResult *loop = snapshot.liquid.loopOf(id);
        for (const LoopResult::Load &rack : loop ? loop->loads : std::vector<LoopResult::Load>())
            if (rack.id == id)
                lines << tr("Coolant flow: %1").arg(ofLimit(rack.flow_m3_per_s, rack.flowNeed_m3_per_s, Dimension::VolumeFlow))
                      << tr("Coolant supply: %1").arg(spoken(Amount(rack.supply_k, Dimension::Temperature)));
    }

    /// What runs through a pipe, hose, header, valve or pump.
    static void ofCoolant(QStringList &lines, const Snapshot &snapshot, Id id)
    {
        for (const LoopResult &loop : snapshot.liquid.loops) {
            if (!loop.hydraulic)
                continue;
            const auto &links = loop.network->links;
            const auto at = std::ranges::find_if(links, [id](const LoopLink &link) {
                return link.id == id && link.kind != LoopLink::Kind::Load && link.kind != LoopLink::Kind::Source &&
                       link.kind != LoopLink::Kind::Control;
            });
            if (at == links.end())
                continue;
            const auto k = static_cast<std::size_t>(at - links.begin());
            const NetworkLink &pipe = loop.network->pipes.links[k];
            const double flow = loop.hydraulics.state.flow_m3_per_s[k];
            const auto into = static_cast<std::size_t>(flow < 0 ? pipe.to : pipe.from);
            const QString flows = spoken(Amount(std::abs(flow), Dimension::VolumeFlow));
            const double area = std::numbers::pi / 4 * pipe.bore_m * pipe.bore_m;
            lines << (at->kind == LoopLink::Kind::Pipe && at->boreKnown
                          ? tr("Flow: %1 at %2").arg(flows, spoken(Amount(std::abs(flow) / area, Dimension::Velocity)))
                          : tr("Flow: %1").arg(flows));
            lines << tr("Pressure: %1").arg(spoken(Amount(loop.hydraulics.pressure_pa[into], Dimension::Pressure)))
                  << tr("Coolant: %1").arg(spoken(Amount(loop.hydraulics.temperature_k[into], Dimension::Temperature)));
            return;
        }
    }

    static void ofAir(QStringList &lines, const Snapshot &snapshot, Id id)
    {
        const auto spokenK = [](double kelvin) { return spoken(Amount(kelvin, Dimension::Temperature)); };
        for (const RoomFieldPtr &room : snapshot.air.fields) {
            const std::size_t d = room->deviceOf(id);
            if (d >= room->field->devices.size() || room->field->devices[d].flow_m3_per_s <= 0)
                continue;
            const AirField::Device &device = room->field->devices[d];
            if (room->room.air.devices[d].cooler)
                lines << tr("Air supply %1, return %2").arg(spokenK(device.outlet_k), spokenK(device.intake_k));
            else
                lines << tr("Air inlet, low to high: %1, %2, %3")
                             .arg(spokenK(device.intakes_k[0]), spokenK(device.intakes_k[1]), spokenK(device.intakes_k[2]));
            return;
        }
    }

    static void ofCooling(QStringList &lines, const Snapshot &snapshot, Id id)
    {
        if (const MachineResult *machine = snapshot.plant.find(id))
            lines << tr("Heat: %1").arg(ofLimit(machine->heat_w, machine->capacity_w, Dimension::Power));
        const LoopResult *loop = snapshot.liquid.suppliedBy(id);
        for (const auto &source : loop ? loop->sources : std::vector<LoopResult::Source>())
            if (source.id == id)
                lines << tr("Heat: %1").arg(ofLimit(source.heat_w, source.capacity_w, Dimension::Power));
    }

    static QString head(const Layout &layout, Id id)
    {
        QString name = QString::fromStdString(path(layout, id));
        Kept<Part> part;
        if (const auto item = layout.find<Item>(id))
            part = partOf(layout, *item);
        else if (const auto run = layout.find<Run>(id))
            part = partOf(layout, *run);
        if (!part)
            return name;
        return name.isEmpty() ? nameOf(*part) : tr("%1 · %2").arg(name, nameOf(*part));
    }
};

} // namespace

QStringList hoverFacts(const Session &session, Id entity)
{
    const Layout &layout = session.layout();
    QStringList lines{Facts::head(layout, entity)};
    if (const auto run = layout.find<Run>(entity))
        lines << spoken(Amount(runLengthM(layout, *run), Dimension::Length));
    if (const auto space = layout.find<Space>(entity))
        lines << spoken(Amount(areaM2(space->outline), Dimension::Area));
    if (const SnapshotPtr snapshot = session.seen()) {
        Facts::ofRack(lines, *snapshot, entity);
        if (!snapshot->load(entity))
            Facts::ofPower(lines, *snapshot, entity);
        Facts::ofCooling(lines, *snapshot, entity);
        Facts::ofCoolant(lines, *snapshot, entity);
        Facts::ofAir(lines, *snapshot, entity);
    }
    return lines;
}

} // namespace gridhall
