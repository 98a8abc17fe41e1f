// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/battery.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

double Charge::available_w(double floor_j, double dt_s) const
{
    return std::clamp((energy_j_ - floor_j) * battery_.efficiency / dt_s, 0.0, battery_.power_w);
}

double Charge::acceptable_w(double dt_s) const
{
    return std::clamp((battery_.energy_j - energy_j_) / battery_.efficiency / dt_s, 0.0, battery_.power_w);
}

void Charge::discharge(double watts, double dt_s) { energy_j_ = std::max(0.0, energy_j_ - watts / battery_.efficiency * dt_s); }

void Charge::charge(double watts, double dt_s) { energy_j_ = std::min(battery_.energy_j, energy_j_ + watts * battery_.efficiency * dt_s); }

double rideThroughEnergy_j(double critical_w, double seconds, double efficiency, double depth, double health)
{
    return critical_w * seconds / (efficiency * depth * health);
}

double rampEnergy_j(double step_w, double ramp_w_per_s) { return ramp_w_per_s > 0 ? step_w * step_w / (2 * ramp_w_per_s) : 0; }

PeakShaving peakShaving(std::span<const double> load_w, double target_w, double efficiency, double dt_s, double power_w)
{
    PeakShaving need;
    double deficit = 0, before = 0;
    for (int round = 0; round < 2; ++round) {
        before = deficit;
        for (const double load : load_w) {
            const double over = load - target_w;
            if (over > 0) {
                need.power_w = std::max(need.power_w, over);
                deficit += over / efficiency * dt_s;
            } else {
                deficit = std::max(0.0, deficit - std::min(-over, power_w) * efficiency * dt_s);
            }
            need.energy_j = std::max(need.energy_j, deficit);
        }
    }
    // Where the second round ends deeper than the first, every round would.
    need.feasible = need.power_w <= power_w && deficit <= before + 1e-9 * (1 + before);
    return need;
}

double lowestPeak_w(std::span<const double> load_w, double energy_j, double power_w, double efficiency, double dt_s)
{
    if (load_w.empty())
        return 0;
    double high = *std::ranges::max_element(load_w);
    double low = std::max(0.0, high - power_w);
    for (int i = 0; i < 60 && high - low > 1e-9 * high; ++i) {
        const double middle = (low + high) / 2;
        const PeakShaving need = peakShaving(load_w, middle, efficiency, dt_s, power_w);
        (need.feasible && need.energy_j <= energy_j ? high : low) = middle;
    }
    return high;
}

namespace {

/// The highs and lows of a course, with its ends.
std::vector<double> turningPoints(std::span<const double> course)
{
    std::vector<double> points;
    for (const double value : course) {
        if (!points.empty() && value == points.back())
            continue;
        const std::size_t n = points.size();
        if (n >= 2 && (value - points[n - 1]) * (points[n - 1] - points[n - 2]) > 0)
            points.back() = value;
        else
            points.push_back(value);
    }
    return points;
}

} // namespace

std::vector<CycleRange> cycleRanges(std::span<const double> charge)
{
    std::vector<CycleRange> found;
    std::vector<double> stack;
    for (const double point : turningPoints(charge)) {
        stack.push_back(point);
        while (stack.size() >= 4) {
            const double *p = stack.data() + stack.size() - 4;
            const double inner = std::abs(p[2] - p[1]);
            if (inner > std::abs(p[1] - p[0]) || inner > std::abs(p[3] - p[2]))
                break;
            found.push_back({inner, 1});
            stack.erase(stack.end() - 3, stack.end() - 1);
        }
    }
    for (std::size_t i = 1; i < stack.size(); ++i)
        found.push_back({std::abs(stack[i] - stack[i - 1]), 0.5});
    return found;
}

double cycleDamage(double range, std::span<const LifeRow> table)
{
    double depth = 0, damage = 0;
    for (const LifeRow &row : table) {
        const double perCycle = (1 - row.health) / row.cycles;
        if (range <= row.depth)
            return damage + (perCycle - damage) * (range - depth) / (row.depth - depth);
        depth = row.depth;
        damage = perCycle;
    }
    return damage;
}

double calendarHealth(double days, std::span<const CalendarRow> table)
{
    if (table.empty())
        return 1;
    for (std::size_t i = 1; i < table.size(); ++i)
        if (days <= table[i].days)
            return table[i - 1].health +
                   (table[i].health - table[i - 1].health) * (days - table[i - 1].days) / (table[i].days - table[i - 1].days);
    return table.back().health;
}

double healthAfter(double years, double meanCharge, double cyclesPerDay)
{
    constexpr double calendar = 1.16e-3, cycling = 2.46e-5;
    double health = 1;
    const int days = static_cast<int>(std::clamp(years, 0.0, 100.0) * 365);
    for (int day = 1; day <= days; ++day)
        health -= 0.5 * calendar * meanCharge / std::sqrt(static_cast<double>(day)) + cycling * cyclesPerDay;
    return std::max(0.0, health);
}

} // namespace gridhall
