// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/autonomy.h"

#include <algorithm>

namespace gridhall {

namespace {

std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

bool isConverter(const PowerCase::Element &element) { return element.role == Role::Ups || element.role == Role::Rectifier; }

/// What feeds each element, by element; a converter by its DC link alone.
std::vector<std::vector<std::int32_t>> feedersOf(const PowerCase &network)
{
    std::vector<std::vector<std::int32_t>> feeders(network.elements.size());
    for (const PowerCase::Arc &arc : network.arcs)
        if (!isConverter(network.elements[at(arc.to)]) || arc.cord.starts_with("dc"))
            feeders[at(arc.to)].push_back(arc.from);
    return feeders;
}

/// Batteries up the links from a UPS; runs between are passed.
std::vector<std::int32_t> storesOf(const PowerCase &network, const std::vector<std::vector<std::int32_t>> &feeders, std::int32_t ups)
{
    std::vector<std::int32_t> stores, open = feeders[at(ups)];
    while (!open.empty()) {
        const std::int32_t e = open.back();
        open.pop_back();
        const PowerCase::Element &element = network.elements[at(e)];
        if (element.state == SwitchState::Out)
            continue;
        if (element.role == Role::Battery)
            stores.push_back(e);
        else if (element.role == Role::Cable || element.role == Role::Busway)
            open.insert(open.end(), feeders[at(e)].begin(), feeders[at(e)].end());
    }
    std::ranges::sort(stores);
    stores.erase(std::unique(stores.begin(), stores.end()), stores.end());
    return stores;
}

} // namespace

std::vector<Autonomy> autonomies(const PowerCase &network, const PowerFlow *flow)
{
    std::vector<Autonomy> found;
    const auto feeders = feedersOf(network);
    for (std::size_t e = 0; e < network.elements.size(); ++e) {
        const PowerCase::Element &element = network.elements[e];
        if (!isConverter(element))
            continue;
        Autonomy ups;
        ups.element = static_cast<std::int32_t>(e);
        ups.stores = storesOf(network, feeders, ups.element);
        ups.energy_j = element.energy_j;
        for (const std::int32_t store : ups.stores)
            ups.energy_j += network.elements[at(store)].energy_j;
        if (element.role == Role::Rectifier && ups.stores.empty())
            continue;
        if (flow) {
            const PowerElementFlow &of = flow->elements[e];
            const double share = of.demand_w[0] > 0 ? of.loss_w / of.demand_w[0] : 0;
            ups.draw_w = of.demand_w[0] * (1 + share);
            ups.worst_w = of.worst_w() * (1 + share);
        }
        found.push_back(std::move(ups));
    }
    return found;
}

} // namespace gridhall
