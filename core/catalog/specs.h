// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/keys.h"
#include "core/layout/frames.h"

#include <optional>

/// Typed, checked views of a part's figures (an item's own figures win). A blank figure is an empty optional: a check
/// that needs it is unproven, never passed.
namespace gridhall {

/// Loads of a rack, server or other IT system.
struct ItSpec {
    std::optional<double> peak_w, typical_w, idle_w;
    std::optional<double> rated_w; ///< Frame or feed rating.
    double liquidFraction = 0.0;   ///< 0 when not stated: all heat to air.
    std::optional<double> coolantFlow_m3_per_s;
    std::optional<double> airFlow_m3_per_s;
    std::optional<double> coolantSupplyMax_k, airInletMax_k;
    std::optional<double> weight_kg;
    std::optional<double> pressureDrop_pa; ///< At the coolant flow.
    double accelerators = 0;
    std::string accelerator;
};

/// Loss of a two-port power element: a + b x + c x^2 of rated power, x = output over rating. From stated
/// efficiencies at 25/50/75/100 % by least squares, or from no-load and load loss (a = P0/S, c = Pk/S).
struct LossCurve {
    double a = 0, b = 0, c = 0;
    double at(double loading) const { return a + b * loading + c * loading * loading; }
    bool operator==(const LossCurve &) const = default;
};

struct PowerSpec {
    std::optional<double> rated_w; ///< Real power; from VA x power factor or sqrt(3) U I x pf where only those are stated.
    std::optional<double> rated_a;
    double voltage_v = 0;
    std::optional<LossCurve> loss; ///< Empty: treated as lossless and unproven.
    std::optional<double> resistance_ohm_per_m, reactance_ohm_per_m;
    std::optional<double> apparent_va; ///< As stated.
    std::optional<double> shortCircuitVoltage, withstand_a;
    double energy_j = 0, runtime_s = 0;
};

struct CoolerSpec {
    std::optional<double> capacity_w;
    double fan_w = 0, pump_w = 0;
    std::optional<double> airFlow_m3_per_s, flow_m3_per_s;
    std::optional<double> approach_k, supply_k, cop, electrical_w;
    double water_m3_per_j = 0;
    std::optional<double> pumpHead_pa, pressureDrop_pa;
    std::optional<double> otherFlow_m3_per_s; ///< Of the side it is cooled by.
};

ItSpec itSpec(const Layout &layout, const Item &item);
PowerSpec powerSpec(const Layout &layout, const Item &item, double powerFactor);
PowerSpec powerSpec(const Layout &layout, const Run &run, double powerFactor);
CoolerSpec coolerSpec(const Layout &layout, const Item &item);
/// The same from a part (may be null) and the figures that an item or run states itself.
ItSpec itSpec(const Part *part, const std::vector<Given> &own);
PowerSpec powerSpec(const Part *part, const std::vector<Given> &own, double powerFactor);
CoolerSpec coolerSpec(const Part *part, const std::vector<Given> &own);
/// Of adiabatic pads: as stated, 0.7 where a part has pads and does not say; 0: none.
double padEfficiency(const Part *part);
/// Least squares on x(1/eta - 1) with a, b, c >= 0 (datasheets of three or four points); empty without points.
std::optional<LossCurve> fittedLoss(const std::vector<std::pair<double, double>> &loadingAndEfficiency);

bool isItRole(Role role);      ///< Draws IT power.
bool isPowerRole(Role role);   ///< Passes, stores or makes power.
bool isCoolingRole(Role role); ///< Moves heat.
bool isFittingRole(Role role); ///< Sits in a pipe or hose: valve, strainer, coupling.

} // namespace gridhall
