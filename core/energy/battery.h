// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// Batteries as the grid sees them: power at the terminals, energy inside, wear, and how large one must be.
namespace gridhall {

struct Battery {
    double power_w = 0;           ///< Charging and discharging, at the terminals.
    double energy_j = 0;          ///< Nominal.
    double efficiency = 0.947924; ///< One way; 0.96 x sqrt(0.975), so 0.89856 there and back (REopt defaults).
    double reserve = 0.2;         ///< Share of the energy that dispatch leaves alone.

    explicit operator bool() const { return power_w > 0 && energy_j > 0; }
    bool operator==(const Battery &) const = default;
};

/// What a battery holds while time goes by. Power at the terminals, W; dt in s.
class Charge {
public:
    Charge(const Battery &battery, double share) : battery_(battery), energy_j_(share * battery.energy_j) {}
    double energy_j() const { return energy_j_; }
    double share() const { return battery_.energy_j > 0 ? energy_j_ / battery_.energy_j : 0; }
    double available_w(double floor_j, double dt_s) const; ///< Most it gives for dt, down to `floor_j`.
    double acceptable_w(double dt_s) const;                ///< Most it takes for dt, up to full.
    void discharge(double watts, double dt_s);
    void charge(double watts, double dt_s);

private:
    Battery battery_;
    double energy_j_;
};

/// Nominal energy that carries `critical_w` for `seconds`: P t / (eta DoD SoH).
double rideThroughEnergy_j(double critical_w, double seconds, double efficiency, double depth, double health);
/// Energy that turns a step into a ramp of `ramp_w_per_s`: dP^2 / (2 r).
double rampEnergy_j(double step_w, double ramp_w_per_s);

/// Usable energy that keeps a load at or under `target_w`, by the deficit recursion over two rounds of the load
/// (it may begin half empty): D = max(0, D + (P - Pt)+/eta dt - (Pt - P)+ eta dt). `feasible` if D returns to 0 and no
/// hour is above `power_w`.
struct PeakShaving {
    double energy_j = 0, power_w = 0;
    bool feasible = false;
};
PeakShaving peakShaving(std::span<const double> load_w, double target_w, double efficiency, double dt_s, double power_w = 1e300);
/// The lowest target that a battery of that usable energy and power can hold.
double lowestPeak_w(std::span<const double> load_w, double energy_j, double power_w, double efficiency, double dt_s);

/// Ranges of the cycles of a state of charge, shares of 1: four-point rainflow, the residue as half cycles.
struct CycleRange {
    double range = 0, cycles = 1;
};
std::vector<CycleRange> cycleRanges(std::span<const double> charge);

/// Health after cycles of a depth, from a table of (depth, cycles, health left): the damage of one cycle is linear in
/// depth between the rows, falls to none below the first and stays above the last (as SSC's life model).
struct LifeRow {
    double depth = 0, cycles = 0, health = 0;
};
double cycleDamage(double range, std::span<const LifeRow> table);
/// Health by calendar days, linear between rows of (days, health).
struct CalendarRow {
    double days = 0, health = 1;
};
double calendarHealth(double days, std::span<const CalendarRow> table);

/// Health after years of the same day, as REopt degrades: SOH falls daily by k_cal E/(2 sqrt(d)) + k_cyc EFC, with
/// k_cal 1.16e-3, k_cyc 2.46e-5; E the mean state of charge, EFC full cycles a day.
double healthAfter(double years, double meanCharge, double cyclesPerDay);

} // namespace gridhall
