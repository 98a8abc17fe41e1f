// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cells.h"
#include "core/report/sections.h"
#include "core/study/explain_inputs.h"
#include "core/study/year_study.h"

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
            {translatable("Report", "Lighting and offices"), "k_misc", l.k_misc,
             translatable("Report", "facility over IT, losses and cooling")},
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
        if (ledger.wallOnly && factor.symbol == std::string_view("k_srv"))
            continue; // part of the first
        block.steps.push_back({sentenceText(factor.name), factor.value, sum, sum * factor.value});
        sum *= factor.value;
    }
    block.steps.push_back({sentenceText(translatable("Report", "TokEnergy")), 1, 0, sum});
    return block;
}

/// The energies a factor is the ratio of, so that a reader can divide them again.
struct Ratio {
    double above = 0, below = 0;
};

std::vector<Ratio> ratiosOf(const TokEnergyInputs &in)
{
    const double acc = in.wallOnly ? in.srvActive : in.accActive, lost = in.it + in.loss, cooled = lost + in.cool;
    return {{acc, in.generated}, {in.srvActive, acc}, {in.itActive, in.srvActive}, {in.it, in.itActive},
            {lost, in.it},       {cooled, lost},      {cooled + in.misc, cooled},  {in.generated, in.useful}};
}

TableBlock ledgerTable(const TokEnergyLedger &ledger, const TokEnergyInputs &in, bool year)
{
    TableBlock table;
    table.columns = {column(translatable("Report", "Factor"), 2),
                     column(translatable("Report", "Symbol"), 0.9),
                     column(translatable("Report", "Value"), 1, true),
                     column(translatable("Report", "Ratio of energies"), 3.2),
                     column(translatable("Report", "Above"), 1.9, true),
                     column(translatable("Report", "Below"), 1.9, true),
                     column(translatable("Report", "Product, J per token"), 1.5, true)};
    const auto ratios = ratiosOf(in);
    // Whole megawatt-hours and millions: enough digits to divide them again.
    const auto energy = [&](double joule) {
        return year ? textCell(translatable("Report", "%1 MWh"), {Amount(joule / 3.6e9, Dimension::Count)})
                    : amountCell(joule, Dimension::Power);
    };
    const auto tokens = [&](double n) {
        return year ? textCell(translatable("Report", "%1 M tokens"), {Amount(n / 1e6, Dimension::Count)})
                    : amountCell(n, Dimension::TokenRate);
    };
    double product = ledger.e_acc_j_per_token;
    table.rows.push_back({textCell(chipName(ledger)), wordsCell(ledger.wallOnly ? "e_srv" : "e_acc"),
                          amountCell(product, Dimension::Efficiency), textCell(translatable("Report", "busy energy per generated token")),
                          energy(ratios[0].above), tokens(ratios[0].below), amountCell(product, Dimension::Efficiency)});
    const auto factors = factorsOf(ledger);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const Ratio &ratio = ratios[i + 1];
        const bool last = i + 1 == factors.size();
        if (ledger.wallOnly && i == 0)
            continue;
        product *= factors[i].value;
        table.rows.push_back({textCell(factors[i].name), wordsCell(factors[i].symbol), amountCell(factors[i].value, Dimension::Efficiency),
                              textCell(factors[i].ratio), last ? tokens(ratio.above) : energy(ratio.above),
                              last ? tokens(ratio.below) : energy(ratio.below), amountCell(product, Dimension::Efficiency)});
    }
    return table;
}

/// Where each factor comes from, and the worst grade of the figures in it.
TableBlock originTable(const Snapshot &snapshot)
{
    const Grade work = workloadGrade(snapshot), parts = peakGrade(snapshot);
    TableBlock table;
    table.columns = {column(translatable("Report", "Symbol"), 1), column(translatable("Report", "Comes from"), 6),
                     column(translatable("Report", "Source grade"), 1.6)};
    const auto row = [&](const char *symbol, Sentence from, Grade grade) {
        table.rows.push_back({wordsCell(symbol), textCell(from), textCell(gradeName(grade))});
    };
    row("e_acc, k_srv", translatable("Report", "workload card: tokens per second, power of accelerators and servers"), work);
    row("k_net", translatable("Report", "typical power of network and storage racks as drawn"), parts);
    row("k_idle", translatable("Report", "busy share by hour, idle power and powered spares of the workload card, racks without work"),
        work);
    row("k_pow", translatable("Report", "power flow through the network as drawn, at the load of each hour"), parts);
    row("k_cool", translatable("Report", "loops, rooms and plant as drawn, at the weather of each hour"), parts);
    row("k_misc", translatable("Report", "share stated for the site"), Grade::User);
    row("k_use", translatable("Report", "workload card: generated per kept token"), work);
    return table;
}

