// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/what_if.h"

namespace gridhall {

/// What a what-if leaves of the design, by ids in rising order: what a study needs to know to solve it so.
struct Outage {
    std::vector<Id> lost;     ///< Elements of the power network out of service.
    std::vector<Id> closed;   ///< Ties that have closed.
    std::vector<Id> machines; ///< Pumps, coolers, chillers that are lost or without supply.
    std::vector<Id> dark;     ///< IT loads without power: they draw nothing and give no heat.
    bool isEmpty() const { return lost.empty() && machines.empty() && dark.empty(); }
};
Outage outageOf(const WhatIf &whatIf);

/// The layout with the machines out of service.
Layout without(const Layout &layout, const std::vector<Id> &machines);

/// A design under a failure, beside the design itself with the same measures: the margin of power is that of the state
/// one sees, not of all failures that could come on top.
struct FailedStudy {
    Outage outage;
    SnapshotPtr intact, failed;
};
using FailedStudyPtr = std::shared_ptr<const FailedStudy>;

} // namespace gridhall
