// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/frames.h"
#include "core/layout/sheet_order.h"
#include "core/report/cells.h"
#include "core/report/sections.h"

namespace gridhall {

namespace {

Text verdictLead(const Snapshot &snapshot)
{
    const int errors = snapshot.count(Severity::Error), warnings = snapshot.count(Severity::Warning);
    const auto number = [](int n) { return Amount(n, Dimension::Count); };
    if (errors > 0)
        return sentenceText(translatable("Report", "This design is not ready to build: %1 errors and %2 warnings stand."),
                            {number(errors), number(warnings)});
    if (warnings > 0)
        return sentenceText(translatable("Report", "No check fails. %1 warnings ask for a decision."), {number(warnings)});
    return sentenceText(translatable("Report", "All checks pass."));
}

Cell limitCell(const Kpi &kpi, Dimension dimension) { return kpi.limit > 0 ? amountCell(kpi.limit, dimension) : wordsCell("–"); }

std::vector<Cell> kpiRow(const Snapshot &snapshot, Sentence name, const Kpi &kpi, Dimension dimension, Sentence why)
{
    Cell label = strongCell(textCell(name));
    Cell margin = kpi.known && kpi.limit > 0 ? amountCell(kpi.margin, Dimension::Ratio) : wordsCell("–");
    if (kpi.known && kpi.margin < 0)
        margin.verdict = Severity::Error;
    else if (kpi.known)
        margin.ok = true;
    Cell where = kpi.where ? wordsCell(path(snapshot.layout, kpi.where)) : textCell(translatable("Report", "whole site"));
    return {
        std::move(label),          kpi.known ? strongCell(amountCell(kpi.value, dimension)) : textCell(translatable("Report", "unproven")),
        limitCell(kpi, dimension), std::move(margin),
        std::move(where),          textCell(why)};
}

TableBlock kpiTable(const Snapshot &snapshot)
{
    const Kpis &k = snapshot.kpis;
    TableBlock table;
    table.columns = {column(translatable("Report", "Figure"), 2.2),      column(translatable("Report", "Value"), 1.8, true),
                     column(translatable("Report", "Limit"), 1.5, true), column(translatable("Report", "Margin"), 1.2, true),
                     column(translatable("Report", "Where"), 1.8),       column(translatable("Report", "What it is"), 3.5)};
    table.rows = {
        kpiRow(snapshot, translatable("Report", "IT load"), k.itLoad_w, Dimension::Power,
               translatable("Report", "sum of peak powers times the peak factor")),
        kpiRow(snapshot, translatable("Report", "Power density"), k.powerDensity_w_per_m2, Dimension::PowerDensity,
               translatable("Report", "densest hall: peak IT power over outline area")),
        kpiRow(snapshot, translatable("Report", "Tightest power path"), k.tightestPowerMargin, Dimension::Ratio,
               translatable("Report", "smallest margin, normal and with one path lost")),
        kpiRow(snapshot, translatable("Report", "Thermal headroom"), k.thermalHeadroom, Dimension::Ratio,
               translatable("Report", "smallest margin of racks, loops, rooms and plant on the design day")),
        kpiRow(snapshot, translatable("Report", "PUE"), k.pue, Dimension::Efficiency,
               translatable("Report", "at the design point, not a year")),
        kpiRow(snapshot, translatable("Report", "TokEnergy"), k.tokEnergy_j_per_token, Dimension::EnergyPerToken,
               translatable("Report", "facility energy per useful output token, Gridhall's definition")),
        kpiRow(snapshot, translatable("Report", "PUE of the year"), k.pueYear, Dimension::Efficiency,
               translatable("Report", "simulated over 8,760 hours")),
        kpiRow(snapshot, translatable("Report", "TokEnergy of the year"), k.tokEnergyYear_j_per_token, Dimension::EnergyPerToken,
               translatable("Report", "simulated over 8,760 hours")),
    };
    return table;
}

} // namespace

Section verdictSection(const Snapshot &snapshot)
{
    Section section;
    section.title = sentenceText(translatable("Report", "Verdict"));
    section.lead = verdictLead(snapshot);
    section.blocks.push_back(kpiTable(snapshot));
    section.blocks.push_back(PlanBlock{});
    return section;
}

Section planSection(const Snapshot &snapshot)
{
    Section section;
    section.title = sentenceText(translatable("Report", "Plan"));
    section.lead = sentenceText(translatable("Report", "Drawn to the scale stated in each title block."));
    section.blocks.push_back(PlanBlock{Id(), true});
    int sheets = 0;
    for (const auto &space : snapshot.layout.all<Space>())
        if (space->kind == SpaceKind::Hall && !space->module && sheets++ < 12)
            section.blocks.push_back(PlanBlock{space->id, true});
    return section;
}

Section sheetsSection(const Snapshot &snapshot)
{
    Section section;
    section.title = sentenceText(translatable("Report", "Drawing sheets"));
    for (const Kept<DrawingSheet> &sheet : sheetsInOrder(snapshot.layout))
        section.blocks.push_back(SheetBlock{sheet->id});
    return section;
}

} // namespace gridhall