TableBlock yearCompanions(const Snapshot &snapshot)
{
    const Year &year = *snapshot.year;
    const TokEnergy &tok = year.tokEnergy;
    TableBlock table;
    table.columns = {column(translatable("Report", "Beside it"), 3.4), column(translatable("Report", "Value"), 1.6, true),
                     column(translatable("Report", "Beside it"), 3.4), column(translatable("Report", "Value"), 1.6, true)};
    std::vector<std::pair<Sentence, Cell>> list;
    const auto add = [&](Sentence name, double value, Dimension dimension) { list.emplace_back(name, amountCell(value, dimension)); };
    add(translatable("Report", "Tokens per kWh"), 3.6e6 / tok.j_per_token, Dimension::Count);
    add(translatable("Report", "PUE of the year"), year.pue, Dimension::Efficiency);
    add(translatable("Report", "Tokens per second and MW"), 1e6 / tok.j_per_token, Dimension::Count);
    add(translatable("Report", "WUE of the year"), year.wue_m3_per_j, Dimension::WaterPerEnergy);
    add(translatable("Report", "Facility multiplier M"), tok.ledger.facilityMultiplier(), Dimension::Efficiency);
    add(translatable("Report", "CUE of the year"), year.cue_kg_per_j, Dimension::CarbonIntensity);
    add(translatable("Report", "Layout multiplier"), tok.ledger.layoutMultiplier(), Dimension::Efficiency);
    add(translatable("Report", "REF, renewable share"), year.ref, Dimension::Ratio);
    list.emplace_back(translatable("Report", "Layout score, A to E"), wordsCell(std::string(1, tok.score)));
    add(translatable("Report", "ERF, reused share"), year.erf, Dimension::Ratio);
    add(translatable("Report", "Carbon per million tokens, g"), tok.carbon_kg_per_token * 1e9, Dimension::None);
    add(translatable("Report", "CER, heat over cooling energy"), year.cer, Dimension::None);
    add(translatable("Report", "Water per million tokens, L"), tok.water_m3_per_token * 1e9, Dimension::None);
    add(translatable("Report", "Bill per million tokens"), tok.cost_per_token * 1e6, Dimension::None);
    for (std::size_t i = 0; i + 1 < list.size(); i += 2)
        table.rows.push_back({textCell(list[i].first), list[i].second, textCell(list[i + 1].first), list[i + 1].second});
    return table;
}

TableBlock designCompanions(const Snapshot &snapshot)
{
    const TokEnergy &tok = snapshot.tokEnergy;
    TableBlock table;
    table.columns = {column(translatable("Report", "At the design point"), 4), column(translatable("Report", "Value"), 2, true)};
    const auto row = [&](Sentence name, Cell cell) { table.rows.push_back({textCell(name), std::move(cell)}); };
    row(translatable("Report", "TokEnergy"), amountCell(tok.j_per_token, Dimension::EnergyPerToken));
    row(translatable("Report", "Tokens per second, kept"), amountCell(tok.tokens_per_s, Dimension::TokenRate));
    row(translatable("Report", "Facility power"), amountCell(tok.facility_w, Dimension::Power));
    row(translatable("Report", "PUE at the design point"), amountCell(tok.ledger.pue(), Dimension::Efficiency));
    return table;
}

/// The year if there is one: the number, how sure it is, what makes it up and what moves it.
void addYear(Section &section, const Snapshot &snapshot)
{
    const Year &year = *snapshot.year;
    const YearOutlook outlook = yearOutlook(snapshot);
    section.lead = sentenceText(
        translatable(
            "Report",
            "%1 per useful output token over a simulated year (P10 %2, P90 %3): level L4 (facility), evidence class simulated, workload "
            "%4, weather %5. Eight factors multiply to it exactly. The definition is Gridhall's own; no published formula exists."),
        {Amount(year.tokEnergy.j_per_token, Dimension::EnergyPerToken), Amount(outlook.band.p10, Dimension::EnergyPerToken),
         Amount(outlook.band.p90, Dimension::EnergyPerToken), year.tokEnergy.workload, year.weather->place});
    section.blocks.push_back(waterfall(year.tokEnergy.ledger));
    section.blocks.push_back(ledgerTable(year.tokEnergy.ledger, year.energies, true));
    section.blocks.push_back(originTable(snapshot));
    section.blocks.push_back(ParagraphBlock{sentenceText(translatable("Report", "What moves it most, one input at a time:")), false});
    section.blocks.push_back(TornadoBlock{year.tokEnergy.j_per_token, outlook.levers});
    section.blocks.push_back(yearCompanions(snapshot));
    section.blocks.push_back(ParagraphBlock{
        sentenceText(translatable(
            "Report",
            "Boundary: all energy that crosses the fence of the site, with the losses of its battery. Reused heat is not credited. Figures "
            "of other definitions do not compare. The band is drawn 1,000 times from the grades of the inputs with a fixed seed.")),
        true});
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
    if (snapshot.year && snapshot.year->tokEnergy.defined) {
        addYear(section, snapshot);
    } else {
        section.lead = sentenceText(translatable("Report", "%1 per useful output token: level L4 (facility), evidence class nameplate, "
                                                           "workload %2. The definition is Gridhall's own; no published formula exists."),
                                    {Amount(tok.j_per_token, Dimension::EnergyPerToken), tok.workload});
        section.blocks.push_back(waterfall(tok.ledger));
        section.blocks.push_back(ledgerTable(tok.ledger, snapshot.energies, false));
    }
    section.blocks.push_back(designCompanions(snapshot));
    return section;
}

} // namespace gridhall
