// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/autonomy.h"
#include "core/power/element_names.h"
#include "core/report/cells.h"
#include "core/report/failure_blocks.h"

#include <algorithm>
#include <map>

namespace gridhall {

namespace {

constexpr std::size_t shownBalances = 20;

Cell durationCell(double seconds, bool known)
{
    return known ? amountCell(seconds, Dimension::Duration) : textCell(translatable("Report", "not known"));
}

} // namespace

std::vector<Block> phaseBlocks(const Snapshot &snapshot)
{
    if (!snapshot.phases || snapshot.phases->elements.empty())
        return {};
    std::vector<const PhaseBalance::Element *> rows;
    for (const PhaseBalance::Element &element : snapshot.phases->elements)
        if (snapshot.network->elements[indexOf(element.element)].role != Role::Cable)
            rows.push_back(&element);
    std::ranges::stable_sort(rows, [](const auto *a, const auto *b) { return a->imbalance() > b->imbalance(); });
    rows.resize(std::min(rows.size(), shownBalances));
    TableBlock table;
    table.columns = {
        column(translatable("Report", "Element"), 2.4),         column(translatable("Report", "Line 1"), 1.2, true),
        column(translatable("Report", "Line 2"), 1.2, true),    column(translatable("Report", "Line 3"), 1.2, true),
        column(translatable("Report", "Imbalance"), 1.2, true), column(translatable("Report", "Highest on one line"), 1.6, true)};
    const ElementNames names(snapshot.layout, *snapshot.network);
    for (const PhaseBalance::Element *element : rows) {
        Cell imbalance = amountCell(element->imbalance(), Dimension::Ratio);
        if (element->imbalance() > snapshot.layout.criteria().phaseImbalance)
            imbalance.verdict = Severity::Warning;
        table.rows.push_back({wordsCell(names.of(element->element)), amountCell(element->normal_w[0], Dimension::Power),
                              amountCell(element->normal_w[1], Dimension::Power), amountCell(element->normal_w[2], Dimension::Power),
                              imbalance, amountCell(element->worst(), Dimension::Power)});
    }
    std::vector<Block> blocks;
    blocks.push_back(ParagraphBlock{sentenceText(
        translatable("Report",
                     "Single-phase loads by line: %1 racks whose devices are known one by one or that hang on one line, up to the "
                     "last UPS or source. Devices without a line of their own are balanced; all other racks draw alike on three."),
        {Amount(static_cast<double>(snapshot.phases->loads.size()), Dimension::Count)})});
    blocks.push_back(std::move(table));
    return blocks;
}

std::vector<Block> autonomyBlocks(const Snapshot &snapshot)
{
    if (!snapshot.network)
        return {};
    // UPSs that last alike are one row: the shortest of them.
    struct Row {
        Autonomy ups;
        int alike = 0;
    };
    std::map<std::pair<std::int64_t, std::size_t>, Row> rows;
    for (Autonomy &ups : autonomies(*snapshot.network, &snapshot.power)) {
        if (ups.worst_w <= 0)
            continue;
        const auto key = std::pair(ups.isKnown() ? std::int64_t(ups.worst_s() / 10) : -1, ups.stores.size());
        const auto [at, fresh] = rows.try_emplace(key, Row{ups, 0});
        ++at->second.alike;
        if (ups.worst_s() < at->second.ups.worst_s())
            at->second.ups = std::move(ups);
    }
    if (rows.empty())
        return {};
    TableBlock table;
    table.columns = {column(translatable("Report", "UPS"), 2.4),
                     column(translatable("Report", "UPSs alike"), 1, true),
                     column(translatable("Report", "Batteries on its link"), 1.3, true),
                     column(translatable("Report", "Usable energy"), 1.2, true),
                     column(translatable("Report", "Lasts, normal"), 1.2, true),
                     column(translatable("Report", "Lasts, path lost"), 1.2, true)};
    const ElementNames names(snapshot.layout, *snapshot.network);
    for (const auto &[key, row] : rows) {
        Cell worst = durationCell(row.ups.worst_s(), row.ups.isKnown());
        if (row.ups.isKnown() && row.ups.worst_s() < snapshot.layout.criteria().generatorStart_s)
            worst.verdict = Severity::Error;
        table.rows.push_back(
            {wordsCell(names.of(row.ups.element)), amountCell(row.alike, Dimension::Count),
             amountCell(static_cast<double>(row.ups.stores.size()), Dimension::Count),
             row.ups.isKnown() ? amountCell(row.ups.energy_j, Dimension::Energy) : textCell(translatable("Report", "not known")),
             durationCell(row.ups.normal_s(), row.ups.isKnown()), worst});
    }
    std::vector<Block> blocks;
    blocks.push_back(ParagraphBlock{sentenceText(translatable(
        "Report", "Batteries: how long those drawn on the DC link of a UPS carry it alone, at their usable energy (no ageing, no effect of "
                  "power). A UPS whose drawn batteries are all lost protects nothing; one without any drawn is taken to bridge."))});
    blocks.push_back(std::move(table));
    return blocks;
}

} // namespace gridhall
