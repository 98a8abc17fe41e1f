// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/air/air_rooms.h"
#include "core/air/solve_air.h"

namespace gridhall {

/// Figures of merit of a room's air (thermal reference A2).
///   RCI high = 1 - sum over racks (T_in - T_rec)+ / (n (T_allow - T_rec))   (Herrlin 2005)
///   RTI = (T_return - T_supply) / dT_IT                                     (Herrlin 2007)
///   SHI = sum m cp (T_in - T_sup) / sum m cp (T_out - T_sup)                (Sharma, Bash, Patel 2002)
struct AirIndices {
    double rciHigh = 1, rti = 0, shi = 0;
    double supply_k = 0, return_k = 0;      ///< Of the coolers, by flow.
    double meanIntake_k = 0, warmest_k = 0; ///< Of the racks: by flow; the warmest of the three heights.
    double rackFlow_m3_per_s = 0, coolerFlow_m3_per_s = 0;
    int racks = 0, aboveRecommended = 0;
};
AirIndices airIndices(const AirCase &room, const AirField &field, double recommended_k, double allowed_k);

/// Warmest of the three heights a rack is judged at.
inline double judgedIntake_k(const AirField::Device &device)
{
    return std::max({device.intakes_k[0], device.intakes_k[1], device.intakes_k[2]});
}

} // namespace gridhall
