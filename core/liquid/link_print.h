// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liquid/pipe_network.h"

#include <bit>

namespace gridhall {

/// A sum of bits times odd numbers: differs wherever one addend differs, and but for one case in 2^64 where several do.
class LinkPrint {
public:
    constexpr void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    constexpr void add(std::uint64_t value)
    {
        sum_ += value * odd_;
        odd_ = odd_ * 0x9e3779b97f4a7c15ull + 2;
    }
    constexpr std::uint64_t value() const { return sum_; }

private:
    std::uint64_t sum_ = 1, odd_ = 0x2545f4914f6cdd1dull;
};

/// Of all that a link's law and its place in the network are made of.
inline std::uint64_t printOf(const NetworkLink &link)
{
    LinkPrint print;
    for (const double value : {link.length_m, link.bore_m, link.roughness, link.minorLoss, link.resistance_s2_per_m5,
                               link.viscosity_m2_per_s, link.shutOff_m, link.curve, link.exponent, link.speed, link.setting})
        print.add(value);
    print.add(static_cast<std::uint64_t>(link.from) << 32 | static_cast<std::uint32_t>(link.to));
    print.add(static_cast<std::uint64_t>(link.kind) << 40 | static_cast<std::uint64_t>(link.checks) << 36 |
              static_cast<std::uint64_t>(link.closed) << 35 | static_cast<std::uint32_t>(link.table));
    return print.value();
}

} // namespace gridhall
