// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sheets.h"
#include "core/report/cells.h"
#include "core/report/delivery_tables.h"
#include "core/report/sections.h"

#include <cmath>
#include <map>

namespace gridhall {

namespace {

constexpr double day_s = 86400, yearOfSeconds = 8760 * 3600.0;
constexpr std::size_t mostShipments = 40, mostSteps = 40;

/// An amount of money: its currency stands in the head of the table.
Cell moneyCell(double value, double unit = 1e6)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.2f", value / unit);
    return wordsCell(text);
}

Cell dayCell(double days) { return amountCell(days * day_s, Dimension::Duration); }

Cell dateOrDay(const Programme &programme, double day)
{
    if (!programme.start_day)
        return dayCell(day);
    return wordsCell(dateOf(*programme.start_day + std::llround(std::ceil(day - 1e-9))));
}

std::vector<Cell> costRow(Cell name, Range cost)
{
    return {std::move(name), moneyCell(cost.low), moneyCell(cost.likely), moneyCell(cost.high)};
}

TableBlock costTable(const MaterialBill &bill, const std::string &currency, double it_w, double tokensPerYear)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Cost, million"), 4), column(translatable("Report", "Low"), 1, true),
                     column(translatable("Report", "Likely"), 1, true), column(translatable("Report", "High"), 1, true)};
    table.columns[0].head = sentenceText(translatable("Report", "Cost, million %1"), {currency});
    for (const CostBySystem &system : bill.systems)
        if (system.cost.high > 0)
            table.rows.push_back(costRow(textCell(nameOf(system.system)), system.cost));
    table.rows.push_back(costRow(strongCell(textCell(translatable("Report", "All that has a price"))), bill.cost));
    if (it_w > 0)
        table.rows.push_back(costRow(textCell(translatable("Report", "Per megawatt of IT")), (1e6 / it_w) * bill.cost));
    if (tokensPerYear > 0) {
        const Range each = (1e6 / tokensPerYear) * bill.cost;
        table.rows.push_back({textCell(translatable("Report", "Per million tokens of a year (%1)"), {currency}), moneyCell(each.low, 1),
                              moneyCell(each.likely, 1), moneyCell(each.high, 1)});
    }
    return table;
}

TableBlock milestoneTable(const Programme &programme)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Phase"), 1),
                     column(translatable("Report", "IT power"), 1.2, true),
                     column(translatable("Report", "IT power so far"), 1.4, true),
                     column(translatable("Report", "Ready, all short"), 1.4, true),
                     column(translatable("Report", "Ready, likely"), 1.4, true),
                     column(translatable("Report", "Ready, all long"), 1.4, true)};
    for (const Milestone &mark : programme.milestones)
        table.rows.push_back({amountCell(mark.phase, Dimension::Count), amountCell(mark.it_w, Dimension::Power),
                              amountCell(mark.totalIt_w, Dimension::Power), dateOrDay(programme, mark.day.low),
                              strongCell(dateOrDay(programme, mark.day.likely)), dateOrDay(programme, mark.day.high)});
    return table;
}

Cell whatCell(const Programme &programme, const Activity &one)
{
    if (one.consignment == Activity::noConsignment)
        return textCell(translatable("Report", "Phase %1"), {std::to_string(one.phase)});
    const Consignment &what = programme.consignments[one.consignment];
    if (what.count == 1)
        return wordsCell(what.tag);
    return textCell(translatable("Report", "%1 and %2 more"), {what.tag, std::to_string(what.count - 1)});
}

TableBlock pathTable(const Programme &programme)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Critical path"), 2), column(translatable("Report", "Activity"), 2),
                     column(translatable("Report", "Start"), 1.2, true), column(translatable("Report", "Finish"), 1.2, true)};
    for (const int index : programme.criticalPath) {
        if (table.rows.size() >= mostSteps)
            break;
        const Activity &one = programme.activities[static_cast<std::size_t>(index)];
        table.rows.push_back({whatCell(programme, one), textCell(nameOf(one.step)), dateOrDay(programme, one.likely.start_d),
                              dateOrDay(programme, one.likely.finish_d)});
    }
    return table;
}

