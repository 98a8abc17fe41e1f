// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/programme.h"

namespace gridhall {

/// How far a consignment is on a day.
enum class Stance { NotOrdered, InFactory, OnTheRoad, WaitingOnSite, BeingSet, Standing, BeingJoined, UnderTest, InUse };

/// When a consignment changes its stance, days from the order of the first phase, likely durations.
struct Progress {
    double ordered_d = 0, leaves_d = 0, arrives_d = 0, lifted_d = 0, stands_d = 0, joining_d = 0, joined_d = 0, used_d = 0;

    Stance at(double day) const;
};

/// One for each consignment of the programme. What comes without a truck (the grid) stands when it is ready.
std::vector<Progress> progressOf(const Programme &programme);

Sentence nameOf(Stance stance);

} // namespace gridhall
