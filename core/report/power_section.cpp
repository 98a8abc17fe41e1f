// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/element_names.h"
#include "core/report/cells.h"
#include "core/report/failure_blocks.h"
#include "core/report/sections.h"

#include <algorithm>

namespace gridhall {

namespace {

constexpr std::size_t shownElements = 40;

Cell stateCell(PowerState state)
{
    switch (state) {
    case PowerState::LostA: return textCell(translatable("Report", "path A lost"));
    case PowerState::LostB: return textCell(translatable("Report", "path B lost"));
    default: return textCell(translatable("Report", "normal"));
    }
}

/// The highest demand, and the failure that causes it if that is more than normal or a lost path.
FailureSweep::Worst worstOf(const Snapshot &snapshot, const PowerElementFlow &flow)
{
    const FailureSweep::Worst known{flow.worst_w(), {}, false};
    if (!snapshot.failures)
        return known;
    const FailureSweep::Worst &swept = snapshot.failures->worst[static_cast<std::size_t>(&flow - snapshot.power.elements.data())];
    return swept.byFailure && swept.demand_w > known.demand_w * (1 + 1e-9) ? swept : known;
}

/// The elements with the least margin first; those without a known limit are left to the findings.
std::vector<const PowerElementFlow *> tightest(const Snapshot &snapshot)
{
    std::vector<const PowerElementFlow *> flows;
    for (const PowerElementFlow &flow : snapshot.power.elements)
        if (flow.limit_w > 0 && flow.worst_w() > 0)
            flows.push_back(&flow);
    const auto margin = [&](const PowerElementFlow *flow) { return 1 - worstOf(snapshot, *flow).demand_w / flow->limit_w; };
    std::ranges::stable_sort(flows, {}, margin);
    if (flows.size() > shownElements)
        flows.resize(shownElements);
    return flows;
}

TableBlock balanceTable(const PowerFlow &power)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "At the design point"), 4), column(translatable("Report", "Power"), 1.5, true)};
    const auto row = [&](Sentence name, double watts) { table.rows.push_back({textCell(name), amountCell(watts, Dimension::Power)}); };
    row(translatable("Report", "IT equipment"), power.it_w);
    row(translatable("Report", "Cooling and other machines"), power.mechanical_w);
    row(translatable("Report", "Losses of the power path"), power.loss_w);
    row(translatable("Report", "Drawn from the sources"), power.utility_w);
    return table;
}

} // namespace

Section powerSection(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Element"), 2.4),     column(translatable("Report", "Normal"), 1.3, true),
                     column(translatable("Report", "Worst"), 1.3, true), column(translatable("Report", "When"), 1.4),
                     column(translatable("Report", "Limit"), 1.3, true), column(translatable("Report", "Margin"), 1.1, true),
                     column(translatable("Report", "Loss"), 1.1, true)};
    const ElementNames names(snapshot.layout, *snapshot.network);
    for (const PowerElementFlow *flow : tightest(snapshot)) {
        const FailureSweep::Worst worst = worstOf(snapshot, *flow);
        const double margin = 1 - worst.demand_w / flow->limit_w;
        Cell marginCell = amountCell(margin, Dimension::Ratio);
        if (margin < 0)
            marginCell.verdict = Severity::Error;
        table.rows.push_back(
            {wordsCell(names.of(flow->id)), amountCell(flow->demand_w[0], Dimension::Power), amountCell(worst.demand_w, Dimension::Power),
             worst.byFailure ? wordsCell(names.of(subjectsOf(*snapshot.network, worst.key).front())) : stateCell(flow->worstState()),
             amountCell(flow->limit_w, Dimension::Power), marginCell, amountCell(flow->loss_w, Dimension::Power)});
    }
    Section section;
    section.title = sentenceText(translatable("Report", "Power"));
    section.lead = sentenceText(translatable("Report", "Power flow with converter losses and voltage drop. Cords share equally and take "
                                                       "over when a path is lost. The %1 tightest elements are listed."),
                                {Amount(static_cast<double>(table.rows.size()), Dimension::Count)});
    section.blocks.push_back(balanceTable(snapshot.power));
    section.blocks.push_back(std::move(table));
    for (auto blocks : {phaseBlocks(snapshot), lossBlocks(snapshot), redundancyBlocks(snapshot), failureBlocks(snapshot),
                        autonomyBlocks(snapshot), availabilityBlocks(snapshot), faultLevelBlocks(snapshot)})
        section.blocks.insert(section.blocks.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
    return section;
}

} // namespace gridhall
