// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cells.h"
#include "core/report/sections.h"

namespace gridhall {

namespace {

using NamedCells = std::vector<std::pair<Sentence, Cell>>;

TableBlock pairsTable(Sentence head, const NamedCells &list)
{
    TableBlock table;
    table.columns = {column(head, 3.4), column(translatable("Report", "Value"), 1.6, true), column(Sentence(), 3.4),
                     column(translatable("Report", "Value"), 1.6, true)};
    const std::size_t half = (list.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i) {
        std::vector<Cell> row{textCell(list[i].first), list[i].second, blankCell(), blankCell()};
        if (i + half < list.size()) {
            row[2] = textCell(list[i + half].first);
            row[3] = list[i + half].second;
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableBlock energyTable(const Year &year)
{
    const YearSums &t = year.total;
    NamedCells list;
    const auto add = [&](Sentence name, double joule) { list.emplace_back(name, amountCell(joule, Dimension::Energy)); };
    add(translatable("Report", "IT equipment"), t.it_j);
    add(translatable("Report", "Losses of the power path, for IT"), t.loss_j);
    add(translatable("Report", "Losses of the battery"), t.batteryLoss_j);
    add(translatable("Report", "Cooling, with its share of losses"), t.cool_j);
    add(translatable("Report", "Lighting and offices"), t.misc_j);
    add(translatable("Report", "Site"), t.facility_j());
    add(translatable("Report", "Grid import"), t.import_j);
    add(translatable("Report", "Photovoltaics"), t.pv_j);
    add(translatable("Report", "Wind"), t.wind_j);
    add(translatable("Report", "Generators"), t.generator_j);
    add(translatable("Report", "Export"), t.export_j);
    add(translatable("Report", "Own generation thrown away"), t.curtailed_j);
    return pairsTable(translatable("Report", "Energy, one year"), list);
}

Cell hoursCell(int hours) { return amountCell(hours, Dimension::Count); }

TableBlock gridTable(const Snapshot &snapshot)
{
    const Year &year = *snapshot.year;
    const Site &site = snapshot.layout.site();
    NamedCells list;
    const auto add = [&](Sentence name, Cell cell) { list.emplace_back(name, std::move(cell)); };
    const double made = year.total.tokens + year.total.shedTokens;
    add(translatable("Report", "Highest import"), amountCell(year.importPeak_w, Dimension::Power));
    add(translatable("Report", "Grid connection"), site.gridCap_w > 0 ? amountCell(site.gridCap_w, Dimension::Power) : wordsCell("–"));
    add(translatable("Report", "Hours with the firm part only"), amountCell(year.firmHours, Dimension::Count));
    add(translatable("Report", "Hours of demand response"), amountCell(year.responseHours, Dimension::Count));
    add(translatable("Report", "Tokens not made for the grid"), amountCell(made > 0 ? year.total.shedTokens / made : 0, Dimension::Ratio));
    add(translatable("Report", "Hours of generators"), amountCell(year.generatorHours, Dimension::Count));
    add(translatable("Report", "Hours not served"), amountCell(year.unservedHours, Dimension::Count));
    if (year.battery) {
        add(translatable("Report", "Battery"), amountCell(year.battery.energy_j, Dimension::Energy));
        add(translatable("Report", "Full cycles a year"), amountCell(year.fullCycles, Dimension::None));
        add(translatable("Report", "Health after ten years"), amountCell(year.healthTenYears, Dimension::Ratio));
        add(translatable("Report", "Ride-through at full load"), amountCell(year.rideThrough_s, Dimension::Duration));
    }
    add(translatable("Report", "Energy cost"), amountCell(year.bill.energyCost, Dimension::None));
    add(translatable("Report", "Demand cost"), amountCell(year.bill.demandCost, Dimension::None));
    add(translatable("Report", "Carbon"), amountCell(year.total.carbon_kg, Dimension::Mass));
    add(translatable("Report", "Water"), amountCell(year.total.water_m3, Dimension::Volume));
    add(translatable("Report", "Hours of free cooling"), hoursCell(year.modeHours[0]));
    add(translatable("Report", "Hours of partly free cooling"), hoursCell(year.modeHours[1]));
    add(translatable("Report", "Hours of compressors alone"), hoursCell(year.modeHours[2]));
    return pairsTable(translatable("Report", "Grid, storage, cost"), list);
}

} // namespace

Section yearSection(const Snapshot &snapshot)
{
    Section section;
    section.title = sentenceText(translatable("Report", "A year of energy"));
    if (!snapshot.year) {
        section.lead = sentenceText(translatable("Report", "Without IT load there is no year to simulate."));
        return section;
    }
    const Year &year = *snapshot.year;
    section.lead = sentenceText(year.weather->synthetic
                                    ? translatable("Report", "8,760 hours with made-up weather (%1) that is no place's: power path, loops, rooms, plant, battery and grid hour by hour.")
                                    : translatable("Report", "8,760 hours with the weather of %1: power path, loops, rooms, plant, battery and grid hour by hour."),
                                {year.weather->place});
    section.blocks.push_back(YearChartBlock{YearChartBlock::Kind::Hours});
    section.blocks.push_back(YearChartBlock{YearChartBlock::Kind::Duration});
    section.blocks.push_back(YearChartBlock{YearChartBlock::Kind::Months});
    section.blocks.push_back(energyTable(year));
    section.blocks.push_back(gridTable(snapshot));
    return section;
}

} // namespace gridhall
