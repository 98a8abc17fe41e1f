// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/entities.h"

#include <array>
#include <memory>
#include <variant>

namespace gridhall {

/// An entity that can be seen from two places: immutable and shared.
template <class T>
using Kept = std::shared_ptr<const T>;

/// Any entity. The order of the kinds is fixed: it is the order of files.
using Entity = std::variant<Kept<Part>, Kept<Site>, Kept<Criteria>, Kept<Layer>, Kept<Space>, Kept<Item>, Kept<Run>, Kept<Workload>,
                            Kept<Assignment>, Kept<Scenario>, Kept<View>, Kept<Note>, Kept<Waiver>, Kept<Delivery>, Kept<DrawingSheet>>;

/// Names of the kinds in files, in the order of `Entity`.
inline constexpr std::array<const char *, std::variant_size_v<Entity>> kindNames{"part", "site", "criteria", "layer",      "space",
                                                                                 "item", "run",  "workload", "assignment", "scenario",
                                                                                 "view", "note", "waiver",   "delivery",   "sheet"};

inline Id idOf(const Entity &entity)
{
    return std::visit([](const auto &kept) { return kept->id; }, entity);
}

/// 0 for kinds without a parent.
inline Id parentOf(const Entity &entity)
{
    return std::visit(
        [](const auto &kept) {
            if constexpr (requires { kept->parent; })
                return kept->parent;
            else
                return Id();
        },
        entity);
}

/// Whether both hold the same kind and the same fields.
inline bool sameContent(const Entity &a, const Entity &b)
{
    return a.index() == b.index() && std::visit(
                                         [&b](const auto &kept) {
                                             using K = std::decay_t<decltype(kept)>;
                                             const K &other = std::get<K>(b);
                                             return kept == other || *kept == *other;
                                         },
                                         a);
}

} // namespace gridhall
