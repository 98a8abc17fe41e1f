// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/dc_variant.h"
#include "core/power/loss_stages.h"
#include "core/report/cells.h"
#include "core/report/failure_blocks.h"

namespace gridhall {

namespace {

TableBlock lossTable(const Snapshot &snapshot)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Stage"), 3), column(translatable("Report", "Elements"), 1, true),
                     column(translatable("Report", "Loss"), 1.2, true), column(translatable("Report", "Of all drawn"), 1.1, true)};
    for (const StageLoss &stage : lossStages(*snapshot.network, snapshot.power))
        table.rows.push_back({textCell(stageName(stage.stage)), amountCell(stage.elements, Dimension::Count),
                              amountCell(stage.loss_w, Dimension::Power),
                              amountCell(snapshot.power.utility_w > 0 ? stage.loss_w / snapshot.power.utility_w : 0, Dimension::Ratio)});
    return table;
}

bool hasUps(const PowerCase &network)
{
    return std::ranges::any_of(network.elements, [](const PowerCase::Element &element) { return element.role == Role::Ups; });
}

TableBlock variantTable(const Snapshot &snapshot, const DcVariant &variant)
{
    const PowerCase direct = dcVariantOf(*snapshot.network, variant);
    const PowerFlow flow = solvePower(direct);
    TableBlock table;
    table.columns = {column(translatable("Report", "Variant"), 2.2),
                     column(translatable("Report", "Drawn"), 1.2, true),
                     column(translatable("Report", "Racks draw"), 1.2, true),
                     column(translatable("Report", "Losses of the path"), 1.4, true),
                     column(translatable("Report", "At the busbars"), 1.2, true),
                     column(translatable("Report", "Grid to busbar"), 1.2, true)};
    const auto row = [&](Sentence name, const PowerCase &network, const PowerFlow &of) {
        const double delivered = busbarPower(network, variant), forIt = of.utility_w - of.mechanical_w;
        table.rows.push_back({textCell(name), amountCell(of.utility_w, Dimension::Power), amountCell(of.it_w, Dimension::Power),
                              amountCell(of.loss_w, Dimension::Power), amountCell(delivered, Dimension::Power),
                              amountCell(forIt > 0 ? delivered / forIt : 0, Dimension::Ratio)});
    };
    row(translatable("Report", "As drawn, AC to the racks"), *snapshot.network, snapshot.power);
    row(translatable("Report", "800 VDC from rectifiers"), direct, flow);
    return table;
}

} // namespace

std::vector<Block> lossBlocks(const Snapshot &snapshot)
{
    if (!snapshot.network || snapshot.power.utility_w <= 0)
        return {};
    std::vector<Block> blocks{lossTable(snapshot)};
    if (!hasUps(*snapshot.network))
        return blocks;
    const DcVariant variant;
    blocks.push_back(ParagraphBlock{sentenceText(
        translatable(
            "Report",
            "The same layout with 800 VDC from rectifiers in the place of the UPSs, same conductors; supplies in racks %1 from AC and %2 "
            "from DC, rectifier 98 % at half load. Grade assumption: vendors' figures differ by more than the two variants do."),
        {Amount(variant.rackSupplyAc, Dimension::Ratio), Amount(variant.rackSupplyDc, Dimension::Ratio)})});
    blocks.push_back(variantTable(snapshot, variant));
    return blocks;
}

} // namespace gridhall
