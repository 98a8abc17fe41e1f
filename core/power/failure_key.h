// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gridhall {

/// The four questions asked of every part of a power path. Planned: one element isolated, switching by hand allowed.
/// Fault: the whole zone between automatic breakers dead. Stuck: a breaker fails to open, the zones on both sides
/// dead. Compartment: everything in one room dead. In the last three only automatic devices act.
enum class FailureMode : std::uint8_t { Planned, Fault, Stuck, Compartment };

/// What is lost, by indices of the case: an element; any element of a zone; the elements on both sides of a breaker
/// (source side first); a room. With `all` every utility intake at once.
struct FailureKey {
    FailureMode mode = FailureMode::Planned;
    bool all = false;
    std::int32_t first = -1, second = -1;
    bool operator==(const FailureKey &) const = default;
};

} // namespace gridhall
