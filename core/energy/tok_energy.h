// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <string>

namespace gridhall {

/// TokEnergy: facility energy per useful output token. Gridhall's own definition; no published formula exists.
///
/// The exact product of eight ratios of energies over one window. Lower is better.
struct TokEnergyLedger {
    double e_acc_j_per_token = 0; ///< Accelerators, busy, per generated token. The wall's if only that is known.
    double k_srv = 1, k_net = 1, k_idle = 1, k_pow = 1, k_cool = 1, k_misc = 1, k_use = 1;
    bool wallOnly = false; ///< e_acc * k_srv is known as one number only: shown as e_srv.

    double product() const { return e_acc_j_per_token * k_srv * k_net * k_idle * k_pow * k_cool * k_misc * k_use; }
    double e_srv() const { return e_acc_j_per_token * k_srv; }
    double pue() const { return k_pow * k_cool * k_misc; }
    double facilityMultiplier() const { return k_net * k_idle * pue() * k_use; } ///< M
    double layoutMultiplier() const { return k_net * k_pow * k_cool * k_misc; }  ///< M_layout: what is graded.
};

enum class EvidenceClass { Nameplate, Simulated, Measured };

/// The energies over one window that the ledger is made of: joules, or watts at a design point.
struct TokEnergyInputs {
    double accActive = 0, srvActive = 0, itActive = 0, it = 0, loss = 0, cool = 0, misc = 0;
    double generated = 0, useful = 0; ///< Tokens, or tokens per second.
    bool wallOnly = false;
    bool operator==(const TokEnergyInputs &) const = default;
};

struct TokEnergy {
    bool defined = false; ///< False without tokens: shown as "no output".
    Text why;             ///< Why not defined.
    TokEnergyLedger ledger;
    double j_per_token = 0, tokens_per_s = 0, facility_w = 0;
    double carbon_kg_per_token = 0, water_m3_per_token = 0, cost_per_token = 0;
    EvidenceClass evidence = EvidenceClass::Nameplate;
    int level = 4;
    char score = '-'; ///< A to E on the layout multiplier.
    std::string workload;
};

/// The ledger of given energies; not defined if nothing is kept or a factor would be below 1.
TokEnergy tokEnergy(const TokEnergyInputs &inputs);
/// Adds carbon, water and cost per token: energies times intensity, price, and water per IT energy (WUE).
void addCompanions(TokEnergy &result, double carbon_kg_per_j, double price_per_j, double water_m3_per_j);
char layoutScore(double layoutMultiplier); ///< A <= 1.12, B <= 1.22, C <= 1.38, D <= 1.60, E above (our own scale).
/// 1 + phi ((1-u) + r)/u
double idleFactor(double phi, double busy, double spare);

} // namespace gridhall
