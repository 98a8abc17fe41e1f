// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/tok_energy.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

TokEnergy undefined(Sentence why)
{
    TokEnergy result;
    result.why = {why, {}};
    return result;
}

/// A ratio that may not fall below 1; rounding of a sum may leave it a hair short.
bool atLeastOne(double factor) { return std::isfinite(factor) && factor >= 1 - 1e-12; }

} // namespace

TokEnergy tokEnergy(const TokEnergyInputs &in)
{
    if (!(in.useful > 0) || !(in.generated > 0))
        return undefined(translatable("TokEnergy", "No output: no rack has a workload that yields tokens."));
    if (!(in.srvActive > 0) || (!in.wallOnly && !(in.accActive > 0)))
        return undefined(translatable("TokEnergy", "The workload states no server power."));
    TokEnergyLedger ledger;
    ledger.wallOnly = in.wallOnly;
    ledger.e_acc_j_per_token = (in.wallOnly ? in.srvActive : in.accActive) / in.generated;
    ledger.k_srv = in.wallOnly ? 1 : in.srvActive / in.accActive;
    ledger.k_net = in.itActive / in.srvActive;
    ledger.k_idle = in.it / in.itActive;
    ledger.k_pow = (in.it + in.loss) / in.it;
    ledger.k_cool = (in.it + in.loss + in.cool) / (in.it + in.loss);
    const double facility = in.it + in.loss + in.cool + in.misc;
    ledger.k_misc = facility / (in.it + in.loss + in.cool);
    ledger.k_use = in.generated / in.useful;
    for (const double factor : {ledger.k_srv, ledger.k_net, ledger.k_idle, ledger.k_pow, ledger.k_cool, ledger.k_misc, ledger.k_use})
        if (!atLeastOne(factor))
            return undefined(translatable("TokEnergy", "A factor is below 1: the workload's powers contradict each "
                                                       "other; check server, idle and accelerator power."));
    TokEnergy result;
    result.defined = true;
    result.ledger = ledger;
    result.j_per_token = ledger.product();
    result.tokens_per_s = in.useful;
    result.facility_w = facility;
    result.score = layoutScore(ledger.layoutMultiplier());
    return result;
}

void addCompanions(TokEnergy &result, double carbon_kg_per_j, double price_per_j, double water_m3_per_j)
{
    if (!result.defined)
        return;
    result.carbon_kg_per_token = result.j_per_token * carbon_kg_per_j;
    result.cost_per_token = result.j_per_token * price_per_j;
    result.water_m3_per_token = result.j_per_token / result.ledger.pue() * water_m3_per_j;
}

char layoutScore(double multiplier)
{
    return multiplier <= 1.12 ? 'A' : multiplier <= 1.22 ? 'B' : multiplier <= 1.38 ? 'C' : multiplier <= 1.60 ? 'D' : 'E';
}

double idleFactor(double phi, double busy, double spare) { return 1 + phi * ((1 - busy) + spare) / busy; }

} // namespace gridhall
