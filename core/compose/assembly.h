// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/block.h"
#include "core/compose/siting.h"

namespace gridhall {

/// A grid intake for up to eight blocks: meters, medium-voltage line-ups of each path.
constexpr int blocksPerIntake = 8;
Footprint intakeFootprint(bool twoPaths, int quarter);

/// Which block stands where; indices into `footprints`: first the blocks, then the intakes.
struct Siting {
    int quarter = 0;
    std::vector<const ModuleBlock *> blocks;
    std::vector<Footprint> footprints;
    std::vector<Sited> sited; ///< All of them, or not all if the site is too small.
    bool complete() const { return sited.size() == footprints.size(); }
};

/// Places the blocks and their intakes, as drawn or turned by a quarter: the way that places more.
Siting sitedOn(const Ground &ground, const std::vector<const ModuleBlock *> &blocks, bool twoPaths);
Ground groundOf(const Brief &brief);

/// Draws the design: cards, yard, blocks, intakes, medium-voltage cables, workload.
/// `phases` (empty: one for all) says in which phase each block comes, all ordered on the same day.
Result<Layout> assembled(const Library &library, const Brief &brief, const Siting &siting, const std::vector<int> &phases = {});

/// Crews for so much IT: rule S4, one installation crew per 4 MW (at least two), one commissioning crew per 6 MW, one
/// crane per 60 MW.
Delivery deliveryFor(const Brief &brief, double it_w);
double crewScaleFor(double it_w); ///< Over the two crews and one test crew of a block alone.

} // namespace gridhall
