// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <map>
#include <set>

namespace gridhall {

/// The entities of one level of a pod and their numbers inside it.
class PodSlots {
public:
    void take(Id entity, Id slot) { slots_[entity] = slot; }
    /// The next number that is not used.
    Id fresh();
    bool has(Id entity) const { return slots_.contains(entity); }
    Id of(Id entity) const; ///< Id() for what is not inside.
    const std::map<Id, Id> &all() const { return slots_; }

private:
    std::map<Id, Id> slots_;
    std::int64_t last_ = 0;
};

/// The contents that stamping would turn into these entities; their places must already be those inside `instance`.
Contents contentsOf(const Layout &layout, const PodSlots &slots);

/// Box of the contents in the pod's own frame, and how high they reach.
struct PodExtent {
    Box box;
    Tenths height = 0;
};
PodExtent extentOf(const Layout &layout, const Contents &contents);

} // namespace gridhall
