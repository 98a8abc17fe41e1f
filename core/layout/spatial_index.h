// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <memory>

namespace gridhall {

/// Finds what is where on the site by bounding box: items, runs and spaces. The one place for the R-tree.
class SpatialIndex {
public:
    SpatialIndex();
    explicit SpatialIndex(const Layout &layout); ///< Bulk loaded, O(n log n).
    ~SpatialIndex();
    SpatialIndex(SpatialIndex &&) noexcept;
    SpatialIndex &operator=(SpatialIndex &&) noexcept;

    /// Takes an edit over; `after` is the layout it led to. What hangs on a moved entity moves too.
    void update(const Edit &edit, const Layout &after);

    struct Hit {
        Id id;
        Box box; ///< On the site.
    };
    std::vector<Hit> within(const Box &box) const; ///< Boxes that meet `box`, by id.
    Box boxOf(Id id) const;                        ///< Empty if unknown.
    Box bounds() const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

} // namespace gridhall
