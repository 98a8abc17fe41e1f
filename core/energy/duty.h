// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/entities.h"

#include <span>
#include <vector>

namespace gridhall {

inline constexpr std::size_t hoursOfWeek = 168, hoursOfYear = 8760;

/// The shape of a week as shares of its peak, Monday 0:00 first. Constant and Training are flat.
std::span<const double> weekOf(Duty duty);

/// The busy share of each hour of a year: the shape (a week that repeats, or as long as the year) is scaled so that its
/// mean is `mean`; hours that would exceed 1 stay at 1. A shape that cannot reach the mean gives a flat year.
/// `firstWeekday` 0 is Monday.
std::vector<double> dutyYear(std::span<const double> shape, double mean, int firstWeekday, std::size_t hours);

/// When to write checkpoints of a training run, and what they and the restarts cost of its time: Young's interval
/// sqrt(2 delta M), overhead delta/T + T/(2M). 0 where either time is not known.
struct CheckpointPlan {
    double interval_s = 0, overhead = 0;
    double useFactor() const { return overhead < 1 ? 1 / (1 - overhead) : 1e9; } ///< 1 / goodput.
};
CheckpointPlan checkpointPlan(double write_s, double mtbf_s);

} // namespace gridhall
