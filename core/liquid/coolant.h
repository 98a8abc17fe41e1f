// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gridhall {

/// Density times specific heat of the coolant, J/(m3 K), at a temperature from 275 to 350 K (clamped). Water:
/// IAPWS-IF97 at 3 bar, tabulated; PG25 (25.9 % by mass): Melinder's polynomials for propylene glycol, tabulated.
/// Linear between the rows: within 0.1 %.
double heatCapacity_j_per_m3_k(double temperature_k, bool glycol);

} // namespace gridhall
