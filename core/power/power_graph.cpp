// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/power_sweep.h"

namespace gridhall {

namespace {

constexpr unsigned char bitOf(Feed feed)
{
    return feed == Feed::A ? 1 : feed == Feed::B ? 2 : 0;
}

} // namespace

PowerGraph::PowerGraph(const PowerCase &network) : network_(&network), out_(network.elements.size(), 0)
{
    index(&PowerCase::Arc::to, inputStart_, inputs_);
    index(&PowerCase::Arc::from, outputStart_, outputs_);
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        hasStandby_ = hasStandby_ || network.elements[e].standby;
        hasFeeds_ = hasFeeds_ || network.elements[e].feed != Feed::None;
        out_[e] = std::ranges::find(network.out, network.elements[e].id) != network.out.end();
    }
    sortFromSources();
    deriveFeeds();
    deriveVoltages();
}

void PowerGraph::index(std::int32_t PowerCase::Arc::*end, Indices &start, Indices &arcs) const
{
    start.assign(network_->elements.size() + 1, 0);
    for (const PowerCase::Arc &arc : network_->arcs)
        ++start[indexOf(arc.*end) + 1];
    for (std::size_t e = 1; e < start.size(); ++e)
        start[e] += start[e - 1];
    arcs.resize(network_->arcs.size());
    Indices next(start.begin(), start.end() - 1);
    for (std::size_t a = 0; a < network_->arcs.size(); ++a)
        arcs[indexOf(next[indexOf(network_->arcs[a].*end)]++)] = static_cast<std::int32_t>(a);
}

void PowerGraph::sortFromSources()
{
    const std::size_t count = network_->elements.size();
    Indices waiting(count);
    order_.reserve(count);
    for (std::size_t e = 0; e < count; ++e) {
        waiting[e] = inputStart_[e + 1] - inputStart_[e];
        if (waiting[e] == 0)
            order_.push_back(static_cast<std::int32_t>(e));
    }
    for (std::size_t next = 0; next < order_.size(); ++next)
        for (const std::int32_t a : outputs(order_[next]))
            if (--waiting[indexOf(network_->arcs[indexOf(a)].to)] == 0)
                order_.push_back(network_->arcs[indexOf(a)].to);
    // Of what is left, only what lies on a circle is at fault: its inputs and outputs are left over too.
    for (std::size_t e = 0; e < count; ++e) {
        const auto leftOver = [&](std::int32_t element) { return waiting[indexOf(element)] > 0; };
        const auto self = static_cast<std::int32_t>(e);
        if (leftOver(self) &&
            std::ranges::any_of(outputs(self), [&](std::int32_t a) { return leftOver(network_->arcs[indexOf(a)].to); }))
            circular_.push_back(self);
    }
}

/// A run's own path; else those above; else those below. Elements that both paths need belong to none.
void PowerGraph::deriveFeeds()
{
    const std::size_t count = network_->elements.size();
    std::vector<unsigned char> above(count, 0), below(count, 0);
    for (const std::int32_t e : order_) {
        above[indexOf(e)] = bitOf(network_->elements[indexOf(e)].feed);
        if (above[indexOf(e)] == 0)
            for (const std::int32_t a : inputs(e))
                above[indexOf(e)] |= above[indexOf(network_->arcs[indexOf(a)].from)];
    }
    for (auto e = order_.rbegin(); e != order_.rend(); ++e) {
        below[indexOf(*e)] = bitOf(network_->elements[indexOf(*e)].feed);
        if (below[indexOf(*e)] == 0)
            for (const std::int32_t a : outputs(*e))
                below[indexOf(*e)] |= below[indexOf(network_->arcs[indexOf(a)].to)];
    }
    feeds_.assign(count, Feed::None);
    for (std::size_t e = 0; e < count; ++e) {
        const unsigned char bits = above[e] ? above[e] : below[e];
        feeds_[e] = bits == 1 ? Feed::A : bits == 2 ? Feed::B : Feed::None;
    }
}

void PowerGraph::deriveVoltages()
{
    voltages_.assign(network_->elements.size(), 0);
    for (const std::int32_t e : order_) {
        double &voltage = voltages_[indexOf(e)];
        voltage = network_->elements[indexOf(e)].voltage_v;
        for (const std::int32_t a : inputs(e))
            if (voltage <= 0)
                voltage = voltages_[indexOf(network_->arcs[indexOf(a)].from)];
    }
}

} // namespace gridhall
