// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ready_network.h"

namespace gridhall {

namespace {

std::vector<char> drawers(const PowerCase &network)
{
    std::vector<char> all;
    all.reserve(network.elements.size());
    for (const PowerCase::Element &element : network.elements)
        all.push_back(isLoad(element));
    return all;
}

} // namespace

ReadyNetwork::ReadyNetwork(const Census &census, const ItLoads &it, const Loads &guess) : network_(powerCase(census, it, guess))
{
    net_.emplace(network_);
}

void ReadyNetwork::take(const Census &census, const ItLoads &it, const Loads &mechanical_w)
{
    const std::vector<char> before = drawers(network_);
    const bool same = takeLoads(network_, mechanical_w);
    if (!same)
        network_ = powerCase(census, it, mechanical_w);
    if (!same || drawers(network_) != before)
        net_.emplace(network_);
}

} // namespace gridhall
