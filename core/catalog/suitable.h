// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"

#include <initializer_list>

/// Which part of a library to join things with: the smallest of the kind that is enough, else the largest; null if the
/// library has none that fits. A proposal: the checks have the last word.
namespace gridhall {

/// A cable, whip, busway or tap-off for `current_a` at `voltage_v` (0: any). Its rating times `continuousLoading` (share
/// of a breaker's rating that may flow for hours) must carry it.
Kept<Part> suitableConductor(const Library &library, std::initializer_list<Role> roles, double voltage_v, double current_a,
                             double continuousLoading = 1);

/// Current of a three-phase load at a power factor of 0.95, A.
double loadCurrent_a(double power_w, double voltage_v);

} // namespace gridhall
