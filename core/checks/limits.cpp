// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/limits.h"

#include "core/layout/frames.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

/// Rounding of a solve must not turn an exact fit into a finding.
constexpr double tolerance = 1e-9;

std::optional<Finding> held(const Snapshot &snapshot, Amount demand, Amount limit, double margin)
{
    if (margin >= snapshot.layout.criteria().cautionMargin - tolerance)
        return std::nullopt;
    Finding finding;
    finding.demand = demand;
    finding.limit = limit;
    finding.margin = margin;
    if (margin >= -tolerance)
        finding.severity = Severity::Warning;
    return finding;
}

} // namespace

double shareOf(double left, double limit)
{
    constexpr double most = 1e6;
    const double share = left / limit;
    return std::isnan(share) ? -most : std::clamp(share, -most, most);
}

std::optional<Finding> atMost(const Snapshot &snapshot, Amount demand, Amount limit)
{
    return limit.si <= 0 ? std::nullopt : held(snapshot, demand, limit, shareOf(limit.si - demand.si, limit.si));
}

std::optional<Finding> atLeast(const Snapshot &snapshot, Amount demand, Amount limit)
{
    return limit.si <= 0 ? std::nullopt : held(snapshot, demand, limit, shareOf(demand.si - limit.si, limit.si));
}

Argument nameOf(const Snapshot &snapshot, Id id)
{
    std::string name = path(snapshot.layout, id);
    if (!name.empty())
        return name;
    if (snapshot.layout.find<Run>(id))
        return translatable("Checks", "a run without a tag");
    if (snapshot.layout.find<Space>(id))
        return translatable("Checks", "a space without a tag");
    return translatable("Checks", "an item without a tag");
}

} // namespace gridhall
