// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/edit.h"
#include "core/layout/table.h"

#include <string>
#include <tuple>

namespace gridhall {

struct KeptId {
    template <class T>
    Id operator()(const Kept<T> &kept) const
    {
        return kept->id;
    }
};

template <class T>
using EntityTable = Table<Kept<T>, KeptId>;

/// A child in the tree of spaces, items and runs.
struct Child {
    Id parent, id;
    auto operator<=>(const Child &) const = default;
};
struct ChildKey {
    Child operator()(const Child &child) const { return child; }
};

/// A design as drawn: an immutable value that shares what an edit left alone.
///
/// Shapes: one table per kind, each sorted by id; a tree of children by parent. Copying is cheap (pointers to
/// chunks); `applying` costs O(changes x chunk).
class Layout {
public:
    Layout() = default;
    explicit Layout(std::int64_t branch) : branch_(branch) {}

    template <class T>
    const EntityTable<T> &all() const
    {
        return std::get<EntityTable<T>>(tables_);
    }
    /// Null if there is none.
    template <class T>
    Kept<T> find(Id id) const
    {
        const Kept<T> *kept = all<T>().find(id);
        return kept ? *kept : nullptr;
    }
    /// The entity of any kind; empty if there is none.
    std::optional<Entity> entity(Id id) const;

    /// Spaces, items, runs and notes whose parent it is (Id() for the top), by id.
    std::vector<Id> children(Id parent) const;
    bool hasChildren(Id parent) const;

    const Site &site() const;         ///< The one site, or a default.
    const Criteria &criteria() const; ///< The one card of limits, or a default.
    const Delivery &delivery() const; ///< The one card of delivery, or a default.

    /// The layout after the edit. The counter of ids never goes down. What an edit removes or replaces must be there.
    Layout applying(const Edit &edit) const;

    std::int64_t branch() const { return branch_; }
    std::int64_t lastCounter() const { return lastCounter_; }
    Layout withBranch(std::int64_t branch) const;
    Layout withCounterAtLeast(std::int64_t counter) const;

    std::size_t size() const; ///< Entities of all kinds.

    /// The edit that makes `before` into `after`; chunks they share are not read.
    static Edit difference(const Layout &before, const Layout &after);

private:
    std::int64_t branch_ = 1;
    std::int64_t lastCounter_ = 0;
    std::tuple<EntityTable<Part>, EntityTable<Site>, EntityTable<Criteria>, EntityTable<Layer>, EntityTable<Space>, EntityTable<Item>,
               EntityTable<Run>, EntityTable<Workload>, EntityTable<Assignment>, EntityTable<Scenario>, EntityTable<View>,
               EntityTable<Note>, EntityTable<Waiver>, EntityTable<Delivery>, EntityTable<DrawingSheet>>
        tables_;
    Table<Child, ChildKey> children_;
};

/// Hands out fresh ids of a layout's branch for one edit.
class FreshIds {
public:
    explicit FreshIds(const Layout &layout) : branch_(layout.branch()), counter_(layout.lastCounter()) {}
    Id next() { return Id(branch_, ++counter_); }

private:
    std::int64_t branch_, counter_;
};

} // namespace gridhall
