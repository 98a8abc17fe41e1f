// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/module_sheet.h"

#include "core/catalog/keys.h"
#include "core/delivery/bill.h"
#include "core/delivery/sheets.h"
#include "core/layout/enum_names.h"
#include "core/layout/frames.h"
#include "core/report/cells.h"
#include "core/study/study.h"

#include <map>

namespace gridhall {

namespace {

/// The cards of a design without its drawing.
Layout cardsOf(const Layout &design)
{
    Layout layout(design.branch());
    FreshIds ids(layout);
    Edit edit;
    const auto take = [&](auto card) {
        card.id = ids.next();
        edit.add(std::move(card));
    };
    take(design.site());
    take(design.criteria());
    take(design.delivery());
    return layout.applying(edit);
}

Kept<Part> moduleOf(const Layout &layout)
{
    for (const Kept<Item> &item : layout.all<Item>())
        if (!item->module)
            if (const auto part = partOf(layout, *item); part && part->role == Role::Module)
                return part;
    return nullptr;
}

TableBlock figuresTable(const Part &part)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Figure"), 2.4), column(translatable("Report", "Value"), 1.2, true),
                     column(translatable("Report", "Grade"), 1.1), column(translatable("Report", "Source"), 4)};
    for (const auto &[name, side] : {std::pair{translatable("Report", "Length"), std::max(part.width, part.depth)},
                                     {translatable("Report", "Width"), std::min(part.width, part.depth)},
                                     {translatable("Report", "Height"), part.height}})
        table.rows.push_back({textCell(name), amountCell(metresOf(side), Dimension::Length), blankCell(), blankCell()});
    for (const Given &given : part.figures)
        if (const KeyCard *card = keyCard(given.key))
            table.rows.push_back({textCell(card->label), amountCell(given.value, card->dimension), textCell(gradeName(given.grade)),
                                  wordsCell(given.source)});
    for (const Trait &trait : part.traits)
        if (!trait.key.starts_with("size_") && trait.key != "transport")
            table.rows.push_back({wordsCell(trait.key), wordsCell(trait.value), blankCell(), blankCell()});
    return table;
}

TableBlock portsTable(const Part &part)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Boundary port"), 2.6),
                     column(translatable("Report", "Kind"), 1.2),
                     column(translatable("Report", "Direction"), 1),
                     column(translatable("Report", "Leg"), 1),
                     column(translatable("Report", "Voltage"), 1, true),
                     column(translatable("Report", "Rating"), 1.2, true),
                     column(translatable("Report", "From the west edge"), 1.3, true),
                     column(translatable("Report", "From the front"), 1.3, true),
                     column(translatable("Report", "Height"), 1, true)};
    const Box box = part.footprint();
    for (const Port &port : part.ports) {
        const Dimension rated = port.kind == PortKind::Ac || port.kind == PortKind::Dc ? Dimension::Current : Dimension::VolumeFlow;
        table.rows.push_back({wordsCell(port.name), wordsCell(nameOf(port.kind)), wordsCell(nameOf(port.direction)),
                              port.leg == Leg::None ? wordsCell("–") : wordsCell(nameOf(port.leg)),
                              port.voltage_v > 0 ? amountCell(port.voltage_v, Dimension::Voltage) : wordsCell("–"),
                              port.rating > 0 ? amountCell(port.rating, rated) : wordsCell("–"),
                              amountCell(metresOf(difference(port.at.x, box.min.x)), Dimension::Length),
                              amountCell(metresOf(difference(port.at.y, box.min.y)), Dimension::Length),
                              amountCell(metresOf(port.z), Dimension::Length)});
    }
    return table;
}

TableBlock contentsTable(const MaterialBill &bill)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Contents"), 3.4), column(translatable("Report", "Part number"), 2.6),
                     column(translatable("Report", "Count"), 0.8, true), column(translatable("Report", "Length"), 1, true),
                     column(translatable("Report", "Weight"), 1.1, true)};
    for (const BillLine &line : bill.lines)
        table.rows.push_back({nameCell(*line.part), wordsCell(line.part->number), amountCell(line.count, Dimension::Count),
                              line.length_m > 0 ? amountCell(line.length_m, Dimension::Length) : wordsCell("–"),
                              line.weightKnown ? amountCell(line.weight_kg, Dimension::Mass) : wordsCell("–")});
    return table;
}

