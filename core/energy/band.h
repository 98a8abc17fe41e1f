// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/figure.h"
#include "core/energy/tok_energy.h"
#include "core/energy/workload_energy.h"

/// How sure a TokEnergy is, what moves it most, and what makes two of them differ.
namespace gridhall {

/// What the ledger hangs on, as factors on the stated values.
struct LedgerInputs {
    double rate = 1;  ///< Tokens per second of a busy accelerator.
    double power = 1; ///< Of busy servers.
    double idle = 1;  ///< Of idle servers.
    double busy = 1;  ///< On the busy share (held at 1 at most).
    double network = 1;
    double loss = 1, cool = 1, misc = 1;
    double waste = 1; ///< On k_use - 1.
};
/// The same site with other inputs: losses and cooling follow the IT energy, idling follows the busy share.
TokEnergyInputs moved(const TokEnergyInputs &energies, double busy, double spare, const LedgerInputs &by);

/// One uncertain input with its standard deviation, relative.
struct Uncertainty {
    Sentence name;
    double LedgerInputs::*member = nullptr;
    double deviation = 0;
};
/// What the grades of the inputs mean in numbers (our own rule): measured 2 %, data sheet and standard 5 %, user 10 %,
/// vendor claim 15 %, assumption 20 %.
double deviationOf(Grade grade);
/// The uncertain inputs of a site, by the grades of its workloads and parts.
std::vector<Uncertainty> uncertainties(Grade workload, Grade parts);

struct Band {
    double p10 = 0, p50 = 0, p90 = 0;
    int draws = 0;
};
/// 1,000 draws of all inputs at once, normal and independent, from a fixed seed: the same bytes each time.
Band tokEnergyBand(const TokEnergyInputs &energies, double busy, double spare, const std::vector<Uncertainty> &inputs, int draws = 1000,
                   std::uint64_t seed = 20260521);

/// One bar of the tornado: TokEnergy with one input low and high.
struct Lever {
    Sentence name;
    Argument low, high;           ///< What the input was set to.
    double atLow = 0, atHigh = 0; ///< J per token.
    bool relative = true;         ///< low and high are changes, not values.
    double span() const { return std::abs(atHigh - atLow); }
};
/// Sorted by span, the strongest ten.
std::vector<Lever> strongest(std::vector<Lever> levers);
/// Levers that follow from the ledger alone; the year adds those that need another simulation.
std::vector<Lever> ledgerLevers(const TokEnergyInputs &energies, double busy, double spare, const Workload *workload);

/// The change from a to b split over the eight factors by logarithmic means (LMDI): the parts add up exactly.
struct FactorShare {
    const char *symbol = "";
    double before = 1, after = 1, change_j_per_token = 0;
};
std::array<FactorShare, 8> attributed(const TokEnergyLedger &before, const TokEnergyLedger &after);

} // namespace gridhall
