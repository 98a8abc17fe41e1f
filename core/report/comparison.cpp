// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparison.h"

#include "core/energy/band.h"
#include "core/power/loss_stages.h"
#include "core/report/cells.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

struct FactorWords {
    const char *symbol;
    Sentence name, reason;
};

//: %1 and %2 are the factor in design A and in design B.
constexpr std::array<FactorWords, 8> factorWords{{
    {"e_acc", translatable("Compare", "Accelerators"),
     translatable("Compare", "A busy accelerator spends %1 J per generated token in A and %2 J in B.")},
    {"k_srv", translatable("Compare", "Servers"),
     translatable("Compare", "A busy server draws %1 times its accelerators in A and %2 times in B.")},
    {"k_net", translatable("Compare", "Network and storage"),
     translatable("Compare", "Busy IT draws %1 times its servers in A and %2 times in B.")},
    {"k_idle", translatable("Compare", "Idling"), translatable("Compare", "All IT draws %1 times the busy part in A and %2 times in B.")},
    {"k_pow", translatable("Compare", "Power path"),
     translatable("Compare", "IT with its losses draws %1 times IT alone in A and %2 times in B.")},
    {"k_cool", translatable("Compare", "Cooling"), translatable("Compare", "With cooling it is %1 times as much in A and %2 times in B.")},
    {"k_misc", translatable("Compare", "Lighting and offices"),
     translatable("Compare", "The rest of the site makes it %1 times as much in A and %2 times in B.")},
    {"k_use", translatable("Compare", "Waste"),
     translatable("Compare", "%1 tokens are generated for each one that is kept in A and %2 in B.")},
}};

std::optional<double> valueOf(const Kpi &kpi) { return kpi.known ? std::optional(kpi.value) : std::nullopt; }

std::vector<ComparedFigure> figuresOf(const Snapshot &a, const Snapshot &b)
{
    std::vector<ComparedFigure> figures;
    const auto kpi = [&](Sentence name, Kpi Kpis::*member, Dimension dimension, bool moreIsBetter = false, bool neutral = false) {
        figures.push_back({name, dimension, valueOf(a.kpis.*member), valueOf(b.kpis.*member), moreIsBetter, neutral});
    };
    kpi(translatable("Compare", "IT load"), &Kpis::itLoad_w, Dimension::Power, true, true);
    kpi(translatable("Compare", "Power density"), &Kpis::powerDensity_w_per_m2, Dimension::PowerDensity, true, true);
    kpi(translatable("Compare", "Tightest power path"), &Kpis::tightestPowerMargin, Dimension::Ratio, true);
    kpi(translatable("Compare", "Thermal headroom"), &Kpis::thermalHeadroom, Dimension::Ratio, true);
    kpi(translatable("Compare", "PUE"), &Kpis::pue, Dimension::Efficiency);
    kpi(translatable("Compare", "PUE of the year"), &Kpis::pueYear, Dimension::Efficiency);
    kpi(translatable("Compare", "WUE of the year"), &Kpis::wueYear_m3_per_j, Dimension::WaterPerEnergy);
    kpi(translatable("Compare", "TokEnergy"), &Kpis::tokEnergy_j_per_token, Dimension::EnergyPerToken);
    kpi(translatable("Compare", "TokEnergy of the year"), &Kpis::tokEnergyYear_j_per_token, Dimension::EnergyPerToken);
    const auto plain = [&](Sentence name, double ofA, double ofB, Dimension dimension, bool moreIsBetter = false, bool neutral = false) {
        figures.push_back({name, dimension, ofA, ofB, moreIsBetter, neutral});
    };
    plain(translatable("Compare", "Facility load"), a.kpis.facilityLoad_w, b.kpis.facilityLoad_w, Dimension::Power, false, true);
    plain(translatable("Compare", "Tokens"), a.kpis.tokens_per_s, b.kpis.tokens_per_s, Dimension::TokenRate, true);
    plain(translatable("Compare", "Errors"), a.count(Severity::Error), b.count(Severity::Error), Dimension::Count);
    plain(translatable("Compare", "Warnings"), a.count(Severity::Warning), b.count(Severity::Warning), Dimension::Count);
    return figures;
}

