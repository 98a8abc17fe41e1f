// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

#include <array>
#include <optional>

/// Two designs side by side: what differs in their figures, why a token costs more or less, and what was changed.
namespace gridhall {

struct ComparedFigure {
    Sentence name;
    Dimension dimension = Dimension::None;
    std::optional<double> a, b; ///< SI; empty: unproven in that design.
    bool moreIsBetter = false;
    bool neutral = false; ///< Neither better nor worse.
    std::optional<double> change() const { return a && b ? std::optional(*b - *a) : std::nullopt; }
};

/// One factor's part of the change of TokEnergy; the parts add up to the whole.
struct ComparedFactor {
    Sentence name;
    double a = 1, b = 1, change_j_per_token = 0;
    Text reason; ///< What the factor says in either design, in words.
};

struct Comparison {
    std::vector<ComparedFigure> figures;
    std::vector<ComparedFactor> factors; ///< The largest first; empty if TokEnergy is not defined in both.
    std::optional<double> tokEnergyA, tokEnergyB;
    int added = 0, removed = 0, changed = 0; ///< Entities from a to b.
    bool yearly = false;                     ///< TokEnergy of the simulated year, else of the design point.
};
Comparison comparison(const Snapshot &a, const Snapshot &b);

} // namespace gridhall
