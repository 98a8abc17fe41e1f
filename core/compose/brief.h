// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/entities.h"

#include <string>
#include <vector>

namespace gridhall {

/// What a customer wishes. 0 and empty mean: no wish.
struct Brief {
    std::string name = "New design", customer, location;
    double it_w = 0;         ///< At least this much IT at its peak ...
    double tokens_per_s = 0; ///< ... and at least these tokens.
    std::string accelerator = "GB200";
    double utilisation = 0.7;               ///< Busy share of the workload.
    std::string model, precision, scenario; ///< Of the work; empty: what Gridhall takes for the accelerator.
    std::optional<Workload> workload;       ///< The throughput found for them; see chooseWorkload.
    Polygon site;                           ///< Outline; empty: as large as needed.
    std::vector<Polygon> noGo;
    bool twoPaths = true;      ///< 2N power: two independent paths, each for all. Else one.
    bool spareCooling = false; ///< One cooler more than needed on every loop.
    bool generators = true;
    bool inHalls = false; ///< IT modules stand in a hall with aisles and a door for each; else in the yard.
    double designDryBulb_k = 303.15;
    double gridCap_w = 0;
    double pueTarget = 0;
    double tokEnergyTarget_j_per_token = 0;
    double budget = 0;                ///< Likely cost of what has a price, in the currency of the delivery card.
    double readyWithin_d = 0;         ///< Days from the order.
    std::string start;                ///< Day of the order, "2027-01-04".
    std::vector<std::string> modules; ///< Only these IT modules; empty: any of the catalogue.
};

/// A wish that can contradict others.
enum class Wish { It, Tokens, Site, Grid, TwoPaths, SpareCooling, Pue, TokEnergy, Budget, Date, Modules };
Sentence nameOf(Wish wish);

/// One sentence if a figure is out of range or the outline crosses itself.
std::optional<Problem> briefProblem(const Brief &brief);

} // namespace gridhall
