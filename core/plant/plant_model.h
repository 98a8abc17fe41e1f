// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <vector>

/// The plant hour by hour: heat and weather in, electricity, water and mode out. A few microseconds an hour.
namespace gridhall {

struct PlantWeather {
    double dryBulb_k = 308.15, wetBulb_k = 298.15, pressure_pa = 101325;
};

/// Like machines that give heat to outdoor air, together. Figures at their rating.
struct Rejector {
    enum class Kind { DryCooler, Tower };
    Kind kind = Kind::DryCooler;
    double capacity_w = 0, fan_w = 0;
    double approach_k = 10;      ///< Of what leaves to the dry bulb, or for a tower to the wet bulb.
    double rise_k = 10;          ///< Of the water at capacity.
    double airFlow_m3_per_s = 0; ///< 0: 0.0628 m3/s per kW.
    double padEfficiency = 0;    ///< Adiabatic pads; 0 none.
    double water_m3_per_j = 0;   ///< Of a tower, per heat; 0: evaporation and blowdown.
    double concentration = 4;    ///< Cycles, for blowdown.
    double surface_w_per_k = 0;  ///< Of a dry cooler at its rating; 0: worked out each time it is asked.
    bool operator==(const Rejector &) const = default;
};

/// UA of a dry cooler that takes its capacity at its rating, by the effectiveness of crossflow.
double ratedSurface_w_per_k(const Rejector &rated);

/// Like chillers together.
struct Compressor {
    double capacity_w = 0, cop = 4; ///< At the rating below.
    double leaving_k = 291.15, rejecting_k = 308.15;
    bool waterCooled = false; ///< Rejects to PlantLoop::condenser.
    bool operator==(const Compressor &) const = default;
};

/// One plant loop: what it must hold and what holds it.
struct PlantLoop {
    Id id;                                ///< The loop's, as in LiquidResult.
    double supply_k = 291.15;             ///< Set point.
    double designHeat_w = 0, rise_k = 10; ///< At the design flow; flow follows the heat down to leastFlow.
    double pump_w = 0;                    ///< At the design flow; by the cube, exponent 2.7 for the head that is held.
    double leastFlow = 0.3;
    std::vector<Rejector> rejectors; ///< On the loop itself: free cooling.
    std::vector<Compressor> compressors;
    std::vector<Rejector> condenser; ///< Towers of the water-cooled chillers.
    double condenserPump_w = 0;
    double exchangerApproach_k = 0; ///< Water-side economiser between condenser and loop; 0 none.
    bool operator==(const PlantLoop &) const = default;
};

/// Free: no compressor runs. Partial: outdoor air takes a part. Floating: nothing holds the set point.
enum class PlantMode { Idle, Free, Partial, Mechanical, Floating };

struct PlantHour {
    double supply_k = 0, return_k = 0; ///< Supply is above the set point when floating.
    double compressor_w = 0, fan_w = 0, pump_w = 0;
    double water_m3_per_s = 0;
    double unmet_w = 0; ///< Heat over the capacity of all machines.
    PlantMode mode = PlantMode::Idle;
    bool wet = false; ///< Adiabatic pads run.
    double electrical_w() const { return compressor_w + fan_w + pump_w; }
};

/// Outdoor air first, as far as it goes; compressors take the rest. Dry coolers by crossflow effectiveness with
/// UA ~ fan speed^0.65, towers by YorkCalc scaled to their rating, fans by the cube of speed, chillers by curves below
/// 10 C leaving and as a share of the ideal COP above.
PlantHour solvePlantHour(const PlantLoop &loop, double heat_w, const PlantWeather &weather);

/// Electricity of chillers that take `heat_w`.
double compressorPower_w(const Compressor &compressor, double heat_w, double leaving_k, double rejecting_k);

} // namespace gridhall
