// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/availability.h"
#include "core/power/element_names.h"
#include "core/report/cells.h"
#include "core/report/failure_blocks.h"

#include <map>
#include <set>
#include <tuple>

namespace gridhall {

namespace {

constexpr std::size_t shownPoints = 10, shownCuts = 10, shownGroups = 16;

Amount countOf(std::size_t number) { return {static_cast<double>(number), Dimension::Count}; }

/// "holds", "unproven" or how it breaks.
Cell proofCell(const Proof &proof)
{
    if (proof.tried == 0)
        return textCell(translatable("Report", "does not apply"));
    Cell cell = proof.holds()      ? textCell(translatable("Report", "holds"))
                : proof.broken > 0 ? textCell(translatable("Report", "broken by %1"), {countOf(static_cast<std::size_t>(proof.broken))})
                                   : textCell(translatable("Report", "unproven"));
    cell.ok = proof.holds();
    if (proof.broken > 0)
        cell.verdict = Severity::Warning;
    return cell;
}

Sentence kindName(Role role)
{
    switch (role) {
    case Role::Utility: return translatable("Names", "Utility intake");
    case Role::Transformer: return translatable("Names", "Transformer");
    case Role::Switchboard: return translatable("Names", "Switchboard");
    case Role::Generator: return translatable("Names", "Generator");
    case Role::Ups: return translatable("Names", "UPS");
    case Role::Sts: return translatable("Names", "Static transfer switch");
    case Role::Pdu: return translatable("Names", "PDU");
    case Role::Rpp: return translatable("Names", "RPP");
    case Role::TapOff: return translatable("Names", "Tap-off box");
    case Role::Rectifier: return translatable("Names", "Rectifier");
    default: return translatable("Names", "Other");
    }
}

/// Groups that are arranged alike and come out alike are one row.
auto likeness(const Redundancy &group)
{
    return std::tuple(group.scheme, group.systems.size(), group.systems.front().units.size(), group.faults.broken, group.removal.broken,
                      group.systemLoss.broken, group.unitLoss.broken, group.loads.size());
}

TableBlock groupTable(const FailureSweep &sweep)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Arrangement"), 1.6),        column(translatable("Report", "Groups alike"), 0.9, true),
                     column(translatable("Report", "Racks each"), 0.8, true),   column(translatable("Report", "IT load each"), 1.1, true),
                     column(translatable("Report", "No fault drops one"), 1.3), column(translatable("Report", "A system lost"), 1.2),
                     column(translatable("Report", "Tightest then"), 1, true),  column(translatable("Report", "A unit lost"), 1.2)};
    std::map<decltype(likeness(Redundancy())), std::pair<const Redundancy *, std::size_t>> rows;
    for (const Redundancy &group : sweep.redundancy)
        ++rows.try_emplace(likeness(group), &group, 0).first->second.second;
    for (const auto &[key, row] : rows) {
        const auto &[group, alike] = row;
        if (table.rows.size() == shownGroups)
            break;
        const Text scheme = schemeText(*group);
        table.rows.push_back({textCell(scheme.sentence, scheme.arguments), amountCell(static_cast<double>(alike), Dimension::Count),
                              amountCell(static_cast<double>(group->loads.size()), Dimension::Count),
                              amountCell(group->it_w, Dimension::Power), proofCell(group->faults), proofCell(group->systemLoss),
                              amountCell(group->systemLoss.loading, Dimension::Ratio), proofCell(group->unitLoss)});
    }
    return table;
}

TableBlock pointTable(const Snapshot &snapshot, const ElementNames &names)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Single point"), 3), column(translatable("Report", "Racks on it"), 1, true),
                     column(translatable("Report", "Machines on it"), 1, true), column(translatable("Report", "IT load"), 1.2, true)};
    for (const SinglePoints::Point &point : snapshot.failures->singlePoints.points)
        if (table.rows.size() < shownPoints)
            table.rows.push_back({wordsCell(names.of(point.element)), amountCell(point.loads, Dimension::Count),
                                  amountCell(point.machines, Dimension::Count), amountCell(point.it_w, Dimension::Power)});
    return table;
}

