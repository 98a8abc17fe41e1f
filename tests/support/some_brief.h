// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/brief.h"

#include <random>

namespace gridhall::test {

/// A wish as a customer may have it: power, accelerator, redundancy, climate, connection, at times an L-shaped site.
inline Brief someBrief(std::uint32_t seed)
{
    std::mt19937 dice(seed);
    const auto share = [&] { return std::uniform_real_distribution(0.0, 1.0)(dice); };
    Brief brief;
    brief.it_w = 1e6 + 25e6 * share() * share();
    brief.accelerator = share() < 0.75 ? "GB200" : "H200";
    if (brief.accelerator == "H200")
        brief.it_w *= 0.3;
    brief.twoPaths = share() < 0.7;
    brief.spareCooling = share() < 0.4;
    brief.generators = share() < 0.8;
    brief.designDryBulb_k = 288.15 + 20 * share();
    if (share() < 0.6)
        brief.gridCap_w = brief.it_w * (1.15 + 0.6 * share());
    if (share() < 0.6) {
        const double w = 70 + 200 * share(), d = 60 + 200 * share();
        const auto corner = [](double x, double y) { return Point{tenthsOf(x), tenthsOf(y)}; };
        brief.site = {corner(0, 0), corner(w, 0), corner(w, d), corner(w * 0.6, d), corner(w * 0.6, d * 1.4), corner(0, d * 1.4)};
    }
    return brief;
}

} // namespace gridhall::test
