// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/failure_walks.h"

namespace gridhall {

CoolingWalk::CoolingWalk(const PowerNet &net, const CoolingLedger &ledger)
    : net_(net), ledger_(ledger), nodeOf_(indexOf(net.count), -1), serves_(ledger.elementOf.size()), fraction_(ledger.elementOf.size(), 1)
{
    for (std::size_t node = 0; node < ledger.elementOf.size(); ++node)
        if (const std::int32_t e = ledger.elementOf[node]; e >= 0 && net.vertexOf[indexOf(e)] >= 0)
            nodeOf_[indexOf(net.vertexOf[indexOf(e)])] = static_cast<std::int32_t>(node);
    for (std::size_t g = 0; g < ledger.groups.size(); ++g)
        for (const auto &[node, capacity] : ledger.groups[g].machines)
            serves_[indexOf(node)].push_back(static_cast<std::int32_t>(g));
}

/// The share of its heat that a group can still take, against what it could before.
double CoolingWalk::service(const CoolingLedger::Group &group) const
{
    double all = 0, left = 0;
    for (const auto &[node, capacity] : group.machines) {
        all += capacity;
        left += capacity * fraction_[indexOf(node)];
    }
    const double needed = std::min(group.heat_w, all);
    return left >= needed * (1 - 1e-9) ? 1 : left / needed;
}

void CoolingWalk::strike(std::int32_t node, double fraction)
{
    double &left = fraction_[indexOf(node)];
    if (fraction >= left)
        return;
    if (left == 1)
        struck_.push_back(node);
    left = fraction;
    for (const std::int32_t g : serves_[indexOf(node)])
        if (std::ranges::find(groups_, g) == groups_.end())
            groups_.push_back(g);
}

void CoolingWalk::stop(const std::vector<std::int32_t> &vertices)
{
    for (const std::int32_t v : vertices)
        if (nodeOf_[indexOf(v)] >= 0)
            strike(nodeOf_[indexOf(v)], 0);
    while (!groups_.empty()) { // plant side first: a group is done when all above it are
        const auto next = std::ranges::min_element(groups_);
        const CoolingLedger::Group &group = ledger_.groups[indexOf(*next)];
        groups_.erase(next);
        if (const double share = service(group); share < 1)
            for (const std::int32_t node : group.loads)
                strike(node, share);
    }
}

void CoolingWalk::undo()
{
    for (const std::int32_t node : struck_)
        fraction_[indexOf(node)] = 1;
    struck_.clear();
}

std::vector<std::pair<std::int32_t, double>> CoolingWalk::struck() const
{
    std::vector<std::pair<std::int32_t, double>> vertices;
    for (const std::int32_t node : struck_)
        if (const std::int32_t e = ledger_.elementOf[indexOf(node)]; e >= 0 && net_.vertexOf[indexOf(e)] >= 0)
            vertices.emplace_back(net_.vertexOf[indexOf(e)], fraction_[indexOf(node)]);
    return vertices;
}

double CoolingWalk::tokensOf(std::int32_t vertex) const
{
    return ledger_.tokens_per_s.empty() ? 0 : ledger_.tokens_per_s[indexOf(net_.elementOf[indexOf(vertex)])];
}

} // namespace gridhall
