// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/entity.h"

#include <optional>
#include <vector>

namespace gridhall {

/// One reversible step: what each touched entity was, and what it becomes.
///
/// All that follows a change is read off the Edit. Undo applies its inverse, the plan repaints what it touches,
/// the journal writes it and comparing two designs gives one, so none of them can forget a field the others know.
class Edit {
public:
    struct Change {
        std::optional<Entity> before, after;
        const Entity &either() const { return after ? *after : *before; }
    };

    template <class T>
    void add(T after)
    {
        changes_.push_back({std::nullopt, Entity(std::make_shared<const T>(std::move(after)))});
    }
    template <class T>
    void remove(Kept<T> before)
    {
        changes_.push_back({Entity(std::move(before)), std::nullopt});
    }
    /// Leaves no trace if nothing differs.
    template <class T>
    void replace(Kept<T> before, T after)
    {
        if (!(*before == after))
            changes_.push_back({Entity(std::move(before)), Entity(std::make_shared<const T>(std::move(after)))});
    }
    void push(Change change) { changes_.push_back(std::move(change)); }

    Edit inverted() const;
    /// This edit followed by `later`; entities that end where they began are left out.
    Edit then(const Edit &later) const;

    bool isEmpty() const { return changes_.empty(); }
    const std::vector<Change> &changes() const { return changes_; }

private:
    std::vector<Change> changes_;
};

} // namespace gridhall
