// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gridhall {

/// Effectiveness of exchangers by NTU and ratio of capacity rates (0 to 1).
double counterflowEffectiveness(double ntu, double ratio);
double crossflowEffectiveness(double ntu, double ratio);
/// NTU that gives an effectiveness, by bisection; at most 50.
double ntuOf(double effectiveness, double ratio, double (*exchanger)(double, double));

} // namespace gridhall
