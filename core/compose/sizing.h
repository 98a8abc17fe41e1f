// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/block.h"

namespace gridhall {

enum class Aim { TokEnergy, Cost, Date };
Sentence nameOf(Aim aim);

/// What a composition must keep, and how much of it is at hand.
struct SizingLimits {
    double it_w = 0, tokens_per_s = 0;                       ///< At least.
    double itMost_w = 0;                                     ///< At most; 0: no limit.
    double grid_w = 0, area_m2 = 0, budget = 0, ready_d = 0; ///< At most; 0: no limit.
    double pue = 0, tokEnergy_j_per_token = 0;
    double blocksPerHead = 8, headArea_m2 = 0, headCost = 0; ///< A grid intake serves so many blocks.
    double crewScale = 1;                                    ///< Further blocks add crew_d over this.
    std::vector<int> atMost;                                 ///< Of each block; empty: no limit.
};

/// How many of each block, and how sure it is that there is nothing better.
struct Sizing {
    bool feasible = false;
    std::vector<int> counts;
    double objective = 0, bound = 0, gap = 0; ///< gap: (objective - bound) / objective.
    bool provenBest = false;
};

/// Integer program: least energy per token, least cost, or earliest date, subject to the limits. GLPK branch and cut with
/// a time limit for each program; what it has then is answered with bound and gap. Energy per token is a ratio: programs
/// with the energy less the last ratio's worth of tokens are solved until that no longer falls (Dinkelbach 1967); bound
/// and gap are then of the last program. The date is the slowest block alone plus what each further block adds to the
/// busiest crew.
Sizing sized(const std::vector<ModuleBlock> &blocks, const SizingLimits &limits, Aim aim, double timeLimit_s = 2);

/// The value of the aim for given counts (J per token, currency in millions, days); infinite if they break a limit. This
/// is what the program minimises.
double valueOf(const std::vector<ModuleBlock> &blocks, const SizingLimits &limits, Aim aim, const std::vector<int> &counts);

} // namespace gridhall