TableBlock shipmentTable(const Programme &programme)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Transport and lifting"), 3.2),
                     column(translatable("Report", "Count"), 0.8, true),
                     column(translatable("Report", "Pieces each"), 1, true),
                     column(translatable("Report", "Length × width × height on the deck"), 2.4, true),
                     column(translatable("Report", "Mass of a piece"), 1.2, true),
                     column(translatable("Report", "Road"), 1.6),
                     column(translatable("Report", "Crane within"), 1.1, true)};
    std::map<std::string, std::pair<const Shipment *, int>> kinds; // equal modules travel alike
    for (const Shipment &one : programme.shipments)
        if (const Consignment &what = programme.consignments[one.consignment]; what.isModule) {
            auto &kind = kinds[what.part->number];
            kind = {kind.first ? kind.first : &one, kind.second + what.count};
        }
    for (const auto &[number, kind] : kinds) {
        const Shipment &one = *kind.first;
        if (table.rows.size() >= mostShipments)
            break;
        Cell road = textCell(nameOf(one.route));
        if (one.route == RouteClass::Special)
            road.verdict = Severity::Warning;
        table.rows.push_back({nameCell(*programme.consignments[one.consignment].part), amountCell(kind.second, Dimension::Count),
                              amountCell(one.pieces, Dimension::Count),
                              textCell(translatable("Report", "%1 × %2 × %3"),
                                       {Amount(one.length_m, Dimension::Length), Amount(one.width_m, Dimension::Length),
                                        Amount(one.travelHeight_m, Dimension::Length)}),
                              one.mass_kg ? amountCell(*one.mass_kg, Dimension::Mass) : wordsCell("–"), std::move(road),
                              one.mass_kg ? amountCell(one.reach_m, Dimension::Length) : wordsCell("–")});
    }
    return table;
}

/// "31 (24 – 38) weeks"; a dash where the method does not have the work.
Cell rangeCell(Range days)
{
    if (days.high <= 0)
        return wordsCell("–");
    char text[60];
    std::snprintf(text, sizeof text, "%.0f (%.0f – %.0f)", days.likely / 7, days.low / 7, days.high / 7);
    return wordsCell(text);
}

TableBlock methodTable(const Programme &programme)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Duration by method"), 3),
                     column(translatable("Report", "Prefabricated, weeks"), 1.2, true),
                     column(translatable("Report", "Built on site, weeks"), 1.2, true), column(translatable("Report", "Source"), 1.6)};
    for (const MethodRow &row : programme.methods)
        table.rows.push_back({textCell(row.activity), rangeCell(row.prefabricated_d), rangeCell(row.onSite_d), textCell(row.source)});
    table.rows.push_back({strongCell(textCell(translatable("Report", "Longest chain"))), strongCell(rangeCell(programme.prefabricated_d)),
                          strongCell(rangeCell(programme.onSite_d)), blankCell()});
    return table;
}

} // namespace

Section deliverySection(const Snapshot &snapshot)
{
    Section section;
    section.title = sentenceText(translatable("Report", "Delivery"));
    section.lead = sentenceText(translatable("Report", "Prices and durations without a quotation are planning assumptions with a range; "
                                                       "each is replaced by a figure of the part or a rate of the delivery card."));
    const Census census(snapshot.layout);
    const auto programme = programmeOf(census, snapshot.loads);
    if (!programme) {
        section.blocks.push_back(ParagraphBlock{programme.problem().text, false});
        return section;
    }
    const MaterialBill bill = billOf(census);
    const double it_w = snapshot.kpis.itLoad_w.value;
    section.blocks.push_back(costTable(bill, snapshot.layout.delivery().currency, it_w, snapshot.kpis.tokens_per_s * yearOfSeconds));
    section.blocks.push_back(ParagraphBlock{
        sentenceText(translatable("Report", "%1 pieces have no price, among them IT equipment and grid connections. Weight %2; copper of "
                                            "runs %3; steel of pipes and shells %4."),
                     {std::to_string(bill.unpriced), Amount(bill.weight_kg, Dimension::Mass), Amount(bill.copper_kg, Dimension::Mass),
                      Amount(bill.steel_kg, Dimension::Mass)}),
        true});
    section.blocks.push_back(milestoneTable(*programme));
    if (TableBlock stages = stageTable(snapshot); !stages.rows.empty())
        section.blocks.push_back(std::move(stages));
    section.blocks.push_back(GanttBlock{std::make_shared<const Programme>(*programme), snapshot.kpis.tokens_per_s});
    section.blocks.push_back(pathTable(*programme));
    if (TableBlock shipments = shipmentTable(*programme); !shipments.rows.empty())
        section.blocks.push_back(std::move(shipments));
    if (TableBlock moving = movingTable(snapshot); !moving.rows.empty())
        section.blocks.push_back(std::move(moving));
    if (!programme->methods.empty())
        section.blocks.push_back(methodTable(*programme));
    return section;
}

} // namespace gridhall
