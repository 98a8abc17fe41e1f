// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace gridhall::test {

/// Whether `value` is `expected` to half a unit of its last printed digit.
inline bool printed(double value, double expected, double digit) { return std::abs(value - expected) <= 0.5000001 * digit; }

} // namespace gridhall::test
