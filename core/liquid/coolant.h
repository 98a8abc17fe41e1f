// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Coolants by temperature (K) and share of propylene glycol by volume (0 is water). Water: IAPWS-IF97 at 3 bar,
/// tabulated from 10 to 70 C, linear between the rows, held at the ends. Glycol: Melinder's polynomials (2010), share
/// by mass = 1.036 of that by volume, 0 to 60 %; vendors' mixtures contain inhibitors, so theirs may differ by a few percent.
namespace gridhall {

inline constexpr double standardGravity_m_per_s2 = 9.80665;

double coolantDensity_kg_per_m3(double temperature_k, double glycol);
double coolantHeat_j_per_kg_k(double temperature_k, double glycol);
/// Dynamic.
double coolantViscosity_pa_s(double temperature_k, double glycol);
/// Density times specific heat, J/(m3 K).
double heatCapacity_j_per_m3_k(double temperature_k, double glycol);
/// "PG25" is 0.25, anything else 0.
double glycolShareOf(std::string_view fluid);

} // namespace gridhall