TableBlock cutTable(const Availability &availability, const ElementNames &names)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Lost together"), 3), column(translatable("Report", "Racks"), 0.8, true),
                     column(translatable("Report", "Once in"), 1.1, true), column(translatable("Report", "Hours a year"), 1.1, true),
                     column(translatable("Report", "Share"), 0.8, true)};
    for (const Availability::Cut &cut : availability.cuts) {
        if (table.rows.size() == shownCuts || cut.rate_per_s <= 0)
            break;
        table.rows.push_back({wordsCell(names.of(cut.first) + (cut.second < 0 ? "" : " + " + names.of(cut.second))),
                              amountCell(cut.loads, Dimension::Count), amountCell(1 / cut.rate_per_s, Dimension::Duration),
                              amountCell(cut.unavailability * 8760 * 3600, Dimension::Duration),
                              amountCell(availability.lost_w > 0 ? cut.lost_w / availability.lost_w : 0, Dimension::Ratio)});
    }
    return table;
}

TableBlock inputTable(const PowerCase &network, const ReliabilityInputs &inputs)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Kind"), 2), column(translatable("Report", "Elements"), 1, true),
                     column(translatable("Report", "Time between failures"), 1.4, true),
                     column(translatable("Report", "Time to repair"), 1.2, true), column(translatable("Report", "Grade"), 1.4)};
    std::map<std::tuple<Role, bool, double, double>, std::size_t> kinds;
    for (std::size_t e = 0; e < network.elements.size(); ++e)
        if (const Role role = network.elements[e].role;
            inputs.elements[e].mtbf_s > 0 && role != Role::Cable && role != Role::Whip && role != Role::Busway)
            ++kinds[{role, inputs.elements[e].stated, inputs.elements[e].mtbf_s, inputs.elements[e].repair_s}];
    for (const auto &[kind, count] : kinds) {
        const auto &[role, stated, mtbf, repair] = kind;
        table.rows.push_back({textCell(kindName(role)), amountCell(static_cast<double>(count), Dimension::Count),
                              amountCell(mtbf, Dimension::Duration), amountCell(repair, Dimension::Duration),
                              textCell(gradeName(stated ? Grade::User : Grade::Assumption))});
    }
    return table;
}

} // namespace

std::vector<Block> redundancyBlocks(const Snapshot &snapshot)
{
    if (!snapshot.failures || snapshot.failures->redundancy.empty())
        return {};
    std::vector<Block> blocks;
    blocks.push_back(ParagraphBlock{sentenceText(translatable(
        "Report",
        "Redundancy: IT that hangs on the same systems, how these back each other up as drawn, and what of it holds when it is tried: no "
        "single fault drops a load; after loss of any one system every load stays lit and every survivor is within its rating."))});
    blocks.push_back(groupTable(*snapshot.failures));
    const ElementNames names(snapshot.layout, *snapshot.network);
    if (!snapshot.failures->singlePoints.points.empty()) {
        blocks.push_back(ParagraphBlock{sentenceText(
            translatable("Report", "Single points: %1 elements that IT hangs on alone while everything else may transfer by itself."),
            {countOf(snapshot.failures->singlePoints.points.size())})});
        blocks.push_back(pointTable(snapshot, names));
    }
    return blocks;
}

std::vector<Block> availabilityBlocks(const Snapshot &snapshot)
{
    if (!snapshot.network || snapshot.power.it_w <= 0)
        return {};
    const ReliabilityInputs inputs = reliabilityInputs(snapshot.layout, *snapshot.network);
    const Availability availability = availabilityOf(*snapshot.network, snapshot.power, inputs);
    const Availability::Load *worst = availability.worst();
    if (!worst || worst->rate_per_s <= 0)
        return {};
    const ElementNames names(snapshot.layout, *snapshot.network);
    std::vector<Block> blocks;
    blocks.push_back(ParagraphBlock{sentenceText(
        translatable("Report",
                     "Interruptions by loss of power, from single elements and pairs that cut IT off (minimal cut sets of orders 1 and 2): "
                     "the worst load, %1, once in %2 and %3 a year, with %4 of the failures of twins common to both and %5 of service a "
                     "year for each element. Cooling, gaps and human error are not in it; figures rest on the inputs below."),
        {names.of(worst->element), Amount(1 / worst->rate_per_s, Dimension::Duration),
         Amount(worst->unavailability * 8760 * 3600, Dimension::Duration), Amount(inputs.commonCause, Dimension::Ratio),
         Amount(inputs.maintenance_s, Dimension::Duration)})});
    blocks.push_back(cutTable(availability, names));
    blocks.push_back(ParagraphBlock{
        sentenceText(translatable("Report", "Inputs of the interruptions; cables and busways by their length. Grade assumption: planning "
                                            "values after IEEE 493 as quoted in the trade, decades old; state figures of your own."))});
    blocks.push_back(inputTable(*snapshot.network, inputs));
    return blocks;
}

} // namespace gridhall
