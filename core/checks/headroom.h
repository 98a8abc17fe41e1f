// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/snapshot.h"

namespace gridhall {

/// What is left of cooling at one place on the design day, in watts and in kelvins, and what ends it first.
struct Headroom {
    enum class Kind { Rack, Loop, Cdu, Plant };
    Kind kind = Kind::Rack;
    Id id;
    double heat_w = 0, capacity_w = 0; ///< capacity: what it could take up or give as it is; 0: not known.
    double actual_k = 0, limit_k = 0;  ///< Temperature that counts there and its limit; limit 0: not stated.
    Sentence limitedBy;                ///< "coolant flow", "capacity of its coolers" ...

    bool wattsKnown() const { return capacity_w > 0; }
    bool kelvinsKnown() const { return limit_k > 0; }
    double left_w() const { return capacity_w - heat_w; }
    double left_k() const { return limit_k - actual_k; }
    double share() const { return wattsKnown() ? left_w() / capacity_w : 0; }
};

/// Of each rack on liquid (by flow and supply), each loop and CDU (by capacity and supply), each machine of the plant.
/// In order of kind and id.
std::vector<Headroom> headrooms(const Snapshot &snapshot);

} // namespace gridhall
