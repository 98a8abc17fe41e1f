// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/loop_tables.h"

#include "core/checks/headroom.h"
#include "core/energy/loss_study.h"
#include "core/layout/frames.h"
#include "core/liquid/size_loops.h"
#include "core/report/cells.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gridhall {

namespace {

constexpr std::size_t mostRows = 40, mostPipes = 20;
constexpr std::size_t tightestShown = 4;

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
            const double flow = std::abs(loop.hydraulics.state.flow_m3_per_s[k]);
            const double velocity = flow / (std::numbers::pi / 4 * pipe.bore_m * pipe.bore_m);
            PipeRow &row = rows[link.id];
            if (velocity > row.velocity)
                row = {link.id, pipe.bore_m, flow, velocity,
                       pipeGradient_pa_per_m(flow, pipe.bore_m, pipe.roughness, loop.supply_k, loop.glycol)};
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
    table.columns = {column(translatable("Report", "Pump"), 1.8),
                     column(translatable("Report", "Flow"), 1.2, true),
                     column(translatable("Report", "Head"), 1, true),
                     column(translatable("Report", "Speed"), 0.8, true),
                     column(translatable("Report", "Electricity"), 1.1, true),
                     column(translatable("Report", "Approach"), 1, true)};
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
    table.columns = {column(translatable("Report", "Pipe"), 1.8), column(translatable("Report", "Bore"), 1, true),
                     column(translatable("Report", "Flow"), 1.2, true), column(translatable("Report", "Velocity"), 1, true),
                     column(translatable("Report", "Pressure per metre"), 1.2, true)};
    for (const PipeRow &row : pipeRows(snapshot))
        table.rows.push_back({loopTagCell(snapshot, row.id), amountCell(row.bore, Dimension::Length),
                              amountCell(row.flow, Dimension::VolumeFlow),
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
    TableBlock table;
    table.columns = {column(translatable("Report", "What is lost"), 2.4),
                     column(translatable("Report", "Coolant at its limit after"), 1.3, true),
                     column(translatable("Report", "Plates too warm after"), 1.3, true),
                     column(translatable("Report", "Inlet air too warm after"), 1.3, true)};
    if (!snapshot.network)
        return table;
    const LossStudy study(snapshot.layout, snapshot.liquid, snapshot.air, snapshot.loads, *snapshot.network);
    if (study.steady().loops.empty() && study.steady().rooms.empty())
        return table;
    const auto seconds = [](double value) {
        return value < 0 ? textCell(translatable("Report", "not within 30 min")) : amountCell(value, Dimension::Duration);
    };
    for (const Loss loss : allLosses) {
        const LossTimes times = lossTimes(study, loss);
        table.rows.push_back({textCell(lossName(loss)), seconds(times.supply_s), seconds(times.plate_s), seconds(times.air_s)});
    }
    return table;
}

TableBlock headroomTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Least headroom"), 1.8),   column(translatable("Report", "Heat"), 1.1, true),
                     column(translatable("Report", "Left"), 1.1, true),       column(translatable("Report", "Share"), 0.8, true),
                     column(translatable("Report", "Kelvins left"), 1, true), column(translatable("Report", "What ends first"), 1.8)};
    std::vector<Headroom> all = headrooms(snapshot);
    const auto tightness = [](const Headroom &room) {
        return std::min(room.wattsKnown() ? room.share() : 1e9, room.kelvinsKnown() ? room.left_k() / 10 : 1e9);
    };
    std::ranges::stable_sort(all, {}, tightness);
    for (const auto kind : {Headroom::Kind::Rack, Headroom::Kind::Loop, Headroom::Kind::Cdu, Headroom::Kind::Plant}) {
        std::size_t shown = 0;
        for (const Headroom &room : all)
            if (room.kind == kind && shown++ < tightestShown)
                table.rows.push_back({loopTagCell(snapshot, room.id), amountCell(room.heat_w, Dimension::Power),
                                      room.wattsKnown() ? against(room.left_w(), 0, Dimension::Power, false) : wordsCell("–"),
                                      room.wattsKnown() ? amountCell(room.share(), Dimension::Ratio) : wordsCell("–"),
                                      room.kelvinsKnown() ? against(room.left_k(), 0, Dimension::TemperatureRise, false) : wordsCell("–"),
                                      textCell(room.limitedBy)});
    }
    return table;
}

TableBlock designDayTable(const Snapshot &snapshot)
{
    const auto nameOfDay = [](DesignDay::Kind kind) {
        return kind == DesignDay::Kind::Hot     ? translatable("Report", "Hottest day")
               : kind == DesignDay::Kind::Humid ? translatable("Report", "Most humid day")
                                                : translatable("Report", "Coldest day");
    };
    TableBlock table;
    table.columns = {
        column(translatable("Report", "Design day"), 1.4),          column(translatable("Report", "Dry bulb"), 1, true),
        column(translatable("Report", "Wet bulb"), 1, true),        column(translatable("Report", "Electricity of the plant"), 1.4, true),
        column(translatable("Report", "Water a day"), 1.1, true),   column(translatable("Report", "Supply over its set point"), 1.4, true),
        column(translatable("Report", "Heat not taken"), 1.1, true)};
    for (const DesignDay &day : snapshot.plant.days)
        table.rows.push_back({textCell(nameOfDay(day.kind)), amountCell(day.dryBulb_k, Dimension::Temperature),
                              amountCell(day.wetBulb_k, Dimension::Temperature), amountCell(day.electrical_w, Dimension::Power),
                              amountCell(day.water_m3_per_s * 86400, Dimension::Volume), amountCell(day.over_k, Dimension::TemperatureRise),
                              against(day.unmet_w, 1, Dimension::Power, true)});
    return table;
}

} // namespace gridhall
