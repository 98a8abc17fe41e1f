// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/redundancy.h"

#include <algorithm>

namespace gridhall {

namespace {

std::ptrdiff_t inReserve(const Redundancy &group) { return std::ranges::count(group.systems, true, &Redundancy::System::reserve); }

} // namespace

std::string schemeName(const Redundancy &group)
{
    const auto systems = std::ssize(group.systems);
    switch (group.scheme) {
    case Scheme::N: return "N";
    case Scheme::NPlusOne: return "N+1";
    case Scheme::TwoN: return "2N";
    case Scheme::TwoNPlusOne: return "2(N+1)";
    case Scheme::Block: return "block " + std::to_string(systems - inReserve(group)) + "+" + std::to_string(inReserve(group));
    case Scheme::Distributed: return std::to_string(systems) + "N" + std::to_string(systems - 1);
    case Scheme::Mixed: break;
    }
    return "mixed";
}

Text schemeText(const Redundancy &group)
{
    if (group.scheme == Scheme::Mixed)
        return {translatable("Power", "mixed"), {}};
    if (group.scheme != Scheme::Block)
        return {translatable("Power", "%1"), {schemeName(group)}};
    return {translatable("Power", "block redundant, %1 + %2"),
            {std::to_string(std::ssize(group.systems) - inReserve(group)), std::to_string(inReserve(group))}};
}

} // namespace gridhall
