// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gridhall {

/// The generators of a site together: what they give, burn and emit. The figures stand in for what parts do not state
/// (assumptions): 0.26 L/kWh at full load (planning value of the catalogue) with a tenth of that burnt without load;
/// diesel of 9.9 kWh per litre (EN 50600-4 factsheet) and 74.1 kg CO2e per GJ (IPCC 2006 guidelines, default of gas and
/// diesel oil); twelve hours of test runs a year at 30 % load on a load bank.
struct GeneratorFleet {
    double power_w = 0;
    double count = 0;
    double fuel_m3_per_j = 0.26e-3 / 3.6e6; ///< At full load, per electricity.
    double idleShare = 0.1;                 ///< Of the fuel at full load, without load.
    double heat_j_per_m3 = 9.9e3 * 3.6e6;
    double carbon_kg_per_j = 74.1e-9; ///< Per heat.
    double test_s = 12 * 3600, testLoad = 0.3;
    double rated_s = 0; ///< Least that a rating allows a year; 0: not stated.

    explicit operator bool() const { return power_w > 0 && count > 0; }
    /// Of as many as the power takes, each with the same share: full-load fuel times (idle + (1 - idle) load).
    double fuel_m3_per_s(double power_w) const;
    double testFuel_m3() const; ///< A year, of all.
    double carbon_kg_per_m3() const { return heat_j_per_m3 * carbon_kg_per_j; }
    bool operator==(const GeneratorFleet &) const = default;
};

} // namespace gridhall