/// Losses by stage over IT; UPSs and rectifiers, which take each other's place, together.
std::array<double, lossStageCount> stageShares(const Snapshot &snapshot)
{
    std::array<double, lossStageCount> shares{};
    if (snapshot.network && snapshot.power.it_w > 0)
        for (const StageLoss &stage : lossStages(*snapshot.network, snapshot.power))
            shares[static_cast<std::size_t>(stage.stage == LossStage::Rectifier ? LossStage::Ups : stage.stage)] +=
                stage.loss_w / snapshot.power.it_w;
    return shares;
}

/// Which stage of the power path changed the most.
Text powerReason(const Snapshot &a, const Snapshot &b, const Amount &ofA, const Amount &ofB)
{
    const auto before = stageShares(a), after = stageShares(b);
    std::size_t most = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        most = std::abs(after[i] - before[i]) > std::abs(after[most] - before[most]) ? i : most;
    const auto stage = static_cast<LossStage>(most);
    return sentenceText(translatable("Compare", "IT with its losses draws %1 times IT alone in A and %2 times in B, mostly by %3: %4 of IT "
                                                "in A, %5 in B."),
                        {ofA, ofB, stage == LossStage::Ups ? translatable("Compare", "UPSs and rectifiers") : stageName(stage),
                         Amount(before[most], Dimension::Ratio), Amount(after[most], Dimension::Ratio)});
}

/// 1: all racks take direct current, 0: none does, -1: some do.
int takesDirect(const Snapshot &snapshot)
{
    int racks = 0, direct = 0;
    if (snapshot.network)
        for (const PowerCase::Element &element : snapshot.network->elements)
            if (element.isIt) {
                ++racks;
                direct += element.dc;
            }
    return direct == 0 ? 0 : direct == racks ? 1 : -1;
}

/// Why a factor moved, where the drawing says more than the two numbers.
Text reasonOf(const FactorWords &words, const Snapshot &a, const Snapshot &b, const Amount &ofA, const Amount &ofB)
{
    if (std::abs(ofB.si - ofA.si) <= 1e-9 * ofA.si)
        return sentenceText(words.reason, {ofA, ofB});
    const std::string_view symbol = words.symbol;
    if (symbol == "k_pow")
        return powerReason(a, b, ofA, ofB);
    const int inA = takesDirect(a), inB = takesDirect(b);
    if (inA < 0 || inB < 0 || inA == inB || (symbol != "k_srv" && symbol != "e_acc"))
        return sentenceText(words.reason, {ofA, ofB});
    const auto current = [](int direct) {
        return direct > 0 ? translatable("Compare", "direct current") : translatable("Compare", "alternating current");
    };
    // Where accelerators and servers are one number, the servers' supplies are in it.
    return sentenceText(symbol == "k_srv"
                            ? translatable("Compare", "A busy server draws %1 times its accelerators in A and %2 times in B: "
                                                      "racks take %3 in A and %4 in B.")
                            : translatable("Compare", "A busy server spends %1 J per generated token in A and %2 J in B: racks "
                                                      "take %3 in A and %4 in B."),
                        {ofA, ofB, current(inA), current(inB)});
}

void splitChange(Comparison &result, const Snapshot &of, const Snapshot &to)
{
    const TokEnergy &a = result.yearly ? of.year->tokEnergy : of.tokEnergy, &b = result.yearly ? to.year->tokEnergy : to.tokEnergy;
    if (a.defined)
        result.tokEnergyA = a.j_per_token;
    if (b.defined)
        result.tokEnergyB = b.j_per_token;
    if (!a.defined || !b.defined)
        return;
    const auto shares = attributed(a.ledger, b.ledger);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const Amount ofA(shares[i].before, Dimension::Efficiency), ofB(shares[i].after, Dimension::Efficiency);
        result.factors.push_back({factorWords[i].name, shares[i].before, shares[i].after, shares[i].change_j_per_token,
                                  reasonOf(factorWords[i], of, to, ofA, ofB)});
    }
    std::ranges::stable_sort(result.factors, std::greater{},
                             [](const ComparedFactor &factor) { return std::abs(factor.change_j_per_token); });
}

} // namespace

Comparison comparison(const Snapshot &a, const Snapshot &b)
{
    Comparison result;
    result.figures = figuresOf(a, b);
    result.yearly = a.year && b.year && a.year->tokEnergy.defined && b.year->tokEnergy.defined;
    splitChange(result, a, b);
    const Edit edit = Layout::difference(a.layout, b.layout);
    for (const Edit::Change &change : edit.changes())
        ++(!change.before ? result.added : !change.after ? result.removed : result.changed);
    return result;
}

} // namespace gridhall
