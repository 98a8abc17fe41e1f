// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cells.h"
#include "core/report/sections.h"
#include "core/study/energy_flow.h"
#include "core/study/pulse_study.h"
#include "core/study/storage_sizes.h"

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
    for (const StorageSize &size : storageSizes(snapshot))
        list.emplace_back(size.purpose, size.need.feasible
                                            ? textCell(translatable("Report", "%1, %2"), {Amount(size.need.power_w, Dimension::Power),
                                                                                          Amount(size.need.energy_j, Dimension::Energy)})
                                            : textCell(translatable("Report", "no battery holds it")));
    add(translatable("Report", "Energy cost"), amountCell(year.bill.energyCost, Dimension::None));
    add(translatable("Report", "Demand cost"), amountCell(year.bill.demandCost, Dimension::None));
    add(translatable("Report", "Carbon"), amountCell(year.total.carbon_kg, Dimension::Mass));
    add(translatable("Report", "Water"), amountCell(year.total.water_m3, Dimension::Volume));
    add(translatable("Report", "Hours of free cooling"), hoursCell(year.modeHours[0]));
    add(translatable("Report", "Hours of partly free cooling"), hoursCell(year.modeHours[1]));
    add(translatable("Report", "Hours of compressors alone"), hoursCell(year.modeHours[2]));
    return pairsTable(translatable("Report", "Grid, storage, cost"), list);
}

/// Who enters and what leaves on the way to the tokens, as the diagram above draws it.
TableBlock flowTable(const EnergyFlow &flow)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "From grid to token"), 3.4), column(translatable("Report", "Factor"), 1),
                     column(translatable("Report", "Energy"), 1.6, true), column(translatable("Report", "Of all"), 1.2, true)};
    const double all = flow.entering_j();
    const auto row = [&](const EnergyBand &band) {
        table.rows.push_back({textCell(band.name), wordsCell(band.factor), amountCell(band.energy_j, Dimension::Energy),
                              amountCell(all > 0 ? band.energy_j / all : 0, Dimension::Ratio)});
    };
    for (const EnergyBand &band : flow.sources)
        row(band);
    for (const EnergyBand &band : flow.leaving)
        row(band);
    row(flow.kept);
    return table;
}

TableBlock generatorTable(const Year &year)
{
    const GeneratorFleet &fleet = year.generators;
    NamedCells list;
    const auto add = [&](Sentence name, Cell cell) { list.emplace_back(name, std::move(cell)); };
    add(translatable("Report", "Generators"), amountCell(fleet.count, Dimension::Count));
    add(translatable("Report", "Rated together"), amountCell(fleet.power_w, Dimension::Power));
    add(translatable("Report", "Hours for the grid"), amountCell(year.generatorHours, Dimension::Count));
    add(translatable("Report", "Hours of test runs, each"), amountCell(fleet.test_s / 3600, Dimension::None));
    add(translatable("Report", "Fuel, test runs in it"), amountCell(year.total.fuel_m3, Dimension::Volume));
    add(translatable("Report", "Fuel of test runs"), amountCell(year.testFuel_m3, Dimension::Volume));
    add(translatable("Report", "CO2e of the fuel"), amountCell(year.total.fuelCarbon_kg, Dimension::Mass));
    add(translatable("Report", "CO2e of grid and fuel"), amountCell(year.total.carbon_kg, Dimension::Mass));
    add(translatable("Report", "CUE of the year"), amountCell(year.cue_kg_per_j, Dimension::CarbonIntensity));
    add(translatable("Report", "PUE with the fuel's heat"), amountCell(year.fuelPue, Dimension::Efficiency));
    add(translatable("Report", "Fuel at full load"), amountCell(fleet.fuel_m3_per_j, Dimension::WaterPerEnergy));
    add(translatable("Report", "CO2e per heat of the fuel"), amountCell(fleet.carbon_kg_per_j, Dimension::CarbonIntensity));
    return pairsTable(translatable("Report", "Generators, fuel, emissions"), list);
}

