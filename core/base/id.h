// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace gridhall {

/// The name of an entity: branch (21 bits) << 32 | counter, always below 2^53.
///
/// A branch is one line of descent of a project; Save As, duplicate and variant begin a fresh one, so
/// that ids of two siblings never meet. 0 names nothing.
struct Id {
    std::int64_t value = 0;

    constexpr Id() = default;
    constexpr explicit Id(std::int64_t number) : value(number) {}
    constexpr Id(std::int64_t branch, std::int64_t counter) : value((branch << 32) | counter) {}

    constexpr std::int64_t branch() const { return value >> 32; }
    constexpr std::int64_t counter() const { return value & 0xffffffff; }
    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

} // namespace gridhall

template <>
struct std::hash<gridhall::Id> {
    std::size_t operator()(gridhall::Id id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};
