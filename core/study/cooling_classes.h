// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/cooling.h"

namespace gridhall {

/// Heat of power losses by room, by id.
using RoomHeats = std::vector<std::pair<Id, double>>;

/// Systems of a site that share no loop, room or machine and are alike but for their names: one of them, and how many.
/// A campus of stamped modules has a handful where it has thousands of loops.
struct CoolingClass {
    CoolingCases cases;
    double count = 1;
    RoomHeats losses; ///< Of its rooms; the mean over the class, since cables differ by metres.
};

/// By the first loop, room or machine of each.
std::vector<CoolingClass> coolingClasses(const CoolingCases &cases, const RoomHeats &losses, const std::vector<RoomFieldPtr> &fields);

/// The same site at a share of its IT load: heat and what follows it, the flow that carries it.
CoolingCases atShare(CoolingCases cases, double share);

} // namespace gridhall
