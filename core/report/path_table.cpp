// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/coolant.h"
#include "core/liquid/worst_path.h"
#include "core/report/cells.h"
#include "core/report/loop_tables.h"

#include "core/layout/frames.h"

namespace gridhall {

namespace {

constexpr std::size_t mostPaths = 40;

/// Where along a worst path pressure is lost, heights apart; what pumps on the way add is not counted.
struct PathDrops {
    double supply_pa = 0, load_pa = 0, back_pa = 0;
};

PathDrops dropsOf(const LoopResult &loop, const WorstPath &path)
{
    PathDrops drops;
    const double weight = standardGravity_m_per_s2 * coolantDensity_kg_per_m3((loop.supply_k + loop.return_k) / 2, loop.glycol);
    const auto headAt = [&](const PathPoint &point) { return loop.hydraulics.state.head_m[static_cast<std::size_t>(point.node)]; };
    bool behind = false;
    for (std::size_t i = 1; i < path.points.size(); ++i) {
        const LoopLink::Kind through = path.points[i].through;
        const double fall = weight * (headAt(path.points[i - 1]) - headAt(path.points[i]));
        const bool load = through == LoopLink::Kind::Load || through == LoopLink::Kind::Control;
        if (through != LoopLink::Kind::Pump)
            (load ? drops.load_pa : behind ? drops.back_pa : drops.supply_pa) += fall;
        behind = behind || through == LoopLink::Kind::Load;
    }
    return drops;
}

Cell tagCellOf(const Snapshot &snapshot, Id id)
{
    std::string name = path(snapshot.layout, id);
    return name.empty() ? textCell(translatable("Report", "without a tag")) : wordsCell(std::move(name));
}

} // namespace

TableBlock worstPathTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Worst path from"), 1.5),    column(translatable("Report", "Through"), 1.3),
                     column(translatable("Report", "Length"), 0.9, true),       column(translatable("Report", "Outlet"), 1, true),
                     column(translatable("Report", "Supply drops"), 1.1, true), column(translatable("Report", "Load drops"), 1.1, true),
                     column(translatable("Report", "Return drops"), 1.1, true)};
    for (const LoopResult &loop : snapshot.liquid.loops) {
        const WorstPath worst = worstPath(loop);
        if (worst.points.size() < 2 || table.rows.size() >= mostPaths)
            continue;
        const PathDrops drops = dropsOf(loop, worst);
        table.rows.push_back({tagCellOf(snapshot, worst.source), tagCellOf(snapshot, worst.load),
                              amountCell(worst.points.back().length_m, Dimension::Length),
                              amountCell(worst.points.front().pressure_pa, Dimension::Pressure),
                              amountCell(drops.supply_pa, Dimension::Pressure), amountCell(drops.load_pa, Dimension::Pressure),
                              amountCell(drops.back_pa, Dimension::Pressure)});
    }
    return table;
}

} // namespace gridhall
