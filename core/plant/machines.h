// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// Machines of the plant off their rating point: chillers, cooling towers, dry coolers.
namespace gridhall {

/// A chiller by curves (DOE-2 "electric EIR"): capacity and input by leaving and entering temperatures in C, biquadratic
/// c0 + c1 x + c2 x2 + c3 y + c4 y2 + c5 xy, and input by part load, quadratic. Valid from `low` to `high` of each.
struct EirChiller {
    double capacity_w = 0, cop = 0;
    std::array<double, 6> capacityByTemperature{}, inputByTemperature{};
    std::array<double, 3> inputByLoad{};
    std::array<double, 2> leavingRange_c{}, enteringRange_c{};
};
struct EirPoint {
    double capacityFactor = 0, inputFactor = 0, partLoadFactor = 0, electrical_w = 0;
};
/// Temperatures are held within the curves' range; `load` is the heat over the capacity at these temperatures.
EirPoint eirChiller(const EirChiller &chiller, double leaving_k, double entering_k, double load);
extern const EirChiller centrifugalWithVanes, centrifugalWithDrive, airCooledScrew;

/// Ideal COP between evaporation 2 K below what leaves and condensation `above_k` over what is rejected to; lift of
/// at least 8 K. Above 10 C leaving, where curves end, a machine is a fixed share of it.
double idealCop(double leaving_k, double rejecting_k, double above_k);

/// Approach of a counterflow tower, K (YorkCalc: DOE-2 and EnergyPlus), by wet bulb, range and ratio of water to air
/// relative to design. Held within -34.4..26.7 C, 1.1..22.2 K, 0.1..8.
double yorkApproach_k(double wetBulb_k, double range_k, double waterToAir);

} // namespace gridhall