void addGenerators(Section &section, const Year &year)
{
    if (!year.generators)
        return;
    section.blocks.push_back(generatorTable(year));
    section.blocks.push_back(ParagraphBlock{
        sentenceText(
            translatable("Report",
                         "Fuel and emission factor are figures of the generators (grade assumption unless a part says otherwise): fuel at "
                         "full load with %1 of it burnt without load, %2 of CO2e per heat (IPCC 2006 default of diesel: 266.8 g/kWh, "
                         "carbon dioxide alone). Test runs burn fuel on a load bank and feed nobody; they are part of CUE."),
            {Amount(year.generators.idleShare, Dimension::Ratio), Amount(year.generators.carbon_kg_per_j, Dimension::CarbonIntensity)}),
        true});
}

/// What the grid sees of synchronous work, scenario by scenario; the chart shows the one with the least margin.
class PulsePages {
public:
    explicit PulsePages(const Snapshot &snapshot) : setup_(pulseSetup(snapshot)) {}

    void addTo(Section &section)
    {
        if (!(setup_.pattern.high_w > setup_.pattern.low_w))
            return;
        TableBlock table;
        table.columns = {column(translatable("Report", "Pulse bench"), 2.2)};
        for (const PulseScenario scenario : allPulseScenarios)
            addRow(table, scenario);
        section.blocks.push_back(ParagraphBlock{
            sentenceText(translatable("Report", "Synchronous work swings between %1 and %2 at the connection, every 2 s; 10 minutes in "
                                                "steps of 5 ms through %3 stores. Flicker and voltage step are a screening, not a study."),
                         {Amount(setup_.pattern.low_w, Dimension::Power), Amount(setup_.pattern.high_w, Dimension::Power),
                          Amount(static_cast<double>(setup_.stages.size()), Dimension::Count)}),
            false});
        if (!setup_.training)
            section.blocks.push_back(ParagraphBlock{
                sentenceText(translatable("Report", "The design has no training: this is what its work would do if all of it ran in step. "
                                                    "Measured traces of saturated inference are flat within about 1 %.")),
                true});
        section.blocks.push_back(std::move(table));
        section.blocks.push_back(PulseBlock{pulseScenarioName(worst_), shown_, setup_.grid});
    }

private:
    void addRow(TableBlock &table, PulseScenario scenario)
    {
        constexpr double seconds = 600, step_s = 5e-3;
        auto result = std::make_shared<PulseResult>(pulseBench(
            pulseLoad_w(scenarioPattern(setup_.pattern, scenario, seconds), seconds, step_s), step_s, setup_.stages, setup_.grid, true));
        std::vector<Cell> row{textCell(pulseScenarioName(scenario))};
        double margin = 2;
        for (const PulseVerdict &verdict : result->verdicts) {
            if (table.rows.empty())
                table.columns.push_back(column(verdict.name, 1.5, true));
            row.push_back(amountCell(verdict.value.si, verdict.value.dimension));
            if (verdict.limit.si > 0) {
                margin = std::min(margin, verdict.margin());
                row.back().ok = verdict.passed;
                if (!verdict.passed)
                    row.back().verdict = Severity::Error;
            }
        }
        table.rows.push_back(std::move(row));
        if (!shown_ || margin < least_) {
            least_ = margin;
            worst_ = scenario;
            shown_ = std::move(result);
        }
    }

    PulseSetup setup_;
    PulseScenario worst_ = PulseScenario::Square;
    double least_ = 2;
    std::shared_ptr<const PulseResult> shown_;
};

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
    section.lead = sentenceText(
        year.weather->synthetic
            ? translatable("Report", "8,760 hours with made-up weather (%1) that is no place's: power path, loops, rooms, plant, battery "
                                     "and grid hour by hour.")
            : translatable("Report", "8,760 hours with the weather of %1: power path, loops, rooms, plant, battery and grid hour by hour."),
        {year.weather->place});
    section.blocks.push_back(YearChartBlock{YearChartBlock::Kind::Hours});
    section.blocks.push_back(YearChartBlock{YearChartBlock::Kind::Duration});
    section.blocks.push_back(YearChartBlock{YearChartBlock::Kind::Months});
    section.blocks.push_back(YearChartBlock{YearChartBlock::Kind::Flow});
    section.blocks.push_back(flowTable(energyFlow(snapshot)));
    section.blocks.push_back(energyTable(year));
    section.blocks.push_back(gridTable(snapshot));
    addGenerators(section, year);
    PulsePages(snapshot).addTo(section);
    return section;
}

} // namespace gridhall
