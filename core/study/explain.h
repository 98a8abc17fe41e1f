// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/figure.h"
#include "core/study/snapshot.h"

namespace gridhall {

/// Which figure to explain: a KPI ("kpi.pue"), a factor ("tok.k_idle"), or one of an entity ("power.demand").
struct FigureKey {
    std::string name;
    Id entity;
};

/// The figure with formula, inputs and grades; an empty optional for an unknown key.
std::optional<Figure> explained(const Snapshot &snapshot, const FigureKey &key);

/// Every figure of the report that explains itself; a test recomputes each from its inputs to 1e-12.
std::vector<FigureKey> explainedKeys(const Snapshot &snapshot);

} // namespace gridhall