TableBlock travelTable(const Layout &layout, const Part &part)
{
    Consignment one;
    one.part = &part;
    for (const char *name : {key::weight, key::liftingWeight})
        if (const Given *given = part.figure(name))
            one.weight_kg = given->value;
    const Shipment shipment = shipmentOf(one, layout.delivery());
    const CraneChart chart = craneChart(layout.delivery());
    TableBlock table;
    table.columns = {column(translatable("Report", "Transport and lifting"), 3), column(translatable("Report", "Value"), 1.4, true),
                     column(translatable("Report", "Source"), 3.6)};
    const auto add = [&](Sentence name, Cell value, Cell source) {
        table.rows.push_back({textCell(name), std::move(value), std::move(source)});
    };
    const Cell card = textCell(translatable("Report", "limits of the delivery card"));
    add(translatable("Report", "Pieces"), amountCell(shipment.pieces, Dimension::Count), blankCell());
    add(translatable("Report", "Length of a piece"), amountCell(shipment.length_m, Dimension::Length), blankCell());
    add(translatable("Report", "Width of a piece"), amountCell(shipment.width_m, Dimension::Length), blankCell());
    add(translatable("Report", "Height on the deck"), amountCell(shipment.travelHeight_m, Dimension::Length), blankCell());
    add(translatable("Report", "Road"), textCell(nameOf(shipment.route)), card);
    if (shipment.mass_kg) {
        add(translatable("Report", "Mass of a piece"), amountCell(*shipment.mass_kg, Dimension::Mass), blankCell());
        add(translatable("Report", "Load on the hook"), amountCell(shipment.hookLoad_kg, Dimension::Mass), card);
        add(translatable("Report", "Crane within"), amountCell(shipment.reach_m, Dimension::Length), saidCell(chart.source));
    }
    const Assumed lead = leadTimeOf(part, {}, layout.delivery()), price = priceOf(part, {}, layout.delivery());
    add(translatable("Report", "Lead time, likely"), amountCell(lead.range.likely * 86400, Dimension::Duration), saidCell(lead.source));
    if (price.known) {
        char words[60];
        std::snprintf(words, sizeof words, "%.0f – %.0f", price.range.low, price.range.high);
        table.rows.push_back({textCell(translatable("Report", "Shell and assembly, %1"), {layout.delivery().currency}), wordsCell(words),
                              saidCell(price.source)});
    }
    return table;
}

Section sectionOf(Sentence title)
{
    Section section;
    section.title = sentenceText(title);
    return section;
}

} // namespace

Result<Layout> moduleAlone(const Layout &design, Id instance)
{
    const auto item = design.find<Item>(instance);
    const auto part = item ? partOf(design, *item) : nullptr;
    if (!part || part->role != Role::Module)
        return Problem(translatable("Report", "A data sheet is made of a module; none is selected."));
    const Layout bare = cardsOf(design);
    const auto copy = pasted(bare, copied(design, {instance}), Id(), {});
    return copy ? Result<Layout>(bare.applying(copy->edit)) : Result<Layout>(copy.problem());
}

Result<Layout> moduleAlone(const Layout &design, const std::string &number, const PartSource &library)
{
    const Layout bare = cardsOf(design);
    const auto taken = adopted(bare, library, number);
    if (!taken)
        return taken.problem();
    const Layout stocked = bare.applying(taken->edit);
    Placement placement;
    placement.part = taken->part;
    placement.tag = "M1";
    const auto made = placed(stocked, placement);
    return made ? Result<Layout>(stocked.applying(made->edit)) : Result<Layout>(made.problem());
}

Snapshot studiedAlone(const Layout &alone)
{
    Snapshot snapshot = *study(alone, 0, Tier::Settled, nullptr);
    snapshot.findings.clear();
    return snapshot;
}

Report moduleSheet(const Snapshot &snapshot)
{
    Report report;
    report.title = sentenceText(translatable("Report", "Module data sheet"));
    const auto part = moduleOf(snapshot.layout);
    if (!part)
        return report;
    const Site &site = snapshot.layout.site();
    report.project = part->name;
    report.customer = site.customer;
    report.author = site.author;
    report.revision = part->revision;
    report.contentHash = part->hash;
    Section drawing = sectionOf(translatable("Report", "Drawing"));
    drawing.blocks.push_back(PlanBlock{});
    Section figures = sectionOf(translatable("Report", "Figures"));
    figures.blocks.push_back(figuresTable(*part));
    Section joints = sectionOf(translatable("Report", "Boundary ports"));
    joints.blocks.push_back(portsTable(*part));
    Section travel = sectionOf(translatable("Report", "Delivery"));
    travel.blocks.push_back(travelTable(snapshot.layout, *part));
    Section contents = sectionOf(translatable("Report", "Contents"));
    const Census census(snapshot.layout);
    contents.blocks.push_back(contentsTable(billOf(census)));
    report.sections = {drawing, figures, joints, travel, contents};
    return report;
}

} // namespace gridhall
