// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liquid/worst_path.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace gridhall {

namespace {

constexpr double noFlow_m3_per_s = 1e-8, asMuch = 1e-3;

std::int32_t worstLoadLink(const LoopResult &loop)
{
    std::int32_t worst = -1;
    double worstShare = 0, worstDrop = 0;
    for (std::size_t k = 0; k < loop.network->links.size(); ++k) {
        const LoopLink &link = loop.network->links[k];
        if (link.kind != LoopLink::Kind::Load || std::abs(loop.hydraulics.state.flow_m3_per_s[k]) < noFlow_m3_per_s)
            continue;
        const LoopResult::Load &load = loop.loads[static_cast<std::size_t>(link.index)];
        const double share = load.flowNeed_m3_per_s > 0 ? load.flow_m3_per_s / load.flowNeed_m3_per_s : 1e9;
        const bool less = share < worstShare - asMuch || (share < worstShare + asMuch && load.drop_pa < worstDrop);
        if (worst < 0 || less) {
            worst = static_cast<std::int32_t>(k);
            worstShare = share;
            worstDrop = load.drop_pa;
        }
    }
    return worst;
}

/// Walks with or against the flow from a link's end until a cooler; the links of the way, nearest first.
std::vector<std::size_t> wayToSource(const LoopResult &loop, std::size_t from, bool upstream)
{
    const auto &links = loop.network->pipes.links;
    const auto &flow = loop.hydraulics.state.flow_m3_per_s;
    const auto head = [&](std::size_t k) { return flow[k] >= 0 ? links[k].to : links[k].from; };
    const auto tail = [&](std::size_t k) { return flow[k] >= 0 ? links[k].from : links[k].to; };
    std::vector<std::vector<std::size_t>> next(loop.network->nodes.size());
    for (std::size_t k = 0; k < links.size(); ++k)
        if (std::abs(flow[k]) >= noFlow_m3_per_s)
            next[static_cast<std::size_t>(upstream ? head(k) : tail(k))].push_back(k);
    for (auto &list : next) // the strongest first
        std::ranges::stable_sort(list, std::greater(), [&](std::size_t k) { return std::abs(flow[k]); });
    std::vector<std::int32_t> came(links.size(), -1);
    std::vector<bool> seen(next.size());
    std::deque<std::size_t> open{from};
    while (!open.empty()) {
        const std::size_t at = open.front();
        open.pop_front();
        const std::int32_t node = upstream ? tail(at) : head(at);
        if (loop.network->links[at].kind == LoopLink::Kind::Source) {
            std::vector<std::size_t> way;
            for (std::size_t k = at; k != from; k = static_cast<std::size_t>(came[k]))
                way.push_back(k);
            std::ranges::reverse(way);
            return way;
        }
        if (seen[static_cast<std::size_t>(node)])
            continue;
        seen[static_cast<std::size_t>(node)] = true;
        for (const std::size_t k : next[static_cast<std::size_t>(node)])
            if (k != from && came[k] < 0) {
                came[k] = static_cast<std::int32_t>(at);
                open.push_back(k);
            }
    }
    return {};
}

} // namespace

WorstPath worstPath(const LoopResult &loop)
{
    WorstPath path;
    const std::int32_t load = loop.hydraulic && loop.network ? worstLoadLink(loop) : -1;
    if (load < 0)
        return path;
    std::vector<std::size_t> way = wayToSource(loop, static_cast<std::size_t>(load), true);
    if (way.empty())
        return path;
    path.load = loop.network->links[static_cast<std::size_t>(load)].id;
    path.source = loop.network->links[way.back()].id;
    std::ranges::reverse(way); // the source first
    way.push_back(static_cast<std::size_t>(load));
    const std::vector<std::size_t> back = wayToSource(loop, static_cast<std::size_t>(load), false);
    way.insert(way.end(), back.begin(), back.end());
    const auto &flow = loop.hydraulics.state.flow_m3_per_s;
    double length = 0;
    for (std::size_t i = 0; i < way.size(); ++i) {
        const NetworkLink &link = loop.network->pipes.links[way[i]];
        const LoopLink &what = loop.network->links[way[i]];
        if (i > 0 && what.kind == LoopLink::Kind::Source)
            break;
        const std::int32_t node = flow[way[i]] >= 0 ? link.to : link.from;
        length += i > 0 ? link.length_m : 0;
        path.points.push_back({length, loop.hydraulics.pressure_pa[static_cast<std::size_t>(node)],
                               loop.hydraulics.temperature_k[static_cast<std::size_t>(node)], node, what.kind, what.id});
    }
    return path;
}

} // namespace gridhall
