// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sheets.h"

#include <cmath>
#include <map>

namespace gridhall {

namespace {

constexpr Sentence gradeWords[] = {translatable("Delivery", "measured"), translatable("Delivery", "datasheet"),
                                   translatable("Delivery", "standard"), translatable("Delivery", "vendor claim"),
                                   translatable("Delivery", "user"),     translatable("Delivery", "assumption")};

Text words(Sentence sentence, std::vector<Argument> arguments = {}) { return {sentence, std::move(arguments)}; }
Sheet::Cell phrase(Sentence sentence, std::vector<Argument> arguments = {}) { return words(sentence, std::move(arguments)); }
Sheet::Cell gradeCell(Grade grade) { return phrase(gradeWords[static_cast<std::size_t>(grade)]); }

/// A tenth of a unit is enough for days, a cent for money.
double rounded(double value, double to) { return std::round(value / to) * to; }
Sheet::Cell cents(double value) { return rounded(value, 0.01); }
Sheet::Cell tenth(double value) { return rounded(value, 0.1); }
Sheet::Cell blank() { return std::string(); }

void addRow(Sheet &sheet, Sheet::Cell name, Range range, Sheet::Cell unit)
{
    sheet.rows.push_back({std::move(name), cents(range.low), cents(range.likely), cents(range.high), std::move(unit)});
}

Sheet::Cell dateCell(const Programme &programme, double day)
{
    return programme.start_day ? Sheet::Cell(dateOf(*programme.start_day + std::llround(std::ceil(day - 1e-9)))) : blank();
}

Sheet::Cell reasonCell(const Shipment &one)
{
    if (one.tooWide)
        return phrase(translatable("Delivery", "width"));
    if (one.tooHigh)
        return phrase(translatable("Delivery", "height"));
    if (one.tooLong)
        return phrase(translatable("Delivery", "length"));
    return one.tooHeavy ? phrase(translatable("Delivery", "mass")) : blank();
}

} // namespace

Sentence nameOf(System system)
{
    switch (system) {
    case System::It: return translatable("Delivery", "IT");
    case System::Power: return translatable("Delivery", "Power");
    case System::Cooling: return translatable("Delivery", "Cooling");
    case System::Building: return translatable("Delivery", "Building");
    case System::Module: return translatable("Delivery", "Shells and assembly");
    }
    return {};
}

Sentence nameOf(RouteClass route)
{
    switch (route) {
    case RouteClass::Standard: return translatable("Delivery", "no permit");
    case RouteClass::Permit: return translatable("Delivery", "oversize permit");
    case RouteClass::Special: return translatable("Delivery", "special transport");
    }
    return {};
}

Sheet summarySheet(const Layout &layout, const MaterialBill &bill, const Programme &programme, double tokensPerYear)
{
    const std::string &money = layout.delivery().currency;
    double it_w = 0;
    for (const Consignment &one : programme.consignments)
        it_w += one.it_w;
    Sheet sheet{words(translatable("Delivery", "Summary")),
                {words(translatable("Delivery", "Figure")), words(translatable("Delivery", "Low")),
                 words(translatable("Delivery", "Likely")), words(translatable("Delivery", "High")),
                 words(translatable("Delivery", "Unit"))},
                {}};
    const auto exact = [](double value) { return Range{value, value, value}; };
    addRow(sheet, phrase(translatable("Delivery", "IT power")), exact(it_w * 1e-6), "MW");
    addRow(sheet, phrase(translatable("Delivery", "Cost of what has a price")), bill.cost, money);
    for (const CostBySystem &system : bill.systems)
        addRow(sheet, phrase(nameOf(system.system)), system.cost, money);
    std::map<int, Range> phases;
    for (const BillLine &line : bill.lines)
        phases[line.phase] += line.cost;
    for (const auto &[phase, cost] : phases)
        if (phases.size() > 1)
            addRow(sheet, phrase(translatable("Delivery", "Cost of phase %1"), {std::to_string(phase)}), cost, money);
    if (it_w > 0)
        addRow(sheet, phrase(translatable("Delivery", "Cost per megawatt of IT")), (1e6 / it_w) * bill.cost, money + "/MW");
    if (tokensPerYear > 0)
        addRow(sheet, phrase(translatable("Delivery", "Cost per million tokens of a year")), (1e6 / tokensPerYear) * bill.cost, money);
    addRow(sheet, phrase(translatable("Delivery", "Pieces without a price")), exact(bill.unpriced), "");
    addRow(sheet, phrase(translatable("Delivery", "Weight")), exact(bill.weight_kg * 1e-3), "t");
    addRow(sheet, phrase(translatable("Delivery", "Copper of runs")), exact(bill.copper_kg * 1e-3), "t");
    addRow(sheet, phrase(translatable("Delivery", "Steel of pipes and shells")), exact(bill.steel_kg * 1e-3), "t");
    addRow(sheet, phrase(translatable("Delivery", "Ready, days from the order")), programme.finish_d, "d");
    for (const Milestone &mark : programme.milestones)
        addRow(sheet, phrase(translatable("Delivery", "Phase %1 ready"), {std::to_string(mark.phase)}), mark.day, "d");
    return sheet;
}

Sheet billSheet(const MaterialBill &bill, const std::string &currency)
{
    Sheet sheet{words(translatable("Delivery", "Bill of materials")),
                {words(translatable("Delivery", "Phase")), words(translatable("Delivery", "System")),
                 words(translatable("Delivery", "Module")), words(translatable("Delivery", "Part number")),
                 words(translatable("Delivery", "Name")), words(translatable("Delivery", "Maker")),
                 words(translatable("Delivery", "Count")), words(translatable("Delivery", "Length, m")),
                 words(translatable("Delivery", "Weight, kg")), words(translatable("Delivery", "Copper, kg")),
                 words(translatable("Delivery", "Steel, kg")), words(translatable("Delivery", "Low, %1"), {currency}),
                 words(translatable("Delivery", "Likely, %1"), {currency}), words(translatable("Delivery", "High, %1"), {currency}),
                 words(translatable("Delivery", "Grade")), words(translatable("Delivery", "Source"))},
                {}};
    for (const BillLine &line : bill.lines) {
        const bool cost = line.cost.high > 0;
        sheet.rows.push_back({double(line.phase), phrase(nameOf(line.system)), line.module ? line.module->number : "", line.part->number,
                              line.part->name, line.part->maker, double(line.count),
                              line.length_m > 0 ? Sheet::Cell(rounded(line.length_m, 0.001)) : blank(),
                              line.weightKnown ? tenth(line.weight_kg) : blank(), tenth(line.copper_kg), tenth(line.steel_kg),
                              cost ? cents(line.cost.low) : blank(), cost ? cents(line.cost.likely) : blank(),
                              cost ? cents(line.cost.high) : blank(), cost ? gradeCell(line.grade) : blank(), line.source});
    }
    return sheet;
}

Sheet transportSheet(const Programme &programme)
{
    Sheet sheet{words(translatable("Delivery", "Transport and lifting")),
                {words(translatable("Delivery", "Phase")), words(translatable("Delivery", "Tag")),
                 words(translatable("Delivery", "Part number")), words(translatable("Delivery", "Count")),
                 words(translatable("Delivery", "Pieces each")), words(translatable("Delivery", "Length, m")),
                 words(translatable("Delivery", "Width, m")), words(translatable("Delivery", "Height, m")),
                 words(translatable("Delivery", "Height on the deck, m")), words(translatable("Delivery", "Mass of a piece, kg")),
                 words(translatable("Delivery", "Road")), words(translatable("Delivery", "Because of")),
                 words(translatable("Delivery", "Load on the hook, kg")), words(translatable("Delivery", "Crane within, m"))},
                {}};
    for (const Shipment &one : programme.shipments) {
        const Consignment &what = programme.consignments[one.consignment];
        sheet.rows.push_back({double(what.phase), what.tag, what.part->number, double(what.count), double(one.pieces),
                              rounded(one.length_m, 0.001), rounded(one.width_m, 0.001), rounded(one.height_m, 0.001),
                              rounded(one.travelHeight_m, 0.001), one.mass_kg ? tenth(*one.mass_kg) : blank(), phrase(nameOf(one.route)),
                              reasonCell(one), one.mass_kg ? tenth(one.hookLoad_kg) : blank(), one.mass_kg ? tenth(one.reach_m) : blank()});
    }
    return sheet;
}

Sheet scheduleSheet(const Programme &programme)
{
    Sheet sheet{words(translatable("Delivery", "Schedule")),
                {words(translatable("Delivery", "Phase")), words(translatable("Delivery", "Tag")),
                 words(translatable("Delivery", "Activity")), words(translatable("Delivery", "Start, day")),
                 words(translatable("Delivery", "Finish, day")), words(translatable("Delivery", "Finish")),
                 words(translatable("Delivery", "Earliest finish, day")), words(translatable("Delivery", "Latest finish, day")),
                 words(translatable("Delivery", "Slack, days")), words(translatable("Delivery", "Critical")),
                 words(translatable("Delivery", "Short, days")), words(translatable("Delivery", "Likely, days")),
                 words(translatable("Delivery", "Long, days")), words(translatable("Delivery", "Source"))},
                {}};
    for (const Activity &one : programme.activities) {
        const bool whole = one.consignment == Activity::noConsignment;
        const Range &days = one.duration.range;
        sheet.rows.push_back({double(one.phase), whole ? std::string() : programme.consignments[one.consignment].tag,
                              phrase(nameOf(one.step)), tenth(one.likely.start_d), tenth(one.likely.finish_d),
                              dateCell(programme, one.likely.finish_d), tenth(one.earliest_d), tenth(one.latest_d),
                              tenth(one.likely.slack_d), one.likely.critical ? phrase(translatable("Delivery", "yes")) : blank(),
                              tenth(days.low), tenth(days.likely), tenth(days.high), one.duration.source});
    }
    return sheet;
}

Sheet requestSheet(const MaterialBill &bill, const std::string &currency)
{
    Sheet sheet{words(translatable("Delivery", "Request for quotation")),
                {words(translatable("Delivery", "Part number")), words(translatable("Delivery", "Name")),
                 words(translatable("Delivery", "System")), words(translatable("Delivery", "Count")),
                 words(translatable("Delivery", "Length, m")), words(translatable("Delivery", "Offered make and type")),
                 words(translatable("Delivery", "Price each, %1"), {currency}), words(translatable("Delivery", "Lead time, weeks")),
                 words(translatable("Delivery", "Valid until")), words(translatable("Delivery", "Remarks"))},
                {}};
    struct Wanted {
        const BillLine *line = nullptr;
        int count = 0;
        double length_m = 0;
    };
    std::map<std::string, Wanted> parts;
    for (const BillLine &line : bill.lines) {
        Wanted &wanted = parts[line.part->number];
        wanted.line = &line;
        wanted.count += line.count;
        wanted.length_m += line.length_m;
    }
    for (const auto &[number, wanted] : parts)
        sheet.rows.push_back({number, wanted.line->part->name, phrase(nameOf(wanted.line->system)), double(wanted.count),
                              wanted.length_m > 0 ? Sheet::Cell(rounded(wanted.length_m, 0.001)) : blank(), blank(), blank(), blank(),
                              blank(), blank()});
    return sheet;
}

} // namespace gridhall
