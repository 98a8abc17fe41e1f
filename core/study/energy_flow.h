// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

namespace gridhall {

/// Where the energy of a year comes from and where it leaves on its way to the tokens: a Sankey diagram as values. What
/// enters is what leaves and is kept.
struct EnergyBand {
    enum class Kind {
        Utility,
        Sun,
        Wind,
        Generators,
        Store,
        Unserved, ///< Enter.
        Battery,
        Transformers,
        Converters,
        Distribution,
        RackSupplies,
        Cooling,
        Other,
        Idle, ///< Leave.
        Network,
        Servers,
        Waste,
        Tokens
    };
    Kind kind = Kind::Utility;
    Sentence name;
    double energy_j = 0;
    const char *factor = ""; ///< Of the ledger, that it is the cause of.
    std::vector<Id> behind;  ///< Objects of the plan that make it up, by id; empty where none is drawn.
    bool isLoss() const { return kind >= Kind::Battery && kind <= Kind::RackSupplies; }
};
struct EnergyFlow {
    std::vector<EnergyBand> sources; ///< Largest kinds only where they give something.
    std::vector<EnergyBand> leaving; ///< In the order of the way.
    EnergyBand kept;                 ///< Computing of tokens that were kept.
    double entering_j() const;
};

/// Of the snapshot's year; losses of the power path split over its stages as at the year's mean load, by the power that
/// each element carries to IT. Nothing without a year.
EnergyFlow energyFlow(const Snapshot &snapshot);

} // namespace gridhall
