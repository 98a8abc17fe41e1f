// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/loop_network.h"

namespace gridhall {

/// The links of a drawn loop between a load and where its branch meets others: where its flow can be set.
struct Branch {
    std::size_t load = 0;               ///< Link.
    std::optional<std::size_t> control; ///< The load's own control valve.
    Id valve;                           ///< A balancing valve on it, or a run that states one.
    std::size_t valveLink = 0;
    Id run; ///< The nearest run, return side first: where a valve can sit.
    double bore_m = 0;
};
/// Those of all loads, in the order of the loop's links.
std::vector<Branch> branchesOf(const Layout &layout, const LoopNetwork &drawn);

} // namespace gridhall
