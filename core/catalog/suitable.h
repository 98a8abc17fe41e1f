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

/// A pipe or hose that carries a flow below `fastest_m_per_s`; the default is the limit of the criteria's usual design
/// practice for pipes up to DN100 (thermal engineering handbooks give 1 to 3 m/s).
Kept<Part> suitableBore(const Library &library, std::initializer_list<Role> roles, double flow_m3_per_s, double fastest_m_per_s = 2.5);

/// Current of a three-phase load at a power factor of 0.95, A.
double loadCurrent_a(double power_w, double voltage_v);

} // namespace gridhall
