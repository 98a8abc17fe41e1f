// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <memory>

namespace gridhall {

/// Finds what is where on the site by bounding box: items, runs and spaces. The one place for the R-tree.
///
/// A packed tree of what once was, shared by copies, and a small one of what has changed since: copying costs as much
/// as there are changes, so each snapshot has an index of its own.
class SpatialIndex {
public:
    SpatialIndex();
    explicit SpatialIndex(const Layout &layout); ///< Bulk loaded, O(n log n).
    SpatialIndex(const SpatialIndex &other);
    SpatialIndex &operator=(const SpatialIndex &other);
    SpatialIndex(SpatialIndex &&) noexcept;
    SpatialIndex &operator=(SpatialIndex &&) noexcept;
    ~SpatialIndex();

    /// Takes an edit over; `after` is the layout it led to. What hangs on a moved entity moves too.
    void update(const Edit &edit, const Layout &after);

    struct Hit {
        Id id;
        Box box; ///< On the site.
    };
    std::vector<Hit> within(const Box &box) const; ///< Boxes that meet `box`, by id.
    Box boxOf(Id id) const;                        ///< Empty if unknown.
    Box bounds() const;
    /// Length of a run with its rises, metres, as `runLengthM` answers; 0 if unknown.
    double lengthM(Id run) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace gridhall
