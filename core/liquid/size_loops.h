// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/library.h"
#include "core/liquid/liquid_loops.h"

namespace gridhall {

/// What sizing changes: pipes, hoses and stand-alone pumps become others of the library.
struct LoopSizing {
    Edit edit;
    struct Change {
        Id id;
        std::string from, to;                                                  ///< Part numbers.
        double flow_m3_per_s = 0, velocity_m_per_s = 0, gradient_pa_per_m = 0; ///< As sized; pumps: only the flow.
    };
    std::vector<Change> changes;
    std::vector<Id> tooSmall; ///< Nothing in the library is wide or strong enough: the largest was taken.
};
/// The narrowest pipe or hose of the same kind that keeps the criteria's velocity and pressure per metre at the highest
/// flow of all outages; both legs of a pair alike. The weakest pump that gives the highest flow at its head. A problem if no loop is
/// drawn through.
Result<LoopSizing> sizedLoops(const Layout &layout, const Library &library, const LiquidResult &solved);

/// What a pipe carries at most, and in which coolant.
struct PipeDuty {
    double flow_m3_per_s = 0, temperature_k = 303.15, glycol = 0;
};
/// A pipe or hose and how it keeps the criteria's highest velocity and pressure per metre, twice that in hoses; both legs
/// are alike.
struct PipeFit {
    Kept<Part> part;
    double velocity_m_per_s = 0, gradient_pa_per_m = 0;
    bool keeps = false;
};
PipeFit pipeFit(const Kept<Part> &part, const PipeDuty &duty, const Criteria &criteria);
/// The narrowest of the library that keeps both, else the widest; no part if the library has none with a bore.
PipeFit fittingPipe(const Library &library, std::initializer_list<Role> roles, const PipeDuty &duty, const Criteria &criteria);

/// Pressure per metre of a straight pipe, Darcy-Weisbach.
double pipeGradient_pa_per_m(double flow_m3_per_s, double bore_m, double roughness_m, double temperature_k, double glycol);

} // namespace gridhall
