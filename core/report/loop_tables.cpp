// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/loop_tables.h"

#include "core/layout/frames.h"
#include "core/liquid/coolant.h"
#include "core/liquid/ride_through.h"
#include "core/report/cells.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr std::size_t mostRows = 40, mostPipes = 20;
constexpr double gravity = 9.80665;

Cell loopTagCell(const Snapshot &snapshot, Id id)
{
    std::string name = path(snapshot.layout, id);
    return name.empty() ? textCell(translatable("Report", "without a tag")) : wordsCell(std::move(name));
}

Cell against(double value, double limit, Dimension dimension, bool atMost)
{
    Cell cell = amountCell(value, dimension);
    if (atMost ? value > limit : value < limit)
        cell.verdict = Severity::Warning;
    return cell;
}

struct PipeRow {
    Id id;
    double bore = 0, flow = 0, velocity = 0, gradient = 0;
};

/// Each run or header once, at its fastest.
std::vector<PipeRow> pipeRows(const Snapshot &snapshot)
{
    std::map<Id, PipeRow> rows;
    for (const LoopResult &loop : snapshot.liquid.loops)
        for (std::size_t k = 0; loop.hydraulic && k < loop.network->links.size(); ++k) {
            const LoopLink &link = loop.network->links[k];
            const NetworkLink &pipe = loop.network->pipes.links[k];
            if ((link.kind != LoopLink::Kind::Pipe && link.kind != LoopLink::Kind::Header) || !link.boreKnown)
                continue;
            const auto &head = loop.hydraulics.state.head_m;
            const double flow = std::abs(loop.hydraulics.state.flow_m3_per_s[k]);
            const double velocity = flow / (std::numbers::pi / 4 * pipe.bore_m * pipe.bore_m);
            const double lost = std::abs(head[static_cast<std::size_t>(pipe.from)] - head[static_cast<std::size_t>(pipe.to)]);
            PipeRow &row = rows[link.id];
            if (velocity > row.velocity)
                row = {link.id, pipe.bore_m, flow, velocity,
                       lost * gravity * coolantDensity_kg_per_m3(loop.supply_k, loop.glycol) / pipe.length_m};
        }
    std::vector<PipeRow> sorted;
    for (const auto &[id, row] : rows)
        sorted.push_back(row);
    std::ranges::stable_sort(sorted, std::greater(), &PipeRow::velocity);
    sorted.resize(std::min(sorted.size(), mostPipes));
    return sorted;
}

} // namespace

TableBlock operatingPointTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Pump"), 1.8),           column(translatable("Report", "Flow"), 1.2, true),
                     column(translatable("Report", "Head"), 1, true),       column(translatable("Report", "Speed"), 0.8, true),
                     column(translatable("Report", "Electricity"), 1.1, true), column(translatable("Report", "Approach"), 1, true)};
    for (const LoopResult &loop : snapshot.liquid.loops)
        for (const LoopResult::Source &source : loop.sources)
            if (loop.hydraulic && source.head_pa > 0 && table.rows.size() < mostRows)
                table.rows.push_back({loopTagCell(snapshot, source.id), amountCell(source.flow_m3_per_s, Dimension::VolumeFlow),
                                      amountCell(source.head_pa, Dimension::Pressure), amountCell(loop.turndown, Dimension::Ratio),
                                      amountCell(source.pump_w, Dimension::Power),
                                      source.approach_k > 0 ? amountCell(source.approach_k, Dimension::TemperatureRise) : wordsCell("–")});
    return table;
}

TableBlock pipeTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Pipe"), 1.8),          column(translatable("Report", "Bore"), 1, true),
                     column(translatable("Report", "Flow"), 1.2, true),    column(translatable("Report", "Velocity"), 1, true),
                     column(translatable("Report", "Pressure per metre"), 1.2, true)};
    for (const PipeRow &row : pipeRows(snapshot))
        table.rows.push_back({loopTagCell(snapshot, row.id), amountCell(row.bore, Dimension::Length), amountCell(row.flow, Dimension::VolumeFlow),
                              against(row.velocity, snapshot.layout.criteria().coolantVelocity_m_per_s, Dimension::Velocity, true),
                              amountCell(row.gradient, Dimension::Pressure)});
    return table;
}

TableBlock outageTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Out of service"), 1.8), column(translatable("Report", "Heat"), 1.2, true),
                     column(translatable("Report", "Capacity left"), 1.2, true), column(translatable("Report", "Supply"), 1, true),
                     column(translatable("Report", "Least flow of need"), 1.2, true)};
    for (const LoopResult &loop : snapshot.liquid.loops)
        if (!loop.outages.empty() && table.rows.size() < mostRows) {
            const LoopResult::Outage &outage = loop.outages.front();
            table.rows.push_back({loopTagCell(snapshot, outage.lost), against(outage.heat_w, outage.capacity_w, Dimension::Power, true),
                                  amountCell(outage.capacity_w, Dimension::Power), amountCell(outage.supply_k, Dimension::Temperature),
                                  against(outage.worstShare, 0.99, Dimension::Ratio, false)});
        }
    return table;
}

TableBlock rideThroughTable(const Snapshot &snapshot)
{
    constexpr double longest_s = 3600, plateRise_k = 20;
    const auto seconds = [](double value) { return value < 0 ? textCell(translatable("Report", "over an hour")) : amountCell(value, Dimension::Duration); };
    TableBlock table;
    table.columns = {column(translatable("Report", "Rack-side loop"), 1.8), column(translatable("Report", "Coolant in pipes"), 1.1, true),
                     column(translatable("Report", "Plant stops: supply at its limit"), 1.5, true),
                     column(translatable("Report", "Pumps stop: plates 20 K warmer"), 1.5, true)};
    for (const LoopResult &loop : snapshot.liquid.loops) {
        if (!loop.hydraulic || loop.circuit != Circuit::Tcs || table.rows.size() >= mostRows)
            continue;
        double limit = 0;
        for (const LoopResult::Load &load : loop.loads)
            if (load.supplyMax_k > 0)
                limit = limit > 0 ? std::min(limit, load.supplyMax_k) : load.supplyMax_k;
        const RideCase of = rideCase(loop, snapshot.liquid.loopOf(loop.sources.front().id));
        RideEvent plantLost, pumpsLost;
        plantLost.rejection = pumpsLost.pumps = true;
        const RideCurve warm = ride(of, plantLost, longest_s), still = ride(of, pumpsLost, longest_s);
        const double plates = still.plate_k.empty() ? 0 : still.plate_k.front() + plateRise_k;
        table.rows.push_back({loopTagCell(snapshot, loop.id), amountCell(loop.volume_m3, Dimension::Volume),
                              limit > 0 ? seconds(RideCurve::secondsTo(warm.supply_k, limit, 1)) : textCell(translatable("Report", "no limit stated")),
                              seconds(RideCurve::secondsTo(still.plate_k, plates, 1))});
    }
    return table;
}

} // namespace gridhall
