// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cells.h"
#include "core/report/sections.h"

namespace gridhall {

namespace {

struct Factor {
    Sentence name;
    const char *symbol;
    double value;
    Sentence ratio;
};

std::vector<Factor> factorsOf(const TokEnergyLedger &l)
{
    return {{translatable("Report", "Servers"), "k_srv", l.k_srv, translatable("Report", "busy servers over busy accelerators")},
            {translatable("Report", "Network and storage"), "k_net", l.k_net, translatable("Report", "busy IT over busy servers")},
            {translatable("Report", "Idling"), "k_idle", l.k_idle, translatable("Report", "all IT over busy IT")},
            {translatable("Report", "Power path"), "k_pow", l.k_pow, translatable("Report", "IT and its losses over IT")},
            {translatable("Report", "Cooling"), "k_cool", l.k_cool, translatable("Report", "with cooling over without")},
            {translatable("Report", "Lighting and offices"), "k_misc", l.k_misc, translatable("Report", "facility over IT, losses and cooling")},
            {translatable("Report", "Waste"), "k_use", l.k_use, translatable("Report", "generated over kept tokens")}};
}

Sentence chipName(const TokEnergyLedger &ledger)
{
    return ledger.wallOnly ? translatable("Report", "Servers at the wall") : translatable("Report", "Accelerators");
}

WaterfallBlock waterfall(const TokEnergyLedger &ledger)
{
    WaterfallBlock block;
    double sum = ledger.e_acc_j_per_token;
    block.steps.push_back({sentenceText(chipName(ledger)), 1, 0, sum});
    for (const Factor &factor : factorsOf(ledger)) {
        block.steps.push_back({sentenceText(factor.name), factor.value, sum, sum * factor.value});
        sum *= factor.value;
    }
    block.steps.push_back({sentenceText(translatable("Report", "TokEnergy")), 1, 0, sum});
    return block;
}

TableBlock ledgerTable(const TokEnergyLedger &ledger)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Factor"), 2),         column(translatable("Report", "Symbol"), 1),
                     column(translatable("Report", "Value"), 1.2, true),  column(translatable("Report", "Ratio of energies"), 4),
                     column(translatable("Report", "Product so far"), 1.5, true)};
    double product = ledger.e_acc_j_per_token;
    table.rows.push_back({textCell(chipName(ledger)), wordsCell(ledger.wallOnly ? "e_srv" : "e_acc"),
                          amountCell(product, Dimension::EnergyPerToken),
                          textCell(translatable("Report", "busy energy per generated token")),
                          amountCell(product, Dimension::EnergyPerToken)});
    for (const Factor &factor : factorsOf(ledger)) {
        product *= factor.value;
        table.rows.push_back({textCell(factor.name), wordsCell(factor.symbol), amountCell(factor.value, Dimension::None),
                              textCell(factor.ratio), amountCell(product, Dimension::EnergyPerToken)});
    }
    return table;
}

TableBlock companions(const Snapshot &snapshot)
{
    const TokEnergy &tok = snapshot.tokEnergy;
    TableBlock table;
    table.columns = {column(translatable("Report", "Beside it"), 4), column(translatable("Report", "Value"), 2, true)};
    const auto row = [&](Sentence name, Cell cell) { table.rows.push_back({textCell(name), std::move(cell)}); };
    row(translatable("Report", "Tokens per second, kept"), amountCell(tok.tokens_per_s, Dimension::TokenRate));
    row(translatable("Report", "Facility power"), amountCell(tok.facility_w, Dimension::Power));
    row(translatable("Report", "PUE at the design point"), amountCell(tok.ledger.pue(), Dimension::Efficiency));
    row(translatable("Report", "Facility multiplier M"), amountCell(tok.ledger.facilityMultiplier(), Dimension::Efficiency));
    row(translatable("Report", "Layout multiplier"), amountCell(tok.ledger.layoutMultiplier(), Dimension::Efficiency));
    row(translatable("Report", "Layout score, A to E"), wordsCell(std::string(1, tok.score)));
    row(translatable("Report", "Carbon per million tokens, kg"), amountCell(tok.carbon_kg_per_token * 1e6, Dimension::None));
    row(translatable("Report", "Energy cost per million tokens"), amountCell(tok.cost_per_token * 1e6, Dimension::None));
    return table;
}

} // namespace

Section tokEnergySection(const Snapshot &snapshot)
{
    const TokEnergy &tok = snapshot.tokEnergy;
    Section section;
    section.title = sentenceText(translatable("Report", "TokEnergy"));
    if (!tok.defined) {
        section.lead = sentenceText(translatable("Report", "No output: without tokens there is no energy per token."));
        if (*tok.why.sentence.source)
            section.blocks.push_back(ParagraphBlock{tok.why, false});
        return section;
    }
    section.lead = sentenceText(translatable("Report", "%1 per useful output token: level L4 (facility), evidence class nameplate, workload %2. The definition is Gridhall's own; no published formula exists."),
                                {Amount(tok.j_per_token, Dimension::EnergyPerToken), tok.workload});
    section.blocks.push_back(waterfall(tok.ledger));
    section.blocks.push_back(ledgerTable(tok.ledger));
    section.blocks.push_back(companions(snapshot));
    return section;
}

} // namespace gridhall
